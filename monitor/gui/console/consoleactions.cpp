// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/consoleactions.h"

#include "gui/look/icons.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qwidget.h>

namespace Monitor {

ConsoleActions::ConsoleActions(QWidget *page)
    : QObject(page)
    , m_page(page)
{
    createRequestActions();
    createReplyActions();
    createTabActions();
}

QAction *ConsoleActions::create(QAction *action, const QString &toolTip,
                                const QList<QKeySequence> &keys)
{
    action->setToolTip(toolTip);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

void ConsoleActions::createRequestActions()
{
    send =
        create(new QAction(icon(IconName::Send), tr("&Send Request"), this),
               tr("Send the request (Ctrl+Enter)"),
               {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    cancel = create(new QAction(icon(IconName::Cancel), tr("&Cancel"), this),
                    tr("Cancel the request (Esc)"), {QKeySequence(Qt::Key_Escape)});
    repeat = create(new QAction(icon(IconName::Repeat), tr("Re&peat"), this),
                    tr("Send the request several times"));
    repeat->setCheckable(true);
    commands = create(new QAction(icon(IconName::ServiceCommands), tr("Service Commands"), this),
                      tr("Ask the service for its commands, and fill in forms for them (F6)"),
                      {QKeySequence(Qt::Key_F6)});
    commands->setCheckable(true);
    copyCommand = create(new QAction(icon(IconName::CopyAsCommand), tr("Copy as C&ommand"), this),
                         tr("Copy a shell command that sends the same bytes"),
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    addFavourite =
        create(new QAction(icon(IconName::Favourite), tr("Add to &Favourites…"), this),
               tr("Keep the request under a name"), {QKeySequence(Qt::CTRL | Qt::Key_D)});
}

void ConsoleActions::createReplyActions()
{
    copyReply = create(new QAction(icon(IconName::CopyReply), tr("Cop&y Reply"), this),
                       tr("Copy the whole reply, as text or hexadecimal digits"));
    saveReply = create(new QAction(icon(IconName::Save), tr("Sa&ve Reply…"), this),
                       tr("Save the reply to a file"));
    nextDifference =
        create(new QAction(icon(IconName::NextDifference), tr("Next &Difference"), this),
               tr("Go to the next line that differs from the previous reply (F7)"),
               {QKeySequence(Qt::Key_F7)});
    previousDifference =
        create(new QAction(icon(IconName::PreviousDifference), tr("Prev&ious Difference"), this),
               tr("Go to the previous line that differs from the previous reply (Shift+F7)"),
               {QKeySequence(Qt::SHIFT | Qt::Key_F7)});
    searchHistory = create(new QAction(icon(IconName::SearchHistory), tr("Search &History"), this),
                           tr("Find an earlier request (Ctrl+R while writing one)"));
}

void ConsoleActions::createTabActions()
{
    newTab = create(new QAction(icon(IconName::NewTab), tr("&New Console Tab"), this),
                    tr("Write another request, and keep this one"),
                    {QKeySequence(Qt::CTRL | Qt::Key_T)});
    closeTab =
        create(new QAction(icon(IconName::CloseTab), tr("Close Console Ta&b"), this),
               tr("Close this request; it can be reopened"), {QKeySequence(Qt::CTRL | Qt::Key_W)});
    reopenTab = create(new QAction(icon(IconName::ReopenTab), tr("Reopen Closed T&ab"), this),
                       tr("Bring back the request closed last"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)});
    nextTab = create(new QAction(icon(IconName::NextTab), tr("Ne&xt Console Tab"), this),
                     tr("Go to the next request"), {QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousTab =
        create(new QAction(icon(IconName::PreviousTab), tr("Previo&us Console Tab"), this),
               tr("Go to the previous request"), {QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
}

QList<QAction *> ConsoleActions::all() const
{
    return {send,      cancel,    repeat,         commands,           copyCommand, addFavourite,
            copyReply, saveReply, nextDifference, previousDifference, newTab,      closeTab,
            reopenTab, nextTab,   previousTab,    searchHistory};
}

} // namespace Monitor

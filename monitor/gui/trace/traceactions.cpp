// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/traceactions.h"

#include "gui/look/actiontext.h"
#include "gui/look/icons.h"
#include "models/trace/tracetable.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/qwidget.h>

namespace Monitor {

TraceActions::TraceActions(QWidget *page)
    : QObject(page)
    , m_page(page)
{
    createCaptureActions();
    createRequestActions();
    createFileActions();
    createTimes();
}

QAction *TraceActions::create(const QString &text, const QString &toolTip,
                              const QList<QKeySequence> &keys, Kind kind)
{
    auto *action = new QAction(text, this);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setIconText(plainActionText(*action));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setCheckable(kind == Kind::Switch);
    m_page->addAction(action);
    return action;
}

void TraceActions::createCaptureActions()
{
    run = create(tr("&Start Trace"), tr("Trace the selected endpoint, or end the trace (Ctrl+E)"),
                 {QKeySequence(Qt::CTRL | Qt::Key_E)});
    run->setIcon(icon(IconName::StartTrace));
    follow = create(tr("&Follow Tail"),
                    tr("Keep the newest requests in view; scrolling up or selecting an older one "
                       "ends it (Ctrl+Shift+F)"),
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, Kind::Switch);
    follow->setIcon(icon(IconName::FollowTail));
    follow->setChecked(true);
    clear = create(tr("C&lear Trace"), tr("Forget the requests traced so far"));
    clear->setIcon(icon(IconName::ClearTrace));
}

void TraceActions::createRequestActions()
{
    resend = create(tr("Ed&it && Resend"),
                    tr("Write the selected request into the console, to send it again"),
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    resend->setIcon(icon(IconName::EditAndResend));
    comment = create(tr("Co&mment…"),
                     tr("Write a note on the selected request; it is saved with "
                        "the trace"),
                     {QKeySequence(Qt::Key_F2)});
    comment->setIcon(icon(IconName::Comment));
    onlyConnection =
        create(tr("Follow Co&nnection"), tr("Show only the requests of the same connection"));
    onlyConnection->setIcon(icon(IconName::OnlyConnection));
    reference = create(tr("Count Time from &Here"),
                       tr("Show how long before or after this request the others came"));
    reference->setIcon(icon(IconName::ReferenceTime));
}

void TraceActions::createFileActions()
{
    open = create(tr("&Open Trace…"), tr("Show a saved trace instead of the current one"),
                  {QKeySequence(QKeySequence::Open)});
    open->setIcon(icon(IconName::OpenFile));
    save = create(tr("Ex&port Trace…"),
                  tr("Save the whole trace: to open it again, for a spreadsheet or for Wireshark"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    save->setIcon(icon(IconName::SaveTrace));
}

void TraceActions::createTimes()
{
    times = new QActionGroup(this);
    const auto add = [this](TraceTime time, const QString &text) {
        QAction *action = create(text, tr("How the column of times is filled"), {}, Kind::Switch);
        action->setData(int(time));
        times->addAction(action);
    };
    add(TraceTime::Absolute, tr("Time of &Day"));
    add(TraceTime::SinceStart, tr("Since the Sta&rt"));
    add(TraceTime::SincePrevious, tr("Since the Pre&vious Request"));
    add(TraceTime::SinceReference, tr("Since the &Chosen Request"));
    times->actions().constFirst()->setChecked(true);
}

QList<QAction *> TraceActions::all() const
{
    return QList<QAction *>{run, follow, clear} + onRequest() + QList<QAction *>{open, save}
           + times->actions();
}

} // namespace Monitor

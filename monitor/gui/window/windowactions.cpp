// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/windowactions.h"

#include "core/base/humanunits.h"
#include "gui/look/actiontext.h"
#include "gui/look/icons.h"
#include "gui/look/language.h"
#include "gui/look/theme.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>

#include <array>
#include <chrono>

namespace Monitor {

namespace {

using namespace std::chrono_literals;

constexpr std::array Intervals = {
    std::chrono::milliseconds(200ms), std::chrono::milliseconds(500ms),
    std::chrono::milliseconds(1s),    std::chrono::milliseconds(2s),
    std::chrono::milliseconds(5s),    std::chrono::milliseconds(10s),
    std::chrono::milliseconds(30s),   std::chrono::milliseconds(60s)};

QAction *addAction(QObject *parent, IconName name, const QString &text, const QString &toolTip,
                   const QList<QKeySequence> &keys = {})
{
    auto *action = new QAction(icon(name), text, parent);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setIconText(plainActionText(*action));
    action->setShortcuts(keys);
    return action;
}

QAction *addToggle(QObject *parent, IconName name, const QString &text, const QString &toolTip,
                   const QList<QKeySequence> &keys = {})
{
    QAction *action = addAction(parent, name, text, toolTip, keys);
    action->setCheckable(true);
    return action;
}

} // namespace

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
{
    createFileActions();
    createEditActions();
    createSearchActions();
    createViewActions();
    createLanguages();
    createEndpointActions();
    createIntervals();
    createAlertActions();
}

void WindowActions::createFileActions()
{
    exportTable =
        addAction(this, IconName::Export, tr("&Export Table…"), tr("Save the rows shown to a file"),
                  {QKeySequence(QKeySequence::Save)});
    quit = addAction(this, IconName::Quit, tr("&Quit"), tr("Close the window and exit"),
                     {QKeySequence(Qt::CTRL | Qt::Key_Q)});
}

void WindowActions::createEditActions()
{
    copyRows = addAction(this, IconName::Copy, tr("&Copy Rows"),
                         tr("Copy the selected rows as tab-separated text with a header line"));
    copyCsv = addAction(this, IconName::CopyCsv, tr("Copy Rows as CS&V"),
                        tr("Copy the selected rows as comma-separated values"));
    copyJson = addAction(this, IconName::CopyJson, tr("Copy Rows as &JSON"),
                         tr("Copy the selected rows as JSON objects"),
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)});
    focusFilter =
        addAction(this, IconName::Filter, tr("&Filter"), tr("Go to the filter of this table"),
                  {QKeySequence(Qt::CTRL | Qt::Key_L), QKeySequence(Qt::Key_Slash)});
    clearFilter = addAction(this, IconName::ClearFilter, tr("C&lear Filter"),
                            tr("Show all rows of this table"));
}

void WindowActions::createSearchActions()
{
    find =
        addAction(this, IconName::Search, tr("F&ind…"), tr("Find text in the rows of this table"),
                  {QKeySequence(Qt::CTRL | Qt::Key_F)});
    findNext = addAction(this, IconName::FindNext, tr("Find &Next"),
                         tr("Go to the next matching row"), {QKeySequence(Qt::Key_F3)});
    findPrevious =
        addAction(this, IconName::FindPrevious, tr("Find P&revious"),
                  tr("Go to the previous matching row"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    markRows = addAction(this, IconName::Mark, tr("&Mark Rows"),
                         tr("Flag or unflag the selected rows, to find them again"),
                         {QKeySequence(Qt::CTRL | Qt::Key_M)});
    nextMark =
        addAction(this, IconName::NextMark, tr("Next Mar&k"), tr("Go to the next marked row"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    previousMark = addAction(this, IconName::PreviousMark, tr("Previo&us Mark"),
                             tr("Go to the previous marked row"),
                             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
    goToEnd = addAction(this, IconName::GoToEnd, tr("&Go to the End"),
                        tr("Go to the last row, and follow a log from there"),
                        {QKeySequence(Qt::CTRL | Qt::Key_End)});
}

void WindowActions::createViewActions()
{
    tabs = new QActionGroup(this);
    themes = new QActionGroup(this);
    const std::array themeNames = {tr("&System"), tr("&Light"), tr("&Dark")};
    for (std::size_t number = 0; number < themeNames.size(); ++number) {
        QAction *action = themes->addAction(themeNames[number]);
        action->setCheckable(true);
        action->setData(int(number));
    }
    freeze = addToggle(this, IconName::Freeze, tr("Free&ze"),
                       tr("Keep all rows as they are; later changes are not lost"),
                       {QKeySequence(Qt::Key_F8), QKeySequence(Qt::Key_Pause)});
    showDetails = addToggle(this, IconName::Details, tr("&Details"),
                            tr("Show what is known about the selection"),
                            {QKeySequence(Qt::CTRL | Qt::Key_I)});
    showEndpoints =
        addToggle(this, IconName::EndpointList, tr("&Endpoints"),
                  tr("Show the list of endpoints at the side"), {QKeySequence(Qt::Key_F9)});
    compactRows =
        addToggle(this, IconName::CompactRows, tr("&Compact Rows"), tr("Show more rows at a time"));
    restoreLayout = addAction(this, IconName::RestoreLayout, tr("&Restore Default Layout"),
                              tr("Restore all parts of the window to their default places"));
    openPalette = addAction(this, IconName::CommandPalette, tr("Command &Palette…"),
                            tr("Find any command by its name"),
                            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    takeTour = addAction(this, IconName::Tour, tr("Ta&ke the Tour"),
                         tr("Show the parts of the window, in five steps"));
    openSettings = addAction(this, IconName::Settings, tr("&Settings…"),
                             tr("Change how the application looks, polls and remembers"),
                             {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    showShortcuts = addAction(this, IconName::Help, tr("Keyboard &Shortcuts"), tr("List all keys"),
                              {QKeySequence(Qt::Key_F1)});
    makeBundle = addAction(this, IconName::SupportBundle, tr("Support &Bundle…"),
                           tr("Collect what a bug report needs, look at it and save it"));
    about =
        addAction(this, IconName::Information, tr("&About IPC Monitor"), tr("Version and licence"));
}

// Each in its own language, so that people find theirs.
void WindowActions::createLanguages()
{
    languages = new QActionGroup(this);
    languages->addAction(tr("As the &System"))->setData(QString());
    for (const Language::Entry &entry : Language::entries())
        languages->addAction(entry.nativeName)->setData(entry.name);
    for (QAction *action : languages->actions())
        action->setCheckable(true);
}

void WindowActions::createEndpointActions()
{
    addEndpoint = addAction(this, IconName::AddEndpoint, tr("&Add Endpoint…"),
                            tr("Watch a socket, whether it exists or not"),
                            {QKeySequence(QKeySequence::New)});
    removeEndpoint = addAction(this, IconName::RemoveEndpoint, tr("&Remove Endpoint"),
                               tr("Stop watching the selected endpoint, unless it is found "
                                  "automatically; its file stays"));
    addHost = addAction(this, IconName::AddHost, tr("Add Re&mote Host…"),
                        tr("Watch the endpoints of another machine, by your own ssh"),
                        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    pollNow = addAction(this, IconName::PollNow, tr("&Poll Now"), tr("Poll all endpoints now"),
                        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    sendRequest = addAction(this, IconName::WriteRequest, tr("&Send Request"),
                            tr("Write a request to the selected endpoint in the console"));
    showConnections = addAction(this, IconName::ShowClients, tr("C&onnections"),
                                tr("Show who is connected to the selected endpoint"));
    traceRequests = addAction(this, IconName::TraceRequests, tr("Trace Re&quests"),
                              tr("Show each request to the selected endpoint as it is answered"));
    pin = addToggle(this, IconName::Pin, tr("Pi&n"),
                    tr("Keep the selected endpoint at the top of the lists, even when it is gone"),
                    {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)});
    probe = addAction(this, IconName::Probe, tr("&Check by Connecting"),
                      tr("Connect to the selected endpoint once, which its server notices"));
    copyPath = addAction(this, IconName::CopyPath, tr("Cop&y Path"),
                         tr("Copy the path of the selected endpoint"));
}

void WindowActions::createAlertActions()
{
    editAlerts =
        addAction(this, IconName::Alerts, tr("Alert &Rules…"), tr("Choose what raises an alert"));
    muteAlerts = addToggle(this, IconName::AlertsQuiet, tr("&Mute Alerts for 1 Hour"),
                           tr("Record alerts, but disturb nobody"));
}

void WindowActions::createIntervals()
{
    intervals = new QActionGroup(this);
    for (const std::chrono::milliseconds interval : Intervals) {
        QAction *action =
            intervals->addAction(tr("Every %1").arg(humanInterval(interval, QLocale())));
        action->setCheckable(true);
        action->setData(qlonglong(interval.count()));
    }
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions{exportTable, quit,        copyRows,     copyCsv,  copyJson,
                             focusFilter, clearFilter, find,         findNext, findPrevious,
                             markRows,    nextMark,    previousMark, goToEnd};
    actions += tabs->actions();
    actions += {freeze, showDetails, showEndpoints, compactRows};
    actions += themes->actions();
    actions += languages->actions();
    actions +=
        {restoreLayout, addEndpoint, removeEndpoint, addHost, pollNow, sendRequest, showConnections,
         traceRequests, pin,         probe,          copyPath};
    actions += intervals->actions();
    actions += {openPalette, editAlerts,    muteAlerts, openSettings,
                takeTour,    showShortcuts, makeBundle, about};
    return actions;
}

} // namespace Monitor

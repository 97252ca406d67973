// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

class QAction;
class QActionGroup;

namespace Monitor {

/// The main window's actions with their names, icons and shortcuts. The window implements them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QObject *parent);

    /// All actions, in menu order.
    QList<QAction *> all() const;

    QAction *addEndpoint;
    QAction *removeEndpoint;
    QAction *addHost;
    QAction *exportTable;
    QAction *quit;
    QAction *copyRows;
    QAction *copyCsv;
    QAction *copyJson;
    QAction *focusFilter;
    QAction *clearFilter;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *markRows;
    QAction *nextMark;
    QAction *previousMark;
    QAction *goToEnd;
    QAction *pollNow;
    QAction *freeze;
    QAction *sendRequest;
    QAction *showConnections;
    QAction *traceRequests;
    QAction *pin;
    QAction *probe;
    QAction *copyPath;
    QAction *showDetails;
    QAction *showEndpoints;
    QAction *compactRows;
    QAction *restoreLayout;
    QAction *openPalette;
    QAction *editAlerts;
    QAction *muteAlerts;
    QAction *takeTour;
    QAction *openSettings;
    QAction *showShortcuts;
    QAction *makeBundle;
    QAction *about;
    QActionGroup *tabs;
    QActionGroup *themes;
    QActionGroup *languages;
    QActionGroup *intervals;

private:
    void createFileActions();
    void createEditActions();
    void createSearchActions();
    void createViewActions();
    void createLanguages();
    void createEndpointActions();
    void createIntervals();
    void createAlertActions();
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "models/records/detailsections.h"

#include <QtCore/qhash.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qpointer.h>
#include <QtWidgets/qmainwindow.h>

#include <optional>

class QPushButton;
class QSettings;
class QTabWidget;
class QToolBar;

namespace Monitor {

class AlertNotifier;
struct BundleSources;
class ChartsPage;
class CommandHistory;
class ConnectionsPage;
class ConsolePage;
class DetailsPane;
class DockDrawers;
class EndpointDock;
class EndpointGroupsModel;
class EventsPage;
class EventLog;
class FirstLookBar;
class FreezeBanner;
class HostMenu;
class MapPage;
class MonitorPage;
class OverviewPage;
class SettingsDialog;
class TablePanel;
class Tour;
struct TourStep;
class TracePage;
struct PaletteEntry;
class WindowActions;
class Workspace;

/// The window: endpoints at the side, tabs about them, details below, and the actions on what is
/// shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Tab { Overview, Connections, Map, Trace, Charts, Console, Events };

    /// @param workspace, events, history must outlive this.
    MainWindow(Workspace &workspace, EventLog &events, CommandHistory &history,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void showTab(Tab tab);
    /// Selects an endpoint, and starts watching it if necessary.
    void showEndpoint(const EndpointAddress &address);
    /// Raises the window, wherever it is.
    void present();
    /// Checks the theme in the menu; numbers as in themeChosen().
    void showTheme(int theme);
    /// Checks the language in the menu; names as in languageChosen().
    void showLanguage(const QString &name);
    /// Says, in that language too, that it takes effect after a restart, unless it is in use.
    void announceLanguage(const QString &name);
    /// Shows one sentence about a problem in the status bar.
    void showProblem(const QString &message);

    /// Shows what was found, and the way to the tour, unless the user has seen it.
    void offerFirstLook();
    /// Shows the window's parts, one after the other.
    void startTour();

    /// Tells the user where the alerts' rules are kept.
    void setAlertsFile(const QString &path) { m_alertsFile = path; }

    ConsolePage *console() const { return m_console; }

    AlertNotifier *alertNotifier() const { return m_notifier; }

    /// \name Layout, in the current group of `settings`
    /// @{
    void saveLayout(QSettings &settings) const;
    /// Ignores what is damaged or was written by another version.
    void restoreLayout(QSettings &settings);
    /// @}

Q_SIGNALS:
    /// 0: system, 1: light, 2: dark.
    void themeChosen(int theme);
    /// A name in Language::entries(); empty for the system's.
    void languageChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void createPages(EventLog &events, CommandHistory &history);
    void createDocks();
    void createMenus();
    void createTraceMenu();
    void createToolBar();
    void createAlerts();
    void createFirstLook();
    QList<TourStep> tourSteps();
    void connectActions();
    void connectTableActions();
    void connectSelection();
    void connectTrace();
    void addPage(Tab tab, MonitorPage *page, const QIcon &icon, const QString &title);
    QList<MonitorPage *> pages() const;
    MonitorPage *currentPage() const;
    TablePanel *currentTable() const;
    QList<QAction *> allActions() const;
    /// On the selected endpoint.
    QList<QAction *> endpointActions() const;
    QList<PaletteEntry> paletteEntries();
    void sendRequest();
    void chooseServer();

    void selectEndpoint(const EndpointAddress &address);
    void updateActions();
    void updateDetails();
    QList<DetailSection> detailsOf(const EndpointAddress &address) const;
    void setFrozen(bool isFrozen);
    void setCompact(bool isCompact);
    void applyDefaultLayout();
    QSize firstSize() const;
    void adaptToWidth();
    void openAddDialog();
    void openAddHostDialog();
    void openExportDialog();
    void openAlertRules();
    void openSettings();
    void openBundle();
    BundleSources bundleSources() const;
    QJsonObject settingsForBundle() const;
    bool isToBeSeen() const;
    void noteVisibility();

    Workspace &m_workspace;
    const EventLog &m_eventLog;
    CommandHistory &m_history;
    WindowActions *m_actions;
    QTabWidget *m_tabs;
    QPushButton *m_interval = nullptr; ///< Shows and sets the interval.
    EndpointGroupsModel *m_groups;
    QToolBar *m_toolBar = nullptr;
    FreezeBanner *m_banner = nullptr;
    HostMenu *m_hostMenu = nullptr;
    AlertNotifier *m_notifier = nullptr;
    FirstLookBar *m_firstLook = nullptr;
    Tour *m_tour = nullptr; ///< Null before the first one.
    bool m_sawFirstLook = false;
    DockDrawers *m_drawers = nullptr;
    EndpointDock *m_endpointDock = nullptr;
    DetailsPane *m_details = nullptr;
    OverviewPage *m_overview = nullptr;
    ConnectionsPage *m_connections = nullptr;
    MapPage *m_map = nullptr;
    TracePage *m_trace = nullptr;
    ChartsPage *m_charts = nullptr;
    ConsolePage *m_console = nullptr;
    EventsPage *m_events = nullptr;
    QString m_alertsFile;
    QPointer<SettingsDialog> m_settings; ///< Null unless open.
    EndpointAddress m_current;
    /// Of all endpoints, as they were when the window was frozen.
    QHash<EndpointAddress, QList<DetailSection>> m_frozenDetails;
    bool m_quits = false; ///< The next close event is the last one.
};

/// The tab for a `name` on the command line, in any case: "overview", "connections", "map", "trace",
/// "charts", "console", "events".
std::optional<MainWindow::Tab> tabFromName(const QString &name);

} // namespace Monitor

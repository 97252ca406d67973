// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/mainwindow.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/console/commandhistory.h"
#include "core/trace/tracesession.h"
#include "gui/console/endpointselector.h"
#include "gui/console/requestpane.h"
#include "gui/console/serveractions.h"
#include "gui/look/conditionicon.h"
#include "gui/look/icons.h"
#include "gui/pages/chartspage.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/mappage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordsearch.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/addendpointdialog.h"
#include "gui/window/commandpalette.h"
#include "gui/window/detailspane.h"
#include "gui/window/dockdrawers.h"
#include "gui/window/endpointdock.h"
#include "gui/window/freezebanner.h"
#include "gui/window/hostmenu.h"
#include "gui/window/pollstatus.h"
#include "gui/window/shortcutsheet.h"
#include "gui/window/statusline.h"
#include "gui/window/windowactions.h"
#include "models/console/historymodel.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/workspace.h"

#include <QtCore/qfile.h>
#include <QtCore/qmimedata.h>
#include <QtCore/qsettings.h>
#include <QtCore/qurl.h>
#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstatusbar.h>
#include <QtWidgets/qtabwidget.h>

#include <array>

namespace Monitor {

namespace {

constexpr int ProblemShownMs = 20'000;

// What led to an event came up to some polls before it was noticed.
constexpr std::chrono::milliseconds BeforeEvent{3'000};
constexpr std::chrono::milliseconds AfterEvent{1'000};

// In the palette.
constexpr qsizetype RecentRequests = 50;

const std::array TabNames = {QLatin1String("overview"), QLatin1String("connections"),
                             QLatin1String("map"),      QLatin1String("trace"),
                             QLatin1String("charts"),   QLatin1String("console"),
                             QLatin1String("events")};

// Socket files, dropped from a file manager.
QStringList localFilesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, EventLog &events, CommandHistory &history,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_eventLog(events)
    , m_history(history)
    , m_actions(new WindowActions(this))
    , m_tabs(new QTabWidget)
    , m_groups(new EndpointGroupsModel(workspace.endpoints(), workspace.pinned(), workspace.hosts(),
                                       this))
{
    setWindowTitle(tr("IPC Monitor"));
    setAcceptDrops(true);
    setCentralWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views"));
    createPages(events, history);
    createDocks();
    createMenus();
    createToolBar();
    createFirstLook();
    setStatusBar(new StatusLine);
    createAlerts();
    statusBar()->addPermanentWidget(new PollStatus(workspace.observer()));
    connectActions();
    connectTableActions();
    connectSelection();
    connectTrace();
    applyDefaultLayout();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Its base class hides it, which they still report.
    m_details->disconnect(this);
}

void MainWindow::createPages(EventLog &events, CommandHistory &history)
{
    m_overview = new OverviewPage(m_workspace, m_actions->addEndpoint);
    m_connections = new ConnectionsPage(m_workspace);
    m_map = new MapPage(m_workspace, m_actions->addEndpoint);
    m_trace = new TracePage(m_workspace);
    m_charts = new ChartsPage(m_workspace);
    m_console = new ConsolePage(history);
    m_events = new EventsPage(events);
    addPage(Tab::Overview, m_overview, icon(IconName::Overview), tr("Overview"));
    addPage(Tab::Connections, m_connections, icon(IconName::Connections), tr("Connections"));
    addPage(Tab::Map, m_map, icon(IconName::Map), tr("Map"));
    addPage(Tab::Trace, m_trace, icon(IconName::Trace), tr("Trace"));
    addPage(Tab::Charts, m_charts, icon(IconName::Charts), tr("Charts"));
    addPage(Tab::Console, m_console, icon(IconName::Console), tr("Console"));
    addPage(Tab::Events, m_events, icon(IconName::Events), tr("Events"));
}

void MainWindow::addPage(Tab tab, MonitorPage *page, const QIcon &pageIcon, const QString &title)
{
    const int number = m_tabs->addTab(page, pageIcon, title);
    QAction *show = m_actions->tabs->addAction(tr("Show %1").arg(title));
    show->setIcon(pageIcon);
    show->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number)));
    connect(show, &QAction::triggered, this, [this, tab] {
        showTab(tab);
        // Focus the table, so that arrow keys work at once, unless something else is in its place
        // or the page has a better choice.
        TablePanel *table = currentTable();
        if (!currentPage()->focusProxy() && table && table->view()->isVisible())
            table->view()->setFocus();
        else
            currentPage()->setFocus();
    });
    connect(page, &MonitorPage::problemOccurred, this, &MainWindow::showProblem);
}

void MainWindow::connectActions()
{
    connect(m_actions->addEndpoint, &QAction::triggered, this, &MainWindow::openAddDialog);
    connect(m_actions->addHost, &QAction::triggered, this, &MainWindow::openAddHostDialog);
    connect(&m_workspace.hosts(), &RemoteHosts::lost, this, &MainWindow::showProblem);
    connect(m_actions->removeEndpoint, &QAction::triggered, this,
            [this] { m_workspace.removeEndpoint(m_current); });
    connect(m_actions->sendRequest, &QAction::triggered, this, &MainWindow::sendRequest);
    connect(m_actions->showConnections, &QAction::triggered, this,
            [this] { showTab(Tab::Connections); });
    connect(m_actions->traceRequests, &QAction::triggered, this, [this] {
        m_trace->trace(m_current);
        showTab(Tab::Trace);
    });
    const ServerActions *server = &m_console->serverActions();
    connect(server, &ServerActions::done, this, &MainWindow::showProblem);
    connect(server, &ServerActions::problemOccurred, this, &MainWindow::showProblem);
    connect(m_actions->pollNow, &QAction::triggered, this,
            [this] { m_workspace.observer().pollNow(); });
    connect(m_actions->pin, &QAction::triggered, this,
            [this](bool isPinned) { m_workspace.pinned().setPinned(m_current, isPinned); });
    connect(m_actions->probe, &QAction::triggered, this,
            [this] { m_workspace.observer().probe(m_current); });
    connect(m_actions->copyPath, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_current.toString()); });
    connect(m_actions->freeze, &QAction::toggled, this, &MainWindow::setFrozen);
    connect(m_actions->compactRows, &QAction::toggled, this, &MainWindow::setCompact);
    connect(m_actions->restoreLayout, &QAction::triggered, this, &MainWindow::applyDefaultLayout);
    connect(m_actions->openPalette, &QAction::triggered, this, [this] {
        auto *palette = new CommandPalette(paletteEntries(), this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->open();
    });
    connect(m_actions->openSettings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(m_actions->makeBundle, &QAction::triggered, this, &MainWindow::openBundle);
    connect(m_actions->showShortcuts, &QAction::triggered, this, [this] {
        auto *sheet = new ShortcutSheet(allActions(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    connect(m_actions->intervals, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_workspace.setInterval(std::chrono::milliseconds(action->data().toLongLong()));
    });
    connect(m_actions->themes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT themeChosen(action->data().toInt()); });
    connect(m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
    connect(&m_workspace, &Workspace::intervalChanged, this, &MainWindow::updateActions);
    connect(&m_workspace.pinned(), &PinnedEndpoints::changed, this, &MainWindow::updateActions);
    connect(m_details, &QDockWidget::visibilityChanged, this, &MainWindow::updateDetails);
    for (QAction *action : {m_actions->showDetails, m_actions->showEndpoints}) {
        QWidget *dock =
            action == m_actions->showDetails ? static_cast<QWidget *>(m_details) : m_endpointDock;
        connect(action, &QAction::triggered, dock, &QWidget::setVisible);
        connect(static_cast<QDockWidget *>(dock), &QDockWidget::visibilityChanged, action,
                [action, dock] { action->setChecked(!dock->isHidden()); });
    }
}

void MainWindow::connectTableActions()
{
    using Format = TableExport::Format;
    const std::array copies = {std::pair(m_actions->copyRows, Format::Tsv),
                               std::pair(m_actions->copyCsv, Format::Csv),
                               std::pair(m_actions->copyJson, Format::Json)};
    for (const auto &[action, format] : copies) {
        connect(action, &QAction::triggered, this, [this, format = format] {
            if (const TablePanel *table = currentTable())
                table->copyRows(format);
        });
    }
    connect(m_actions->exportTable, &QAction::triggered, this, &MainWindow::openExportDialog);
    const auto onTable = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (TablePanel *table = currentTable())
                act(*table);
        });
    };
    using Direction = RecordSearch::Direction;
    onTable(m_actions->focusFilter, [](TablePanel &table) { table.focusFilter(); });
    onTable(m_actions->clearFilter, [](TablePanel &table) { table.clearFilter(); });
    onTable(m_actions->find, [](TablePanel &table) { table.openFind(); });
    onTable(m_actions->findNext,
            [](TablePanel &table) { table.search()->find(Direction::Forward); });
    onTable(m_actions->findPrevious,
            [](TablePanel &table) { table.search()->find(Direction::Backward); });
    onTable(m_actions->markRows, [](TablePanel &table) { table.view()->toggleMarks(); });
    onTable(m_actions->nextMark,
            [](TablePanel &table) { table.search()->findMark(Direction::Forward); });
    onTable(m_actions->previousMark,
            [](TablePanel &table) { table.search()->findMark(Direction::Backward); });
    onTable(m_actions->goToEnd, [](TablePanel &table) { table.view()->setAtEnd(true); });
}

void MainWindow::connectSelection()
{
    connect(m_endpointDock, &EndpointDock::currentEndpointChanged, this,
            &MainWindow::selectEndpoint);
    connect(m_overview, &OverviewPage::endpointSelected, this, &MainWindow::selectEndpoint);
    const auto openEndpoint = [this](const EndpointAddress &address) {
        selectEndpoint(address);
        showTab(Tab::Connections);
    };
    connect(m_endpointDock, &EndpointDock::endpointActivated, this, openEndpoint);
    connect(m_endpointDock, &EndpointDock::endpointActivated, this, [this] {
        // A drawer has served its purpose.
        m_endpointDock->setHidden(m_drawers->areDrawers());
    });
    connect(m_overview, &OverviewPage::endpointActivated, this, openEndpoint);
    connect(m_events, &EventsPage::endpointActivated, this, openEndpoint);
    connect(m_map, &MapPage::endpointSelected, this, &MainWindow::selectEndpoint);
    connect(m_map, &MapPage::endpointActivated, this, openEndpoint);
    connect(m_map, &MapPage::clientSelected, m_connections, &ConnectionsPage::selectClient);
    connect(m_map, &MapPage::clientActivated, m_connections, &ConnectionsPage::showClient);
    connect(m_charts, &ChartsPage::tableToggled, this, &MainWindow::updateActions);
    connect(m_connections, &ConnectionsPage::currentConnectionChanged, this,
            &MainWindow::updateDetails);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        chooseServer();
        updateActions();
        updateDetails();
    });
    connect(&m_workspace.observer(), &EndpointObserver::snapshotReady, m_console,
            &ConsolePage::takeSnapshot);
    connect(&m_workspace.observer(), &EndpointObserver::snapshotReady, this, [this] {
        updateDetails();
        updateActions();
    });
}

void MainWindow::connectTrace()
{
    connect(&m_history, &CommandHistory::offered, &m_workspace.trace(),
            &TraceSession::takeExchange);
    connect(m_connections, &ConnectionsPage::traceRequested, this, [this](quint64 connection) {
        m_trace->trace(m_current);
        m_trace->showConnection(m_current, connection);
        showTab(Tab::Trace);
    });
    connect(m_charts, &ChartsPage::rangeSelected, this, [this](qint64 from, qint64 until) {
        if (m_trace->showTime(from, until))
            showTab(Tab::Trace);
    });
    connect(m_events, &EventsPage::traceRequested, this, [this](const QDateTime &time) {
        const qint64 noticed = time.toMSecsSinceEpoch();
        if (!m_trace->showTime(noticed - BeforeEvent.count(), noticed + AfterEvent.count()))
            return showProblem(tr("The trace has no request from that time."));
        showTab(Tab::Trace);
    });
    connect(m_trace, &TracePage::resendRequested, this, [this](const TraceRecord &record) {
        showTab(Tab::Console);
        m_console->editRequest(record.endpoint, record.event.preview);
        if (record.isRedacted)
            showProblem(tr("Parts of the request are hidden: replace them before you send it."));
        else if (!record.hasWholeRequest())
            showProblem(tr("Only the first %1 of %2 bytes of the request were traced.")
                            .arg(QLocale().toString(record.event.preview.size()),
                                 QLocale().toString(record.event.requestSize)));
    });
}

QList<MonitorPage *> MainWindow::pages() const
{
    return {m_overview, m_connections, m_map, m_trace, m_charts, m_console, m_events};
}

MonitorPage *MainWindow::currentPage() const
{
    return pages()[m_tabs->currentIndex()];
}

TablePanel *MainWindow::currentTable() const
{
    return currentPage()->focusedTable();
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> actions = m_actions->all();
    for (const MonitorPage *page : pages())
        actions += page->pageActions();
    return actions;
}

QList<QAction *> MainWindow::endpointActions() const
{
    const ServerActions &server = m_console->serverActions();
    return {m_actions->sendRequest, m_actions->showConnections, m_actions->traceRequests,
            server.startAction(),   server.stopAction(),        server.loadTestAction(),
            m_actions->pin,         m_actions->probe,           m_actions->copyPath};
}

// Commands first, then where to go.
QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (QAction *action : allActions())
        entries.append(paletteEntryOf(action));
    const auto add = [&](const QIcon &entryIcon, const QString &text, auto run) {
        entries.append({.icon = entryIcon, .text = text, .context = this, .run = run});
    };
    for (const auto &[text, action] : m_hostMenu->commands())
        add(icon(IconName::AddHost), text, [action = QPointer<QAction>(action)] {
            if (action)
                action->trigger();
        });
    for (const EndpointRow &row : m_workspace.endpoints().rows())
        add(icon(conditionIcon(conditionOf(*row.endpoint))),
            tr("Endpoint: %1").arg(row.key().toPrintable()),
            [this, address = row.key()] { selectEndpoint(address); });
    for (const Favourite &favourite : m_history.favourites())
        add(icon(IconName::Favourite), tr("Favourite: %1").arg(printableText(favourite.name)),
            [this, favourite] {
                showTab(Tab::Console);
                m_console->showFavourite(favourite, false);
            });
    QSet<QByteArray> seen;
    const QList<HistoryEntry> &history = m_history.entries();
    for (auto entry = history.rbegin(); entry != history.rend() && seen.size() < RecentRequests;
         ++entry) {
        if (seen.contains(entry->request))
            continue;
        seen.insert(entry->request);
        add(icon(IconName::Send), tr("Recent request: %1").arg(messagePreview(entry->request)),
            [this, entry = *entry] {
                showTab(Tab::Console);
                m_console->showEntry(entry, false);
            });
    }
    return entries;
}

// Leaves a tab alone that is busy or belongs to another endpoint.
void MainWindow::sendRequest()
{
    showTab(Tab::Console);
    const RequestPane &pane = m_console->current();
    if (pane.isSending() || pane.endpointSelector().endpoint() != m_current)
        m_console->openTab();
    m_console->setFocus();
}

// A tab of the console may be locked to another endpoint than the one selected.
void MainWindow::chooseServer()
{
    m_console->serverActions().setEndpoint(currentPage() == m_console
                                               ? m_console->current().endpointSelector().endpoint()
                                               : m_current);
}

void MainWindow::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void MainWindow::showEndpoint(const EndpointAddress &address)
{
    m_workspace.addEndpoint(address);
    selectEndpoint(address);
}

void MainWindow::present()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::showTheme(int theme)
{
    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == theme);
}

void MainWindow::showLanguage(const QString &name)
{
    for (QAction *action : m_actions->languages->actions())
        action->setChecked(action->data().toString() == name);
}

void MainWindow::showProblem(const QString &message)
{
    statusBar()->showMessage(message, ProblemShownMs);
}

void MainWindow::selectEndpoint(const EndpointAddress &address)
{
    if (address == m_current)
        return;
    m_current = address;
    m_endpointDock->setCurrentEndpoint(address);
    for (MonitorPage *page : pages())
        page->setEndpoint(address);
    chooseServer();
    setWindowTitle(address.isEmpty() ? tr("IPC Monitor")
                                     : tr("%1 – IPC Monitor").arg(address.toPrintable()));
    updateActions();
    updateDetails();
}

void MainWindow::updateActions()
{
    const bool hasEndpoint = !m_current.isEmpty();
    for (QAction *action :
         {m_actions->sendRequest, m_actions->showConnections, m_actions->traceRequests,
          m_actions->pin, m_actions->probe, m_actions->copyPath})
        action->setEnabled(hasEndpoint);
    // Its host looks by itself.
    m_actions->probe->setEnabled(hasEndpoint && !m_current.isRemote());
    m_actions->pin->setChecked(hasEndpoint && m_workspace.pinned().contains(m_current));
    m_actions->removeEndpoint->setEnabled(m_workspace.isAdded(m_current)
                                          || m_workspace.pinned().contains(m_current));
    const TablePanel *table = currentTable();
    for (QAction *action :
         {m_actions->copyRows, m_actions->copyCsv, m_actions->copyJson, m_actions->exportTable,
          m_actions->focusFilter, m_actions->clearFilter, m_actions->find, m_actions->findNext,
          m_actions->findPrevious, m_actions->markRows, m_actions->nextMark,
          m_actions->previousMark, m_actions->goToEnd})
        action->setEnabled(table != nullptr);
    m_interval->setText(tr("Every %1").arg(humanInterval(m_workspace.interval(), QLocale())));
    for (QAction *action : m_actions->intervals->actions())
        action->setChecked(action->data().toLongLong() == m_workspace.interval().count());
}

void MainWindow::updateDetails()
{
    if (m_details->isHidden() || !isToBeSeen())
        return;
    const std::optional<ConnectionRow> connection =
        currentPage() == m_connections ? m_connections->shownConnection() : std::nullopt;
    if (connection) {
        m_details->setDetails(connection->identity, m_current.toPrintable(),
                              connectionDetails(*connection));
        return;
    }
    const QList<DetailSection> details = detailsOf(m_current);
    if (details.isEmpty())
        m_details->setDetails({}, {}, {});
    else
        m_details->setDetails(m_current.key(), m_current.toPrintable(), details);
}

// Empty if it does not exist.
QList<DetailSection> MainWindow::detailsOf(const EndpointAddress &address) const
{
    const int row = m_workspace.endpoints().rowOf(address);
    if (m_actions->freeze->isChecked() && (row >= 0 || m_frozenDetails.contains(address)))
        return m_frozenDetails.value(
            address,
            {{.title = tr("Frozen"), .text = tr("This endpoint appeared later."), .facts = {}}});
    if (row < 0)
        return {};
    return endpointDetails(m_workspace.endpoints().row(row),
                           m_workspace.activity().activity(address));
}

void MainWindow::setFrozen(bool isFrozen)
{
    m_frozenDetails.clear();
    for (const EndpointRow &row : m_workspace.endpoints().rows()) {
        if (isFrozen)
            m_frozenDetails.insert(
                row.key(), endpointDetails(row, m_workspace.activity().activity(row.key())));
    }
    for (MonitorPage *page : pages())
        page->setFrozen(isFrozen);
    m_banner->setFrozen(isFrozen);
    updateDetails();
}

void MainWindow::setCompact(bool isCompact)
{
    for (const MonitorPage *page : pages()) {
        if (TablePanel *table = page->tablePanel())
            table->view()->setDensity(isCompact ? RecordView::Density::Compact
                                                : RecordView::Density::Normal);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        noteVisibility();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    noteVisibility();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    noteVisibility();
}

bool MainWindow::isToBeSeen() const
{
    return isVisible() && !isMinimized();
}

void MainWindow::noteVisibility()
{
    m_workspace.setHidden(!isToBeSeen());
    updateDetails();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFilesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QString &path : localFilesOf(*event->mimeData()))
        showEndpoint(EndpointAddress::ofPath(QFile::encodeName(path)));
    event->acceptProposedAction();
}

std::optional<MainWindow::Tab> tabFromName(const QString &name)
{
    const auto *found = std::find(TabNames.begin(), TabNames.end(), name.toLower());
    if (found == TabNames.end())
        return std::nullopt;
    return MainWindow::Tab(found - TabNames.begin());
}

} // namespace Monitor

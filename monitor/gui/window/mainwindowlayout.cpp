// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/mainwindow.h"

#include "core/base/whenfinished.h"
#include "core/remote/remotehosts.h"
#include "gui/alerts/alertnotifier.h"
#include "gui/console/consoleactions.h"
#include "gui/console/serveractions.h"
#include "gui/firstlook/firstlookbar.h"
#include "gui/look/icons.h"
#include "gui/look/language.h"
#include "gui/pages/chartspage.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/mappage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/trace/traceactions.h"
#include "gui/window/addendpointdialog.h"
#include "gui/window/addhostdialog.h"
#include "gui/window/detailspane.h"
#include "gui/window/dockdrawers.h"
#include "gui/window/endpointdock.h"
#include "gui/window/freezebanner.h"
#include "gui/window/hostmenu.h"
#include "gui/window/windowactions.h"
#include "models/workspace.h"

#include <ipccore/version.h>

#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbar.h>
#include <QtWidgets/qtoolbutton.h>

#include <array>

namespace Monitor {

namespace {

// Saved with the layout; one of another version is ignored as a whole.
constexpr int LayoutVersion = 1;

// Widths, in letters of average width: of the docks, and of what is between them and a table.
constexpr int EndpointsInLetters = 32;
constexpr int DetailsInLetters = 42;
constexpr int FramesInLetters = 12;

// What docks and a page need at least.
constexpr int SmallestInLetters = 215;
constexpr int SmallestInLines = 46;

// With charts below, a table has 20 rows.
constexpr int FirstInLines = 66;

const QLatin1String AlertsGroup("alerts");
const QString SawFirstLookKey = QStringLiteral("sawFirstLook");

const std::array PageGroups = {QLatin1String("overview"), QLatin1String("connections"),
                               QLatin1String("map"),      QLatin1String("trace"),
                               QLatin1String("charts"),   QLatin1String("console"),
                               QLatin1String("events")};

} // namespace

void MainWindow::createDocks()
{
    m_endpointDock = new EndpointDock(*m_groups);
    m_details = new DetailsPane;
    m_drawers = new DockDrawers(*this, LayoutVersion);
    m_drawers->addDock(m_endpointDock, Qt::LeftDockWidgetArea, EndpointsInLetters);
    m_drawers->addDock(m_details, Qt::RightDockWidgetArea, DetailsInLetters);
    connect(m_drawers, &DockDrawers::changed, this, &MainWindow::adaptToWidth);
    const QList<QAction *> actions = endpointActions() + QList{m_actions->removeEndpoint};
    m_endpointDock->setEndpointActions(actions);
    m_overview->setEndpointActions(actions);
    m_map->setEndpointActions(actions);
}

void MainWindow::createMenus()
{
    const WindowActions &actions = *m_actions;
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(actions.exportTable);
    file->addSeparator();
    file->addAction(actions.quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({actions.copyRows, actions.copyCsv, actions.copyJson});
    edit->addSeparator();
    edit->addActions({actions.focusFilter, actions.clearFilter});
    edit->addSeparator();
    edit->addActions({actions.find, actions.findNext, actions.findPrevious});
    edit->addSeparator();
    edit->addActions({actions.markRows, actions.nextMark, actions.previousMark});
    edit->addSeparator();
    edit->addAction(actions.goToEnd);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions(actions.tabs->actions());
    view->addSeparator();
    view->addActions({actions.freeze, actions.showEndpoints, actions.showDetails});
    view->addSeparator();
    view->addActions(
        {actions.compactRows, m_connections->groupAction(), m_connections->showClosedAction()});
    view->addMenu(tr("&Map"))->addActions(m_map->pageActions());
    view->addMenu(tr("C&harts"))->addActions(m_charts->pageActions());
    view->addMenu(tr("&Theme"))->addActions(actions.themes->actions());
    QMenu *language = view->addMenu(tr("Lan&guage"));
    language->addActions(actions.languages->actions());
    language->addSeparator();
    language->addAction(tr("Takes effect after a restart"))->setEnabled(false);
    view->addSeparator();
    view->addAction(actions.restoreLayout);
    QMenu *endpoint = menuBar()->addMenu(tr("E&ndpoint"));
    endpoint->addActions({actions.addEndpoint, actions.removeEndpoint});
    endpoint->addSeparator();
    endpoint->addAction(actions.addHost);
    m_hostMenu = new HostMenu(m_workspace.hosts(), endpoint);
    endpoint->addMenu(m_hostMenu);
    endpoint->addSeparator();
    endpoint->addAction(actions.pollNow);
    endpoint->addMenu(tr("Polling &Interval"))->addActions(actions.intervals->actions());
    endpoint->addSeparator();
    endpoint->addActions(endpointActions());
    endpoint->addSeparator();
    endpoint->addActions(m_connections->connectionActions());
    createTraceMenu();
    QMenu *console = menuBar()->addMenu(tr("&Console"));
    console->addActions(m_console->pageActions());
    const ConsoleActions &consoleActions = m_console->actions();
    for (QAction *first : {consoleActions.copyReply, consoleActions.newTab,
                           consoleActions.searchHistory, m_console->serverActions().startAction()})
        console->insertSeparator(first);
    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    tools->addAction(actions.openPalette);
    tools->addSeparator();
    tools->addActions({actions.editAlerts, actions.muteAlerts});
    tools->addSeparator();
    tools->addAction(actions.openSettings);
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({actions.takeTour, actions.showShortcuts, actions.makeBundle, actions.about});
    connect(actions.about, &QAction::triggered, this, [this] {
        auto *box =
            new QMessageBox(QMessageBox::NoIcon, tr("About IPC Monitor"),
                            tr("IPC Monitor %1").arg(QStringLiteral(IPCCORE_VERSION_STRING)),
                            QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setInformativeText(
            tr("Shows the endpoints of local servers, who is connected to them, "
               "and what they answer. MIT licence."));
        box->setIconPixmap(
            icon(IconName::App)
                .pixmap(style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this)));
        box->open();
    });
}

void MainWindow::createTraceMenu()
{
    const TraceActions &actions = m_trace->actions();
    QMenu *trace = menuBar()->addMenu(tr("T&race"));
    trace->addActions({actions.run, actions.follow, actions.clear});
    trace->addSeparator();
    trace->addActions(actions.onRequest());
    trace->addSeparator();
    trace->addActions(actions.times->actions());
    trace->addSeparator();
    trace->addActions({actions.open, actions.save});
}

void MainWindow::announceLanguage(const QString &name)
{
    const char *text = QT_TR_NOOP("IPC Monitor will use this language after a restart.");
    const QString now = tr(text);
    const QString then = Language::translated(name, "Monitor::MainWindow", text);
    if (then == now)
        return;
    auto *box = new QMessageBox(QMessageBox::Information, QString(), then, QMessageBox::Ok, this);
    box->setInformativeText(now);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::createToolBar()
{
    m_toolBar = addToolBar(tr("Main Toolbar"));
    QToolBar *bar = m_toolBar;
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions(
        {m_actions->showEndpoints, m_actions->addEndpoint, m_actions->pollNow, m_actions->freeze});
    bar->addSeparator();
    m_interval = new QPushButton;
    m_interval->setAccessibleName(tr("Polling interval"));
    m_interval->setToolTip(tr("How often all endpoints are polled"));
    auto *intervals = new QMenu(m_interval);
    intervals->addActions(m_actions->intervals->actions());
    m_interval->setMenu(intervals);
    m_interval->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(m_interval);
    bar->addSeparator();
    bar->addActions({m_actions->showDetails, m_actions->openPalette});
    for (QAction *action : bar->actions()) {
        if (QWidget *button = bar->widgetForAction(action))
            button->setFocusPolicy(Qt::TabFocus);
    }
    m_banner = new FreezeBanner(*m_actions->freeze);
    addToolBar(Qt::BottomToolBarArea, m_banner);
}

void MainWindow::applyDefaultLayout()
{
    m_toolBar->show();
    m_actions->compactRows->setChecked(false);
    m_drawers->restoreDefaults();
    for (MonitorPage *page : pages()) {
        page->resetLayout();
        if (const TablePanel *table = page->tablePanel())
            table->view()->resetColumns();
    }
    if (!isMaximized() && !isFullScreen())
        resize(firstSize());
}

// The Overview shows all its columns, if the screen has room for them.
QSize MainWindow::firstSize() const
{
    const int letter = fontMetrics().averageCharWidth();
    const int line = fontMetrics().lineSpacing();
    const int table = m_overview->tablePanel()->view()->wantedWidth();
    const int beside = letter * (EndpointsInLetters + DetailsInLetters + FramesInLetters);
    const int frames = 2 * style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, this);
    return QSize(table + beside, line * FirstInLines)
        .boundedTo(screen()->availableSize() - QSize(0, frames))
        .expandedTo(QSize(letter * SmallestInLetters, line * SmallestInLines));
}

// After a change between docks and drawers.
void MainWindow::adaptToWidth()
{
    m_banner->setFrozen(m_actions->freeze->isChecked());
    m_firstLook->setVisible(m_firstLook->isOffered());
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (!m_drawers->areDrawers() || m_toolBar->sizeHint().width() <= width())
        return;
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QAction *action : {m_actions->showEndpoints, m_actions->showDetails}) {
        if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void MainWindow::openAddDialog()
{
    auto *dialog = new AddEndpointDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddEndpointDialog::endpointChosen, this, &MainWindow::showEndpoint);
    dialog->open();
}

void MainWindow::openAddHostDialog()
{
    auto *dialog = new AddHostDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddHostDialog::hostChosen, this,
            [this](const QByteArray &name, bool connectsAtStart) {
                RemoteHosts &hosts = m_workspace.hosts();
                if (const auto added = hosts.add(name); !added)
                    return showProblem(added.error().message);
                hosts.setConnectsAtStart(name, connectsAtStart);
                hosts.find(name)->open();
            });
    dialog->open();
}

void MainWindow::openExportDialog()
{
    TablePanel *table = currentTable();
    if (!table)
        return;
    auto *dialog = new QFileDialog(this, tr("Export Table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Comma-separated values (*.csv)"), tr("JSON (*.json)"), tr("Text with tabs (*.tsv)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString &path) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        const auto format = suffix == QLatin1String("json")  ? TableExport::Format::Json
                            : suffix == QLatin1String("tsv") ? TableExport::Format::Tsv
                                                             : TableExport::Format::Csv;
        whenFinished(table->exportTo(path, format), this,
                     [this, path](const IpcCore::Result<void> &written) {
                         showProblem(written ? tr("Written to %1").arg(path)
                                             : written.error().message);
                     });
    });
    dialog->open();
}

void MainWindow::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("version"), LayoutVersion);
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), m_drawers->saveState());
    settings.setValue(QStringLiteral("compact"), m_actions->compactRows->isChecked());
    settings.setValue(QStringLiteral("tab"),
                      PageGroups[static_cast<std::size_t>(m_tabs->currentIndex())]);
    settings.setValue(SawFirstLookKey, m_sawFirstLook);
    settings.beginGroup(AlertsGroup);
    m_notifier->save(settings);
    settings.endGroup();
    for (std::size_t number = 0; number < PageGroups.size(); ++number) {
        settings.beginGroup(PageGroups[number]);
        pages()[static_cast<qsizetype>(number)]->saveLayout(settings);
        settings.endGroup();
    }
}

void MainWindow::restoreLayout(QSettings &settings)
{
    if (settings.value(QStringLiteral("version")).toInt() != LayoutVersion)
        return;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    m_drawers->restoreState(settings.value(QStringLiteral("state")).toByteArray());
    m_banner->setFrozen(m_actions->freeze->isChecked());
    m_firstLook->setVisible(m_firstLook->isOffered());
    m_actions->compactRows->setChecked(settings.value(QStringLiteral("compact")).toString()
                                       == QLatin1String("true"));
    if (const auto tab = tabFromName(settings.value(QStringLiteral("tab")).toString()))
        showTab(*tab);
    m_sawFirstLook = settings.value(SawFirstLookKey).toString() == QLatin1String("true");
    settings.beginGroup(AlertsGroup);
    m_notifier->restore(settings);
    settings.endGroup();
    for (std::size_t number = 0; number < PageGroups.size(); ++number) {
        settings.beginGroup(PageGroups[number]);
        pages()[static_cast<qsizetype>(number)]->restoreLayout(settings);
        settings.endGroup();
    }
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/connectionspage.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/base/whenfinished.h"
#include "core/observer/endpointcondition.h"
#include "gui/look/actiontext.h"
#include "gui/look/confirmation.h"
#include "gui/look/icons.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/records/connectiontext.h"
#include "models/table/columninfo.h"
#include "models/workspace.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtoolbutton.h>

#include <utility>

namespace Monitor {

namespace {

constexpr QLatin1String viewKey("view");
constexpr QLatin1String showClosedKey("showClosed");
constexpr QLatin1String groupedKey("grouped");
constexpr QLatin1String clientsGroup("clients");

} // namespace

ConnectionsPage::ConnectionsPage(Workspace &workspace, QWidget *parent)
    : MonitorPage(parent)
    , m_workspace(workspace)
    , m_feed(workspace.observer())
    , m_model(workspace.users())
    , m_clients(m_model)
    , m_panel(new TablePanel(&m_model))
    , m_clientPanel(new TablePanel(&m_clients))
    , m_tables(new QStackedWidget)
    , m_viewBox(new QComboBox)
    , m_note(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_tables);
    m_tables->addWidget(m_panel);
    m_tables->addWidget(m_clientPanel);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setMargin(style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2);
    m_note->hide();
    m_panel->view()->setAccessibleName(tr("Connections"));
    m_panel->view()->sortByColumn(ConnectionModel::columnOf("id"), Qt::AscendingOrder);
    m_clientPanel->view()->setAccessibleName(tr("Client processes"));
    m_clientPanel->view()->sortByColumn(ClientModel::columnOf("conns"), Qt::DescendingOrder);
    m_feed.setFollowing(false);
    createActions();
    createTools();
    updateEmptyState();
    connect(&m_feed, &ConnectionsFeed::connectionsReady, this, &ConnectionsPage::takeReport);
    connect(m_panel, &TablePanel::currentKeyChanged, this, [this] {
        updateActions();
        Q_EMIT currentConnectionChanged();
    });
    connect(m_clientPanel, &TablePanel::currentKeyChanged, this, &ConnectionsPage::updateActions);
    connect(m_clientPanel, &TablePanel::activated, this,
            [this](const QVariant &key) { openClient(key.toLongLong()); });
    connect(m_clientPanel, &TablePanel::contextMenuAboutToShow, this, [this](QMenu *menu) {
        menu->addActions({m_follow, m_group});
    });
    connect(m_panel, &TablePanel::frozenChanged, this, &ConnectionsPage::takeFrozen);
    connect(m_panel, &TablePanel::contextMenuAboutToShow, this, [this](QMenu *menu) {
        menu->addActions(connectionActions());
        menu->addSeparator();
        menu->addActions({m_group, m_showClosed});
    });
    updateActions();
}

// Above both tables.
void ConnectionsPage::createTools()
{
    createViewBox();
    for (TablePanel *panel : {m_panel, m_clientPanel}) {
        auto *button = new QToolButton;
        button->setDefaultAction(m_group);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        panel->addTool(button);
    }
}

TablePanel *ConnectionsPage::tablePanel() const
{
    return m_group->isChecked() ? m_clientPanel : m_panel;
}

void ConnectionsPage::setGrouped(bool isGrouped)
{
    const TablePanel *before = isGrouped ? m_panel : m_clientPanel;
    m_clients.setFollowing(isGrouped);
    tablePanel()->view()->setDensity(before->view()->density());
    tablePanel()->setFrozen(before->isFrozen());
    m_tables->setCurrentWidget(tablePanel());
    updateActions();
    Q_EMIT currentConnectionChanged();
}

// The connections of one process, in the table of all.
void ConnectionsPage::openClient(qint64 pid)
{
    m_group->setChecked(false);
    m_panel->clearFilter();
    if (pid > 0)
        m_panel->addFilterTerm(QStringLiteral("pid"), QString::number(pid), false);
    m_panel->view()->setFocus();
}

void ConnectionsPage::selectClient(const QString &process, qint64 pid)
{
    m_wantedClient = Client{process, pid};
    selectWantedClient();
}

// As soon as there are connections.
void ConnectionsPage::selectWantedClient()
{
    if (!m_wantedClient || m_model.rows().empty())
        return;
    const Client client = *std::exchange(m_wantedClient, std::nullopt);
    QVariantList keys;
    for (const ConnectionRow &row : m_model.rows()) {
        const MergedConnection &connection = row.connection;
        if (client.pid > 0 ? connection.clientPid() == client.pid
                           : printable(connection.clientName()) == client.process)
            keys.append(QVariant::fromValue(row.identity));
    }
    if (!keys.isEmpty())
        m_panel->selectKeys(keys);
}

void ConnectionsPage::showClient(const QString &process, qint64 pid)
{
    if (pid > 0)
        return openClient(pid);
    m_group->setChecked(false);
    m_panel->clearFilter();
    m_panel->addFilterTerm(QStringLiteral("process"), process, false);
    m_panel->view()->setFocus();
}

void ConnectionsPage::showTotals()
{
    const ClientRow total = ClientModel::total(m_model);
    const QLocale locale;
    QString text = tr("%Ln connection(s)", nullptr, static_cast<int>(total.connections));
    if (total.bytesIn && total.bytesOut)
        text = tr("%1 · %2 requests/s · %3 in · %4 out")
                   .arg(text, humanRate(total.requestsPerSecond.value_or(0), locale),
                        humanBytes(*total.bytesIn, locale), humanBytes(*total.bytesOut, locale));
    m_panel->setTotals(text);
    m_clientPanel->setTotals(text);
}

void ConnectionsPage::createViewBox()
{
    using View = ConnectionModel::View;
    m_viewBox->addItem(tr("Kernel and server"), int(View::Both));
    m_viewBox->addItem(tr("Kernel view"), int(View::Kernel));
    m_viewBox->addItem(tr("Server view"), int(View::Server));
    m_viewBox->setAccessibleName(tr("Source of the data shown"));
    m_viewBox->setToolTip(
        tr("Show what the kernel, the server or both know about the connections"));
    m_panel->addTool(m_viewBox);
    connect(m_viewBox, &QComboBox::currentIndexChanged, this,
            [this] { setView(View(m_viewBox->currentData().toInt())); });
}

void ConnectionsPage::setView(ConnectionModel::View view)
{
    m_model.setView(view);
    updateEmptyState();
    updateActions();
    Q_EMIT currentConnectionChanged();
}

void ConnectionsPage::createActions()
{
    m_follow = new QAction(icon(IconName::FollowProcess), tr("&Follow This Process"), this);
    m_follow->setToolTip(tr("Show only the connections of this process"));
    connect(m_follow, &QAction::triggered, this, &ConnectionsPage::followClient);
    m_trace = new QAction(icon(IconName::TraceConnection), tr("Trace This Connection"), this);
    m_trace->setToolTip(tr("Show each request of this connection as it is answered"));
    connect(m_trace, &QAction::triggered, this, [this] {
        if (const auto row = currentConnection(); row && row->connection.server)
            Q_EMIT traceRequested(row->connection.server->id);
    });
    m_disconnect = new QAction(icon(IconName::Disconnect), tr("&Disconnect…"), this);
    m_disconnect->setToolTip(tr("Make the server close this connection"));
    m_disconnect->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_disconnect->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_disconnect);
    connect(m_disconnect, &QAction::triggered, this, &ConnectionsPage::confirmDisconnect);
    m_showClosed =
        new QAction(icon(IconName::ClosedConnections), tr("Show C&losed Connections"), this);
    const QString hint = tr("Keep connections in the table for a few seconds, greyed, when they "
                            "are closed");
    m_showClosed->setToolTip(hint);
    m_showClosed->setStatusTip(hint);
    m_showClosed->setCheckable(true);
    m_showClosed->setChecked(true);
    connect(m_showClosed, &QAction::toggled, &m_model, &ConnectionModel::setShowsGone);
    m_group = new QAction(icon(IconName::GroupByProcess), tr("Group &by Process"), this);
    const QString grouping = tr("Show one row for each client process, with the sums over its "
                                "connections; open a row to see them");
    m_group->setToolTip(grouping);
    m_group->setStatusTip(grouping);
    m_group->setIconText(plainActionText(*m_group));
    m_group->setCheckable(true);
    m_group->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    connect(m_group, &QAction::toggled, this, &ConnectionsPage::setGrouped);
}

QList<QAction *> ConnectionsPage::pageActions() const
{
    return connectionActions() + QList<QAction *>{m_group, m_showClosed};
}

void ConnectionsPage::setEndpoint(const EndpointAddress &address)
{
    if (address == m_feed.endpoint())
        return;
    m_model.clear();
    m_wantedClient.reset();
    m_note->hide();
    m_panel->view()->clearMarks();
    for (TablePanel *panel : {m_panel, m_clientPanel})
        panel->setTotals({});
    m_feed.setEndpoint(address);
    setFollowing(m_feed.isFollowing());
    updateEmptyState();
}

// Only what the user sees: it costs servers and other hosts something.
void ConnectionsPage::setFollowing(bool follows)
{
    m_feed.setFollowing(follows);
    m_workspace.hosts().setFollowed(follows ? m_feed.endpoint() : EndpointAddress());
}

void ConnectionsPage::showEvent(QShowEvent *event)
{
    MonitorPage::showEvent(event);
    setFollowing(true);
}

void ConnectionsPage::hideEvent(QHideEvent *event)
{
    MonitorPage::hideEvent(event);
    setFollowing(false);
}

void ConnectionsPage::takeReport(const ConnectionsReportPointer &report)
{
    if (report->endpoint != m_feed.endpoint())
        return;
    m_model.takeReport(report);
    selectWantedClient();
    updateNote(*report);
    updateEmptyState();
    updateActions();
    showTotals();
    Q_EMIT currentConnectionChanged();
}

// Says what is missing, rather than leaving cells empty without explanation.
void ConnectionsPage::updateNote(const ConnectionsReport &report)
{
    QStringList lines;
    const bool isRemote = report.endpoint.isRemote();
    if (isRemote)
        lines.append(tr("Processes, PIDs and users are those of %1.")
                         .arg(printable(report.endpoint.host())));
    if (report.kernelError && isRemote)
        lines.append(tr("Queues and clients not accepted yet are unknown. %1")
                         .arg(report.kernelError->message));
    else if (report.kernelError)
        lines.append(
            tr("The kernel does not list sockets here: queues and processes are unknown. %1")
                .arg(report.kernelError->message));
    const auto endpoint = m_workspace.endpoints().endpoint(report.endpoint);
    if (report.serverError && report.serverError->code == IpcCore::ErrorCode::Timeout)
        lines.append(tr("The server does not answer: requests and bytes are unknown."));
    else if (report.serverError && report.serverError->code != IpcCore::ErrorCode::NotSupported)
        lines.append(tr("The server does not answer: requests and bytes are unknown. %1")
                         .arg(report.serverError->message));
    else if (report.serverError && endpoint
             && (isRemote ? report.merged.kernelTells : !endpoint->sockets.listeners.empty()))
        lines.append(tr("Kernel view only: this server does not report requests and commands. "
                        "Servers built with IpcCore do, unless introspection is off or they use "
                        "another runtime directory."));
    // Counts differ briefly whenever a client comes or goes.
    if (m_model.disputedCount() > 0)
        lines.append(tr("Connections counted by the server: %1, by the kernel: %2. The State "
                        "column shows which ones differ.")
                         .arg(QLocale().toString(report.merged.knownToServer),
                              QLocale().toString(report.merged.knownToKernel)));
    if (endpoint && endpoint->isElsewhere)
        lines.append(tr("The server is in another network namespace, so the kernel does not "
                        "list its sockets here."));
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
}

void ConnectionsPage::setEmptyState(const QString &text)
{
    for (TablePanel *panel : {m_panel, m_clientPanel})
        panel->setEmptyState(text);
}

// Instead of an empty table: who could be in it, and why nobody is.
void ConnectionsPage::updateEmptyState()
{
    const ConnectionsReportPointer &report = m_model.report();
    if (!report) {
        setEmptyState(m_feed.endpoint().isEmpty()
                          ? tr("Select an endpoint to see who is connected to it.")
                          : tr("Looking for connections…"));
        return;
    }
    const QString name = report->endpoint.toPrintable();
    const auto endpoint = m_workspace.endpoints().endpoint(report->endpoint);
    if (m_model.view() == ConnectionModel::View::Server && !report->merged.serverTells)
        setEmptyState(tr("The server of %1 does not report who is connected.").arg(name));
    else if (!report->merged.kernelTells && !report->merged.serverTells)
        setEmptyState(tr("Nothing reports who is connected to %1.").arg(name));
    else if (endpoint && endpoint->status.state != IpcCore::ActiveState::Listening)
        setEmptyState(
            tr("Nobody can connect to %1 now. %2: %3.")
                .arg(name, conditionName(conditionOf(*endpoint)), conditionReason(*endpoint)));
    else
        setEmptyState(tr("Nobody is connected to %1.").arg(name));
}

std::optional<ConnectionRow> ConnectionsPage::currentConnection() const
{
    const QVariant key = m_panel->currentKey();
    if (!key.isValid() || m_group->isChecked())
        return std::nullopt;
    if (const ConnectionRow *found = m_model.find(key.toULongLong())) {
        ConnectionRow row = *found;
        if (const MergedConnection *all = m_model.reported(row.identity))
            row.connection = *all;
        return row;
    }
    return std::nullopt;
}

std::optional<ConnectionRow> ConnectionsPage::shownConnection() const
{
    if (!m_panel->isFrozen())
        return currentConnection();
    if (!m_panel->currentKey().isValid() || m_group->isChecked() || m_frozenOf != m_feed.endpoint())
        return std::nullopt;
    return m_panel->view()->currentIndex().data(RecordRole).value<ConnectionRow>();
}

void ConnectionsPage::takeFrozen(bool isFrozen)
{
    m_frozenOf = isFrozen ? std::optional(m_feed.endpoint()) : std::nullopt;
    updateActions();
    Q_EMIT currentConnectionChanged();
}

void ConnectionsPage::updateActions()
{
    const std::optional<ConnectionRow> row = currentConnection();
    m_follow->setEnabled(currentPid() > 0);
    m_trace->setEnabled(row && row->connection.server);
    m_disconnect->setEnabled(row && row->connection.server && !row->isGone);
}

void ConnectionsPage::followClient()
{
    if (m_group->isChecked())
        openClient(currentPid());
    else
        m_panel->addFilterTerm(QStringLiteral("pid"), QString::number(currentPid()), false);
}

qint64 ConnectionsPage::currentPid() const
{
    if (m_group->isChecked())
        return m_clientPanel->currentKey().toLongLong();
    const std::optional<ConnectionRow> row = currentConnection();
    return row ? row->connection.clientPid() : 0;
}

void ConnectionsPage::confirmDisconnect()
{
    const std::optional<ConnectionRow> row = currentConnection();
    if (!row || !row->connection.server)
        return;
    const quint64 id = row->connection.server->id;
    const Asked asked{.endpoint = m_feed.endpoint(), .key = row->identity, .id = id};
    const QString command = commandText(*row->connection.server);
    confirm({.icon = QMessageBox::Warning,
             .title = tr("Disconnect a client"),
             .question = tr("Close connection %1 of %2?")
                             .arg(QString::number(id), m_feed.endpoint().toPrintable()),
             .details = tr("Process: %1\nPID: %2\nCommand in progress: %3")
                            .arg(printable(row->connection.clientName()),
                                 QString::number(row->connection.clientPid()),
                                 command.isEmpty() ? tr("none") : command),
             .button = tr("&Disconnect")},
            this, [this, asked] { disconnectClient(asked); });
}

// Whatever happened while the question was open, close nobody else's connection: another endpoint
// may have been chosen, and a restarted server reuses the numbers.
void ConnectionsPage::disconnectClient(const Asked &asked)
{
    const quint64 id = asked.id;
    const MergedConnection *now =
        m_feed.endpoint() == asked.endpoint ? m_model.reported(asked.key) : nullptr;
    if (!now || !now->server || now->server->id != id) {
        Q_EMIT problemOccurred(tr("Connection %1 of %2 no longer exists; nothing was closed.")
                                   .arg(QString::number(id), asked.endpoint.toPrintable()));
        return;
    }
    whenFinished(
        m_feed.disconnectClient(id), this, [this, id](const IpcCore::Result<void> &result) {
            if (result)
                m_workspace.observer().pollNow();
            else
                Q_EMIT problemOccurred(tr("Connection %1 was not closed: %2")
                                           .arg(QString::number(id), result.error().message));
        });
}

void ConnectionsPage::resetLayout()
{
    m_showClosed->setChecked(true);
    m_group->setChecked(false);
    m_clientPanel->view()->resetColumns();
}

void ConnectionsPage::saveLayout(QSettings &settings) const
{
    settings.setValue(showClosedKey, m_showClosed->isChecked());
    settings.setValue(viewKey, m_viewBox->currentIndex());
    settings.setValue(groupedKey, m_group->isChecked());
    m_panel->saveLayout(settings);
    settings.beginGroup(clientsGroup);
    m_clientPanel->saveLayout(settings);
    settings.endGroup();
}

void ConnectionsPage::restoreLayout(QSettings &settings)
{
    const int view = settings.value(viewKey).toInt();
    m_viewBox->setCurrentIndex(view >= 0 && view < m_viewBox->count() ? view : 0);
    m_showClosed->setChecked(settings.value(showClosedKey).toString() != QLatin1String("false"));
    m_panel->restoreLayout(settings);
    settings.beginGroup(clientsGroup);
    m_clientPanel->restoreLayout(settings);
    settings.endGroup();
    m_group->setChecked(settings.value(groupedKey).toString() == QLatin1String("true"));
}

} // namespace Monitor

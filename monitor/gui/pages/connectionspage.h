// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/connectionsfeed.h"
#include "gui/pages/monitorpage.h"
#include "models/records/clientmodel.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace Monitor {

class EndpointModel;
class Workspace;

/// The clients of the selected endpoint, and what they are doing.
class ConnectionsPage : public MonitorPage
{
    Q_OBJECT

public:
    /// @param workspace must outlive this.
    explicit ConnectionsPage(Workspace &workspace, QWidget *parent = nullptr);

    void setEndpoint(const EndpointAddress &address) override;
    QList<QAction *> pageActions() const override;

    /// The actions on the selected connection.
    QList<QAction *> connectionActions() const { return {m_follow, m_trace, m_disconnect}; }

    /// Whether closed connections stay visible for a moment.
    QAction *showClosedAction() const { return m_showClosed; }

    /// Of connections, or of client processes.
    TablePanel *tablePanel() const override;

    /// Whether there is one row for each client process.
    QAction *groupAction() const { return m_group; }

    void resetLayout() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    /// The selected connection, with all that any view knows of it; none if none is selected or it
    /// is gone.
    std::optional<ConnectionRow> currentConnection() const;
    /// The same as the table shows it, which may be frozen.
    std::optional<ConnectionRow> shownConnection() const;

    /// Selects all connections of a client process of the endpoint, if there are any.
    /// @param process, pid as showClient().
    void selectClient(const QString &process, qint64 pid);
    /// Shows only the connections of one process, or, if `pid` is 0, of those with this name.
    void showClient(const QString &process, qint64 pid);

    ConnectionModel &model() { return m_model; }

    ClientModel &clients() { return m_clients; }

Q_SIGNALS:
    /// The selection, or the selected connection, has changed.
    void currentConnectionChanged();
    /// The user wants to see the requests of a connection. @param connection its server's number.
    void traceRequested(quint64 connection);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// A connection the user was asked about, wherever its row is now.
    struct Asked
    {
        EndpointAddress endpoint;
        quint64 key = 0;
        quint64 id = 0; ///< The server's number for it.
    };

    /// As for selectClient().
    struct Client
    {
        QString process;
        qint64 pid = 0;
    };

    void setFollowing(bool follows);
    void createActions();
    void createTools();
    void createViewBox();
    void setGrouped(bool isGrouped);
    void openClient(qint64 pid);
    void selectWantedClient();
    qint64 currentPid() const;
    void showTotals();
    void setView(ConnectionModel::View view);
    void setEmptyState(const QString &text);
    void updateEmptyState();
    void takeReport(const ConnectionsReportPointer &report);
    void updateNote(const ConnectionsReport &report);
    void takeFrozen(bool isFrozen);
    void updateActions();
    void followClient();
    void confirmDisconnect();
    void disconnectClient(const Asked &asked);

    Workspace &m_workspace;
    ConnectionsFeed m_feed;
    ConnectionModel m_model;
    ClientModel m_clients;
    std::optional<EndpointAddress> m_frozenOf; ///< Whose rows are frozen; none if not frozen.
    std::optional<Client> m_wantedClient;      ///< To be selected when connections appear.
    TablePanel *m_panel;
    TablePanel *m_clientPanel;
    QStackedWidget *m_tables; ///< One of the two.
    QComboBox *m_viewBox;
    QLabel *m_note; ///< What is missing in the table, and why.
    QAction *m_follow = nullptr;
    QAction *m_trace = nullptr;
    QAction *m_disconnect = nullptr;
    QAction *m_showClosed = nullptr;
    QAction *m_group = nullptr;
};

} // namespace Monitor

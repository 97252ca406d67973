// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/records/connectionmodel.h"

namespace Monitor {

/// A client process with all its connections to one endpoint.
struct ClientRow
{
    qint64 pid = 0; ///< 0 for all connections of unknown processes.
    QString process;
    QString user;
    quint64 connections = 0;
    /// \name Sums over the connections that report them; none if none does
    /// @{
    std::optional<quint64> requests;
    std::optional<double> requestsPerSecond;
    std::optional<quint64> bytesIn;
    std::optional<quint64> bytesOut;
    /// @}
    QString command; ///< The request that has been in progress longest; empty if there is none.
    std::optional<std::chrono::milliseconds> running; ///< For how long.

    qint64 key() const { return pid; }

    bool operator==(const ClientRow &other) const = default;
};

/// The connections of a ConnectionModel, one row for each client process. Closed connections do not
/// count. KeyRole is the PID, 0 if unknown.
class ClientModel : public ColumnTableModel<ClientRow, ClientModel>
{
    Q_OBJECT

public:
    /// @param connections must outlive this.
    explicit ClientModel(const ConnectionModel &connections, QObject *parent = nullptr);

    /// Whether the rows follow the connections; otherwise there are none. Default: false.
    void setFollowing(bool follows);

    /// The sums over all connections.
    static ClientRow total(const ConnectionModel &connections);

    static std::span<const Column> columns();
    static QVariant rowData(const ClientRow &row, int role);

private:
    void rebuild();

    const ConnectionModel &m_connections;
    QTimer m_update; ///< Batches the changes of a report.
    bool m_follows = false;
};

} // namespace Monitor

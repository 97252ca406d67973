// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <core/server/mergedconnections.h>

#include <ipccore/result.h>

namespace Cli {

/// The connections of one endpoint, as text for people and as JSON for programs.
///
/// An unknown value is never shown as 0: it is a dash, with the reason below the table and in the
/// JSON.
class ConnectionsText
{
public:
    /// @param kernel what the kernel reports, or why it does not.
    /// @param server what the server reports, or why it does not.
    ConnectionsText(const Monitor::EndpointAddress &address,
                    const IpcCore::Result<Monitor::EndpointSockets> &kernel,
                    const IpcCore::Result<QList<IpcCore::ConnectionInfo>> &server);

    const Monitor::MergedConnections &merged() const { return m_merged; }

    /// No listener, no connection, and no server that claims the address.
    bool isNothing() const;

    /// Why the server reports nothing, if so.
    IpcCore::Error serverError() const { return m_server ? IpcCore::Error() : m_server.error(); }

    /// @param width of the terminal; 0 for unlimited.
    QString toText(int width) const;
    QByteArray toJson() const;

private:
    /// Waiting clients that the kernel counts but does not list.
    qint64 unnamedClients() const;
    QString heading() const;
    QString table(int width) const;
    QStringList row(const Monitor::MergedConnection &connection) const;
    QStringList footnotes() const;

    Monitor::EndpointAddress m_address;
    IpcCore::Result<Monitor::EndpointSockets> m_kernel;
    IpcCore::Result<QList<IpcCore::ConnectionInfo>> m_server;
    Monitor::MergedConnections m_merged;
};

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/mergedconnections.h"
#include "core/observersnapshot.h"

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>

namespace Monitor {

class EndpointObserver;
class IntrospectionClient;

/// The connections of one endpoint, as the kernel and as its server know them at one time.
struct ConnectionsReport
{
    EndpointAddress endpoint;
    MergedConnections merged;
    /// Why the server tells nothing; nothing where it does, NotSupported where it never would.
    std::optional<IpcCore::Error> serverError;
    /// Why the kernel tells nothing.
    std::optional<IpcCore::Error> kernelError;
};

using ConnectionsReportPointer = std::shared_ptr<const ConnectionsReport>;

/// Follows the connections of one endpoint: after each snapshot of an observer it asks the server
/// too, where it tells, and puts both together. Never blocks; long answers are read in the global
/// thread pool. Belongs to the thread of the observer.
class ConnectionsFeed : public QObject
{
    Q_OBJECT

public:
    /// @param observer must live longer.
    explicit ConnectionsFeed(EndpointObserver &observer, QObject *parent = nullptr);
    ~ConnectionsFeed() override;

    /// Follows another endpoint, beginning with the snapshot that is there; an empty address: none.
    void setEndpoint(const EndpointAddress &address);

    const EndpointAddress &endpoint() const { return m_endpoint; }

    /// Cuts a connection by the number its server gave it; the future gives one result,
    /// NotSupported where the server does not take orders.
    QFuture<IpcCore::Result<void>> disconnectClient(quint64 connectionId);

Q_SIGNALS:
    void connectionsReady(const Monitor::ConnectionsReportPointer &report);

private:
    void takeSnapshot(const SnapshotPointer &snapshot);
    void setControl(const QByteArray &path);

    EndpointObserver &m_observer;
    EndpointAddress m_endpoint;
    QByteArray m_controlPath;
    std::unique_ptr<IntrospectionClient> m_client; ///< Null: the server does not tell.
    bool m_isAsking = false;
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::ConnectionsReportPointer)

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"
#include "core/server/mergedconnections.h"

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class EndpointObserver;
class IntrospectionClient;

/// The connections of one endpoint, as the kernel and as its server know them at one time.
struct ConnectionsReport
{
    EndpointAddress endpoint;
    MergedConnections merged;
    /// Why the server tells nothing; nothing where it does. NotSupported where it never would,
    /// Timeout where it is silent, and may go on one day.
    std::optional<IpcCore::Error> serverError;
    /// Why the kernel tells nothing.
    std::optional<IpcCore::Error> kernelError;
};

using ConnectionsReportPointer = std::shared_ptr<const ConnectionsReport>;

/// Follows the connections of one endpoint: after each snapshot of an observer it asks the server
/// too, where it tells, and puts both together. While a server is silent, each snapshot brings what
/// the kernel knows. Never blocks; long answers are read in the global thread pool. Belongs to the
/// thread of the observer.
class ConnectionsFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultPatience{1'000};

    /// @param observer must live longer.
    explicit ConnectionsFeed(EndpointObserver &observer, QObject *parent = nullptr);
    ~ConnectionsFeed() override;

    /// Follows another endpoint, beginning with the snapshot that is there; an empty address: none.
    void setEndpoint(const EndpointAddress &address);

    const EndpointAddress &endpoint() const { return m_endpoint; }

    /// Whether to follow it: while nobody looks, the server of thousands of connections need not
    /// tell of them. Goes on with the snapshot that is there by then. Default: true.
    void setFollowing(bool follows);

    /// How long the server may take for an answer before it counts as silent; counts from the next
    /// question on. 0 and more. Default: DefaultPatience.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    /// Cuts a connection by the number its server gave it; the future gives one result,
    /// NotSupported where the server does not take orders.
    QFuture<IpcCore::Result<void>> disconnectClient(quint64 connectionId);

Q_SIGNALS:
    /// Never an older state of things than the one before.
    void connectionsReady(const Monitor::ConnectionsReportPointer &report);

private:
    void takeSnapshot(const SnapshotPointer &snapshot);
    void setControl(const QByteArray &path);
    void ask();
    void takeAnswer(const IpcCore::Result<QList<IpcCore::ConnectionInfo>> &answer);
    void losePatience();
    void reportKernel(const IpcCore::Error &serverError);

    EndpointObserver &m_observer;
    EndpointAddress m_endpoint;
    QByteArray m_controlPath;
    std::unique_ptr<IntrospectionClient> m_client; ///< Null: the server does not tell.
    bool m_follows = true;
    QTimer m_patience;       ///< Runs while an answer may still come in time.
    bool m_isAsking = false; ///< Until the report with the answer is out.
    bool m_isSilent = false; ///< From the end of patience until something comes from the server.
};

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::ConnectionsReportPointer)

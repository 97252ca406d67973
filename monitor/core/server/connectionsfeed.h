// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"
#include "core/server/connectionsreport.h"

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace Monitor {

class EndpointObserver;
class IntrospectionClient;

/// Follows the connections of one endpoint: after each snapshot of an observer, also asks the
/// server, if it reports, and merges both. While a server is silent, each snapshot publishes what
/// the kernel knows. Of another host, publishes what it has told; asks the server only if that is
/// nothing. Never blocks; parses long answers in the global thread pool. Belongs to the
/// observer's thread.
class ConnectionsFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultPatience{1'000};

    /// @param observer must outlive this.
    explicit ConnectionsFeed(EndpointObserver &observer, QObject *parent = nullptr);
    ~ConnectionsFeed() override;

    /// Follows another endpoint, starting with the current snapshot; none if the address is empty.
    void setEndpoint(const EndpointAddress &address);

    const EndpointAddress &endpoint() const { return m_endpoint; }

    /// Pauses or resumes: while nobody looks, a server need not list its thousands of connections.
    /// Resumes with the snapshot current by then. Default: true.
    void setFollowing(bool follows);

    bool isFollowing() const { return m_follows; }

    /// How long to wait for an answer before the server counts as silent; from the next question
    /// on. 0 and more. Default: DefaultPatience.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    /// Closes a connection by the number its server gave it; the future has one result,
    /// NotSupported if the server has no control endpoint.
    QFuture<IpcCore::Result<void>> disconnectClient(quint64 connectionId);

Q_SIGNALS:
    /// Reports never go back in time.
    void connectionsReady(const Monitor::ConnectionsReportPointer &report);

private:
    void takeSnapshot(const SnapshotPointer &snapshot);
    void setControl(const QByteArray &path);
    void stopAsking();
    void publishTold(const ConnectionsReportPointer &report);
    void ask();
    void takeAnswer(const IpcCore::Result<QList<IpcCore::ConnectionInfo>> &answer);
    void losePatience();
    void reportKernel(const IpcCore::Error &serverError);

    EndpointObserver &m_observer;
    EndpointAddress m_endpoint;
    QByteArray m_controlPath;
    ConnectionsReportPointer m_told; ///< What another host told last; null unless published.
    std::shared_ptr<IntrospectionClient> m_client; ///< Null if the server does not report.
    std::unique_ptr<QObject> m_answers;            ///< Deleting it drops answers to come.
    bool m_follows = true;
    QTimer m_patience;       ///< Runs while an answer may still arrive in time.
    bool m_isAsking = false; ///< Until the report with the answer is published.
    bool m_isSilent = false; ///< From the end of patience until the server answers.
};

} // namespace Monitor

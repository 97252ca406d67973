// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointobserver.h"
#include "core/remote/forwardcheck.h"
#include "core/remote/forwardchoice.h"
#include "core/remote/hostforwards.h"
#include "core/server/connectionsreport.h"

namespace Monitor {

/// Watches the endpoints of another host: connects to it, has `ipcctl` list them there again and
/// again, forwards their sockets, and tells an EndpointObserver. Where there is no `ipcctl`, knows
/// only the wanted endpoints, and of them what a forwarded socket tells. Nothing it does blocks.
///
/// A host that is not connected, or no longer, keeps its endpoints, with the reason and without
/// figures. Call all functions in the object's own thread; see RemoteHost for which one.
class HostObserver : public QObject
{
    Q_OBJECT

public:
    /// Between two lists. Each costs a process here and two there; as much again while connections
    /// are followed.
    static constexpr std::chrono::milliseconds LookPause{2'000};
    /// At most, where `ipcctl` does not end: each look may leave another one hanging there.
    static constexpr std::chrono::milliseconds LongestLookPause{300'000};
    /// After a connection broke that had stood, until the next attempt, which may touch a key.
    static constexpr std::chrono::milliseconds RetryPause{30'000};

    struct Limits
    {
        /// How many endpoints are forwarded; the others have no figures, with the reason. 1 and
        /// more. Default: 256. Each takes two listening sockets of ssh, which usually may have 1024
        /// descriptors, and whose clients take two more each.
        int forwards = 256;
        HostForwards::Retry retry = {};
    };

    enum class State { Away, Connecting, Connected };

    /// @param name as checkHost() allows.
    /// @param observer must outlive this.
    HostObserver(const QByteArray &name, EndpointObserver &observer, QObject *parent = nullptr);
    HostObserver(const QByteArray &name, EndpointObserver &observer, const Limits &limits,
                 QObject *parent = nullptr);
    /// Its endpoints are no longer observed.
    ~HostObserver() override;

    const QByteArray &name() const { return m_name; }

    State state() const { return m_state; }

    /// Why it is not connected, or what it cannot tell; empty if all is well.
    const QString &reason() const { return m_reason; }

    /// Connects, unless it is or does already.
    void open();
    /// Disconnects, or gives up.
    void close();

    /// How many endpoints are not forwarded because of Limits::forwards.
    int beyondLimit() const { return m_beyondLimit; }

    /// Endpoints of this host to look at although it may not list them; others are ignored.
    void setWanted(const QSet<EndpointAddress> &endpoints);

    /// The endpoint whose connections to ask for, too; those of another host are ignored.
    void setFollowed(const EndpointAddress &endpoint);

Q_SIGNALS:
    /// The state or the reason.
    void changed();
    /// It could not connect, or the connection is lost.
    void lost(const QString &reason);

private:
    using Reported = ForwardChoice::Reported;

    void look();
    void takeList(const CommandResult &result);
    void missList(const CommandResult &result, const QString &otherwise);
    void probeMissing(Reported reported);
    void probeNext(Reported reported, QList<QByteArray> paths);
    void askConnections(Reported reported);
    void takeConnections(const EndpointAddress &endpoint, const CommandResult &result,
                         const Reported &reported);
    void setConnections(const EndpointAddress &endpoint,
                        const IpcCore::Result<ConnectionsReportPointer> &told);
    void take(const Reported &reported);
    void checkForwards();

    bool areForwardsForbidden() const { return m_check && m_check->isForbidden(); }

    QString whyUnreachable(const ReportedEndpoint &reported) const;
    void endRoutes();
    void lookSoon();
    void lookNow();
    void tell();
    ReportedEndpoint unlisted(const QByteArray &path, const IpcCore::EndpointStatus &status) const;
    void lose(const IpcCore::Error &error);
    void set(State state, const QString &reason);

    const QByteArray m_name;
    const Limits m_limits;
    EndpointObserver &m_observer;
    std::unique_ptr<RemoteHost> m_host;       ///< Null while away.
    std::unique_ptr<HostForwards> m_forwards; ///< Null unless connected.
    std::unique_ptr<ForwardCheck> m_check;    ///< The same.
    /// Of what is under way on this connection; commands end with it.
    std::unique_ptr<QObject> m_context;
    State m_state = State::Away;
    QString m_reason;
    QString m_listProblem;     ///< Why the last list tells nothing; empty if it does.
    QSet<QByteArray> m_wanted; ///< Paths.
    Reported m_reported;       ///< The last of each, by path.
    ForwardChoice m_choice;
    int m_beyondLimit = 0;
    EndpointAddress m_followed;             ///< Empty for none.
    ConnectionsReportPointer m_connections; ///< Of m_followed; null before the first answer.
    int m_hangs = 0;                        ///< How many looks, one after another, did not end.
    QTimer m_look;
    QTimer m_retry;
};

} // namespace Monitor

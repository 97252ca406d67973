// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointobserver.h"
#include "core/remote/hostreport.h"
#include "core/remote/remotehost.h"

#include <QtCore/qmap.h>

#include <deque>

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
    /// Between two lists. Each costs a process here and two there.
    static constexpr std::chrono::milliseconds LookPause{2'000};
    /// After a connection broke that had stood, until the next attempt, which may touch a key.
    static constexpr std::chrono::milliseconds RetryPause{30'000};
    /// How many endpoints are forwarded; each takes two sockets of ssh. The others have no figures.
    static constexpr int MostForwards = 256;

    enum class State { Away, Connecting, Connected };

    /// @param name as checkHost() allows.
    /// @param observer must outlive this.
    HostObserver(const QByteArray &name, EndpointObserver &observer, QObject *parent = nullptr);
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

    /// Endpoints of this host to look at although it may not list them; others are ignored.
    void setWanted(const QSet<EndpointAddress> &endpoints);

Q_SIGNALS:
    /// The state or the reason.
    void changed();
    /// It could not connect, or the connection is lost.
    void lost(const QString &reason);

private:
    using Reported = QMap<QByteArray, ReportedEndpoint>;

    void look();
    void takeList(const CommandResult &result);
    void take(Reported reported);
    void probeNext(Reported reported, QList<QByteArray> paths);
    void forwardNeeded();
    void forwardNext();
    void endForwards(bool all);
    void lookSoon();
    void tell();
    ReportedEndpoint unlisted(const QByteArray &path, const IpcCore::EndpointStatus &status) const;
    void lose(const IpcCore::Error &error);
    void set(State state, const QString &reason);

    const QByteArray m_name;
    EndpointObserver &m_observer;
    std::unique_ptr<RemoteHost> m_host; ///< Null while away.
    /// Of what is under way on this connection; commands end with it.
    std::unique_ptr<QObject> m_context;
    State m_state = State::Away;
    QString m_reason;
    QSet<QByteArray> m_wanted;               ///< Paths.
    Reported m_reported;                     ///< The last of each, by path.
    QMap<QByteArray, QByteArray> m_forwards; ///< Local ends by path there; empty if it failed.
    std::deque<QByteArray> m_toForward;
    QTimer m_look;
    QTimer m_retry;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "broker/broker.h"
#include "broker/loglimit.h"
#include "importer/importnote.h"
#include "importer/importoptions.h"
#include "importer/importsession.h"
#include "importer/quietsocket.h"
#include "wire/limits.h"

#include <ipccore/server.h>

#include <QtCore/qtimer.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace Bridge {

/// Serves a local endpoint whose requests go to a service. While no exporter of it is known, or
/// the broker is away, the path is kept but does not listen.
///
/// Belongs to one thread, which must run an event loop and passes replies on. A thread of the server
/// passes requests on.
class Importer : public QObject
{
    Q_OBJECT

public:
    /// What it has done so far.
    struct Figures
    {
        quint64 requests = 0; ///< Ended ones, whatever their end.
        quint64 errors = 0;   ///< Of these, those without a reply.
    };

    /// @param broker must outlive this.
    Importer(Broker &broker, const ImportOptions &options, QObject *parent = nullptr);
    /// Gives up the requests in hand, and removes the path.
    ~Importer() override;

    /// Takes the path, and listens as soon as there is an exporter.
    /// @return InvalidArgument for options out of range; InvalidPath and AddressInUse if the path cannot
    ///         be taken; otherwise as QuietSocket::takePlace() and Broker::subscribe().
    IpcCore::Result<void> start();

    /// Takes no more requests, waits for those in hand, removes the path, then emits drained().
    void drain();

    /// Whether it listens.
    bool isUp() const { return m_server != nullptr; }

    /// Why it does not; empty if it does.
    const QString &reason() const { return m_reason; }

    const ImportOptions &options() const { return m_options; }

    /// Any thread.
    Figures figures() const;

    /// Requests that have not ended. Any thread.
    int inFlight() const;

Q_SIGNALS:
    /// It listens from now on, or does not; `reason` is for people.
    void upChanged(bool isUp, const QString &reason);
    /// Somebody has removed or replaced the socket file. Nothing is served any more.
    void endpointLost(const QString &reason);
    /// Nothing is in hand any more, after drain().
    void drained();

private:
    using Key = quint64;
    using SessionPointer = std::shared_ptr<ImportSession>;

    IpcCore::Result<void> claim();
    IpcCore::Result<std::unique_ptr<IpcCore::Server>> makeServer();
    void goUp();
    void goDown(const QString &reason);
    void tellReason(const QString &reason);
    void retire(std::unique_ptr<IpcCore::Server> server);
    IpcCore::HandlerResult handle(const IpcCore::Request &request, IpcCore::Reply &reply);
    void take(const BrokerMessage &message);
    void suspectAll();
    void takeUnknown(const BrokerMessage &message);
    void note(Key key, const ImportSession &session, ImportSession::State state);
    void probe();
    void takeProbeAnswer(bool isThere);
    void tick();
    void poll();
    void loseAll();
    void checkDrained();
    std::map<Key, SessionPointer> sessions() const;

    Broker &m_broker;
    const ImportOptions m_options;
    QByteArray m_inbox; ///< Sessions have the subjects below it.
    QByteArray m_probeInbox;
    QuietSocket m_quiet;
    LogLimit m_logLimit;
    std::unique_ptr<IpcCore::Server> m_server; ///< Null while not listening.
    int m_stopping = 0;                        ///< Servers that finish what they have taken.
    QString m_reason;
    ImportNote m_note;
    ImportSession::Clock::time_point m_answeredAt; ///< When an exporter last answered.
    QTimer m_probeTimer;
    QTimer m_tickTimer;
    QTimer m_pollTimer; ///< Runs while a client reads slowly.
    std::atomic<bool> m_isDraining = false;
    bool m_isDrained = false; ///< It has been told.

    mutable std::mutex m_mutex; ///< Guards all below.
    std::map<Key, SessionPointer> m_sessions;
    std::set<Key> m_slow;
    Key m_lastKey = 0;
    Figures m_figures;

    // These end first.
    std::unique_ptr<Broker::Subscription> m_subscription;
    std::unique_ptr<Broker::Subscription> m_probeSubscription;
};

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "session/serverobserver.h"
#include "session/session.h"
#include "session/sessionhost.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <thread>
#include <vector>

/// The client's end of an in-memory channel, and what became of the channel; outlives it.
struct FakePeer
{
    QByteArray toServer;                                          ///< sent but not read yet
    QByteArray fromServer;                                        ///< everything the server wrote
    bool sentEnd = false;                                         ///< finished sending
    bool gone = false;                                            ///< closed in both directions
    qsizetype room = std::numeric_limits<qsizetype>::max();       ///< what write() accepts in total
    qsizetype writeShare = std::numeric_limits<qsizetype>::max(); ///< what one write() accepts
    /// Input that only read() sees, like what QLocalSocket has read ahead.
    bool readAhead = false;

    int writes = 0; ///< calls of write() that were accepted
    bool readingShut = false;
    bool shut = false;
    bool closed = false; ///< the channel was destroyed

    bool hasInput() const { return !toServer.isEmpty() || sentEnd || gone || readingShut || shut; }
};

class FakeChannel final : public IpcCore::Channel
{
public:
    explicit FakeChannel(std::shared_ptr<FakePeer> peer)
        : m_peer(std::move(peer))
    {}

    ~FakeChannel() override { m_peer->closed = true; }

    IoResult read(std::span<char> buffer) override;
    IoResult write(std::span<const QByteArrayView> parts) override;

    bool peerGone() const override { return m_peer->gone; }

    bool hasInput() const override { return !m_peer->readAhead && m_peer->hasInput(); }

    quint64 inode() const override { return 0; }

    void shutdownReading() override { m_peer->readingShut = true; }

    void shutdown() override { m_peer->shut = true; }

    void discardInput(qsizetype limit) override { m_peer->toServer.remove(0, limit); }

private:
    const std::shared_ptr<FakePeer> m_peer;
};

/// A write strategy that, instead of waiting, lets something happen elsewhere.
template <typename Strategy>
class FakeWriting final : public Strategy
{
public:
    explicit FakeWriting(const std::function<void()> &meanwhile)
        : m_meanwhile(meanwhile)
    {}

protected:
    bool awaitRoom(IpcCore::WriteStrategy::Sending &to,
                   IpcCore::WriteStrategy::Clock::time_point deadline) const override
    {
        to.lock.unlock();
        if (m_meanwhile)
            m_meanwhile();
        std::this_thread::yield();
        to.lock.lock();
        // The channel has room, or there is nothing to wait for: no need to wait again.
        return Strategy::awaitRoom(to, std::min(deadline, IpcCore::WriteStrategy::Clock::now()));
    }

private:
    const std::function<void()> &m_meanwhile;
};

/// An engine without threads: records what it is asked for.
class FakeEngine final : public IpcCore::SessionHost
{
public:
    bool direct = true;
    int kicks = 0;
    int outputsWaiting = 0; ///< how often a handler started with output
    int blocked = 0;        ///< workers waiting now
    int blockings = 0;      ///< how often one started to
    /// What happens elsewhere while a worker waits for its client.
    std::function<void()> meanwhile;

    void kick(IpcCore::Link &) override { ++kicks; }

    void outputWaits(IpcCore::Link &) override { ++outputsWaiting; }

    const IpcCore::WriteStrategy &writeStrategy() const override
    {
        return direct ? static_cast<const IpcCore::WriteStrategy &>(m_directWriting)
                      : m_queuedWriting;
    }

    void workerBlocked(const std::shared_ptr<IpcCore::Session> &) override
    {
        ++blocked;
        ++blockings;
    }

    void workerUnblocked(const std::shared_ptr<IpcCore::Session> &) override { --blocked; }

private:
    FakeWriting<IpcCore::DirectWriting> m_directWriting{meanwhile};
    FakeWriting<IpcCore::QueuedWriting> m_queuedWriting{meanwhile};
};

class FakeObserver final : public IpcCore::ServerObserver
{
public:
    QStringList errors;

    void started() override {}

    void stopping() override {}

    void stopped() override {}

    void connectionOpened(quint64, const IpcCore::PeerCredentials &) override {}

    void connectionClosed(quint64) override {}

    void endpointLost(const QString &) override {}

    void handlerError(quint64, const QString &message) override { errors.append(message); }
};

/// One server without sockets or threads, and one of its connections.
///
/// Its handler records each request and obeys it: "fail" and "throw" fail, after as many pieces as
/// given ("fail 3"); "defer" keeps the reply in `deferred`; "quit" quits; "big N" answers with N
/// bytes; anything else is echoed.
class SessionHarness
{
public:
    using Need = IpcCore::Session::Need;

    explicit SessionHarness(bool direct, const IpcCore::ServerOptions &options = defaults());

    static IpcCore::ServerOptions defaults();

    /// For initTestCase_data(): each function of the class runs with `direct` true and false.
    static void addWaysOfWriting();

    /// Another connection of the same server.
    std::shared_ptr<IpcCore::Session> connect(const std::shared_ptr<FakePeer> &other);

    /// Does what an engine does with `session` until it has to wait.
    Need pump();
    /// The same, only if somebody asked for it.
    void pumpIfKicked();

    /// Delivers bytes.
    Need send(const QByteArray &bytes);

    IpcCore::ServerContext &context() { return *m_context; }

    IpcCore::ServerStats stats() const { return m_context->counters.snapshot(); }

    /// Whether every counter that must return to zero has.
    bool isBalanced() const;

    FakeEngine engine;
    FakeObserver observer;
    std::shared_ptr<FakePeer> peer = std::make_shared<FakePeer>();
    std::vector<QByteArray> handled;
    IpcCore::DeferredReply deferred;
    std::optional<IpcCore::Result<void>> lastWrite;
    int quits = 0;
    qsizetype bufferSize = 64 * 1024;
    /// Called in the handler, before it answers.
    std::function<void()> duringHandler;
    std::shared_ptr<IpcCore::Session> session;

private:
    IpcCore::HandlerResult handle(const IpcCore::Request &request, IpcCore::Reply &reply);
    IpcCore::HandlerResult writePieces(IpcCore::Reply &reply, int count);

    std::shared_ptr<IpcCore::ServerContext> m_context;
    quint64 m_lastId = 0;
};

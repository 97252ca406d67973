// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>

#include <csignal>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

/// Which threads have begun, ended and handled.
class Threads
{
public:
    void addTo(ServerOptions &options)
    {
        options.threadStarted = [this] { begin(); };
        options.threadFinished = [this] { end(); };
    }

    void begin()
    {
        const std::lock_guard lock(m_mutex);
        m_sound = m_running.insert(std::this_thread::get_id()).second && m_sound;
        ++m_begun;
    }

    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_sound = m_running.erase(std::this_thread::get_id()) == 1 && m_sound;
    }

    /// In a handler.
    void work()
    {
        const std::lock_guard lock(m_mutex);
        m_sound = m_running.contains(std::this_thread::get_id()) && m_sound;
    }

    int begun() const
    {
        const std::lock_guard lock(m_mutex);
        return m_begun;
    }

    std::size_t running() const
    {
        const std::lock_guard lock(m_mutex);
        return m_running.size();
    }

    /// Whether each call came when it should, and from the right thread.
    bool isSound() const
    {
        const std::lock_guard lock(m_mutex);
        return m_sound;
    }

private:
    mutable std::mutex m_mutex;
    /// \name Guarded by m_mutex
    /// @{
    std::set<std::thread::id> m_running;
    int m_begun = 0;
    bool m_sound = true;
    /// @}
};

bool blocksSigpipe()
{
    sigset_t signals = {};
    return ::pthread_sigmask(SIG_BLOCK, nullptr, &signals) == 0
           && ::sigismember(&signals, SIGPIPE) == 1;
}

} // namespace

/// What a program can do in the threads that call its handlers.
class tst_ServerWorkers : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void threadsBeginAndEnd_data() { addQuick(); }

    void threadsBeginAndEnd();
    void addedThreadsBeginAndEnd();
    void startedAndStoppedWithoutARequest();
    void whatHooksThrowIsCaught();
    void hooksCannotWaitForTheServer();

    void sigpipe_data() { addQuick(); }

    void sigpipe();

private:
    static void addQuick()
    {
        QTest::addColumn<bool>("quick");
        QTest::newRow("pool") << false;
        QTest::newRow("quick handlers") << true;
    }
};

void tst_ServerWorkers::threadsBeginAndEnd()
{
    QFETCH(const bool, quick);
    Threads threads;
    ServerOptions given = options();
    given.quickHandlers = quick;
    threads.addTo(given);
    const auto server = serve(
        [&threads](const Request &request, Reply &reply) {
            threads.work();
            return echo(request, reply);
        },
        given);
    QVERIFY(server);
    std::vector<RawPeer> peers;
    for (int i = 0; i < 8; ++i) {
        peers.push_back(connectPeer());
        QCOMPARE(exchange(peers.back(), "0006hi0000"), QByteArray("0006hi0000"));
    }
    QVERIFY(threads.begun() >= 1);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QVERIFY(threads.isSound());
    QCOMPARE(threads.running(), std::size_t(0));
    QVERIFY(threads.begun() <= given.threadCount + given.extraThreads);
}

// Those that replace workers blocked by a client that does not read.
void tst_ServerWorkers::addedThreadsBeginAndEnd()
{
    Threads threads;
    ServerOptions given = options();
    given.threadCount = 1;
    threads.addTo(given);
    const QByteArray large(16 * 1024 * 1024, 'x');
    const auto server = serve(
        [&](const Request &request, Reply &reply) {
            threads.work();
            const bool written = request.message() == "large" ? bool(reply.write(large))
                                                              : bool(reply.write("small"));
            return written ? HandlerResult::Done : HandlerResult::Failed;
        },
        given);
    QVERIFY(server);
    RawPeer slow = connectPeer();
    QVERIFY(slow.send("0009large0000"));
    RawPeer other = connectPeer();
    QCOMPARE(exchange(other, "0000"), QByteArray("0009small0000"));
    QCOMPARE(threads.begun(), 2);
    QVERIFY(slow.receiveMessage().size() > large.size());
    QCOMPARE(exchange(other, "0000"), QByteArray("0009small0000"));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QVERIFY(threads.isSound());
    QCOMPARE(threads.running(), std::size_t(0));
}

void tst_ServerWorkers::startedAndStoppedWithoutARequest()
{
    Threads threads;
    ServerOptions given = options();
    threads.addTo(given);
    const auto server = serve(echo, given);
    QVERIFY(server);
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
    QVERIFY(threads.isSound());
    QCOMPARE(threads.running(), std::size_t(0));
}

void tst_ServerWorkers::whatHooksThrowIsCaught()
{
    ServerOptions given = options();
    given.threadStarted = [] { throw std::runtime_error("begin"); };
    given.threadFinished = [] { throw 7; };
    QTest::ignoreMessage(QtWarningMsg, "ServerOptions::threadStarted threw an exception: begin");
    QTest::ignoreMessage(QtWarningMsg, "ServerOptions::threadFinished threw something other than a "
                                       "std::exception");
    given.threadCount = 1;
    const auto server = serve(echo, given);
    QVERIFY(server);
    RawPeer peer = connectPeer();
    QCOMPARE(exchange(peer, "0006hi0000"), QByteArray("0006hi0000"));
    server->stop();
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_ServerWorkers::hooksCannotWaitForTheServer()
{
    std::unique_ptr<Server> server;
    Semaphore tried;
    std::atomic<ErrorCode> waited{};
    std::atomic<ErrorCode> connected{};
    ServerOptions given = options();
    given.threadCount = 1;
    given.threadStarted = [&] {
        waited = server->waitForStopped().error().code;
        connected = Connection::tryConnect(path()).error().code;
        tried.release();
    };
    server = std::make_unique<Server>(path(), echo, given);
    QVERIFY(server->listen());
    QVERIFY(server->start());
    QVERIFY(tried.acquire());
    QCOMPARE(waited.load(), ErrorCode::WouldDeadlock);
    QCOMPARE(connected.load(), ErrorCode::WouldDeadlock);
}

void tst_ServerWorkers::sigpipe()
{
    QFETCH(const bool, quick);
    for (const bool block : {false, true}) {
        ServerOptions given = options();
        given.quickHandlers = quick;
        given.blockSigpipe = block;
        std::atomic<bool> blockedAtBegin = false;
        given.threadStarted = [&blockedAtBegin] { blockedAtBegin = blocksSigpipe(); };
        const auto server = serve(
            [](const Request &, Reply &reply) {
                return reply.write(blocksSigpipe() ? "y" : "n") ? HandlerResult::Done
                                                                : HandlerResult::Failed;
            },
            given);
        QVERIFY(server);
        RawPeer peer = connectPeer();
        QCOMPARE(exchange(peer, "0000"), QByteArray(block ? "0005y0000" : "0005n0000"));
        QCOMPARE(blockedAtBegin.load(), block);
        QVERIFY(!blocksSigpipe());
    }
}

QTEST_GUILESS_MAIN(tst_ServerWorkers)
#include "tst_serverworkers.moc"

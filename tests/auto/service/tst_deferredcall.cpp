// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"
#include "service/rawcaller.h"
#include "support/semaphore.h"

#include <ipccore/connection.h>
#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>
#include <ipccore/service/commandrouter.h>

#include <QtCore/qpromise.h>
#include <QtCore/qthread.h>

#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

// What a command leaves for the test to finish.
template <typename T>
class Kept
{
public:
    void put(T value)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_value = std::move(value);
        }
        m_arrived.release();
    }

    std::optional<T> take()
    {
        if (!m_arrived.acquire())
            return std::nullopt;
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_value; ///< guarded by m_mutex
    Semaphore m_arrived;
};

// An object in a thread with an event loop.
class OtherThread
{
public:
    OtherThread()
    {
        m_object->moveToThread(&m_thread);
        m_thread.start();
    }

    ~OtherThread()
    {
        destroyObject();
        m_thread.quit();
        m_thread.wait();
    }

    Q_DISABLE_COPY_MOVE(OtherThread)

    QObject *object() const { return m_object; }

    const QThread *thread() const { return &m_thread; }

    void destroyObject()
    {
        // Even if the thread ends before it runs its event loop.
        if (QObject *const object = std::exchange(m_object, nullptr))
            object->deleteLater();
    }

private:
    QThread m_thread;
    QObject *m_object = new QObject;
};

using Promise = std::shared_ptr<QPromise<CallResult<>>>;

} // namespace

class tst_DeferredCall : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void endsInAnotherThread();
    void failsIfDropped();
    void canBeDeferredOnce();
    void noticesThatTheCallerLeft();
    void noticesThatTheServerStops();
    void quitsTheServerThatAnswersLater();

    void runsInTheContextsThread();
    void leavesWorkersFree();
    void refusesWithoutItsContext();
    void survivesExceptionsInTheContextsThread();
    void defersInTheContextsThread();
    void outlivesItsServer();

    void endsWithItsFuture_data();
    void endsWithItsFuture();
    void waitsForFuturesWithoutWorkers();
    void cancelsTheFutureOfACallerThatLeft();
    void endsFuturesWithTheirRouter();

private:
    Result<Connection> connect() const { return Connection::tryConnect(path()); }

    static QByteArray ask(Result<Connection> &connection, const QByteArray &request)
    {
        const Result<QByteArray> reply = connection->sendCommand(request);
        return reply ? *reply : "no reply: " + reply.error().message.toUtf8();
    }

    /// Keeps the calls of "wait".
    static CommandRouter waiting(Kept<DeferredCall> &kept)
    {
        CommandRouter router(u"waiting"_s);
        router.add(u"wait"_s, u"Waits"_s, {}, [&kept](Call &call) -> CallResult<> {
            kept.put(call.defer());
            return QCborValue(u"ignored"_s);
        });
        return router;
    }

    /// Keeps the promises of "later".
    static CommandRouter promising(Kept<Promise> &kept)
    {
        CommandRouter router(u"promising"_s);
        router.add(u"later"_s, u"Promises"_s, {}, [&kept](Call &) {
            auto promise = std::make_shared<QPromise<CallResult<>>>();
            promise->start();
            QFuture<CallResult<>> future = promise->future();
            kept.put(std::move(promise));
            return future;
        });
        return router;
    }
};

void tst_DeferredCall::initTestCase_data()
{
    addEngines();
}

void tst_DeferredCall::endsInAnotherThread()
{
    std::vector<std::jthread> threads;
    CommandRouter router(u"counter"_s);
    router.add(u"count"_s, u"Counts"_s, {Parameter::integer(u"to"_s)},
               [&threads](Call &call) -> CallResult<> {
                   static_cast<void>(call.item(0));
                   threads.emplace_back(
                       [later = call.defer(), to = call.integer(u"to"_s)]() mutable {
                           for (qint64 i = 1; i < to; ++i)
                               static_cast<void>(later.item(i));
                           static_cast<void>(later.progress(1, 2));
                           later.finish(QCborValue(u"done"_s));
                       });
                   return QCborValue();
               });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "count 3"), QByteArray("0\n1\n2\ndone"));
    const QByteArray reply =
        ask(connection, CallMessage{.command = u"count"_s, .arguments = {{u"to"_s, 2}}}.encode());
    CallFrameReader reader;
    reader.append(reply);
    QByteArray lines;
    for (auto read = reader.next(); read && *read; read = reader.next())
        lines += (*read)->toJsonLine();
    QCOMPARE(lines, QByteArray("{\"event\":\"item\",\"value\":0}\n"
                               "{\"event\":\"item\",\"value\":1}\n"
                               "{\"event\":\"progress\",\"progress\":{\"done\":1,\"total\":2}}\n"
                               "{\"event\":\"result\",\"value\":\"done\"}\n"));
}

void tst_DeferredCall::failsIfDropped()
{
    CommandRouter router(u"careless"_s);
    router.add(u"drop"_s, u"Drops"_s, {}, [](Call &call) -> CallResult<> {
        static_cast<void>(call.defer());
        return QCborValue();
    });
    router.add(u"replace"_s, u"Replaces"_s, {}, [](Call &call) -> CallResult<> {
        DeferredCall later = call.defer();
        later = DeferredCall();
        return QCborValue();
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "drop"), QByteArray("error: failed: The service gave up"));
    QCOMPARE(ask(connection, "replace"), QByteArray("error: failed: The service gave up"));
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
}

void tst_DeferredCall::canBeDeferredOnce()
{
    CommandRouter router(u"twice"_s);
    router.add(u"twice"_s, u"Defers twice"_s, {}, [](Call &call) -> CallResult<> {
        DeferredCall first = call.defer();
        DeferredCall second = call.defer();
        const bool isEmpty = !second.isPending() && !second.item(1) && !second.isCanceled()
                             && !call.item(1) && call.command() == u"twice"_s;
        second.finish(QCborValue(u"second"_s));
        first.finish(QCborValue(isEmpty ? u"first"_s : u"not empty"_s));
        first.finish(QCborValue(u"again"_s));
        return QCborValue();
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "twice"), QByteArray("first"));
}

void tst_DeferredCall::noticesThatTheCallerLeft()
{
    Kept<DeferredCall> kept;
    const auto server = serve(waiting(kept), options());
    QVERIFY(server);
    std::optional<DeferredCall> call;
    {
        RawCaller peer(path());
        QVERIFY(peer.call("wait"));
        call = kept.take();
        QVERIFY(call);
        QVERIFY(!call->isCanceled());
    }
    QTRY_VERIFY_WITH_TIMEOUT(call->isCanceled(), Patience);
    call->finish(QCborValue(u"late"_s));
    QVERIFY(!call->isPending());
    QVERIFY(!call->isCanceled());
}

void tst_DeferredCall::noticesThatTheServerStops()
{
    Kept<DeferredCall> kept;
    const auto server = serve(waiting(kept), options());
    QVERIFY(server);
    RawCaller peer(path());
    QVERIFY(peer.call("wait"));
    std::optional<DeferredCall> call = kept.take();
    QVERIFY(call);
    server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(call->isCanceled(), Patience);
    call->finish(CallError::failed(u"stopped"_s, u"Stopped"_s));
    QCOMPARE(peer.reply(), QByteArray("error: failed: Stopped (stopped)"));
}

void tst_DeferredCall::quitsTheServerThatAnswersLater()
{
    Kept<DeferredCall> kept;
    CommandRouter router(u"short"_s);
    router.add(u"quit"_s, u"Stops the service"_s, {}, [&kept](Call &call) -> CallResult<> {
        call.quitServer();
        kept.put(call.defer());
        return QCborValue();
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    RawCaller peer(path());
    QVERIFY(peer.call("quit"));
    std::optional<DeferredCall> call = kept.take();
    QVERIFY(call);
    QTRY_VERIFY_WITH_TIMEOUT(call->isCanceled(), Patience);
    call->finish(QCborValue(u"bye"_s));
    QCOMPARE(peer.reply(), QByteArray("bye"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_DeferredCall::runsInTheContextsThread()
{
    const OtherThread other;
    CommandRouter router(u"gui"_s);
    router
        .add(u"where"_s, u"Tells the thread"_s, {Parameter::text(u"name"_s)}, other.object(),
             [&other](Call &call) -> CallResult<> {
                 static_cast<void>(call.item(call.text(u"name"_s)));
                 const bool isThere = QThread::currentThread() == other.thread();
                 return QCborValue(isThere ? u"there"_s : u"elsewhere"_s);
             })
        .changing();
    router.add(u"fail"_s, u"Fails"_s, {}, other.object(),
               [](Call &) -> CallResult<> { return CallError::failed({}, u"Broken"_s); });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "where here"), QByteArray("\"here\"\nthere"));
    QCOMPARE(ask(connection, "fail"), QByteArray("error: failed: Broken"));
    QCOMPARE(ask(connection, "where"), QByteArray("error: missing-argument: name is missing"));
}

void tst_DeferredCall::leavesWorkersFree()
{
    const OtherThread other;
    Semaphore blocked;
    CommandRouter router(u"gui"_s);
    router.add(u"block"_s, u"Blocks"_s, {}, other.object(), [&blocked](Call &) -> CallResult<> {
        static_cast<void>(blocked.acquire());
        return QCborValue(u"free"_s);
    });
    ServerOptions one = options();
    one.threadCount = 1;
    const auto server = serve(router, one);
    QVERIFY(server);
    std::vector<RawCaller> peers;
    for (int i = 0; i < 8; ++i) {
        peers.emplace_back(path());
        QVERIFY(peers.back().call("block"));
    }
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    blocked.release(8);
    for (RawCaller &peer : peers)
        QCOMPARE(peer.reply(), QByteArray("free"));
}

void tst_DeferredCall::refusesWithoutItsContext()
{
    OtherThread other;
    Semaphore running;
    Semaphore blocked;
    CommandRouter router(u"gui"_s);
    router.add(u"block"_s, u"Blocks"_s, {}, other.object(),
               [&running, &blocked](Call &) -> CallResult<> {
                   running.release();
                   static_cast<void>(blocked.acquire());
                   return QCborValue(u"ended"_s);
               });
    const auto server = serve(router, options());
    QVERIFY(server);
    RawCaller first(path());
    QVERIFY(first.call("block"));
    QVERIFY(running.acquire());
    // Behind the call that runs and before those that wait.
    other.destroyObject();
    RawCaller second(path());
    QVERIFY(second.call("block"));
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    blocked.release();
    QCOMPARE(first.reply(), QByteArray("ended"));
    const QByteArray gone = "error: failed: What answers this command is gone";
    QCOMPARE(second.reply(), gone);
    QCOMPARE(ask(connection, "block"), gone);
}

void tst_DeferredCall::survivesExceptionsInTheContextsThread()
{
    const OtherThread other;
    CommandRouter router(u"gui"_s);
    router.add(u"throw"_s, u"Throws"_s, {}, other.object(),
               [](Call &) -> CallResult<> { throw std::runtime_error("secret"); });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "throw"),
             QByteArray("error: failed: The command failed with an exception"));
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
}

void tst_DeferredCall::defersInTheContextsThread()
{
    const OtherThread other;
    Kept<DeferredCall> kept;
    CommandRouter router(u"gui"_s);
    router.add(u"wait"_s, u"Waits"_s, {}, other.object(), [&kept](Call &call) -> CallResult<> {
        static_cast<void>(call.item(1));
        kept.put(call.defer());
        return QCborValue(u"ignored"_s);
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    RawCaller peer(path());
    QVERIFY(peer.call("wait"));
    std::optional<DeferredCall> call = kept.take();
    QVERIFY(call);
    call->finish(QCborValue(u"done"_s));
    QCOMPARE(peer.reply(), QByteArray("1\ndone"));
}

void tst_DeferredCall::outlivesItsServer()
{
    const OtherThread other;
    Semaphore running;
    Semaphore blocked;
    std::atomic<int> calls = 0;
    {
        CommandRouter router(u"gui"_s);
        router.add(u"block"_s, u"Blocks"_s, {}, other.object(), [&](Call &call) -> CallResult<> {
            ++calls;
            running.release();
            static_cast<void>(blocked.acquire());
            static_cast<void>(call.item(1));
            return QCborValue();
        });
        ServerOptions hasty = options();
        hasty.drainTimeout = std::chrono::milliseconds(1);
        const auto server = serve(router, hasty);
        QVERIFY(server);
        RawCaller first(path());
        QVERIFY(first.call("block"));
        QVERIFY(running.acquire());
        RawCaller second(path());
        QVERIFY(second.call("block"));
        Result<Connection> connection = connect();
        QVERIFY(connection);
        QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    }
    blocked.release(2);
    // Events that were posted before have been handled then.
    Semaphore done;
    QMetaObject::invokeMethod(
        other.object(), [&done] { done.release(); }, Qt::QueuedConnection);
    QVERIFY(done.acquire());
    QCOMPARE(calls, 1);
}

void tst_DeferredCall::endsWithItsFuture_data()
{
    using End = std::function<void(Promise)>;
    QTest::addColumn<End>("end");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("result") << End([](const Promise &promise) {
        promise->addResult(CallResult<>(QCborValue(u"done"_s)));
        promise->finish();
    }) << QByteArray("done");
    QTest::newRow("error") << End([](const Promise &promise) {
        promise->addResult(CallResult<>(CallError::failed(u"disk-full"_s, u"No room"_s)));
        promise->finish();
    }) << QByteArray("error: failed: No room (disk-full)");
    QTest::newRow("canceled") << End([](const Promise &promise) {
        promise->future().cancel();
        promise->finish();
    }) << QByteArray("error: failed: The command was canceled");
    QTest::newRow("dropped") << End([](const Promise &) {})
                             << QByteArray("error: failed: The command was canceled");
    QTest::newRow("exception") << End([](const Promise &promise) {
        promise->setException(std::make_exception_ptr(std::runtime_error("secret")));
        promise->finish();
    }) << QByteArray("error: failed: The command failed with an exception");
    QTest::newRow("no result") << End([](const Promise &promise) { promise->finish(); })
                               << QByteArray("error: failed: The command ended without a result");
}

void tst_DeferredCall::endsWithItsFuture()
{
    QFETCH(const std::function<void(Promise)>, end);
    QFETCH(const QByteArray, reply);
    Kept<Promise> kept;
    CommandRouter router = promising(kept);
    router.add(u"now"_s, u"Has ended"_s, {}, [&end](Call &) {
        auto promise = std::make_shared<QPromise<CallResult<>>>();
        promise->start();
        QFuture<CallResult<>> future = promise->future();
        end(std::move(promise));
        return future;
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    RawCaller peer(path());
    QVERIFY(peer.call("later"));
    std::optional<Promise> promise = kept.take();
    QVERIFY(promise);
    end(std::move(*promise));
    promise.reset();
    QCOMPARE(peer.reply(), reply);
    QVERIFY(peer.call("now"));
    QCOMPARE(peer.reply(), reply);
}

void tst_DeferredCall::waitsForFuturesWithoutWorkers()
{
    Kept<Promise> kept;
    ServerOptions one = options();
    one.threadCount = 1;
    const auto server = serve(promising(kept), one);
    QVERIFY(server);
    RawCaller peer(path());
    QVERIFY(peer.call("later"));
    std::optional<Promise> promise = kept.take();
    QVERIFY(promise);
    Result<Connection> connection = connect();
    QVERIFY(connection);
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    (*promise)->addResult(CallResult<>(QCborValue(u"done"_s)));
    (*promise)->finish();
    QCOMPARE(peer.reply(), QByteArray("done"));
}

void tst_DeferredCall::cancelsTheFutureOfACallerThatLeft()
{
    Kept<Promise> kept;
    const auto server = serve(promising(kept), options());
    QVERIFY(server);
    RawCaller stays(path());
    QVERIFY(stays.call("later"));
    const std::optional<Promise> wanted = kept.take();
    QVERIFY(wanted);
    std::optional<Promise> unwanted;
    {
        RawCaller leaves(path());
        QVERIFY(leaves.call("later"));
        unwanted = kept.take();
        QVERIFY(unwanted);
    }
    QTRY_VERIFY_WITH_TIMEOUT((*unwanted)->isCanceled(), Patience);
    QVERIFY(!(*wanted)->isCanceled());
    (*unwanted)->finish();
    (*wanted)->addResult(CallResult<>(QCborValue(u"done"_s)));
    (*wanted)->finish();
    QCOMPARE(stays.reply(), QByteArray("done"));
}

void tst_DeferredCall::endsFuturesWithTheirRouter()
{
    Kept<Promise> kept;
    std::optional<Promise> promise;
    std::weak_ptr<int> router;
    {
        const auto alive = std::make_shared<int>();
        router = alive;
        CommandRouter promises = promising(kept);
        promises.add(u"keep"_s, u"Holds something"_s, {},
                     [alive](Call &) -> CallResult<> { return QCborValue(*alive); });
        ServerOptions hasty = options();
        hasty.drainTimeout = std::chrono::milliseconds(1);
        const auto server = serve(promises, hasty);
        QVERIFY(server);
        RawCaller peer(path());
        QVERIFY(peer.call("later"));
        promise = kept.take();
        QVERIFY(promise);
    }
    // Nobody waits for the future any more, and nothing keeps the router.
    QTRY_VERIFY_WITH_TIMEOUT((*promise)->isCanceled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(router.expired(), Patience);
    (*promise)->addResult(CallResult<>(QCborValue(u"late"_s)));
    (*promise)->finish();
}

QTEST_GUILESS_MAIN(tst_DeferredCall)
#include "tst_deferredcall.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"

#include "broker/broker.h"
#include "support/sanitizer.h"
#include "wire/frame.h"
#include "wire/limits.h"

#include <ipccore/server.h>

#include <QtCore/qelapsedtimer.h>

#include <atomic>
#include <map>
#include <mutex>
#include <semaphore>
#include <thread>

using namespace std::chrono_literals;
using namespace Bridge;
using IpcCore::ActiveState;
using IpcCore::HandlerResult;

/// What ends requests on their way through a broker: always with a reply or an error, and no
/// handler ever sees one twice.
class tst_BridgeTrouble : public BrokerTest
{
    Q_OBJECT

private Q_SLOTS:
    void exporterIsKilled();
    void exporterIsStopped();
    void importerIsKilled();
    void clientLeaves();
    void brokerIsRestarted();
    void brokerComesLater();
    void localServerIsRestarted();
    void hostileFrames();
    void copiesRunOnce();
    void slowReader();
    void slowWriter();
    void pathIsTaken();
    void pathIsRemoved();

private:
    bool bridge()
    {
        m_exporter = startBridge("export", "local");
        m_importer = startBridge("import", "remote");
        return m_exporter && m_importer && waitFor("remote", ActiveState::Listening);
    }
};

namespace {

/// A handler that writes a piece, then waits, until it may go on or the client has left.
struct Waiting
{
    std::binary_semaphore begun{0};
    std::binary_semaphore left{0};
    std::atomic<bool> mayEnd = false;

    HandlerResult operator()(IpcCore::Reply &reply)
    {
        (void)reply.write("begun");
        (void)reply.flush();
        begun.release();
        while (!mayEnd && !reply.peerGone())
            std::this_thread::sleep_for(1ms);
        if (reply.peerGone())
            left.release();
        return HandlerResult::Done;
    }
};

IpcCore::Error errorOf(const QByteArray &path, QByteArrayView request)
{
    const auto reply = IpcCore::sendCommand(path, {}, request);
    return reply ? IpcCore::Error(IpcCore::ErrorCode::WrongState, QStringLiteral("a reply"))
                 : reply.error();
}

} // namespace

void tst_BridgeTrouble::exporterIsKilled()
{
    Waiting handler;
    IpcCore::Server server(path("local"),
                           [&](const auto &, auto &reply) { return handler(reply); });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    IpcCore::Error error;
    std::thread client([&] { error = errorOf(path("remote"), "x"); });
    const bool hasBegun = handler.begun.try_acquire_for(60s);
    m_exporter.reset();
    client.join();
    QVERIFY(hasBegun);
    QCOMPARE(error.delivery, IpcCore::Delivery::MaybeProcessed);
    QVERIFY(handler.left.try_acquire_for(60s));
}

// It says nothing more, which takes longer to notice.
void tst_BridgeTrouble::exporterIsStopped()
{
    Waiting handler;
    IpcCore::Server server(path("local"),
                           [&](const auto &, auto &reply) { return handler(reply); });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    IpcCore::Error error;
    std::thread client([&] { error = errorOf(path("remote"), "x"); });
    const bool hasBegun = handler.begun.try_acquire_for(60s);
    const bool hasStopped = halt(pidOf(*m_exporter));
    client.join();
    QVERIFY(hasBegun && hasStopped);
    QCOMPARE(error.delivery, IpcCore::Delivery::MaybeProcessed);
    QVERIFY(waitFor("remote", ActiveState::NotListening));
    handler.mayEnd = true;
}

void tst_BridgeTrouble::importerIsKilled()
{
    Waiting handler;
    IpcCore::Server server(path("local"),
                           [&](const auto &, auto &reply) { return handler(reply); });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    IpcCore::Error error;
    std::thread client([&] { error = errorOf(path("remote"), "x"); });
    const bool hasBegun = handler.begun.try_acquire_for(60s);
    m_importer.reset();
    client.join();
    QVERIFY(hasBegun);
    QCOMPARE(error.delivery, IpcCore::Delivery::MaybeProcessed);
    // Nobody works for a client that nobody can answer.
    QVERIFY(handler.left.try_acquire_for(60s));
}

void tst_BridgeTrouble::clientLeaves()
{
    Waiting handler;
    IpcCore::Server server(path("local"),
                           [&](const auto &, auto &reply) { return handler(reply); });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    RawPeer client = RawPeer::connectTo(path("remote"));
    QVERIFY(client.send("0005x0000"));
    QVERIFY(handler.begun.try_acquire_for(60s));
    client.close();
    QVERIFY(handler.left.try_acquire_for(60s));
}

// Under load, several times.
void tst_BridgeTrouble::brokerIsRestarted()
{
    constexpr int Clients = 4;
    constexpr int Restarts = 3;
    std::mutex mutex;
    std::map<QByteArray, int> handled;
    IpcCore::Server server(path("local"), [&](const IpcCore::Request &request, auto &reply) {
        const std::lock_guard lock(mutex);
        ++handled[request.message().toByteArray()];
        (void)reply.write(request.message());
        return HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    std::atomic<bool> isOver = false;
    std::atomic<int> replies = 0;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < Clients; ++client) {
        clients.emplace_back([&, client] {
            IpcCore::ConnectOptions patient;
            patient.waitIfBusy = true;
            patient.waitIfNotFound = true;
            patient.connectTimeout = 60s;
            for (int number = 0; !isOver; ++number) {
                const QByteArray request =
                    QByteArray::number(client) + ' ' + QByteArray::number(number);
                const auto reply = IpcCore::sendCommand(path("remote"), patient, request);
                if (reply)
                    ++(*reply == request ? replies : wrong);
                else if (reply.error().code == IpcCore::ErrorCode::Timeout)
                    ++wrong;
            }
        });
    }
    bool isServed = true;
    for (int restart = 0; isServed && restart < Restarts; ++restart) {
        const int before = replies;
        isServed = QTest::qWaitFor([&] { return replies > before + 100; }, Patience);
        killBroker();
        isServed = isServed && startBroker();
    }
    const int before = replies;
    isServed = isServed && QTest::qWaitFor([&] { return replies > before + 100; }, Patience);
    isOver = true;
    for (std::thread &client : clients)
        client.join();
    QVERIFY(isServed);
    QCOMPARE(wrong.load(), 0);
    for (const auto &[request, times] : handled)
        QVERIFY2(times == 1, request.constData());
    QVERIFY(int(handled.size()) >= replies);
}

void tst_BridgeTrouble::brokerComesLater()
{
    const auto daemon = startDaemon("local");
    killBroker();
    m_exporter = startBridge("export", "local");
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::NotListening));
    QVERIFY(startBroker());
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
}

void tst_BridgeTrouble::localServerIsRestarted()
{
    auto daemon = startDaemon("local");
    QVERIFY(bridge());
    for (int i = 0; i < 3; ++i) {
        // While it is away, the importer may stop listening, which ends connections.
        QVERIFY(QTest::qWaitFor([&] { return ask("remote", "ping") == "pong"; }, Patience));
        daemon.reset();
        daemon = startDaemon("local");
        QVERIFY(daemon);
    }
}

// Whatever anybody publishes, what runs goes on.
void tst_BridgeTrouble::hostileFrames()
{
    const auto daemon = startDaemon("local");
    QVERIFY(bridge());
    BrokerOptions options;
    options.servers = {address()};
    auto broker = Broker::open(options);
    QVERIFY(broker);
    QVERIFY(QTest::qWaitFor([&] { return (*broker)->isConnected(); }, Patience));
    const QByteArray inbox = (*broker)->newInbox().valueOr("none");
    QList<QByteArray> payloads{{}, "x", QByteArray(15, '\0'), QByteArray(16, '\xff')};
    for (int type = 0; type < 10; ++type) {
        for (const quint32 number : {0U, 1U, 0xffffffffU}) {
            for (const quint64 credit : {quint64(0), quint64(1), ~quint64(0)}) {
                payloads.append(encodeFrame({Frame::Type(type), type % 2 == 0, number, credit,
                                             "echo hostile", quint64(payloads.size())}));
            }
        }
    }
    int answers = 0;
    std::mutex mutex;
    auto subscription = (*broker)->subscribe(inbox + ".>", {}, [&](const BrokerMessage &message) {
        const std::lock_guard lock(mutex);
        // To where the exporter waits for frames of this session; it answers some of them.
        constexpr int Answered = 20;
        if (++answers <= Answered && !message.replySubject().isEmpty()) {
            for (const QByteArray &payload : payloads)
                (void)(*broker)->publish(message.replySubject().toByteArray(), inbox + ".x",
                                         payload);
        }
    });
    QVERIFY(subscription);
    int count = 0;
    for (const QByteArray &payload : payloads) {
        for (const QByteArray &subject : {QByteArray("ipcbridge.demo"), QByteArray("demo")}) {
            const QByteArray reply = inbox + '.' + QByteArray::number(++count);
            QVERIFY((*broker)->publish(subject, reply, payload));
            QVERIFY((*broker)->publish(subject, {}, payload));
        }
    }
    QVERIFY(QTest::qWaitFor(
        [&] {
            const std::lock_guard lock(mutex);
            return answers > 10;
        },
        Patience));
    // At first, those that never become complete may take all places.
    const bool isServed =
        QTest::qWaitFor([&] { return ask("remote", "ping") == "pong"; }, Patience);
    QVERIFY2(isServed, m_exporter->errors().constData());
    QCOMPARE(m_exporter->process().state(), QProcess::Running);
    QCOMPARE(m_importer->process().state(), QProcess::Running);
}

void tst_BridgeTrouble::copiesRunOnce()
{
    std::atomic<int> handled = 0;
    IpcCore::Server server(path("local"), [&](const IpcCore::Request &request, auto &) {
        if (request.message() == "copied")
            ++handled;
        return HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    BrokerOptions options;
    options.servers = {address()};
    auto broker = Broker::open(options);
    QVERIFY(broker);
    QVERIFY(QTest::qWaitFor([&] { return (*broker)->isConnected(); }, Patience));
    const QByteArray inbox = (*broker)->newInbox().valueOr("none");
    std::atomic<int> answers = 0;
    auto subscription =
        (*broker)->subscribe(inbox + ".>", {}, [&](const BrokerMessage &) { ++answers; });
    QVERIFY(subscription);
    const auto request = [](quint64 id) {
        return encodeFrame({Frame::Type::Request, true, 0, 1'000'000, "copied", id});
    };
    // Wherever its answer goes.
    for (int i = 0; i < 10; ++i)
        QVERIFY((*broker)->publish("ipcbridge.demo", inbox + '.' + char('0' + i), request(1)));
    QVERIFY((*broker)->publish("ipcbridge.demo", inbox + ".x", request(2)));
    QTRY_COMPARE_WITH_TIMEOUT(answers.load(), 2, Patience);
    QCOMPARE(handled.load(), 2);
}

// Nothing piles up anywhere for a client that reads a large reply slowly.
void tst_BridgeTrouble::slowReader()
{
    constexpr qint64 Size = 512LL * 1024 * 1024;
    constexpr qint64 Limit = 64LL * 1024 * 1024;
    IpcCore::Server server(path("local"), largeReply(Size));
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    IpcCore::ConnectOptions options;
    options.replyTimeout = IpcCore::Forever;
    qint64 received = 0;
    bool isPaused = false;
    const auto size = IpcCore::sendCommand(path("remote"), options, "x", [&](QByteArrayView piece) {
        received += piece.size();
        // Once, long enough for everything to fill up.
        if (received > Size / 8 && !std::exchange(isPaused, true))
            std::this_thread::sleep_for(3s);
        return true;
    });
    QVERIFY2(size, size ? "" : qPrintable(size.error().message));
    QCOMPARE(*size, Size);
    if (UnderSanitizer)
        return;
    QVERIFY2(peakMemory(*m_exporter) < Limit, qPrintable(QString::number(peakMemory(*m_exporter))));
    QVERIFY2(peakMemory(*m_importer) < Limit, qPrintable(QString::number(peakMemory(*m_importer))));
    QVERIFY2(peakMemory(broker()) < Limit, qPrintable(QString::number(peakMemory(broker()))));
}

// Nothing but pieces of the reply is under way, for longer than a bridge may be silent.
void tst_BridgeTrouble::slowWriter()
{
    const auto end = std::chrono::steady_clock::now() + VanishTimeout + 2 * ProbeInterval;
    IpcCore::Server server(path("local"), [end](const auto &, IpcCore::Reply &reply) {
        while (std::chrono::steady_clock::now() < end) {
            if (!reply.write("x") || !reply.flush())
                return HandlerResult::Failed;
            std::this_thread::sleep_for(ProbeInterval / 5);
        }
        return HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    QVERIFY(bridge());
    IpcCore::ConnectOptions options;
    options.replyTimeout = std::chrono::milliseconds(Patience);
    const auto reply = IpcCore::sendCommand(path("remote"), options, "x");
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    QVERIFY(reply->size() > 10);
    QVERIFY(std::chrono::steady_clock::now() >= end);
}

void tst_BridgeTrouble::pathIsTaken()
{
    const auto daemon = startDaemon("remote");
    m_importer = startBridge("import", "remote");
    QCOMPARE(m_importer->finish(), 2);
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
}

void tst_BridgeTrouble::pathIsRemoved()
{
    const auto daemon = startDaemon("local");
    QVERIFY(bridge());
    QVERIFY(QFile::remove(file("remote")));
    QCOMPARE(m_importer->finish(), 3);
}

QTEST_GUILESS_MAIN(tst_BridgeTrouble)
#include "tst_bridgetrouble.moc"

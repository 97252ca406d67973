// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"

#include "broker/broker.h"
#include "exporter/exporter.h"
#include "importer/importer.h"

#include <ipccore/server.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qset.h>
#include <QtTest/qsignalspy.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <semaphore>
#include <thread>

using namespace std::chrono_literals;
using namespace Bridge;
using IpcCore::ActiveState;

namespace {

// Of a message in wire format. Where its packets end means nothing.
QByteArray payloadOf(QByteArrayView message)
{
    QByteArray payload;
    while (message.size() >= 4) {
        const int length = message.first(4).toByteArray().toInt(nullptr, 16);
        if (length < 4 || length > message.size())
            break;
        payload += message.sliced(4, length - 4);
        message = message.sliced(length);
    }
    return payload;
}

} // namespace

/// Requests on their way through a broker.
class tst_Bridge : public BrokerTest
{
    Q_OBJECT

private Q_SLOTS:
    void repliesAreEqual_data();
    void repliesAreEqual();
    void recordedStreams();
    void piecesComeAsTheyAreWritten();
    void listensWhileThereIsAnExporter();
    void exporterFollowsItsEndpoint();
    void exportersShareTheLoad();
    void clientsOfTheBroker();
    void answerTooLargeForTheBroker();
    void isFoundByTheToolsOfTheBroker();
    void largeRequestIsRefused();
    void tooManyAtATime();
    void tellsWhatIsMissing();
    void endsGently();
    void drainedIsToldOnce();
    void isListedAsRemote();

private:
    bool bridge()
    {
        m_daemon = startDaemon("local");
        m_exporter = startBridge("export", "local");
        m_importer = startBridge("import", "remote");
        return m_daemon && m_exporter && m_importer && waitFor("remote", ActiveState::Listening);
    }

    /// The answer to a plain request of a client of the broker, or its error.
    QByteArray askBroker(const QByteArray &subject, const QByteArray &payload);

    std::unique_ptr<Program> m_daemon;
};

void tst_Bridge::repliesAreEqual_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("empty") << qsizetype(0);
    QTest::newRow("one byte") << qsizetype(1);
    QTest::newRow("64 KiB") << qsizetype(64 * 1024);
    QTest::newRow("window") << qsizetype(512 * 1024);
    QTest::newRow("nearly 16 MiB") << qsizetype(16 * 1024 * 1024 - 5); // with "echo "
}

void tst_Bridge::repliesAreEqual()
{
    QFETCH(const qsizetype, size);
    QVERIFY(bridge());
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask("remote", QByteArray("echo " + bytes)) == bytes);
}

void tst_Bridge::recordedStreams()
{
    QVERIFY(bridge());
    for (const char *name : {"ping", "big", "sendbytes", "unhandled"}) {
        const auto stream = [name](const char *kind) {
            QFile recorded(QStringLiteral(IPCCORE_TEST_VECTORS "/%1.%2.bin")
                               .arg(QLatin1String(name), QLatin1String(kind)));
            return recorded.open(QIODevice::ReadOnly) ? recorded.readAll() : QByteArray();
        };
        const QByteArray request = stream("request");
        QVERIFY(!request.isEmpty());
        RawPeer local = RawPeer::connectTo(path("local"));
        RawPeer remote = RawPeer::connectTo(path("remote"));
        QVERIFY(local.send(request) && remote.send(request));
        const QByteArray reply = payloadOf(local.receiveMessage());
        QVERIFY(!reply.isEmpty());
        QVERIFY2(payloadOf(remote.receiveMessage()) == reply, name);
    }
}

void tst_Bridge::piecesComeAsTheyAreWritten()
{
    std::mutex mutex;
    std::condition_variable changed;
    int allowed = 1;
    IpcCore::Server server(path("local"), [&](const IpcCore::Request &, IpcCore::Reply &reply) {
        for (int i = 0; i < 3; ++i) {
            std::unique_lock lock(mutex);
            changed.wait_for(lock, 60s, [&] { return allowed > i; });
            if (!reply.write("piece") || !reply.flush())
                return IpcCore::HandlerResult::Failed;
        }
        return IpcCore::HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local");
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    int received = 0;
    const auto size = IpcCore::sendCommand(path("remote"), {}, "x", [&](QByteArrayView piece) {
        received += int(piece.size() / 5);
        const std::lock_guard lock(mutex);
        allowed = received + 1;
        changed.notify_all();
        return true;
    });
    QVERIFY2(size, size ? "" : qPrintable(size.error().message));
    QCOMPARE(received, 3);
}

void tst_Bridge::listensWhileThereIsAnExporter()
{
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::NotListening));
    QCOMPARE(ask("remote", "ping"), QByteArray("NotListening"));
    // A client that waits is served as soon as there is one.
    m_daemon = startDaemon("local");
    m_exporter = startBridge("export", "local");
    IpcCore::ConnectOptions patient;
    patient.waitIfBusy = true;
    patient.connectTimeout = 60s;
    const auto reply = IpcCore::sendCommand(path("remote"), patient, "ping");
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    QCOMPARE(*reply, QByteArray("pong"));
    m_exporter.reset();
    QVERIFY(waitFor("remote", ActiveState::NotListening));
}

void tst_Bridge::exporterFollowsItsEndpoint()
{
    QVERIFY(bridge());
    m_daemon.reset();
    QVERIFY(waitFor("remote", ActiveState::NotListening));
    m_daemon = startDaemon("local");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
}

void tst_Bridge::exportersShareTheLoad()
{
    QSet<QByteArray> names;
    const auto answerWith = [](const char *name) {
        return [name](const IpcCore::Request &, IpcCore::Reply &reply) {
            (void)reply.write(name);
            return IpcCore::HandlerResult::Done;
        };
    };
    IpcCore::Server first(path("first"), answerWith("first"));
    IpcCore::Server second(path("second"), answerWith("second"));
    QVERIFY(first.listen() && first.start() && second.listen() && second.start());
    m_importer = startBridge("import", "remote");
    const auto one = startBridge("export", "first");
    const auto two = startBridge("export", "second");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QDeadlineTimer deadline(Patience);
    while (names.size() < 2 && !deadline.hasExpired())
        names.insert(ask("remote", "who"));
    QCOMPARE(names, (QSet<QByteArray>{"first", "second"}));
}

QByteArray tst_Bridge::askBroker(const QByteArray &subject, const QByteArray &payload)
{
    natsConnection *connection = nullptr;
    natsMsg *answer = nullptr;
    QByteArray text = "no connection";
    if (natsConnection_ConnectTo(&connection, address().toUtf8().constData()) == NATS_OK) {
        const natsStatus status =
            natsConnection_Request(&answer, connection, subject.constData(), payload.constData(),
                                   int(payload.size()), Patience);
        const char *error = nullptr;
        if (status != NATS_OK)
            text = natsStatus_GetText(status);
        else if (natsMsgHeader_Get(answer, "Nats-Service-Error", &error) == NATS_OK)
            text = QByteArray("error: ") + error;
        else
            text = QByteArray(natsMsg_GetData(answer), natsMsg_GetDataLength(answer));
    }
    natsMsg_Destroy(answer);
    natsConnection_Destroy(connection);
    return text;
}

void tst_Bridge::clientsOfTheBroker()
{
    QVERIFY(bridge());
    QCOMPARE(askBroker("demo", "ping"), QByteArray("pong"));
    QCOMPARE(askBroker("demo", "echo a b"), QByteArray("a b"));
    QCOMPARE(askBroker("demo", "nonsense"), ask("local", "nonsense"));
}

void tst_Bridge::isFoundByTheToolsOfTheBroker()
{
    QVERIFY(bridge());
    QCOMPARE(askBroker("demo", "ping"), QByteArray("pong"));
    const auto answer = [this](const QByteArray &subject) {
        return QJsonDocument::fromJson(askBroker(subject, {})).object();
    };
    const QJsonObject ping = answer("$SRV.PING");
    QCOMPARE(ping[QStringLiteral("type")].toString(),
             QStringLiteral("io.nats.micro.v1.ping_response"));
    QCOMPARE(ping[QStringLiteral("name")].toString(), QStringLiteral("demo"));
    const QByteArray id = ping[QStringLiteral("id")].toString().toLatin1();
    QVERIFY(!id.isEmpty());
    const QJsonObject info = answer(QByteArray("$SRV.INFO.demo." + id));
    const QJsonObject endpoint = info[QStringLiteral("endpoints")].toArray()[0].toObject();
    QCOMPARE(endpoint[QStringLiteral("subject")].toString(), QStringLiteral("demo"));
    QCOMPARE(endpoint[QStringLiteral("queue_group")].toString(), QStringLiteral("q"));
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
    QTRY_COMPARE_WITH_TIMEOUT(answer("$SRV.STATS.demo")[QStringLiteral("endpoints")]
                                  .toArray()[0]
                                  .toObject()[QStringLiteral("num_requests")]
                                  .toInt(),
                              2, Patience);
}

void tst_Bridge::largeRequestIsRefused()
{
    m_daemon = startDaemon("local");
    m_exporter =
        startBridge("export", "local", {QStringLiteral("--max-request"), QStringLiteral("100000")});
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QCOMPARE(ask("remote", QByteArray("echo " + QByteArray(200'000, 'x'))),
             QByteArray("ConnectionClosed"));
    QCOMPARE(ask("remote", "ping"), QByteArray("pong"));
}

void tst_Bridge::tooManyAtATime()
{
    m_daemon = startDaemon("local");
    m_exporter =
        startBridge("export", "local", {QStringLiteral("--max-in-flight"), QStringLiteral("1")});
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    // Refused if the other one is in hand just then.
    std::atomic<bool> isOver = false;
    std::thread sender([&] {
        while (!isOver)
            (void)IpcCore::sendCommand(path("remote"), {}, "sleep 20000");
    });
    const bool isRefused =
        QTest::qWaitFor([&] { return ask("remote", "ping") == "ConnectionClosed"; }, Patience);
    isOver = true;
    m_exporter.reset();
    sender.join();
    QVERIFY(isRefused);
}

void tst_Bridge::answerTooLargeForTheBroker()
{
    IpcCore::Server server(path("local"), [](const IpcCore::Request &, IpcCore::Reply &reply) {
        (void)reply.write(QByteArray(2'000'000, 'x'));
        return IpcCore::HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local");
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QVERIFY(askBroker("demo", "x").startsWith("error: "));
    QCOMPARE(ask("remote", "x").size(), 2'000'000);
}

// People who look at the log of a program that does nothing find out why.
void tst_Bridge::tellsWhatIsMissing()
{
    killBroker();
    m_exporter = startBridge("export", "local");
    m_importer = startBridge("import", "remote");
    const QByteArray noBroker = "no broker answers yet; trying again";
    QTRY_VERIFY_WITH_TIMEOUT(m_exporter->errors().contains(noBroker), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_importer->errors().contains(noBroker), Patience);
    const QByteArray noConnection =
        "demo: not listening: Cannot send to the broker: No connection\n";
    QTRY_VERIFY_WITH_TIMEOUT(m_importer->errors().contains(noConnection), Patience);
    QVERIFY(startBroker());
    const QByteArray noExporter = "demo: not listening: There is no exporter of demo\n";
    QTRY_VERIFY_WITH_TIMEOUT(m_importer->errors().contains(noExporter), Patience);
    QCOMPARE(m_importer->errors().count(noExporter), 1);
}

void tst_Bridge::endsGently()
{
    std::binary_semaphore begun(0);
    std::binary_semaphore goOn(0);
    IpcCore::Server server(path("local"), [&](const IpcCore::Request &, IpcCore::Reply &reply) {
        begun.release();
        (void)goOn.try_acquire_for(60s);
        (void)reply.write("done");
        return IpcCore::HandlerResult::Done;
    });
    QVERIFY(server.listen() && server.start());
    m_exporter = startBridge("export", "local");
    m_importer = startBridge("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QByteArray answer;
    std::thread sender([&] { answer = ask("remote", "x"); });
    const bool hasBegun = begun.try_acquire_for(60s);
    m_exporter->sendSignal(SIGTERM);
    m_importer->sendSignal(SIGTERM);
    const bool isGone = waitFor("remote", ActiveState::PathNotFound);
    goOn.release();
    sender.join();
    QVERIFY(hasBegun && isGone);
    QCOMPARE(answer, QByteArray("done"));
    QCOMPARE(m_exporter->finish(), 0);
    QCOMPARE(m_importer->finish(), 0);
}

// Whatever happens later: a process counts them.
void tst_Bridge::drainedIsToldOnce()
{
    const auto daemon = startDaemon("local");
    BrokerOptions options;
    options.servers = {address()};
    auto broker = Broker::open(options);
    QVERIFY(broker);
    Exporter exporter(**broker, {.service = "demo", .endpoint = path("local")});
    Importer importer(**broker, {.service = "demo", .endpoint = path("remote")});
    QSignalSpy exporterDrained(&exporter, &Exporter::drained);
    QSignalSpy importerDrained(&importer, &Importer::drained);
    QVERIFY(exporter.start() && importer.start());
    QTRY_VERIFY_WITH_TIMEOUT(importer.isUp(), Patience);
    importer.drain();
    QTRY_COMPARE_WITH_TIMEOUT(importerDrained.size(), 1, Patience);
    exporter.drain();
    QTRY_COMPARE_WITH_TIMEOUT(exporterDrained.size(), 1, Patience);
    // Queued behind what both make of it.
    bool isGone = false;
    connect(broker->get(), &Broker::disconnected, this, [&isGone] { isGone = true; });
    killBroker();
    QTRY_VERIFY_WITH_TIMEOUT(isGone, Patience);
    QCOMPARE(importerDrained.size(), 1);
    QCOMPARE(exporterDrained.size(), 1);
}

void tst_Bridge::isListedAsRemote()
{
    const QByteArray former = qgetenv("XDG_RUNTIME_DIR");
    const auto restore = qScopeGuard([&former] { qputenv("XDG_RUNTIME_DIR", former); });
    QVERIFY(qputenv("XDG_RUNTIME_DIR", path("")));
    const auto program = [this] {
        Program list(QStringLiteral(IPCCTL),
                     {QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--all")});
        if (!list.start() || list.finish() != 0)
            return QString();
        const QJsonArray endpoints =
            QJsonDocument::fromJson(list.output()).object()[QStringLiteral("endpoints")].toArray();
        for (const auto &each : endpoints) {
            if (each[QStringLiteral("path")] == file("remote"))
                return each[QStringLiteral("program")].toString();
        }
        return QString();
    };
    m_importer = startBridge("import", "remote");
    QTRY_COMPARE_WITH_TIMEOUT(
        program(), QStringLiteral("remote (nats: demo): There is no exporter of demo"), Patience);
    m_daemon = startDaemon("local");
    m_exporter = startBridge("export", "local");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QTRY_COMPARE_WITH_TIMEOUT(program(), QStringLiteral("remote (nats: demo)"), Patience);
    killBroker();
    QTRY_VERIFY_WITH_TIMEOUT(program().startsWith(QStringLiteral("remote (nats: demo): ")),
                             Patience);
    // Killed, it leaves a note that nobody believes.
    m_importer.reset();
    QVERIFY(!program().contains(QStringLiteral("remote")));
}

QTEST_GUILESS_MAIN(tst_Bridge)
#include "tst_bridge.moc"

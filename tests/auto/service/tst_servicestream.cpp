// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"

#include <ipccore/service/serviceclient.h>

#include <QtCore/qpointer.h>
#include <QtTest/qsignalspy.h>

#include <memory>

class tst_ServiceStream : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void items();
    void holdsUpNoCall();
    void serviceError();
    void noStream_data();
    void noStream();
    void noServer();
    void rejectedOptions();
    void timeoutUntilFirstFrame();
    void inactivity();
    void serverStops();
    void cancels_data();
    void cancels();
    void cancelsInSlot();
    void deletedInSlot_data();
    void deletedInSlot();
    void clientDestroyed();
    void eventLoopInSlot();

private:
    using Connect = void (*)(ServiceStream *stream, QObject *victim);

    /// Two items at once; more, and the end, only when the client leaves.
    std::unique_ptr<Server> serveEndless() const
    {
        return serveCalls([this](const CallMessage &, Reply &reply) {
            if (!reply.write(item(1).encode()) || !reply.write(item(2).encode()) || !reply.flush())
                return Frames();
            return hold(reply);
        });
    }

    /// Everything that a stream tells, in order.
    static void note(ServiceStream *stream, QStringList &told)
    {
        connect(stream, &ServiceStream::item, stream, [&told](const QCborValue &value) {
            told << QStringLiteral("item %1").arg(value.toInteger());
        });
        connect(stream, &ServiceStream::progress, stream,
                [&told](qint64 done, qint64 total, const QString &text) {
                    told << QStringLiteral("progress %1/%2 %3").arg(done).arg(total).arg(text);
                });
        connect(stream, &ServiceStream::ended, stream, [&told](const CallResult<> &outcome) {
            const QCborValue end = ScriptedService::told(outcome);
            told << QStringLiteral("ended ")
                        + (end.isInteger() ? QString::number(end.toInteger()) : end.toString());
        });
    }

    static bool hasEnded(const QStringList &told)
    {
        return !told.isEmpty() && told.last().startsWith(QLatin1String("ended"));
    }
};

void tst_ServiceStream::items()
{
    const auto server = serveCalls([](const CallMessage &, Reply &) {
        return Frames{item(1), progress(5, 10, QStringLiteral("half")), item(2), result(3)};
    });
    ServiceClient client(path());
    QStringList told;
    ServiceStream *const stream = client.stream(QStringLiteral("list"));
    note(stream, told);
    QTRY_VERIFY(hasEnded(told));
    QCOMPARE(told, QStringList({QStringLiteral("item 1"), QStringLiteral("progress 5/10 half"),
                                QStringLiteral("item 2"), QStringLiteral("ended 3")}));
    QVERIFY(stream->isEnded());
    stream->cancel();
    QCOMPARE(told.size(), 4);
}

void tst_ServiceStream::holdsUpNoCall()
{
    const auto server = serveCalls([this](const CallMessage &call, Reply &reply) {
        return call.command == QLatin1String("list") ? hold(reply) : Frames{result(1)};
    });
    ServiceClient client(path());
    client.stream(QStringLiteral("list"));
    QCOMPARE(valueOf(client.call(QStringLiteral("x"))), QCborValue(1));
}

void tst_ServiceStream::serviceError()
{
    const CallError refused = CallError::failed(QStringLiteral("gone"), QStringLiteral("Gone"));
    const auto server = serveCalls([&refused](const CallMessage &, Reply &) {
        return Frames{item(1), failure(refused)};
    });
    ServiceClient client(path());
    const ServiceStream *const stream = client.stream(QStringLiteral("list"));
    CallResult<> outcome = QCborValue();
    connect(stream, &ServiceStream::ended, this,
            [&outcome](const CallResult<> &end) { outcome = end; });
    QTRY_VERIFY(!outcome);
    QCOMPARE(outcome.error(), refused);
}

void tst_ServiceStream::noStream_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("error: unknown command");
    QTest::newRow("no end") << progress(1, 2, QString()).encode();
    QTest::newRow("two ends") << result(1).encode() + result(2).encode();
    QTest::newRow("half a frame after the end")
        << result(1).encode() + result(2).encode().chopped(1);
    QTest::newRow("half a frame after a failure")
        << failure({}).encode() + result(1).encode().chopped(1);
    QTest::newRow("an item after a failure") << failure({}).encode() + item(1).encode();
    QTest::newRow("an item after the end") << result(1).encode() + item(1).encode();
    QTest::newRow("a topic") << snapshot(1, 1, 1).encode() + item(1).encode();
    QTest::newRow("more than a frame may have") << QByteArray(65 * 1024 * 1024, '\x81');
}

void tst_ServiceStream::noStream()
{
    QFETCH(const QByteArray, reply);
    const auto server = serve(
        [reply](const Request &, Reply &answer) {
            return answer.write(reply) ? HandlerResult::Done : HandlerResult::Failed;
        },
        options());
    ServiceClient client(path());
    QStringList told;
    note(client.stream(QStringLiteral("list")), told);
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(told), Patience);
    QCOMPARE(told.last(), QStringLiteral("ended BadReply"));
}

void tst_ServiceStream::noServer()
{
    ServiceClient client(path());
    QStringList told;
    note(client.stream(QStringLiteral("list")), told);
    QTRY_VERIFY(hasEnded(told));
    QCOMPARE(told, QStringList(QStringLiteral("ended PathNotFound")));
}

void tst_ServiceStream::rejectedOptions()
{
    ServiceClient client(path());
    for (const CallOptions &options :
         {CallOptions{.timeout = -2ms}, CallOptions{.inactivityTimeout = -2ms}}) {
        QStringList told;
        note(client.stream(QStringLiteral("list"), {}, options), told);
        QTRY_VERIFY(hasEnded(told));
        QCOMPARE(told, QStringList(QStringLiteral("ended InvalidArgument")));
    }
}

void tst_ServiceStream::timeoutUntilFirstFrame()
{
    const auto server = serveCalls([this](const CallMessage &call, Reply &reply) {
        if (call.command == QLatin1String("endless")) {
            if (!reply.write(item(1).encode()) || !reply.flush())
                return Frames();
        }
        return hold(reply);
    });
    ServiceClient client(path());
    QStringList endless;
    note(client.stream(QStringLiteral("endless"), {}, {.timeout = 5s}), endless);
    QTRY_COMPARE(endless, QStringList(QStringLiteral("item 1")));
    QStringList silent;
    note(client.stream(QStringLiteral("silent"), {}, {.timeout = 5s}), silent);
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(silent), Patience);
    QCOMPARE(silent, QStringList(QStringLiteral("ended Timeout")));
    QCOMPARE(endless.size(), 1);
}

void tst_ServiceStream::inactivity()
{
    const auto server = serveEndless();
    ServiceClient client(path());
    QStringList told;
    note(client.stream(QStringLiteral("list"), {}, {.inactivityTimeout = 500ms}), told);
    QTRY_VERIFY(hasEnded(told));
    QCOMPARE(told.last(), QStringLiteral("ended Timeout"));
}

void tst_ServiceStream::serverStops()
{
    auto server = serveEndless();
    ServiceClient client(path());
    QStringList told;
    note(client.stream(QStringLiteral("list")), told);
    QTRY_COMPARE(told.size(), 2);
    server.reset();
    QTRY_VERIFY(hasEnded(told));
    QCOMPARE(told.size(), 3);
}

void tst_ServiceStream::cancels_data()
{
    QTest::addColumn<int>("items");
    QTest::newRow("at once") << 0;
    QTest::newRow("under way") << 2;
}

void tst_ServiceStream::cancels()
{
    QFETCH(const int, items);
    const auto server = serveEndless();
    ServiceClient client(path());
    QStringList told;
    ServiceStream *const stream = client.stream(QStringLiteral("list"));
    note(stream, told);
    QTRY_COMPARE(told.size(), items);
    stream->cancel();
    QCOMPARE(told.size(), items + 1);
    QCOMPARE(told.last(), QStringLiteral("ended Canceled"));
    stream->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(haveCallersLeft(), Patience);
    QCOMPARE(told.size(), items + 1);
}

void tst_ServiceStream::cancelsInSlot()
{
    const auto server = serveEndless();
    ServiceClient client(path());
    QStringList told;
    ServiceStream *const stream = client.stream(QStringLiteral("list"));
    note(stream, told);
    connect(stream, &ServiceStream::item, stream, &ServiceStream::cancel);
    QTRY_VERIFY(hasEnded(told));
    QTRY_VERIFY_WITH_TIMEOUT(haveCallersLeft(), Patience);
    QCOMPARE(told, QStringList({QStringLiteral("item 1"), QStringLiteral("ended Canceled")}));
}

void tst_ServiceStream::deletedInSlot_data()
{
    QTest::addColumn<Connect>("connectTo");
    QTest::newRow("item") << Connect([](ServiceStream *stream, QObject *victim) {
        connect(stream, &ServiceStream::item, victim, [victim] { delete victim; });
    });
    QTest::newRow("progress") << Connect([](ServiceStream *stream, QObject *victim) {
        connect(stream, &ServiceStream::progress, victim, [victim] { delete victim; });
    });
    QTest::newRow("ended") << Connect([](ServiceStream *stream, QObject *victim) {
        connect(stream, &ServiceStream::ended, victim, [victim] { delete victim; });
    });
    QTest::newRow("ended by cancel()") << Connect([](ServiceStream *stream, QObject *victim) {
        connect(stream, &ServiceStream::item, stream, &ServiceStream::cancel);
        connect(stream, &ServiceStream::ended, victim, [victim] { delete victim; });
    });
}

void tst_ServiceStream::deletedInSlot()
{
    QFETCH(const Connect, connectTo);
    const auto server = serveCalls([](const CallMessage &, Reply &) {
        return Frames{item(1), progress(1, 2, QString()), item(2), result(3)};
    });
    for (const bool isClient : {false, true}) {
        auto *const client = new ServiceClient(path());
        const QPointer<ServiceStream> stream = client->stream(QStringLiteral("list"));
        connectTo(stream, isClient ? static_cast<QObject *>(client) : stream.data());
        QTRY_VERIFY(!stream);
        if (!isClient)
            delete client;
    }
}

void tst_ServiceStream::clientDestroyed()
{
    const auto server = serveEndless();
    auto client = std::make_unique<ServiceClient>(path());
    QStringList told;
    const QPointer<ServiceStream> stream = client->stream(QStringLiteral("list"));
    note(stream, told);
    QTRY_COMPARE(told.size(), 2);
    client.reset();
    QVERIFY(!stream);
    QTRY_VERIFY_WITH_TIMEOUT(haveCallersLeft(), Patience);
    QCOMPARE(told.size(), 2);
}

// A dialog in a slot: the stream goes on beneath it.
void tst_ServiceStream::eventLoopInSlot()
{
    const auto server = serveCalls([](const CallMessage &, Reply &reply) {
        if (!reply.write(item(1).encode()) || !reply.flush())
            return Frames();
        return Frames{item(2), result(3)};
    });
    ServiceClient client(path());
    QStringList told;
    ServiceStream *const stream = client.stream(QStringLiteral("list"));
    note(stream, told);
    connect(stream, &ServiceStream::item, stream, [stream](const QCborValue &value) {
        if (value.toInteger() != 1)
            return;
        QEventLoop loop;
        connect(stream, &ServiceStream::item, &loop, &QEventLoop::quit);
        QTimer::singleShot(100, &loop, &QEventLoop::quit); // both may have come together
        loop.exec();
    });
    QTRY_VERIFY(hasEnded(told));
    QCOMPARE(told, QStringList({QStringLiteral("item 1"), QStringLiteral("item 2"),
                                QStringLiteral("ended 3")}));
}

QTEST_GUILESS_MAIN(tst_ServiceStream)

#include "tst_servicestream.moc"

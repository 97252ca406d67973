// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/endpointstatus.h>

#include <QtCore/qcoreapplication.h>

#include <atomic>
#include <future>
#include <latch>
#include <thread>
#include <vector>

using namespace IpcCore;

// Programs without a QCoreApplication, such as C programs, and those whose application goes first.
class tst_ServerWithoutApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void serves_data();
    void serves();
    void endsAfterItsApplication();
    void abortsAndDefers();

    void startsInAnyThread_data() { serves_data(); }

    void startsInAnyThread();
    void oneOfManyStartsIt();
    void stopsWhileItStarts();

private:
    static ServerOptions options(bool quickHandlers = false);
    static void stop(Server &server);
};

ServerOptions tst_ServerWithoutApplication::options(bool quickHandlers)
{
    ServerOptions options = ServerTest::options();
    options.quickHandlers = quickHandlers;
    return options;
}

void tst_ServerWithoutApplication::stop(Server &server)
{
    server.stop();
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

void tst_ServerWithoutApplication::serves_data()
{
    QTest::addColumn<bool>("quickHandlers");
    QTest::newRow("pool") << false;
    QTest::newRow("quick") << true;
}

void tst_ServerWithoutApplication::serves()
{
    QFETCH(bool, quickHandlers);
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, options(quickHandlers));
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer client = test.connectPeer();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    RawPeer other = test.connectPeer();
    QCOMPARE(ServerTest::exchange(other, "0008more0000"), QByteArray("0008more0000"));
    client.close();
    QCOMPARE(ServerTest::exchange(other, "0008more0000"), QByteArray("0008more0000"));
    stop(server);
    QVERIFY(other.waitForClosed());
}

void tst_ServerWithoutApplication::endsAfterItsApplication()
{
    const ServerTest test;
    int argc = 1;
    std::array<char, 5> name{"test"};
    std::array<char *, 2> argv{name.data(), nullptr};
    auto application = std::make_unique<QCoreApplication>(argc, argv.data());
    Server server(test.path(), ServerTest::echo, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer client = test.connectPeer();
    QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    application.reset();
    QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    stop(server);
    QVERIFY(client.waitForClosed());
}

// What other threads do to a connection reaches its thread, too.
void tst_ServerWithoutApplication::abortsAndDefers()
{
    const ServerTest test;
    std::promise<DeferredReply> promise;
    const auto defer = [&promise](const Request &, Reply &reply) {
        promise.set_value(reply.defer());
        return HandlerResult::Done;
    };
    Server server(test.path(), defer, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer client = test.connectPeer();
    QVERIFY(client.send("0008wait0000"));
    DeferredReply reply = promise.get_future().get();
    QVERIFY(reply.write("late"));
    QVERIFY(reply.finish());
    QCOMPARE(client.receive(12), QByteArray("0008late0000"));
    const QList<ConnectionInfo> connections = server.connections();
    QCOMPARE(connections.size(), 1);
    QVERIFY(server.closeConnection(connections.constFirst().id));
    QVERIFY(client.waitForClosed());
    stop(server);
}

// In a thread that Qt does not know, and that has ended before the first client comes.
void tst_ServerWithoutApplication::startsInAnyThread()
{
    QFETCH(bool, quickHandlers);
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, options(quickHandlers));
    std::atomic<int> started = 0;
    QObject::connect(
        &server, &Server::started, &server, [&started] { ++started; }, Qt::DirectConnection);
    QVERIFY(server.listen());
    bool runs = false;
    std::thread([&] { runs = bool(server.start()); }).join();
    QVERIFY(runs);
    QCOMPARE(started.load(), 1);
    QCOMPARE(server.state(), ServerState::Started);
    if (server.options().introspection) {
        const Result<EndpointPath> control = server.controlEndpoint();
        QVERIFY(control);
        QCOMPARE(activeState(*control), ActiveState::Listening);
    }
    RawPeer client = test.connectPeer();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    std::thread([&server] { server.stop(); }).join();
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    QVERIFY(client.waitForClosed());
}

void tst_ServerWithoutApplication::oneOfManyStartsIt()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, options());
    QVERIFY(server.listen());
    std::atomic<int> runs = 0;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            const Result<void> result = server.start();
            ++(result ? runs : wrong);
            wrong -= !result && result.error().code != ErrorCode::WrongState ? 100 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(runs.load(), 1);
    QCOMPARE(wrong.load(), 7);
    RawPeer client = test.connectPeer();
    QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
    stop(server);
}

void tst_ServerWithoutApplication::stopsWhileItStarts()
{
    const ServerTest test;
    for (int round = 0; round < 50; ++round) {
        Server server(test.path(), ServerTest::echo, options());
        QVERIFY(server.listen());
        std::latch together(2);
        std::thread starter([&] {
            together.arrive_and_wait();
            static_cast<void>(server.start());
        });
        together.arrive_and_wait();
        server.stop();
        QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
        starter.join();
        QCOMPARE(server.state(), ServerState::Stopped);
        QCOMPARE(activeState(test.path()), ActiveState::PathNotFound);
    }
}

QTEST_APPLESS_MAIN(tst_ServerWithoutApplication)
#include "tst_serverwithoutapplication.moc"

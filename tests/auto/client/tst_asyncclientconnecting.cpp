// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "asyncclienttest.h"

#include "client/serverdialer.h"
#include "endpoint/endpointclaim.h"

#include <QtCore/qdir.h>

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {

// Connects to a listener until its queue is full.
std::vector<RawPeer> fillQueue(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    std::vector<RawPeer> peers;
    for (;;) {
        RawPeer peer(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (::connect(peer.descriptor(), reinterpret_cast<sockaddr *>(&address), sizeof(address)))
            return peers;
        peers.push_back(std::move(peer));
    }
}

std::chrono::microseconds threadTime()
{
    rusage usage = {};
    ::getrusage(RUSAGE_THREAD, &usage);
    const auto time = [](const timeval &value) {
        return std::chrono::seconds(value.tv_sec) + std::chrono::microseconds(value.tv_usec);
    };
    return time(usage.ru_utime) + time(usage.ru_stime);
}

} // namespace

/// Making, keeping and replacing connections.
class tst_AsyncClientConnecting : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void statesOfThePath_data();
    void statesOfThePath();
    void waitsForMissingServer();
    void givesUpMissingServer();

    void hugeTimes_data() { addHugeTimes(); }

    void hugeTimes();
    void fullQueue_data();
    void fullQueue();
    void waitsForRoom();
    void longPath();
    void refusesForeignServer();
    void serverClosesAfterEachReply_data();
    void serverClosesAfterEachReply();
    void remembersServerThatCloses();
    void resendsWhatWasUnread_data();
    void resendsWhatWasUnread();
    void neverResendsWhatWasRead();
    void serverClosesEveryConnection();
    void keepsReusingAfterIdleClose();
    void serverRestarts();
    void dropsUnsolicitedInput();
};

void tst_AsyncClientConnecting::statesOfThePath_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << QByteArray("missing") << ErrorCode::PathNotFound;
    QTest::newRow("deserted") << QByteArray("deserted") << ErrorCode::NotListening;
    QTest::newRow("file") << QByteArray("file") << ErrorCode::InvalidPath;
    QTest::newRow("below a file") << QByteArray("file/s") << ErrorCode::InvalidPath;
    QTest::newRow("empty name") << QByteArray("file/") << ErrorCode::InvalidPath;
    QTest::newRow("too long") << QByteArray(5000, 'x') << ErrorCode::PathTooLong;
}

void tst_AsyncClientConnecting::statesOfThePath()
{
    QFETCH(const QByteArray, name);
    QFETCH(const ErrorCode, code);
    RawPeer::listenOn(directory() + "/deserted").close();
    QFile file(QFile::decodeName(directory() + "/file"));
    QVERIFY(file.open(QIODevice::WriteOnly));

    AsyncClient client(EndpointPath(directory() + '/' + name));
    const Outcome outcome = outcomeOf(client.send("x"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().phase, Phase::Connect);
    QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    QVERIFY(!outcome.error().message.isEmpty());
}

void tst_AsyncClientConnecting::waitsForMissingServer()
{
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = Forever},
                                .maxRetryPause = 20ms});
    const Future first = client.send("first");
    const Future second = client.send("second");
    std::unique_ptr<ScriptedServer> server;
    QTimer::singleShot(50, &client, [&] {
        QVERIFY(!first.isFinished());
        server = std::make_unique<ScriptedServer>(path(), echo(1, 2));
    });
    QCOMPARE(replyOf(first), QByteArray("first"));
    QCOMPARE(replyOf(second), QByteArray("second"));
}

// Requests waiting for the same missing server give up together, not one by one.
void tst_AsyncClientConnecting::givesUpMissingServer()
{
    constexpr auto timeout = 200ms;
    AsyncClient client(path(), {.connect = {.waitIfNotFound = true, .connectTimeout = timeout}});
    QElapsedTimer clock;
    clock.start();
    QList<Future> futures;
    for (int i = 0; i < 20; ++i)
        futures << client.send("x");
    for (const Future &future : futures) {
        VERIFY_ERROR(outcomeOf(future), PathNotFound, Connect, NotSent);
        QVERIFY(elapsed(clock) >= timeout);
    }
    QVERIFY(elapsed(clock) < 5 * timeout);
    // Later ones get the full timeout again.
    clock.start();
    VERIFY_ERROR(outcomeOf(client.send("x")), PathNotFound, Connect, NotSent);
    QVERIFY(elapsed(clock) >= timeout);
}

// Means longer than any wait, not zero.
void tst_AsyncClientConnecting::hugeTimes()
{
    QFETCH(const std::chrono::milliseconds, time);
    AsyncClient client(
        path(), {.connect = {.waitIfNotFound = true, .connectTimeout = time, .replyTimeout = time},
                 .maxRetryPause = 20ms});
    const Future future = client.send("x");
    std::unique_ptr<ScriptedServer> server;
    std::binary_semaphore goOn(0);
    QTimer::singleShot(50, &client, [&] {
        server = std::make_unique<ScriptedServer>(path(), [&goOn](ScriptedServer &self) {
            RawPeer peer = self.accept();
            const QByteArray message = peer.receiveMessage();
            goOn.acquire();
            peer.send(message);
        });
    });
    connect(&client, &AsyncClient::connected, &client,
            [&] { QTimer::singleShot(50, &client, [&] { goOn.release(); }); });
    const QByteArray reply = replyOf(future);
    if (reply != "x")
        goOn.release();
    QCOMPARE(reply, QByteArray("x"));
    server.reset();

    AsyncClient patient(path(), {.connect = {.waitIfBusy = true, .connectTimeout = 100ms},
                                 .retryPause = time,
                                 .maxRetryPause = time});
    VERIFY_ERROR(outcomeOf(patient.send("x")), NotListening, Connect, NotSent);
}

void tst_AsyncClientConnecting::fullQueue_data()
{
    QTest::addColumn<bool>("wait");
    QTest::newRow("fails at once") << false;
    QTest::newRow("waits without spinning") << true;
}

void tst_AsyncClientConnecting::fullQueue()
{
    QFETCH(const bool, wait);
    constexpr auto timeout = 600ms;
    const RawPeer listener = RawPeer::listenOn(path(), 0);
    const std::vector<RawPeer> others = fillQueue(path());
    AsyncClient client(path(), {.connect = {.waitIfBusy = wait, .connectTimeout = timeout}});
    QElapsedTimer clock;
    clock.start();
    const auto before = threadTime();
    const Outcome outcome = outcomeOf(client.send("x"));
    const auto used = threadTime() - before;
    if (wait) {
        VERIFY_ERROR(outcome, Timeout, Connect, NotSent);
    } else {
        VERIFY_ERROR(outcome, Busy, Connect, NotSent);
    }
    QCOMPARE(outcome.error().state, ActiveState::NotListening);
    QCOMPARE(outcome.error().reason, StateReason::Busy);
    QCOMPARE(elapsed(clock) >= timeout, wait);
    QVERIFY2(used < timeout / 10, QByteArray::number(qint64(used.count())).constData());
}

void tst_AsyncClientConnecting::waitsForRoom()
{
    RawPeer listener = RawPeer::listenOn(path(), 0);
    std::vector<RawPeer> others = fillQueue(path());
    AsyncClient client(path(), {.connect = {.waitIfBusy = true, .connectTimeout = Forever}});
    const Future future = client.send("x");
    // The first attempt has met the full queue once the next one is scheduled.
    const auto *const dialer = client.findChild<ServerDialer *>();
    QVERIFY(dialer);
    QTRY_VERIFY_WITH_TIMEOUT(dialer->isActive(), 20'000);
    QVERIFY(!future.isFinished());
    std::thread server([&] {
        for (std::size_t i = 0; i < others.size(); ++i)
            listener.accept();
        RawPeer peer = listener.accept();
        peer.send(peer.receiveMessage());
    });
    QCOMPARE(replyOf(future), QByteArray("x"));
    server.join();
}

void tst_AsyncClientConnecting::longPath()
{
    QDir parent(QFile::decodeName(directory()));
    const QString name(100, QLatin1Char('d'));
    QVERIFY(parent.mkpath(name + QLatin1Char('/') + name));
    const EndpointPath endpoint(parent.filePath(name + QLatin1Char('/') + name + u"/s"));
    // Only matters where changing the working directory is the system's only way.
    constexpr bool disallowChdir = IPCCORE_LINUX;
    Result<EndpointClaim> claim =
        EndpointClaim::acquire(endpoint, {.disallowChdir = disallowChdir});
    QVERIFY(claim);
    std::thread server([&] {
        RawPeer listener(::dup(claim->listener()));
        RawPeer peer = listener.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(endpoint, {.connect = {.disallowChdir = disallowChdir}});
    QCOMPARE(replyOf(client.send("far")), QByteArray("far"));
    server.join();
}

void tst_AsyncClientConnecting::refusesForeignServer()
{
    if (::geteuid() != 0)
        QSKIP("Needs root, to listen as another user");
    constexpr unsigned nobody = 65534;
    QCOMPARE(::chmod(directory().constData(), 0777), 0);
    RawPeer listener;
    // The system call affects only this thread.
    std::thread([&] {
        ::syscall(SYS_setresuid, -1, nobody, -1);
        listener = RawPeer::listenOn(path());
    }).join();
    QVERIFY(listener.isOpen());

    AsyncClient client(path(), {.connect = {.waitIfBusy = true, .waitIfNotFound = true}});
    const Outcome outcome = outcomeOf(client.send("secret"));
    VERIFY_ERROR(outcome, UntrustedServer, Connect, NotSent);
    RawPeer peer = listener.accept();
    QCOMPARE(peer.receiveAll(), QByteArray());

    std::thread server([&] {
        RawPeer second = listener.accept();
        second.send(second.receiveMessage());
    });
    AsyncClient trusting(path(), {.connect = {.allowAnyServer = true}});
    QCOMPARE(replyOf(trusting.send("x")), QByteArray("x"));
    server.join();
}

void tst_AsyncClientConnecting::serverClosesAfterEachReply_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("all requests at once") << true;
    QTest::newRow("one after the other") << false;
}

// As git's server does.
void tst_AsyncClientConnecting::serverClosesAfterEachReply()
{
    QFETCH(const bool, atOnce);
    constexpr int requests = 100;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        for (int replies = 0; replies < requests;) {
            RawPeer peer = self.accept();
            const QByteArray message = peer.receiveMessage();
            if (message.isEmpty())
                continue;
            peer.send(message);
            ++replies;
        }
    });
    AsyncClient client(path());
    QList<Future> futures;
    for (int i = 0; i < requests; ++i) {
        futures << client.send(QByteArray::number(i));
        if (!atOnce)
            QCOMPARE(replyOf(futures[i]), QByteArray::number(i));
    }
    for (int i = 0; i < requests; ++i)
        QCOMPARE(replyOf(futures[i]), QByteArray::number(i));
    server.finish();
    QVERIFY(server.accepted() <= requests + 1);
}

// Learned twice: from then on the client closes the connection itself instead of trying to reuse
// it.
void tst_AsyncClientConnecting::remembersServerThatCloses()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        self.echo(2, 1);
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.waitForClosed();
    });
    AsyncClient client(path());
    for (const char *text : {"first", "second"}) {
        QCOMPARE(replyOf(client.send(text)), QByteArray(text));
        QTRY_VERIFY(!client.isConnected());
    }
    QCOMPARE(replyOf(client.send("third")), QByteArray("third"));
    QVERIFY(!client.isConnected());
    server.finish();
}

void tst_AsyncClientConnecting::resendsWhatWasUnread_data()
{
    QTest::addColumn<int>("readBefore");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("nothing read") << 0 << qsizetype(4);
    QTest::newRow("a part read") << 7 << qsizetype(4);
    QTest::newRow("all but the end read") << 8 << qsizetype(4);
    QTest::newRow("not even sent whole") << 100 << Large;
}

// The server closes after the next request has arrived, but before it has read all of it.
void tst_AsyncClientConnecting::resendsWhatWasUnread()
{
    QFETCH(const int, readBefore);
    QFETCH(const qsizetype, size);
    ScriptedServer server(path(), [readBefore](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        if (ScriptedServer::isReadable(peer))
            peer.receive(readBefore);
        peer.close();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    const QByteArray message = pattern(size);
    const Future first = client.send("first");
    const Future second = client.send(message);
    QCOMPARE(replyOf(first), QByteArray("first"));
    QVERIFY(replyOf(second) == message);
    QVERIFY(disconnected.count() >= 1);
    server.finish();
    QCOMPARE(server.accepted(), 2);
}

void tst_AsyncClientConnecting::neverResendsWhatWasRead()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.receiveMessage();
        peer.close();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    const Future first = client.send("first");
    const Future second = client.send("second");
    const Future third = client.send("third");
    QCOMPARE(replyOf(first), QByteArray("first"));
    const Outcome outcome = outcomeOf(second);
    VERIFY_ERROR(outcome, ConnectionClosed, Receive, MaybeProcessed);
    QCOMPARE(replyOf(third), QByteArray("third"));
}

// One attempt per request: nothing proved that another was worthwhile.
void tst_AsyncClientConnecting::serverClosesEveryConnection()
{
    constexpr int requests = 20;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        for (int i = 0; i < requests; ++i)
            self.accept();
    });
    AsyncClient client(path());
    for (int i = 0; i < requests; ++i) {
        const Outcome outcome = outcomeOf(client.send("x"));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::ConnectionClosed);
        QCOMPARE(outcome.error().delivery, Delivery::NotSent);
    }
    server.finish();
    QVERIFY(!client.isConnected());
}

// A server that once dropped an idle client does not necessarily close after each reply.
void tst_AsyncClientConnecting::keepsReusingAfterIdleClose()
{
    constexpr int requests = 20;
    ScriptedServer server(path(), [](ScriptedServer &self) {
        self.echo(1, 1);
        self.echo(1, requests);
    });
    AsyncClient client(path());
    for (int i = 0; i <= requests; ++i)
        QCOMPARE(replyOf(client.send("go")), QByteArray("go"));
    server.finish();
    QCOMPARE(server.accepted(), 2);
}

void tst_AsyncClientConnecting::serverRestarts()
{
    AsyncClient client(path(), {.connect = {.waitIfBusy = true, .waitIfNotFound = true}});
    QSignalSpy connected(&client, &AsyncClient::connected);
    QSignalSpy disconnected(&client, &AsyncClient::disconnected);
    for (int round = 1; round <= 3; ++round) {
        ScriptedServer server(path(), echo(1, 3));
        for (const char *text : {"one", "two", "three"})
            QCOMPARE(replyOf(client.send(text)), QByteArray(text));
        QCOMPARE(connected.count(), round);
        if (round == 2) // noticed by the event loop; in the other rounds by the next request
            QTRY_COMPARE(disconnected.count(), round);
        server.finish();
        QFile::remove(QFile::decodeName(path()));
    }
    QTRY_COMPARE(disconnected.count(), 3);
    QVERIFY(!client.isConnected());
}

void tst_AsyncClientConnecting::dropsUnsolicitedInput()
{
    ScriptedServer server(path(), [](ScriptedServer &self) {
        RawPeer peer = self.accept();
        peer.receiveMessage();
        peer.send("0007one00000007two0000");
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
        peer.send("junk");
        peer.waitForClosed();
        peer = self.accept();
        peer.send(peer.receiveMessage());
    });
    AsyncClient client(path());
    QCOMPARE(replyOf(client.send("x")), QByteArray("one"));
    QCOMPARE(replyOf(client.send("y")), QByteArray("y"));
    QTRY_VERIFY(!client.isConnected());
    QCOMPARE(replyOf(client.send("z")), QByteArray("z"));
}

QTEST_GUILESS_MAIN(tst_AsyncClientConnecting)

#include "tst_asyncclientconnecting.moc"

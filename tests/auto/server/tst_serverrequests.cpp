// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <QtCore/qthread.h>

#include <atomic>
#include <cstring>
#include <fcntl.h>
#include <random>
#include <sys/socket.h>
#include <thread>
#include <vector>

using namespace IpcCore;

// Which bytes form a request.
class tst_ServerRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void splitsDoNotMatter();
    void malformedRequestsAreDropped_data();
    void malformedRequestsAreDropped();
    void unfinishedRequestsAreDropped();
    void manyRequestsOnOneConnection();
    void pipelinedRequestsAreAnsweredInOrder();
    void junkBehindARequestDoesNotHurtItsReply();
    void largeRequests();
    void requestLimit();
    void halfClosedClientIsAnswered();
    void clientThatLeavesAtOnceIsServed();
    void sentDescriptorsAreClosed();
    void manyClientsAtOnce();
};

void tst_ServerRequests::splitsDoNotMatter()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    const QByteArray request = "0006pi0006ng00090a-\xff!0000";
    const QByteArray reply = "000dping0a-\xff!0000";
    for (qsizetype split = 1; split < request.size(); ++split) {
        RawPeer peer = test.connectPeer();
        QVERIFY(peer.send(request.first(split)));
        QCOMPARE(ServerTest::exchange(peer, request.sliced(split)), reply);
    }
    RawPeer peer = test.connectPeer();
    for (const char c : request)
        QVERIFY(peer.send(QByteArray(1, c)));
    QCOMPARE(peer.receiveMessage(), reply);
}

void tst_ServerRequests::malformedRequestsAreDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"0003", "00zz", " 008ping0000", "-008ping", "+0x8", "fff1", "ffff",
                              "0004", "0001", "0002", "0008ping0001", "0006pi00040006ng0000"})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void tst_ServerRequests::malformedRequestsAreDropped()
{
    QFETCH(const QByteArray, bytes);
    const ServerTest test;
    std::atomic<int> handled = 0;
    const auto server = test.serve(
        [&handled](const Request &, Reply &) {
            ++handled;
            return HandlerResult::Done;
        },
        ServerTest::options());
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(bytes));
    QCOMPARE(peer.receiveAll(), QByteArray());
    QCOMPARE(handled.load(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().protocolErrors, quint64(1), ServerTest::Patience);

    RawPeer other = test.connectPeer();
    QCOMPARE(ServerTest::exchange(other, "0008ping0000"), QByteArray("0000"));
}

void tst_ServerRequests::unfinishedRequestsAreDropped()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    const QByteArray request = "0008ping0000";
    for (qsizetype size = 0; size < request.size(); ++size) {
        RawPeer closed = test.connectPeer();
        QVERIFY(closed.send(request.first(size)));
        closed.close();
        RawPeer half = test.connectPeer();
        QVERIFY(half.send(request.first(size)));
        half.shutdownWriting();
        QCOMPARE(half.receiveAll(), QByteArray());
    }
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
    QCOMPARE(server->stats().requests, quint64(0));
    QCOMPARE(server->stats().protocolErrors, quint64(0));
}

void tst_ServerRequests::manyRequestsOnOneConnection()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    for (int i = 0; i < 2000; ++i)
        QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    QCOMPARE(ServerTest::exchange(peer, "0000"), QByteArray("0000"));
    QCOMPARE(server->stats().connectionsAccepted, quint64(1));
    QCOMPARE(server->stats().requests, quint64(2001));
}

void tst_ServerRequests::pipelinedRequestsAreAnsweredInOrder()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    QByteArray requests;
    QByteArray replies;
    for (int i = 0; i < 5000; ++i) {
        const QByteArray request = "0009" + QByteArray::number(10000 + i) + "0000";
        requests += request;
        replies += request;
    }
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send(requests));
    QCOMPARE(peer.receive(replies.size()), replies);
}

void tst_ServerRequests::junkBehindARequestDoesNotHurtItsReply()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000" + QByteArray(1000, '~')));
    QCOMPARE(peer.receiveAll(), QByteArray("0008ping0000"));
    QCOMPARE(peer.lastError(), 0);
}

void tst_ServerRequests::largeRequests()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    std::mt19937 random(1);
    for (const int packets : {1, 17, 160}) {
        QByteArray payload(packets * 65516, Qt::Uninitialized);
        for (char &c : payload)
            c = static_cast<char>(random());
        QByteArray message;
        for (int i = 0; i < packets; ++i)
            message += "fff0" + payload.mid(i * 65516, 65516);
        message += "0000";
        RawPeer peer = test.connectPeer();
        const QByteArray reply = ServerTest::exchange(peer, message);
        QVERIFY(reply == message);
    }
}

void tst_ServerRequests::requestLimit()
{
    const ServerTest test;
    ServerOptions options = ServerTest::options();
    options.maxRequestSize = 10;
    const auto server = test.serve(ServerTest::echo, options);
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "000e0123456789"
                                        "0000"),
             QByteArray("000e01234567890000"));
    QCOMPARE(ServerTest::exchange(peer, "0009"
                                        "01234"
                                        "0009"
                                        "56789"
                                        "0000"),
             QByteArray("000e01234567890000"));
    QVERIFY(peer.send("0009"
                      "01234"
                      "000a"
                      "567890"
                      "0000"));
    QCOMPARE(peer.receiveAll(), QByteArray());
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().requestsTooLarge, quint64(1), ServerTest::Patience);
}

void tst_ServerRequests::halfClosedClientIsAnswered()
{
    if (ServerTest::engine() == EngineKind::Qt)
        QSKIP("QLocalSocket takes the end of input for the end of the connection");
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QVERIFY(peer.send("0008ping0000"));
    peer.shutdownWriting();
    QCOMPARE(peer.receiveAll(), QByteArray("0008ping0000"));
}

void tst_ServerRequests::clientThatLeavesAtOnceIsServed()
{
    const ServerTest test;
    std::atomic<int> handled = 0;
    const auto server = test.serve(
        [&handled](const Request &request, Reply &reply) {
            ++handled;
            return ServerTest::echo(request, reply);
        },
        ServerTest::options());
    QVERIFY(server);
    for (int i = 0; i < 200; ++i) {
        RawPeer peer = test.connectPeer();
        QVERIFY(peer.send("0008ping0000"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(handled.load(), 200, ServerTest::Patience);
    QTRY_COMPARE_WITH_TIMEOUT(server->stats().connectionsOpen, 0, ServerTest::Patience);
}

void tst_ServerRequests::sentDescriptorsAreClosed()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    RawPeer peer = test.connectPeer();
    QCOMPARE(ServerTest::exchange(peer, "0008ping0000"), QByteArray("0008ping0000"));
    const int before = ServerTest::openDescriptors();

    const RawPeer sent(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    char data[] = "0008ping0000";
    iovec vector = {.iov_base = data, .iov_len = 12};
    msghdr message = {};
    message.msg_iov = &vector;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof(control);
    cmsghdr *const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    const int descriptor = sent.descriptor();
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof(descriptor));
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(::sendmsg(peer.descriptor(), &message, MSG_NOSIGNAL), ssize_t(12));
        QCOMPARE(peer.receiveMessage(), QByteArray("0008ping0000"));
    }
    // Qt opens some of its own for new threads; 50 would be those sent.
    QVERIFY(ServerTest::openDescriptors() < before + 20);
}

void tst_ServerRequests::manyClientsAtOnce()
{
    const ServerTest test;
    const auto server = test.serveEcho();
    QVERIFY(server);
    std::atomic<int> wrong = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < 16; ++client)
        clients.emplace_back([&test, &wrong, client] {
            for (int i = 0; i < 100; ++i) {
                const QByteArray request =
                    "000a" + QByteArray::number(100'000 + client * 1000 + i) + "0000";
                RawPeer peer = test.connectPeer();
                for (int k = 0; k < 5; ++k)
                    wrong += ServerTest::exchange(peer, request) == request ? 0 : 1;
            }
        });
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(server->stats().requests, quint64(16 * 100 * 5));
}

QTEST_GUILESS_MAIN(tst_ServerRequests)
#include "tst_serverrequests.moc"

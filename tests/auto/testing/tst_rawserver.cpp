// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/rawserver.h>

#include "support/rawpeer.h"

#include <ipccore/connection.h>
#include <ipccore/testing/temporaryendpoint.h>
#include <ipccore/testing/tostring.h>

#include <QtTest/qtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;
using Testing::RawServer;
using Testing::TemporaryEndpoint;

class tst_RawServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsSeeWhatIsWrong_data();
    void clientsSeeWhatIsWrong();
    void wholeReply();
    void waitsForTheWholeRequest();
    void severalClients();
    void takenPath();
    void noThread();
};

void tst_RawServer::clientsSeeWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no packet") << QByteArray("what?") << ErrorCode::ProtocolError;
    QTest::newRow("another end") << QByteArray("0006ab0001") << ErrorCode::ProtocolError;
    QTest::newRow("half a packet") << QByteArray("0009he") << ErrorCode::ReplyTruncated;
    QTest::newRow("half a header") << QByteArray("000") << ErrorCode::ReplyTruncated;
    QTest::newRow("nothing") << QByteArray() << ErrorCode::ConnectionClosed;
}

void tst_RawServer::clientsSeeWhatIsWrong()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    const RawServer server(bytes);
    QVERIFY(server.isListening());
    const Result<QByteArray> reply = sendCommand(server.path(), {}, "hello");
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
}

void tst_RawServer::wholeReply()
{
    const RawServer server("0009hello0000");
    QCOMPARE(sendCommand(server.path(), {}, "hi").valueOr({}), QByteArray("hello"));
}

// However it is split: a zero among the request's bytes does not end it.
void tst_RawServer::waitsForTheWholeRequest()
{
    const RawServer server("reply");
    RawPeer peer = RawPeer::connectTo(server.path().native());
    for (const char byte : QByteArray("000800000006000000"))
        QVERIFY(peer.send(QByteArray(1, byte)));
    QCOMPARE(peer.receiveAll(), QByteArray("reply"));

    const QByteArray large(1024 * 1024, '0');
    const Result<QByteArray> reply = sendCommand(server.path(), {}, large);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ProtocolError);
}

void tst_RawServer::severalClients()
{
    const RawServer server("0005x0000");
    RawPeer silent = RawPeer::connectTo(server.path().native());
    RawPeer first = RawPeer::connectTo(server.path().native());
    RawPeer second = RawPeer::connectTo(server.path().native());
    QVERIFY(second.send("0000"));
    QVERIFY(first.send("0000"));
    QCOMPARE(second.receiveAll(), QByteArray("0005x0000"));
    QCOMPARE(first.receiveAll(), QByteArray("0005x0000"));
}

void tst_RawServer::takenPath()
{
    const TemporaryEndpoint endpoint;
    const RawServer first(endpoint.path(), "0000");
    const RawServer second(endpoint.path(), "what?");
    QVERIFY(first.isListening());
    QVERIFY(!second.isListening());
    QVERIFY(sendCommand(endpoint.path(), {}, "hi"));
}

// The process cannot create another thread: the server does not listen, and the test continues.
void tst_RawServer::noThread()
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(20);
        constexpr uid_t user = 54'321; // no limit holds for root
        const rlimit limit = {.rlim_cur = 1, .rlim_max = 1};
        if (::setrlimit(RLIMIT_NPROC, &limit) != 0
            || (::geteuid() == 0 && ::setresuid(user, user, user) != 0))
            ::_exit(2);
        bool listens = true;
        {
            const RawServer server("0000");
            listens = server.isListening();
        }
        ::_exit(listens ? 1 : 0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_GUILESS_MAIN(tst_RawServer)
#include "tst_rawserver.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

#include <ipccore/endpointstatus.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace IpcCore;

// Servers on a socket made by a service manager.
class tst_ServerActivation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void servesAnInheritedSocket();
    void refusesWhatIsNoListener_data();
    void refusesWhatIsNoListener();
};

void tst_ServerActivation::servesAnInheritedSocket()
{
    const ServerTest test;
    RawPeer manager = RawPeer::listenOn(test.path());
    QVERIFY(manager.isOpen());
    // Connected before there was a server.
    RawPeer early = test.connectPeer();
    QVERIFY(early.send("0008ping0000"));
    {
        Server server(test.path(), ServerTest::echo, ServerTest::options());
        QVERIFY(server.listen(::fcntl(manager.descriptor(), F_DUPFD_CLOEXEC, 0)));
        QCOMPARE(server.state(), ServerState::Listening);
        QVERIFY(server.start());
        QCOMPARE(early.receiveMessage(), QByteArray("0008ping0000"));
        RawPeer late = test.connectPeer();
        QCOMPARE(ServerTest::exchange(late, "0008ping0000"), QByteArray("0008ping0000"));
    }
    // The manager's file and socket remain for the next server.
    QCOMPARE(activeState(test.path()), ActiveState::Listening);
}

void tst_ServerActivation::refusesWhatIsNoListener_data()
{
    QTest::addColumn<int>("descriptor");
    QTest::newRow("no descriptor") << -1;
    QTest::newRow("file") << ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    QTest::newRow("datagram socket") << ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    QTest::newRow("not listening") << ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QTest::newRow("internet") << ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

void tst_ServerActivation::refusesWhatIsNoListener()
{
    QFETCH(const int, descriptor);
    const ServerTest test;
    Server server(test.path(), ServerTest::echo);
    const Result<void> listening = server.listen(descriptor);
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(server.state(), ServerState::Idle);
    // The server owns it anyway.
    if (descriptor >= 0)
        QCOMPARE(::fcntl(descriptor, F_GETFD), -1);
}

QTEST_GUILESS_MAIN(tst_ServerActivation)
#include "tst_serveractivation.moc"

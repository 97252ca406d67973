// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "servertest.h"

using namespace IpcCore;

// Programs without a QCoreApplication, such as C programs.
class tst_ServerWithoutApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void servesOrSaysWhyNot();
};

void tst_ServerWithoutApplication::servesOrSaysWhyNot()
{
    const ServerTest test;
    Server server(test.path(), ServerTest::echo, ServerTest::options());
    QVERIFY(server.listen());
    const Result<void> started = server.start();
    if (ServerTest::engine() == EngineKind::Qt) {
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::WrongState);
        QVERIFY(started.error().message.contains(QStringLiteral("QCoreApplication")));
        QCOMPARE(server.state(), ServerState::Stopped);
    } else {
        QVERIFY(started);
        RawPeer client = test.connectPeer();
        QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
        server.stop();
    }
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
}

QTEST_APPLESS_MAIN(tst_ServerWithoutApplication)
#include "tst_serverwithoutapplication.moc"

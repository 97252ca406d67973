// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allocationfailures.h"
#include "servertest.h"
#include "uploads.h"

using namespace IpcCore;

// Each allocation that listen() and start() make fails once.
class tst_ServerWithoutMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void startsOrSaysWhyNot_data();
    void startsOrSaysWhyNot();
};

void tst_ServerWithoutMemory::startsOrSaysWhyNot_data()
{
    QTest::addColumn<bool>("streams");
    QTest::newRow("whole requests") << false;
    QTest::newRow("streams") << true;
}

void tst_ServerWithoutMemory::startsOrSaysWhyNot()
{
    if (ServerTest::UnderThreadSanitizer)
        QSKIP("Nothing fails under ThreadSanitizer");
    if (ServerTest::engine() == EngineKind::Qt)
        QSKIP("QThread's constructor does not survive it");
    QFETCH(const bool, streams);
    const ServerTest test;
    Record record;
    int failures = 0;
    for (bool failed = true; failed;) {
        Server server = streams
                            ? Server(test.path(), Uploaded::factory(record), ServerTest::options())
                            : Server(test.path(), ServerTest::echo, ServerTest::options());
        AllocationFailures::failOnceAfter(failures);
        const Result<void> listening = server.listen();
        const Result<void> started = listening ? server.start() : listening;
        failed = AllocationFailures::endFailingOnce();
        failures += failed ? 1 : 0;
        // With fewer threads, or without introspection, it still serves.
        if (!started) {
            QVERIFY(failed);
            QCOMPARE(started.error().code, ErrorCode::SystemResources);
            continue;
        }
        RawPeer client = test.connectPeer();
        const QByteArray reply = ServerTest::exchange(client, upload(4));
        QCOMPARE(reply, streams ? answerTo(4) : upload(4));
        server.stop();
        QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    }
    QVERIFY(failures > 10);
}

QTEST_GUILESS_MAIN(tst_ServerWithoutMemory)
#include "tst_serverwithoutmemory.moc"

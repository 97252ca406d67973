// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "allocationfailures.h"
#include "servertest.h"

using namespace IpcCore;

// Each allocation that listen() and start() make fails once.
class tst_ServerWithoutMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { ServerTest::addEngines(); }

    void startsOrSaysWhyNot();
};

void tst_ServerWithoutMemory::startsOrSaysWhyNot()
{
    if (ServerTest::UnderThreadSanitizer)
        QSKIP("Nothing fails under ThreadSanitizer");
    if (ServerTest::engine() == EngineKind::Qt)
        QSKIP("QThread's constructor does not survive it");
    const ServerTest test;
    int failures = 0;
    for (bool failed = true; failed;) {
        Server server(test.path(), ServerTest::echo, ServerTest::options());
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
        QCOMPARE(ServerTest::exchange(client, "0008echo0000"), QByteArray("0008echo0000"));
        server.stop();
        QVERIFY(server.waitForStopped(std::chrono::milliseconds(ServerTest::Patience)));
    }
    QVERIFY(failures > 10);
}

QTEST_GUILESS_MAIN(tst_ServerWithoutMemory)
#include "tst_serverwithoutmemory.moc"

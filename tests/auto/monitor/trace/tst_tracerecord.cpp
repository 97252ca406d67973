// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracerecord.h"

#include "core/console/historyentry.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::TraceEvent;

class tst_TraceRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void command_data();
    void command();
    void rule_data();
    void rule();
    void ofTheConsole();
};

void tst_TraceRecord::command_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("a word") << QByteArray("ping") << QByteArray("ping");
    QTest::newRow("a line") << QByteArray("get key\nrest") << QByteArray("get");
    QTest::newRow("git") << QByteArray("quit\0", 5) << QByteArray("quit");
    QTest::newRow("other letters") << QByteArray("größe 1") << QByteArray("größe");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a call") << QByteArray("\x83\x01"
                                          "cget\xa1")
                            << QByteArray("get");
    QTest::newRow("binary") << QByteArray("\x83\x01 x") << QByteArray();
    QTest::newRow("a blank first") << QByteArray(" get") << QByteArray();
}

void tst_TraceRecord::command()
{
    QFETCH(const QByteArray, request);
    TraceRecord record;
    record.event.preview = request;
    QTEST(record.command(), "command");
}

void tst_TraceRecord::rule_data()
{
    QTest::addColumn<TraceEvent>("event");
    QTest::addColumn<TraceRule>("rule");
    using Status = TraceEvent::Status;
    const auto event = [](Status status, std::chrono::microseconds latency, quint64 lost = 0) {
        TraceEvent made;
        made.status = status;
        made.latency = latency;
        made.lost = lost;
        return made;
    };
    QTest::newRow("ordinary") << event(Status::Ok, 9ms) << TraceRule::None;
    QTest::newRow("slow") << event(Status::Ok, 10ms) << TraceRule::Slow;
    QTest::newRow("gone") << event(Status::Gone, 10ms) << TraceRule::Gone;
    QTest::newRow("failed") << event(Status::Failed, 10ms) << TraceRule::Failed;
    QTest::newRow("a gap") << event(Status::Ok, 0ms, 3) << TraceRule::Lost;
}

void tst_TraceRecord::rule()
{
    QFETCH(const TraceEvent, event);
    TraceRecord record;
    record.event = event;
    QTEST(traceRuleOf(record, 10ms), "rule");
}

void tst_TraceRecord::ofTheConsole()
{
    HistoryEntry entry;
    entry.time = QDateTime::fromMSecsSinceEpoch(5'000).toUTC();
    entry.endpoint = EndpointAddress::ofPath("/run/s");
    entry.request = QByteArray(10'000, 'q');
    entry.requestSize = 10'000;
    entry.reply = "answer";
    entry.replySize = 6;
    entry.totalTime = 1'500ms;
    const TraceRecord record = TraceRecord::of(entry);
    QCOMPARE(record.origin, TraceRecord::Origin::Console);
    QCOMPARE(record.beginUs(), 3'500'000);
    QCOMPARE(record.endUs(), 5'000'000);
    QCOMPARE(record.event.preview.size(), TraceRecord::LargestPreview);
    QVERIFY(!record.hasWholeRequest());
    QCOMPARE(record.reply->bytes, "answer");
    QCOMPARE(record.event.status, TraceEvent::Status::Ok);
    entry.error = QStringLiteral("Timeout");
    entry.request = "q";
    entry.requestSize = 1;
    QCOMPARE(TraceRecord::of(entry).event.status, TraceEvent::Status::Failed);
    QVERIFY(TraceRecord::of(entry).hasWholeRequest());
}

QTEST_GUILESS_MAIN(tst_TraceRecord)
#include "tst_tracerecord.moc"

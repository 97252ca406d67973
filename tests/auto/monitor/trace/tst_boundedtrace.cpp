// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracering.h"

#include "madetrace.h"

#include <QtCore/qrandom.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// What a ring keeps, and how exactly it counts what it does not.
class tst_BoundedTrace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLast_data();
    void keepsTheLast();
    void staysNearItsCaps_data();
    void staysNearItsCaps();
    void countsExactly();
    void snapshotsStay();
    void smallerCaps();
    void numbersAreNeverUsedAgain();
    void marksGoWithTheirRows();
    void marksAreLimited();
    void showsACaptureInstead();
    void capsOutOfRange();
};

void tst_BoundedTrace::keepsTheLast_data()
{
    QTest::addColumn<int>("batch");
    for (const int batch : {1, 7, 99, 100, 101, 5'000})
        QTest::addRow("batches of %d", batch) << batch;
}

void tst_BoundedTrace::keepsTheLast()
{
    QFETCH(const int, batch);
    TraceRing ring({.rows = 100});
    const QSignalSpy changed(&ring, &TraceRing::changed);
    for (int i = 0; i < 10; ++i)
        ring.append(madeRows(batch, quint64(i * batch)));
    const TraceRows &rows = ring.rows();
    QCOMPARE(changed.size(), 10);
    QCOMPARE(rows.endNumber(), quint64(10 * batch) + 1);
    QCOMPARE(ring.dropped() + quint64(rows.size()), quint64(10 * batch));
    QCOMPARE(rows.firstNumber(), ring.dropped() + 1);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const quint64 number = rows.firstNumber() + quint64(row);
        QCOMPARE(rows.at(row).number, number);
        // As made.
        QCOMPARE(rows.at(row).event.number, number);
        QCOMPARE(rows.find(number), &rows.at(row));
    }
    QVERIFY(!rows.find(rows.firstNumber() - 1));
    QVERIFY(!rows.find(rows.endNumber()));
}

void tst_BoundedTrace::staysNearItsCaps_data()
{
    QTest::addColumn<TraceCaps>("caps");
    QTest::addColumn<int>("preview");
    QTest::addColumn<bool>("isFullByRows");
    constexpr qint64 MiB = 1024 * 1024;
    QTest::newRow("rows") << TraceCaps{.rows = 20'000, .memory = 64 * MiB} << 64 << true;
    QTest::newRow("few rows") << TraceCaps{.rows = 1'000, .memory = 64 * MiB} << 64 << true;
    QTest::newRow("memory") << TraceCaps{.rows = 1'000'000, .memory = 4 * MiB} << 64 << false;
    QTest::newRow("large previews")
        << TraceCaps{.rows = 200'000, .memory = 8 * MiB} << 4096 << false;
    QTest::newRow("no previews") << TraceCaps{.rows = 1'000'000, .memory = 4 * MiB} << 0 << false;
}

// Never above, and within five per cent below, once full.
void tst_BoundedTrace::staysNearItsCaps()
{
    QFETCH(const TraceCaps, caps);
    QFETCH(const int, preview);
    QFETCH(const bool, isFullByRows);
    TraceRing ring(caps);
    quint64 made = 0;
    for (int i = 0; i < 400; ++i) {
        ring.append(madeRows(100, made, preview));
        made += 100;
        QVERIFY(ring.rows().size() <= caps.rows);
        QVERIFY(ring.rows().memory() <= caps.memory);
        QCOMPARE(ring.dropped() + quint64(ring.rows().size()), made);
        if (ring.dropped() == 0)
            continue;
        if (isFullByRows)
            QVERIFY(ring.rows().size() >= caps.rows * 95 / 100);
        else
            QVERIFY(ring.rows().memory() >= caps.memory * 95 / 100);
    }
    QVERIFY(ring.dropped() > 0);
}

void tst_BoundedTrace::countsExactly()
{
    TraceRing ring({.rows = 1'000});
    QRandomGenerator random(7);
    quint64 rows = 0;
    quint64 lost = 0;
    for (int i = 0; i < 500; ++i) {
        auto records = madeRows(random.bounded(1, 300), rows);
        for (TraceRecord &record : records) {
            if (random.bounded(10) != 0)
                continue;
            record.event = {};
            record.event.lost = random.bounded(1, 1'000'000);
            lost += record.event.lost;
        }
        rows += records.size();
        ring.append(records);
        QCOMPARE(ring.dropped() + quint64(ring.rows().size()), rows);
        QCOMPARE(ring.lost(), lost);
    }
    QVERIFY(ring.dropped() > 0);
}

void tst_BoundedTrace::snapshotsStay()
{
    TraceRing ring({.rows = 100});
    ring.append(madeRows(60, 0));
    const TraceRows before = ring.rows();
    ring.append(madeRows(500, 60));
    QCOMPARE(before.size(), 60);
    for (qsizetype row = 0; row < before.size(); ++row)
        QCOMPARE(before.at(row).event.number, quint64(row) + 1);
    QCOMPARE(before.memoryBefore(ring.rows().firstNumber()), before.memory());
    QCOMPARE(ring.rows().memoryBefore(ring.rows().firstNumber()), 0);
}

void tst_BoundedTrace::smallerCaps()
{
    TraceRing ring({.rows = 1'000});
    ring.append(madeRows(1'000, 0));
    const QSignalSpy changed(&ring, &TraceRing::changed);
    ring.setCaps({.rows = 500});
    QCOMPARE(changed.size(), 1);
    QVERIFY(ring.rows().size() <= 500 && ring.rows().size() >= 475);
    QCOMPARE(ring.rows().endNumber(), quint64(1'001));
    QCOMPARE(ring.dropped(), quint64(1'000 - ring.rows().size()));
    ring.setCaps({.rows = 2'000});
    QCOMPARE(changed.size(), 1);
}

void tst_BoundedTrace::numbersAreNeverUsedAgain()
{
    TraceRing ring;
    ring.append(madeRows(3, 0));
    QVERIFY(ring.since().isValid());
    const QSignalSpy replaced(&ring, &TraceRing::replaced);
    ring.clear();
    QCOMPARE(replaced.size(), 1);
    QVERIFY(ring.rows().isEmpty());
    QVERIFY(!ring.since().isValid());
    QCOMPARE(ring.rows().memory(), 0);
    ring.append(madeRows(1, 3));
    QCOMPARE(ring.rows().at(0).number, 4);
    QCOMPARE(ring.dropped(), 0);
    QCOMPARE(ring.lost(), 0);
}

void tst_BoundedTrace::marksGoWithTheirRows()
{
    TraceRing ring({.rows = 100});
    ring.append(madeRows(10, 0));
    const QSignalSpy changed(&ring, &TraceRing::markChanged);
    const TraceMark mark{.isMarked = true, .comment = QStringLiteral("here")};
    QVERIFY(ring.setMark(3, mark));
    QVERIFY(!ring.setMark(0, mark));
    QVERIFY(!ring.setMark(11, mark));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ring.marks().value(3), mark);
    QVERIFY(ring.setMark(4, mark) && ring.setMark(4, {}));
    QVERIFY(!ring.marks().contains(4));
    ring.append(madeRows(200, 10));
    QVERIFY(ring.marks().isEmpty());
}

void tst_BoundedTrace::marksAreLimited()
{
    TraceRing ring;
    ring.append(madeRows(1, 0));
    QVERIFY(ring.setMark(1, {.isMarked = false, .comment = QString(5'000, u'x')}));
    QCOMPARE(ring.marks().value(1).comment.size(), TraceMark::LongestComment);
}

void tst_BoundedTrace::showsACaptureInstead()
{
    TraceRing saved({.rows = 100});
    auto records = madeRows(150, 0);
    records.back().event.lost = 9;
    saved.append(records);
    saved.setMark(150, {.isMarked = true});
    TraceRing ring;
    ring.append(madeRows(7, 0));
    const QSignalSpy replaced(&ring, &TraceRing::replaced);
    ring.replace(saved.capture());
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(ring.rows().size(), saved.rows().size());
    QCOMPARE(ring.rows().endNumber(), quint64(151));
    QCOMPARE(ring.dropped(), saved.dropped());
    QCOMPARE(ring.lost(), 9);
    QVERIFY(ring.marks().value(150).isMarked);
    // And goes on from there, without a change of the other.
    ring.append(madeRows(5, 150));
    QCOMPARE(ring.rows().endNumber(), quint64(156));
    QCOMPARE(saved.rows().endNumber(), quint64(151));
    QCOMPARE(saved.rows().at(0).number, saved.dropped() + 1);
}

void tst_BoundedTrace::capsOutOfRange()
{
    const TraceRing ring({.rows = 0, .memory = -1});
    QCOMPARE(ring.caps().rows, TraceCaps::FewestRows);
    QCOMPARE(ring.caps().memory, TraceCaps::LeastMemory);
}

QTEST_GUILESS_MAIN(tst_BoundedTrace)
#include "tst_boundedtrace.moc"

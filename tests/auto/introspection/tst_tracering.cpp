// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracering.h"

#include <QtTest/qtest.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace IpcCore;

class tst_TraceRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsEmpty();
    void keepsEverythingOfARecord();
    void reads_data();
    void reads();
    void clear();
    void previewIsReplaced();
    void concurrent();

private:
    static void add(TraceRing &ring, int count)
    {
        static const PeerCredentials nobody;
        for (int i = 0; i < count; ++i)
            ring.add({.begin = {}, .end = {}, .peer = nobody, .requestSize = i, .preview = {}});
    }
};

void tst_TraceRing::beginsEmpty()
{
    TraceRing ring(4);
    QCOMPARE(ring.next(), 1U);
    std::vector<TraceRing::Entry> entries(4);
    quint64 lost = 99;
    QCOMPARE(ring.read(1, entries, lost), 0U);
    QCOMPARE(lost, 0U);
    ring.clear();
    QCOMPARE(ring.next(), 1U);
}

void tst_TraceRing::keepsEverythingOfARecord()
{
    using Clock = std::chrono::steady_clock;
    const PeerCredentials peer{.pid = 1, .uid = 2, .gid = 3};
    const auto begin = Clock::now();
    TraceRing ring(4);
    {
        const QByteArray preview("a\0b", 3);
        ring.add({.begin = begin,
                  .end = begin + std::chrono::seconds(1),
                  .status = TraceEvent::Status::Gone,
                  .connectionId = 4,
                  .peer = peer,
                  .requestSize = 5,
                  .replySize = 6,
                  .preview = preview});
    }
    std::vector<TraceRing::Entry> entries(4);
    quint64 lost = 99;
    QCOMPARE(ring.read(1, entries, lost), 1U);
    QCOMPARE(lost, 0U);
    const TraceRing::Entry &entry = entries.front();
    QCOMPARE(entry.number, 1U);
    QVERIFY(entry.begin == begin);
    QVERIFY(entry.end == begin + std::chrono::seconds(1));
    QCOMPARE(entry.status, TraceEvent::Status::Gone);
    QCOMPARE(entry.connectionId, 4U);
    QVERIFY(entry.peer == peer);
    QCOMPARE(entry.requestSize, 5);
    QCOMPARE(entry.replySize, 6);
    QCOMPARE(entry.preview, std::string("a\0b", 3));
}

void tst_TraceRing::reads_data()
{
    QTest::addColumn<int>("added"); // to a ring of 4
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("first"); // number of the first entry read, if any
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("lost");

    QTest::newRow("all") << 3 << 1 << 8 << 1 << 3 << 0;
    QTest::newRow("the rest") << 3 << 3 << 8 << 3 << 1 << 0;
    QTest::newRow("none new") << 3 << 4 << 8 << 0 << 0 << 0;
    QTest::newRow("full") << 4 << 1 << 8 << 1 << 4 << 0;
    QTest::newRow("one lost") << 5 << 1 << 8 << 2 << 4 << 1;
    QTest::newRow("many lost") << 103 << 1 << 8 << 100 << 4 << 99;
    QTest::newRow("some lost") << 103 << 97 << 8 << 100 << 4 << 3;
    QTest::newRow("none lost") << 103 << 100 << 8 << 100 << 4 << 0;
    QTest::newRow("little room") << 103 << 97 << 2 << 100 << 2 << 3;
    QTest::newRow("no room") << 103 << 97 << 0 << 0 << 0 << 3;
    QTest::newRow("the last") << 103 << 103 << 8 << 103 << 1 << 0;
}

void tst_TraceRing::reads()
{
    QFETCH(int, added);
    QFETCH(int, from);
    QFETCH(int, room);
    QFETCH(int, first);
    QFETCH(int, count);
    TraceRing ring(4);
    add(ring, added);
    QCOMPARE(ring.next(), quint64(added) + 1);
    std::vector<TraceRing::Entry> entries(static_cast<std::size_t>(room));
    quint64 lost = 99;
    QCOMPARE(ring.read(quint64(from), entries, lost), std::size_t(count));
    QTEST(static_cast<int>(lost), "lost");
    for (int i = 0; i < count; ++i) {
        const TraceRing::Entry &entry = entries[static_cast<std::size_t>(i)];
        QCOMPARE(entry.number, quint64(first + i));
        QCOMPARE(entry.requestSize, first + i - 1);
    }
}

void tst_TraceRing::clear()
{
    TraceRing ring(4);
    add(ring, 6);
    ring.clear();
    QCOMPARE(ring.next(), 7U);
    std::vector<TraceRing::Entry> entries(4);
    quint64 lost = 99;
    QCOMPARE(ring.read(7, entries, lost), 0U);
    QCOMPARE(lost, 0U);
    // Unread entries are lost to the reader.
    QCOMPARE(ring.read(3, entries, lost), 0U);
    QCOMPARE(lost, 4U);
    add(ring, 1);
    QCOMPARE(ring.read(3, entries, lost), 1U);
    QCOMPARE(lost, 4U);
    QCOMPARE(entries.front().number, 7U);
    add(ring, 4);
    QCOMPARE(ring.read(7, entries, lost), 4U);
    QCOMPARE(lost, 1U);
    QCOMPARE(entries.front().number, 8U);
}

// An entry's memory is reused, and must show nothing of its predecessor.
void tst_TraceRing::previewIsReplaced()
{
    const PeerCredentials nobody;
    TraceRing ring(1);
    std::vector<TraceRing::Entry> entries(1);
    quint64 lost = 0;
    for (const QByteArray preview : {"a long one", "x", "", "another"}) {
        ring.add({.begin = {}, .end = {}, .peer = nobody, .preview = preview});
        QCOMPARE(ring.read(ring.next() - 1, entries, lost), 1U);
        QCOMPARE(entries.front().preview, preview.toStdString());
    }
}

// Whatever the threads do: what is read plus what is lost is everything, in order.
void tst_TraceRing::concurrent()
{
    constexpr int Writers = 2;
    constexpr int Readers = 2;
    constexpr quint64 PerWriter = 20'000;
    constexpr quint64 All = Writers * PerWriter;
    TraceRing ring(64);
    std::vector<std::thread> threads;
    for (int i = 0; i < Writers; ++i)
        threads.emplace_back([&ring] { add(ring, PerWriter); });
    std::atomic<int> right = 0;
    for (int i = 0; i < Readers; ++i) {
        threads.emplace_back([&ring, &right] {
            std::vector<TraceRing::Entry> entries(16);
            quint64 next = 1;
            quint64 seen = 0;
            quint64 gone = 0;
            bool inOrder = true;
            while (next <= All) {
                quint64 lost = 0;
                const std::size_t count = ring.read(next, entries, lost);
                next += lost;
                for (std::size_t k = 0; k < count; ++k)
                    inOrder = inOrder && entries[k].number == next++;
                seen += count;
                gone += lost;
            }
            right += inOrder && seen + gone == All ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), Readers);
    QCOMPARE(ring.next(), All + 1);
}

QTEST_APPLESS_MAIN(tst_TraceRing)
#include "tst_tracering.moc"

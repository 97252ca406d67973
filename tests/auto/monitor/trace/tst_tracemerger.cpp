// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracemerger.h"

#include <QtTest/qtest.h>

using namespace Monitor;

namespace {

constexpr qint64 now = 1'800'000'000'000'000;

// A request of an endpoint that ended so many milliseconds ago.
TraceRecord ended(const char *endpoint, qint64 msAgo, qint64 latencyMs = 0)
{
    TraceRecord record;
    record.endpoint = EndpointAddress::ofPath(endpoint);
    record.event.time = QDateTime::fromMSecsSinceEpoch(now / 1000 - msAgo - latencyMs).toUTC();
    record.event.latency = std::chrono::milliseconds(latencyMs);
    record.event.number = quint64(msAgo) + 1;
    return record;
}

TraceRecord gap(const char *endpoint)
{
    TraceRecord record;
    record.endpoint = EndpointAddress::ofPath(endpoint);
    record.event.lost = 7;
    return record;
}

// "a40 b30 a-": endpoints, and how long ago, or a gap.
QByteArray text(const std::vector<TraceRecord> &records)
{
    QByteArrayList words;
    for (const TraceRecord &record : records)
        words.append(record.endpoint.key().mid(1)
                     + (record.isGap() ? "-" : QByteArray::number(record.event.number - 1)));
    return words.join(' ');
}

} // namespace

class tst_TraceMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesByEnd();
    void keepsTheOrderOfAnEndpoint();
    void gapsStayInPlace();
    void waitsForOthers();
    void rowsFromTheFutureDoNotWaitForIt();
};

void tst_TraceMerger::mergesByEnd()
{
    TraceMerger merger;
    for (const TraceRecord &record :
         {ended("/a", 40), ended("/a", 20), ended("/b", 30, 500), ended("/b", 10)})
        merger.add(record, now);
    QCOMPARE(text(merger.takeAll()), "a40 b30 a20 b10");
    QVERIFY(merger.isEmpty());
}

void tst_TraceMerger::keepsTheOrderOfAnEndpoint()
{
    TraceMerger merger;
    for (const TraceRecord &record : {ended("/a", 10), ended("/a", 40), ended("/b", 20)})
        merger.add(record, now);
    QCOMPARE(text(merger.takeAll()), "b20 a10 a40");
}

void tst_TraceMerger::gapsStayInPlace()
{
    TraceMerger merger;
    for (const TraceRecord &record :
         {ended("/a", 40), gap("/a"), ended("/a", 20), ended("/b", 30), gap("/b")})
        merger.add(record, now);
    QCOMPARE(text(merger.takeAll()), "a40 a- b30 b- a20");
    // The first one of an endpoint is from now.
    merger.add(gap("/b"), now);
    merger.add(ended("/a", 10), now);
    QCOMPARE(text(merger.takeAll()), "a10 b-");
}

void tst_TraceMerger::waitsForOthers()
{
    constexpr qint64 window = TraceMerger::Window.count();
    TraceMerger merger;
    merger.add(ended("/a", 20), now);
    merger.add(ended("/a", 10), now);
    QCOMPARE(text(merger.take(now)), QByteArray());
    merger.add(ended("/b", 25), now + 5'000);
    QCOMPARE(text(merger.take(now + window - 20'000)), "b25 a20");
    QVERIFY(!merger.isEmpty());
    QCOMPARE(text(merger.take(now + window)), "a10");
    QVERIFY(merger.isEmpty());
}

void tst_TraceMerger::rowsFromTheFutureDoNotWaitForIt()
{
    TraceMerger merger;
    merger.add(ended("/a", -3'600'000), now);
    QCOMPARE(merger.take(now + TraceMerger::Window.count()).size(), 1);
}

QTEST_GUILESS_MAIN(tst_TraceMerger)
#include "tst_tracemerger.moc"

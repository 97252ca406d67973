// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/traceinbox.h"

#include "madetrace.h"

#include <QtTest/qtest.h>

using namespace Monitor;

class tst_TraceInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnce();
    void passesAll();
    void givesSomeAtATime();
    void whatIsTooMuchIsAGap();
};

namespace {

// In how many parts.
int takeAll(TraceInbox &inbox, std::vector<TraceRecord> &records)
{
    for (int parts = 1;; ++parts) {
        const TraceInbox::Content content = inbox.take();
        records.insert(records.end(), content.records.begin(), content.records.end());
        if (content.isLast)
            return parts;
    }
}

} // namespace

void tst_TraceInbox::tellsOnce()
{
    TraceInbox inbox;
    QVERIFY(inbox.put(madeRows(1, 0), {}));
    QVERIFY(!inbox.put(madeRows(1, 1), {}));
    inbox.take();
    QVERIFY(!inbox.put(madeRows(1, 2), {}));
    std::vector<TraceRecord> records;
    takeAll(inbox, records);
    QVERIFY(inbox.put(madeRows(1, 3), {}));
}

void tst_TraceInbox::passesAll()
{
    const auto address = EndpointAddress::ofPath("/run/one.sock");
    TraceInbox inbox;
    inbox.put(madeRows(3, 0), {{address, {.requests = 3, .lost = 0}}});
    inbox.put(madeRows(2, 3), {{address, {.requests = 5, .lost = 7}}});
    std::vector<TraceRecord> records;
    QCOMPARE(takeAll(inbox, records), 2);
    QCOMPARE(records.size(), size_t(5));
    for (size_t i = 0; i < records.size(); ++i)
        QCOMPARE(records[i].event.number, quint64(i) + 1);
    const TraceInbox::Content content = inbox.take();
    QVERIFY(content.records.empty() && content.isLast);
    QCOMPARE(content.counts.value(address).requests, 5);
    QCOMPARE(content.counts.value(address).lost, 7);
}

void tst_TraceInbox::givesSomeAtATime()
{
    TraceInbox inbox;
    inbox.put(madeRows(2 * TraceInbox::MostRows + 1, 0), {});
    std::vector<TraceRecord> records;
    QCOMPARE(takeAll(inbox, records), 3);
    QCOMPARE(records.size(), size_t(2 * TraceInbox::MostRows + 1));
    QCOMPARE(records.back().event.number, quint64(records.size()));
    QVERIFY(!inbox.put({}, {}));
}

// In memory that is bounded, and counted exactly, whatever had been lost before.
void tst_TraceInbox::whatIsTooMuchIsAGap()
{
    TraceInbox inbox;
    quint64 requests = 0;
    qint64 memory = 0;
    qint64 mostRows = 0;
    for (int i = 0; memory < 4 * TraceInbox::MostMemory; ++i) {
        auto rows = madeRows(100, requests, 1'000);
        requests += rows.size();
        if (i == 0) {
            rows[0].event.lost = 1'000;
            requests += 999;
        }
        for (const TraceRecord &row : rows)
            memory += row.memory();
        mostRows = TraceInbox::MostMemory / rows[0].memory();
        inbox.put(rows, {});
    }
    std::vector<TraceRecord> records;
    takeAll(inbox, records);
    QVERIFY(qint64(records.size()) <= mostRows);
    const TraceRecord &gap = records.front();
    QVERIFY(gap.isGap());
    QCOMPARE(gap.origin, TraceRecord::Origin::Monitor);
    QCOMPARE(gap.event.lost + records.size() - 1, requests);
    QVERIFY(!inbox.put(madeRows(1, 0), {}) || !inbox.take().records.front().isGap());
}

QTEST_GUILESS_MAIN(tst_TraceInbox)
#include "tst_traceinbox.moc"

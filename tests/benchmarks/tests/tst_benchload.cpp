// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "load/loadrun.h"

#include <QtTest/qtest.h>

#include <set>

using namespace Bench;

namespace {

/// Replies with what it gets, changed by a function.
class Mirror final : public LoadClient
{
public:
    using Change = std::function<QByteArray(const QByteArray &)>;

    explicit Mirror(const Change &change)
        : m_change(change)
    {}

    Failure connect() override { return {}; }

    void disconnect() override {}

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply = m_change(request);
        reply = bytesOf(m_reply);
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        for (const QByteArray &request : requests) {
            if (Failure failure = checkEcho(bytesOf(m_change(request)), request); !failure.empty())
                return failure;
        }
        return {};
    }

private:
    const Change m_change;
    QByteArray m_reply;
};

Failure failureOf(const LoadPlan &plan, const Mirror::Change &change)
{
    LoadRun run(plan, [&](const LoadPlan &) { return std::make_unique<Mirror>(change); });
    return run.run();
}

LoadPlan planOf(Workload workload, int window)
{
    LoadPlan plan;
    plan.workload = workload;
    plan.window = window;
    plan.connections = 2;
    plan.requests = 3;
    plan.warmUp = std::chrono::milliseconds(0);
    return plan;
}

} // namespace

class tst_BenchLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsDiffer();
    void requestsOfOneByte();
    void repliesBelongToRequests_data();
    void repliesBelongToRequests();
    void sizeOfReplies();
    void countsEachRequest();
};

void tst_BenchLoad::requestsDiffer()
{
    const LoadPlan plan = planOf(Workload::Echo, 1024);
    std::set<QByteArray> all;
    for (int connection = 0; connection < 3; ++connection) {
        const QList<QByteArray> messages = plan.messages(connection);
        QCOMPARE(messages.size(), plan.window);
        for (const QByteArray &message : messages) {
            QCOMPARE(message.size(), plan.size);
            QVERIFY(message.startsWith('e'));
            all.insert(message);
        }
    }
    QCOMPARE(all.size(), std::size_t(3 * 1024));
}

void tst_BenchLoad::requestsOfOneByte()
{
    LoadPlan plan = planOf(Workload::Echo, 20);
    plan.size = 1;
    QCOMPARE(plan.messages(0), QList<QByteArray>(20, "e"));
}

void tst_BenchLoad::repliesBelongToRequests_data()
{
    QTest::addColumn<int>("window");
    QTest::addRow("one at a time") << 1;
    QTest::addRow("many at a time") << 16;
}

void tst_BenchLoad::repliesBelongToRequests()
{
    QFETCH(const int, window);
    const LoadPlan plan = planOf(Workload::Echo, window);
    QCOMPARE(failureOf(plan, [](const QByteArray &request) { return request; }), Failure());
    const QByteArray other = plan.messages(9).first();
    QCOMPARE(failureOf(plan, [&](const QByteArray &) { return other; }),
             Failure("a reply that is not its request"));
}

void tst_BenchLoad::sizeOfReplies()
{
    LoadPlan plan = planOf(Workload::BulkReply, 1);
    plan.size = 4;
    QCOMPARE(failureOf(plan, [](const QByteArray &) { return QByteArray("xxxx"); }), Failure());
    QCOMPARE(failureOf(plan, [](const QByteArray &) { return QByteArray("xxx"); }),
             Failure("a reply of 3 bytes instead of 4"));
}

void tst_BenchLoad::countsEachRequest()
{
    const LoadPlan plan = planOf(Workload::Echo, 16);
    LoadRun run(plan, [](const LoadPlan &) {
        return std::make_unique<Mirror>([](const QByteArray &request) { return request; });
    });
    QCOMPARE(run.run(), Failure());
    QCOMPARE(run.figures().requests, qint64(plan.connections) * plan.requests * plan.window);
}

QTEST_GUILESS_MAIN(tst_BenchLoad)
#include "tst_benchload.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointcondition.h"
#include "core/observer/endpointpoller.h"

#include "socketfixtures.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <deque>

using namespace Monitor;
using IpcCore::ActiveState;

// What the clients that wait to be accepted tell about a server.
class tst_Queues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void notAccepting();
    void sinceNotAccepting();
    void growingQueue_data();
    void growingQueue();
    void busyIsNotStuck();

private:
    QByteArray path() const { return pathIn(*m_dir, "x"); }

    std::shared_ptr<const ObservedEndpoint> observe(const QByteArray &path);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<EndpointPoller> m_poller;
};

void tst_Queues::initTestCase()
{
    if (!SockDiag::isSupported())
        QSKIP("Not available on this system");
}

void tst_Queues::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_poller = std::make_unique<EndpointPoller>();
}

std::shared_ptr<const ObservedEndpoint> tst_Queues::observe(const QByteArray &path)
{
    ObserverPlan plan;
    plan.added = {EndpointAddress::ofPath(path)};
    plan.findsListeners = false;
    return m_poller->poll(plan)->find(EndpointAddress::ofPath(path));
}

void tst_Queues::notAccepting()
{
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor client = connectedSocket(path());
    QVERIFY(observe(path())->subState == SubState::None);
    QVERIFY(observe(path())->subState == SubState::None);
    const auto endpoint = observe(path());
    QVERIFY(endpoint->subState == SubState::NotAccepting);
    QVERIFY(endpoint->status.state == ActiveState::Listening);
    QCOMPARE(endpoint->sockets.pending.size(), 1U);
    const FileDescriptor server = acceptedSocket(listener);
    QVERIFY(observe(path())->subState == SubState::None);
}

// A sub-state has a start time of its own.
void tst_Queues::sinceNotAccepting()
{
    const FileDescriptor listener = listeningSocket(path());
    const FileDescriptor client = connectedSocket(path());
    const QDateTime first = observe(path())->since;
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > first);
    QCOMPARE(observe(path())->since, first);
    const auto stuck = observe(path());
    QVERIFY(stuck->subState == SubState::NotAccepting);
    QVERIFY(stuck->since > first);
    QCOMPARE(observe(path())->since, stuck->since);
}

void tst_Queues::growingQueue_data()
{
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<bool>("isGrowing");
    QTest::newRow("longer each time") << QList{2, 3, 4} << true;
    QTest::newRow("a few of many") << QList{1, 2, 3} << false;
    QTest::newRow("as before") << QList{4, 5, 5} << false;
    QTest::newRow("a burst") << QList{0, 9, 5} << false;
    QTest::newRow("half full") << QList{8, 9, 8} << true;
    QTest::newRow("half full lately") << QList{7, 9, 8} << false;
    QTest::newRow("again") << QList{2, 3, 4, 4, 5, 6} << true;
    QTest::newRow("no longer") << QList{2, 3, 4, 3} << false;
}

// The queue is never full, and always has another client at its head.
void tst_Queues::growingQueue()
{
    QFETCH(const QList<int>, lengths);
    QFETCH(const bool, isGrowing);
    constexpr int Room = 16;
    const FileDescriptor listener = listeningSocket(path(), Room - 1);
    std::deque<FileDescriptor> clients;
    std::shared_ptr<const ObservedEndpoint> endpoint;
    int waiting = 0;
    for (const int length : lengths) {
        for (const int kept = std::min(waiting, length) - 1; waiting > std::max(kept, 0); --waiting)
            QVERIFY(acceptedSocket(listener));
        for (; waiting < length; ++waiting)
            QVERIFY(clients.emplace_back(connectedSocket(path())));
        endpoint = observe(path());
    }
    QCOMPARE(endpoint->subState == SubState::QueueGrowing, isGrowing);
    QCOMPARE(endpoint->queueLengths.size(), isGrowing ? 3U : 0U);
    if (isGrowing)
        QCOMPARE(endpoint->queueLengths.back(), lengths.last());
    QCOMPARE(needsAttention(*endpoint), isGrowing);
    QCOMPARE(endpoint->status.state, ActiveState::Listening);
}

// Somebody always waits, but never the same client.
void tst_Queues::busyIsNotStuck()
{
    const FileDescriptor listener = listeningSocket(path());
    std::vector<FileDescriptor> sockets;
    sockets.push_back(connectedSocket(path()));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(observe(path())->subState == SubState::None);
        sockets.push_back(connectedSocket(path()));
        sockets.push_back(acceptedSocket(listener));
    }
}

QTEST_GUILESS_MAIN(tst_Queues)
#include "tst_queues.moc"

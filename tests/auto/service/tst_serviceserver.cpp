// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"

#include <ipccore/connection.h>
#include <ipccore/service/serviceclient.h>
#include <ipccore/service/serviceserver.h>
#include <ipccore/service/subscription.h>

#include <QtTest/qsignalspy.h>

#include <thread>
#include <vector>

using namespace IpcCore;
using namespace Qt::StringLiterals;

/// A service and its clients together: topics.
class tst_ServiceServer : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void sendsTheValueFirst();
    void asksForTheSnapshot();
    void losesChangesDuringTheSnapshot();
    void keepsTheOrderOfPublishers();
    void countsWhatASlowReaderLoses();
    void sendsHeartbeats();
    void forgetsWhoHasLeft();
    void refusesUnknownTopics();
    void endsSubscriptionsWhenItStops();
    void isNotHeldUpByAReaderThatStopped();
    void outlivesAServerThatEndsNothing_data();
    void outlivesAServerThatEndsNothing();

private:
    struct Listener
    {
        explicit Listener(const QByteArray &path)
            : client(EndpointPath(QFile::decodeName(path)))
            , subscription(client.subscribe(u"settings"_s))
        {
            QObject::connect(subscription, &Subscription::snapshot, &client,
                             [this](const QCborValue &value) {
                                 snapshots.append(value);
                                 last = value;
                             });
            QObject::connect(subscription, &Subscription::changed, &client,
                             [this](const QCborValue &value) {
                                 changes.append(value);
                                 last = value;
                             });
            QObject::connect(subscription, &Subscription::lost, &client,
                             [this](qint64 count) { lost += count; });
        }

        ServiceClient client;
        Subscription *subscription;
        QList<QCborValue> snapshots;
        QList<QCborValue> changes;
        QCborValue last;
        qint64 lost = 0;
    };
};

void tst_ServiceServer::sendsTheValueFirst()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s);
    topic.publish(1);
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QTRY_COMPARE_WITH_TIMEOUT(listener.snapshots, QList<QCborValue>{1}, Patience);
    QCOMPARE(topic.subscriberCount(), 1);
    topic.publish(2);
    topic.publish(3);
    QTRY_COMPARE_WITH_TIMEOUT(listener.changes, (QList<QCborValue>{2, 3}), Patience);
    QCOMPARE(listener.lost, 0);
    QCOMPARE(router.description().topics.size(), 1);
    QVERIFY(router.description().command(u"subscribe"));
}

void tst_ServiceServer::asksForTheSnapshot()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s);
    // It may publish: no lock is held.
    topic.setSnapshot([&topic] {
        topic.publish(u"meanwhile"_s);
        return QCborValue(u"whole"_s);
    });
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QTRY_COMPARE_WITH_TIMEOUT(listener.snapshots, QList<QCborValue>{u"whole"_s}, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(listener.changes, QList<QCborValue>{u"meanwhile"_s}, Patience);
}

// More than are kept until the snapshot is there.
void tst_ServiceServer::losesChangesDuringTheSnapshot()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s, {.maxPending = 64LL * 1024});
    constexpr int Count = 20;
    topic.setSnapshot([&topic] {
        const QString filling(10'000, u'x');
        for (int i = 1; i < Count; ++i)
            topic.publish(filling);
        topic.publish(u"the last"_s);
        return QCborValue(u"whole"_s);
    });
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QTRY_COMPARE_WITH_TIMEOUT(listener.last, QCborValue(u"the last"_s), Patience);
    QCOMPARE(listener.snapshots, QList<QCborValue>{u"whole"_s});
    QVERIFY(listener.lost > 0);
    QCOMPARE(listener.changes.size() + listener.lost, Count);
    QVERIFY(listener.subscription->isActive());
}

void tst_ServiceServer::keepsTheOrderOfPublishers()
{
    constexpr int Publishers = 4;
    constexpr int Each = 500;
    CommandRouter router(u"test"_s);
    Topic topic =
        router.topic(u"settings"_s, u"Every setting"_s, {.maxPending = 1024LL * 1024 - 1});
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QTRY_COMPARE_WITH_TIMEOUT(listener.snapshots.size(), 1, Patience);
    std::vector<std::thread> threads;
    for (int publisher = 0; publisher < Publishers; ++publisher) {
        threads.emplace_back([topic, publisher]() mutable {
            for (int i = 0; i < Each; ++i)
                topic.publish(publisher * Each + i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QTRY_COMPARE_WITH_TIMEOUT(listener.changes.size(), Publishers * Each, Patience);
    QCOMPARE(listener.lost, 0);
    std::array<qint64, Publishers> next{};
    for (const QCborValue &change : listener.changes) {
        const auto publisher = static_cast<std::size_t>(change.toInteger() / Each);
        QCOMPARE(change.toInteger() % Each, next[publisher]++);
    }
}

void tst_ServiceServer::countsWhatASlowReaderLoses()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s, {.maxPending = 64LL * 1024});
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener slow(path());
    QTRY_COMPARE_WITH_TIMEOUT(slow.snapshots.size(), 1, Patience);
    // Its event loop does not run meanwhile: it reads nothing.
    const QString filling(10'000, u'x');
    constexpr int Count = 500;
    for (int i = 1; i < Count; ++i)
        topic.publish(filling);
    topic.publish(u"the last"_s);
    QTRY_COMPARE_WITH_TIMEOUT(slow.last, QCborValue(u"the last"_s), Patience);
    QVERIFY(slow.lost > 0);
    QCOMPARE(slow.changes.size() + slow.lost, Count);
    // More than one if it reads a little meanwhile.
    QVERIFY(slow.snapshots.size() >= 2);
}

void tst_ServiceServer::sendsHeartbeats()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s,
                               {.heartbeat = std::chrono::milliseconds(50)});
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    RawPeer peer = RawPeer::connectTo(path());
    QVERIFY(peer.send("0016subscribe settings0000"));
    const QByteArray snapshot = "{\"event\":\"snapshot\",\"sequence\":0}\n";
    QCOMPARE(peer.receive(4 + snapshot.size()).mid(4), snapshot);
    for (int beat = 0; beat < 2; ++beat)
        QCOMPARE(peer.receive(4 + 22), QByteArray("001a{\"event\":\"heartbeat\"}\n"));
}

void tst_ServiceServer::forgetsWhoHasLeft()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s,
                               {.heartbeat = std::chrono::milliseconds(50)});
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    {
        Listener listener(path());
        QTRY_COMPARE_WITH_TIMEOUT(listener.snapshots.size(), 1, Patience);
        QCOMPARE(topic.subscriberCount(), 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(topic.subscriberCount(), 0, Patience);
}

void tst_ServiceServer::refusesUnknownTopics()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"other"_s, u"Another one"_s);
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QSignalSpy ended(listener.subscription, &Subscription::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, Patience);
    QCOMPARE(ended.first().first().value<CallError>().kind, CallError::Kind::UnknownTopic);
}

void tst_ServiceServer::endsSubscriptionsWhenItStops()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s);
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, options());
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener listener(path());
    QTRY_COMPARE_WITH_TIMEOUT(listener.snapshots.size(), 1, Patience);
    server.stop();
    // The drain timeout is longer.
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(Patience)));
    QCOMPARE(topic.subscriberCount(), 0);
}

void tst_ServiceServer::isNotHeldUpByAReaderThatStopped()
{
    CommandRouter router(u"test"_s);
    Topic topic = router.topic(u"settings"_s, u"Every setting"_s);
    ServerOptions unhurried = options();
    unhurried.writeStallTimeout = std::chrono::milliseconds(0);
    unhurried.drainTimeout = std::chrono::minutes(5);
    ServiceServer server(EndpointPath(QFile::decodeName(path())), router, unhurried);
    QVERIFY(server.listen());
    QVERIFY(server.start());
    Listener stopped(path());
    QTRY_COMPARE_WITH_TIMEOUT(stopped.snapshots.size(), 1, Patience);
    // More than the socket takes; its event loop does not run.
    const QString filling(100'000, u'x');
    for (int i = 0; i < 10; ++i)
        topic.publish(filling);
    server.stop();
    QVERIFY(server.waitForStopped(std::chrono::milliseconds(Patience)));
}

void tst_ServiceServer::outlivesAServerThatEndsNothing_data()
{
    QTest::addColumn<bool>("publishes");
    QTest::newRow("heartbeat notices") << false;
    QTest::newRow("publish() notices") << true;
}

// A subscription keeps its router, whose end must not wait for the thread that finds it gone.
void tst_ServiceServer::outlivesAServerThatEndsNothing()
{
    QFETCH(const bool, publishes);
    Topic topic;
    std::weak_ptr<int> routerMark;
    RawPeer peer;
    {
        const auto mark = std::make_shared<int>(1);
        routerMark = mark;
        CommandRouter router(u"test"_s);
        topic = router.topic(u"settings"_s, u"Every setting"_s,
                             {.heartbeat = std::chrono::milliseconds(publishes ? 60'000 : 10)});
        router.add(u"mark"_s, u"Holds something"_s, {},
                   [mark](Call &) -> CallResult<> { return QCborValue(*mark); });
        ServerOptions hasty = options();
        hasty.drainTimeout = std::chrono::milliseconds(1);
        const auto server = serve(router, hasty);
        QVERIFY(server);
        peer = RawPeer::connectTo(path());
        QVERIFY(peer.send("0016subscribe settings0000"));
        QTRY_COMPARE_WITH_TIMEOUT(topic.subscriberCount(), 1, Patience);
    }
    if (publishes)
        topic.publish(1);
    QTRY_COMPARE_WITH_TIMEOUT(topic.subscriberCount(), 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(routerMark.expired(), Patience);
    topic.publish(2);
}

QTEST_GUILESS_MAIN(tst_ServiceServer)

#include "tst_serviceserver.moc"

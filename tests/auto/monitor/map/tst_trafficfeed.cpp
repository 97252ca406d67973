// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/trafficfeed.h"

#include "core/observer/endpointobserver.h"
#include "core/server/activitytracker.h"
#include "core/server/registeredservers.h"
#include "observerfixtures.h"
#include "runtimedirectory.h"

#include <ipccore/connection.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <functional>

using namespace Monitor;

class tst_TrafficFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsEachClient();
    void leavesQuietServersAlone();
    void asksNobodyUnlessTold();
    void forgetsServersThatEnded();

private:
    std::optional<IpcCore::Connection> connect() const;
    /// Polls until `isDone`.
    bool pollUntil(const std::function<bool()> &isDone);

    const ClientTraffic *traffic() const { return m_feed->traffic(m_runtime->address("x")); }

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<IpcCore::Server> m_server;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<TrafficFeed> m_feed;
};

namespace {

constexpr int PatienceMs = 20'000;

double fastest(const ClientTraffic *traffic)
{
    double most = 0;
    for (const ClientTraffic::Rates &rates :
         traffic ? traffic->rates.values() : QList<ClientTraffic::Rates>())
        most = std::max(most, rates.requestsPerSecond);
    return most;
}

} // namespace

void tst_TrafficFeed::init()
{
    m_feed.reset();
    m_activity.reset();
    m_observer.reset();
    m_server.reset();
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_server = m_runtime->serve("x");
    QVERIFY(m_server);
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_observer->setRegistry(registeredServers());
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_feed = std::make_unique<TrafficFeed>(*m_observer, *m_activity);
    m_feed->setFollowing(true);
}

std::optional<IpcCore::Connection> tst_TrafficFeed::connect() const
{
    auto connection = IpcCore::Connection::tryConnect(QFile::decodeName(m_runtime->path("x")));
    return connection ? std::optional(std::move(*connection)) : std::nullopt;
}

bool tst_TrafficFeed::pollUntil(const std::function<bool()> &isDone)
{
    return QTest::qWaitFor([&] { return pollOnce(*m_observer) && isDone(); }, PatienceMs);
}

void tst_TrafficFeed::tellsEachClient()
{
    auto busy = connect();
    auto quiet = connect();
    QVERIFY(busy && quiet);
    QSignalSpy changed(m_feed.get(), &TrafficFeed::trafficChanged);
    QVERIFY(pollUntil([&] { return busy->sendCommand("hello") && fastest(traffic()) > 0; }));
    QCOMPARE(traffic()->connections.size(), 2);
    int moving = 0;
    for (const ClientTraffic::Rates &rates : traffic()->rates) {
        moving += rates.requestsPerSecond > 0 ? 1 : 0;
        QCOMPARE(rates.bytesPerSecond > 0, rates.requestsPerSecond > 0);
    }
    QCOMPARE(moving, 1);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().value<EndpointAddress>(), m_runtime->address("x"));
    // Then it is silent.
    QVERIFY(pollUntil([&] { return fastest(traffic()) == 0; }));
}

void tst_TrafficFeed::leavesQuietServersAlone()
{
    auto client = connect();
    QVERIFY(client && client->sendCommand("hello"));
    QVERIFY(pollUntil([&] { return traffic() && !traffic()->connections.isEmpty(); }));
    QVERIFY(pollUntil([&] { return traffic()->rates.contains(traffic()->connections[0].id); }));
    QSignalSpy changed(m_feed.get(), &TrafficFeed::trafficChanged);
    QSignalSpy answered(m_activity.get(), &ActivityTracker::activityChanged);
    QVERIFY(pollUntil([&] { return answered.size() >= 5; }));
    QCOMPARE(changed.size(), 0);
}

void tst_TrafficFeed::asksNobodyUnlessTold()
{
    m_feed->setFollowing(false);
    auto client = connect();
    QVERIFY(client);
    QSignalSpy answered(m_activity.get(), &ActivityTracker::activityChanged);
    QVERIFY(pollUntil([&] { return client->sendCommand("hello") && answered.size() >= 3; }));
    QVERIFY(!traffic());
    m_feed->setFollowing(true);
    QVERIFY(pollUntil([&] { return client->sendCommand("hello") && traffic(); }));
    m_feed->setFollowing(false);
    QVERIFY(!traffic());
}

void tst_TrafficFeed::forgetsServersThatEnded()
{
    auto client = connect();
    QVERIFY(client && client->sendCommand("hello"));
    QVERIFY(pollUntil([&] { return traffic(); }));
    client.reset();
    m_server.reset();
    QVERIFY(pollUntil([&] { return !traffic(); }));
}

QTEST_GUILESS_MAIN(tst_TrafficFeed)
#include "tst_trafficfeed.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/relation.h"

#include "core/server/activitytracker.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ConnectionInfo;

class tst_Relation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneForEachProcess();
    void endpointWithoutClients();
    void clientsThatNobodyCounts();
    void unknownProcessesOfAUser();
    void waitingClients();
    void ratesOfClients();
    void quietServersNeedNoAnswer();
    void ratesAreUnknown();
    void serverOfAnEndpoint();
    void onlyTheServerTells();
    void processesOfAnotherHost();

private:
    std::vector<Relation> relations() const;

    ObserverSnapshot m_snapshot;
    std::shared_ptr<ObservedEndpoint> m_endpoint;
    std::optional<EndpointActivity> m_activity;
    std::optional<ClientTraffic> m_traffic;
};

namespace {

SocketEnd endOf(qint64 pid, const QByteArray &name, quint32 inode, quint32 uid = 1'000)
{
    SocketEnd end;
    end.inode = inode;
    end.uid = uid;
    if (pid > 0) {
        auto process = std::make_shared<ProcessInfo>();
        process->pid = pid;
        process->name = name;
        end.owner = {.knowledge = OwnerKnowledge::Known, .process = process, .descriptor = 3};
    } else {
        end.owner.knowledge = OwnerKnowledge::NotPermitted;
    }
    return end;
}

ConnectionInfo told(quint64 id, quint64 inode)
{
    ConnectionInfo info;
    info.id = id;
    info.inode = inode;
    info.peer.pid = 77;
    info.peer.uid = 5;
    info.processName = QStringLiteral("remote");
    return info;
}

} // namespace

void tst_Relation::init()
{
    m_snapshot = {};
    m_activity.reset();
    m_traffic.reset();
    m_endpoint = std::make_shared<ObservedEndpoint>();
    m_endpoint->address = EndpointAddress::ofPath("/run/it.sock");
    m_endpoint->status.state = IpcCore::ActiveState::Listening;
    Listener listener;
    listener.end = endOf(9, "itd", 90);
    m_endpoint->sockets.listeners = {listener};
    for (const auto &[pid, inode] : {std::pair(1, 11), std::pair(1, 12), std::pair(2, 13)}) {
        LiveConnection connection;
        connection.cookie = quint64(inode);
        connection.server = endOf(9, "itd", quint32(inode));
        connection.client = endOf(pid, pid == 1 ? "one" : "two", quint32(inode) + 100);
        m_endpoint->sockets.connections.push_back(connection);
    }
    m_snapshot.endpoints = {m_endpoint};
}

std::vector<Relation> tst_Relation::relations() const
{
    return relationsOf(
        m_snapshot,
        {.activity =
             [this](const EndpointAddress &) { return m_activity ? &*m_activity : nullptr; },
         .traffic = [this](const EndpointAddress &) { return m_traffic ? &*m_traffic : nullptr; }});
}

void tst_Relation::oneForEachProcess()
{
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].client->name, QStringLiteral("one"));
    QCOMPARE(all[0].client->pid, 1);
    QCOMPARE(all[0].traffic.connections, 2);
    QCOMPARE(all[1].client->name, QStringLiteral("two"));
    QCOMPARE(all[1].traffic.connections, 1);
    QCOMPARE(all[0].endpoint, all[1].endpoint);
    QCOMPARE(all[0].endpoint->total.connections, 3);
}

void tst_Relation::endpointWithoutClients()
{
    m_endpoint->sockets.connections.clear();
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(!all[0].client);
    QCOMPARE(all[0].traffic.connections, 0);
    QCOMPARE(all[0].traffic.waiting, 0);
    QVERIFY(!all[0].traffic.requestsPerSecond);
}

// Neither the kernel nor a server counts them: that is not 0.
void tst_Relation::clientsThatNobodyCounts()
{
    m_endpoint->sockets = {};
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(!all[0].traffic.connections);
    QVERIFY(!all[0].traffic.waiting);
    QCOMPARE(all[0].endpoint->total, Traffic());
    Traffic sum = all[0].traffic;
    sum += Traffic{.connections = 2, .waiting = {}, .requestsPerSecond = {}, .bytesPerSecond = {}};
    QCOMPARE(sum.connections, 2);
    QVERIFY(!sum.waiting);
    // Where nobody listens, there is nothing to count.
    m_endpoint->status.state = IpcCore::ActiveState::PathNotFound;
    QCOMPARE(relations()[0].traffic.connections, 0);
}

void tst_Relation::unknownProcessesOfAUser()
{
    for (LiveConnection &connection : m_endpoint->sockets.connections)
        connection.client = endOf(0, {}, 1, connection.cookie == 13 ? 0 : 1'000);
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].client->uid, 0U);
    QCOMPARE(all[1].client->uid, 1'000U);
    QCOMPARE(all[1].traffic.connections, 2);
    QCOMPARE(all[1].client->knowledge, OwnerKnowledge::NotPermitted);
}

void tst_Relation::waitingClients()
{
    m_endpoint->sockets.pending = {endOf(2, "two", 20), endOf(3, "three", 21), SocketEnd()};
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(3));
    QCOMPARE(all[1].traffic.waiting, 1);
    QCOMPARE(all[1].traffic.connections, 1);
    QCOMPARE(all[2].client->name, QStringLiteral("three"));
    QCOMPARE(all[2].traffic.connections, 0);
}

void tst_Relation::ratesOfClients()
{
    m_endpoint->controlPath = "/run/control";
    m_activity = EndpointActivity();
    m_activity->requestsPerSecond = 30;
    m_activity->bytesInPerSecond = 100;
    m_activity->bytesOutPerSecond = 200;
    m_traffic = ClientTraffic{.connections = {told(1, 11), told(2, 12), told(3, 13)},
                              .rates = {{1, {10, 100}}, {2, {5, 50}}, {3, {2, 20}}}};
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].traffic.requestsPerSecond, 15.0);
    QCOMPARE(all[0].traffic.bytesPerSecond, 150.0);
    QCOMPARE(all[1].traffic.requestsPerSecond, 2.0);
    QVERIFY(all[0].endpoint->reports);
    QCOMPARE(all[0].endpoint->total.requestsPerSecond, 30.0);
    QCOMPARE(all[0].endpoint->total.bytesPerSecond, 300.0);
}

void tst_Relation::quietServersNeedNoAnswer()
{
    m_activity = EndpointActivity();
    m_activity->requestsPerSecond = 0;
    m_activity->bytesInPerSecond = 0;
    m_activity->bytesOutPerSecond = 0;
    for (const Relation &relation : relations()) {
        QCOMPARE(relation.traffic.requestsPerSecond, 0.0);
        QCOMPARE(relation.traffic.bytesPerSecond, 0.0);
    }
}

void tst_Relation::ratesAreUnknown()
{
    const auto all = relations();
    QVERIFY(!all[0].traffic.requestsPerSecond);
    QVERIFY(!all[0].endpoint->total.requestsPerSecond);
    QVERIFY(!all[0].endpoint->reports);
    // One answer alone tells no rate.
    m_traffic = ClientTraffic{.connections = {told(1, 11)}, .rates = {}};
    QVERIFY(!relations()[0].traffic.requestsPerSecond);
}

void tst_Relation::serverOfAnEndpoint()
{
    QCOMPARE(relations()[0].endpoint->server->pid, 9);
    QCOMPARE(relations()[0].endpoint->server->name, QStringLiteral("itd"));
    m_endpoint->sockets = {};
    m_endpoint->status.state = IpcCore::ActiveState::NotListening;
    QVERIFY(!relations()[0].endpoint->server);
    QCOMPARE(relations()[0].endpoint->condition, EndpointCondition::NotListening);
    QVERIFY(!relations()[0].endpoint->reason.isEmpty());
}

// As in another network namespace.
void tst_Relation::onlyTheServerTells()
{
    m_endpoint->sockets = {};
    m_endpoint->registeredPid = 9;
    m_endpoint->program = QStringLiteral("itd");
    m_activity = EndpointActivity();
    m_activity->stats = IpcCore::ServerSnapshot();
    m_activity->stats->stats.connectionsOpen = 4;
    m_traffic = ClientTraffic{.connections = {told(1, 11)}, .rates = {}};
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(1));
    QCOMPARE(all[0].client->name, QStringLiteral("remote"));
    QCOMPARE(all[0].client->uid, 5U);
    QCOMPARE(all[0].endpoint->total.connections, 4);
    QCOMPARE(all[0].endpoint->server->name, QStringLiteral("itd"));
}

// Their pids mean others there.
void tst_Relation::processesOfAnotherHost()
{
    m_endpoint->address = EndpointAddress::onHost("box", "/run/it.sock");
    m_endpoint->sockets = {};
    m_endpoint->registeredPid = 9;
    m_endpoint->program = QStringLiteral("itd");
    m_traffic = ClientTraffic{.connections = {told(1, 11)}, .rates = {}};
    const auto all = relations();
    QCOMPARE(all.size(), std::size_t(1));
    const RelationProcess &client = *all[0].client;
    QCOMPARE(client.host, QByteArray("box"));
    QCOMPARE(client.name, QStringLiteral("remote"));
    QCOMPARE(client.nameWithHost(), QStringLiteral("remote (box)"));
    QVERIFY(!client.uid);
    QCOMPARE(all[0].endpoint->server->nameWithHost(), QStringLiteral("itd (box)"));
}

QTEST_GUILESS_MAIN(tst_Relation)
#include "tst_relation.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "brokertest.h"
#include "support/descriptorlimit.h"

#include <ipccore/asyncclient.h>
#include <ipccore/server.h>

#include <QtCore/qset.h>

#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using IpcCore::ActiveState;
using IpcCore::HandlerResult;

/// Many bridges, brokers and clients, of which some go away.
class tst_BridgeCrowd : public BrokerTest
{
    Q_OBJECT

private Q_SLOTS:
    void tenExporters();
    void twoImporters();
    void thousandClients();
    void clusterLosesANode();
    void brokerCutsOffASlowImporter();

private:
    void stop() override { m_bridges.clear(); }

    Program &add(const char *verb, const char *endpoint, const QStringList &more = {})
    {
        return *m_bridges.emplace_back(startBridge(verb, endpoint, more));
    }

    std::vector<std::unique_ptr<Program>> m_bridges;
};

namespace {

/// A server that answers with its name.
std::unique_ptr<IpcCore::Server> namedServer(const QByteArray &path, const QByteArray &name)
{
    auto server = std::make_unique<IpcCore::Server>(
        path, [name](const IpcCore::Request &, IpcCore::Reply &reply) {
            (void)reply.write(name);
            return HandlerResult::Done;
        });
    return server->listen() && server->start() ? std::move(server) : nullptr;
}

IpcCore::ConnectOptions patient()
{
    IpcCore::ConnectOptions options;
    options.waitIfBusy = true;
    options.connectTimeout = std::chrono::milliseconds(BridgeTest::Patience);
    options.replyTimeout = std::chrono::milliseconds(BridgeTest::Patience);
    return options;
}

} // namespace

// All get something to do; then the others do the work of five that are killed.
void tst_BridgeCrowd::tenExporters()
{
    constexpr int Exporters = 10;
    std::vector<std::unique_ptr<IpcCore::Server>> servers;
    add("import", "remote");
    for (int i = 0; i < Exporters; ++i) {
        const QByteArray name = "local" + QByteArray::number(i);
        servers.push_back(namedServer(path(name.constData()), name));
        QVERIFY(servers.back());
        add("export", name.constData());
    }
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QSet<QByteArray> names;
    const QDeadlineTimer deadline(Patience);
    while (names.size() < Exporters && !deadline.hasExpired())
        names.insert(ask("remote", "who"));
    QCOMPARE(names.size(), Exporters);
    m_bridges.resize(m_bridges.size() - Exporters / 2);
    for (int i = 0; i < 100; ++i) {
        const auto reply = IpcCore::sendCommand(path("remote"), patient(), "who");
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    }
}

// Of one service, and none of them notices the end of the other.
void tst_BridgeCrowd::twoImporters()
{
    const auto server = namedServer(path("local"), "local");
    QVERIFY(server);
    add("export", "local");
    add("import", "remote");
    add("import", "other");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QVERIFY(waitFor("other", ActiveState::Listening));
    QCOMPARE(ask("remote", "who"), QByteArray("local"));
    QCOMPARE(ask("other", "who"), QByteArray("local"));
    m_bridges.pop_back();
    QCOMPARE(ask("remote", "who"), QByteArray("local"));
}

// All connected at the same time, each with a request under way.
void tst_BridgeCrowd::thousandClients()
{
    constexpr int Clients = 1'000;
    const auto server = namedServer(path("local"), "local");
    QVERIFY(server);
    add("export", "local", {QStringLiteral("--max-in-flight"), QStringLiteral("1000")});
    // What most sessions allow a program that does not ask for more.
    setDescriptorLimit(1'024);
    add("import", "remote");
    QVERIFY(waitFor("remote", ActiveState::Listening));
    QVERIFY(raiseDescriptorLimit() > Clients + 200);
    std::vector<RawPeer> clients;
    for (int i = 0; i < Clients; ++i)
        clients.push_back(RawPeer::connectTo(path("remote")));
    // The second time shows that none was closed to make room for others.
    for (int round = 0; round < 2; ++round) {
        for (RawPeer &client : clients)
            QVERIFY(client.send("0007who0000"));
        for (RawPeer &client : clients)
            QCOMPARE(client.receive(13), QByteArray("0009local0000"));
    }
}

void tst_BridgeCrowd::clusterLosesANode()
{
    // The last one's exporter is lost with it; the importer knows all three.
    std::vector<std::unique_ptr<NatsServer>> nodes;
    QStringList addresses;
    for (const char *name : {"a", "b", "c"}) {
        QVERIFY(QDir().mkpath(file(name)));
        QStringList more{QStringLiteral("--cluster_name"), QStringLiteral("test"),
                         QStringLiteral("--cluster"), QStringLiteral("nats://127.0.0.1:-1")};
        if (!nodes.empty())
            more += {QStringLiteral("--routes"), nodes.front()->clusterAddress()};
        nodes.push_back(std::make_unique<NatsServer>(file(name), more));
        QVERIFY(nodes.back()->start());
        addresses += {QStringLiteral("--server"), nodes.back()->address()};
    }
    const auto first = namedServer(path("first"), "first");
    const auto second = namedServer(path("second"), "second");
    QVERIFY(first && second);
    const auto only = [&nodes](int node) {
        return QStringList{QStringLiteral("--server"), nodes[std::size_t(node)]->address()};
    };
    m_bridges.push_back(startBridgeAt(only(2), "export", "first"));
    m_bridges.push_back(startBridgeAt(only(1), "export", "second"));
    m_bridges.push_back(startBridgeAt(addresses, "import", "remote"));
    QVERIFY(waitFor("remote", ActiveState::Listening));
    const auto answers = [this](const QByteArray &name) {
        return waitUntil([&] {
            const auto reply = IpcCore::sendCommand(path("remote"), patient(), "who");
            return reply && *reply == name;
        });
    };
    QVERIFY(answers("first") && answers("second"));
    nodes[2]->kill();
    QVERIFY(answers("second"));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(IpcCore::sendCommand(path("remote"), patient(), "who").valueOr("none"),
                 QByteArray("second"));
    // Back at its address, and in the cluster.
    QVERIFY(nodes[2]->start());
    QVERIFY(answers("first") && answers("second"));
}

// It is stopped with so much under way that the broker keeps no more for it.
void tst_BridgeCrowd::brokerCutsOffASlowImporter()
{
    constexpr int Clients = 40;
    constexpr int AtATime = 16; // that an exporter asks for
    constexpr int Pieces = 256;
    QFile settings(file("settings"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("max_payload: 128KB\nmax_pending: 256KB\nwrite_deadline: \"500ms\"\n");
    settings.close();
    m_bridges.clear();
    QVERIFY(QDir().mkpath(file("strict")));
    NatsServer strict(file("strict"), {QStringLiteral("--config"), settings.fileName()});
    QVERIFY(strict.start());
    std::atomic<int> begun = 0;
    std::atomic<bool> isHalted = false;
    IpcCore::ServerOptions options;
    options.threadCount = Clients;
    IpcCore::Server server(
        path("local"),
        [&](const IpcCore::Request &request, IpcCore::Reply &reply) {
            if (request.message() == "who")
                return reply.write("local") ? HandlerResult::Done : HandlerResult::Failed;
            ++begun;
            // The buffers of a socket grow while somebody reads, and would take it all.
            isHalted.wait(false);
            const QByteArray piece(64 * 1024, 'x');
            for (int i = 0; i < Pieces; ++i) {
                if (!reply.write(piece))
                    return HandlerResult::Failed;
            }
            return HandlerResult::Done;
        },
        options);
    QVERIFY(server.listen() && server.start());
    const QStringList address{QStringLiteral("--server"), strict.address()};
    m_bridges.push_back(startBridgeAt(address, "export", "local"));
    m_bridges.push_back(startBridgeAt(address, "import", "remote"));
    Program &importer = *m_bridges.back();
    QVERIFY(waitFor("remote", ActiveState::Listening));
    std::atomic<int> whole = 0;
    std::atomic<int> maybe = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < Clients; ++i) {
        clients.emplace_back([&] {
            const auto reply = IpcCore::sendCommand(path("remote"), patient(), "large");
            if (reply)
                whole += reply->size() == Pieces * 64 * 1024 ? 1 : 0;
            else if (reply.error().delivery == IpcCore::Delivery::MaybeProcessed)
                ++maybe;
        });
    }
    const bool hasBegun = waitUntil([&begun] { return begun >= AtATime; });
    const bool couldHalt = halt(pidOf(importer));
    isHalted = true;
    isHalted.notify_all();
    // With the event loop that reads what it prints.
    const bool isCut = QTest::qWaitFor(
        [&strict] { return strict.program().errors().contains("Slow Consumer"); }, Patience);
    const bool goesOn = importer.sendSignal(SIGCONT);
    for (std::thread &client : clients)
        client.join();
    QVERIFY(hasBegun && couldHalt && goesOn);
    QVERIFY2(isCut, strict.program().errors().constData());
    QCOMPARE(whole + maybe, Clients);
    QVERIFY(maybe > 0);
    QCOMPARE(IpcCore::sendCommand(path("remote"), patient(), "who").valueOr("none"),
             QByteArray("local"));
}

QTEST_GUILESS_MAIN(tst_BridgeCrowd)
#include "tst_bridgecrowd.moc"

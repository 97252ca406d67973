// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/observersnapshot.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// The differences between two snapshots.
class tst_ObserverSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void first();
    void nothing();
    void endpoints();
    void connections();
    void closedEndpointClosesConnections();
    void changedEndpoint_data();
    void changedEndpoint();
    void find();
    void clients_data();
    void clients();
};

namespace {

ObservedEndpoint endpointAt(const QByteArray &path, const std::vector<quint64> &cookies = {})
{
    ObservedEndpoint endpoint;
    endpoint.address = EndpointAddress::ofPath(path);
    for (const quint64 cookie : cookies) {
        LiveConnection connection;
        connection.cookie = cookie;
        endpoint.sockets.connections.push_back(connection);
    }
    return endpoint;
}

ObserverSnapshot snapshotOf(const std::vector<ObservedEndpoint> &endpoints)
{
    ObserverSnapshot snapshot;
    for (const ObservedEndpoint &endpoint : endpoints)
        snapshot.endpoints.push_back(std::make_shared<const ObservedEndpoint>(endpoint));
    return snapshot;
}

QByteArrayList pathsOf(const std::vector<EndpointAddress> &addresses)
{
    QByteArrayList paths;
    for (const EndpointAddress &address : addresses)
        paths.append(address.key());
    return paths;
}

QByteArrayList textOf(const std::vector<ConnectionChange> &changes)
{
    QByteArrayList texts;
    for (const ConnectionChange &change : changes)
        texts.append(change.endpoint.key() + ':' + QByteArray::number(change.cookie));
    return texts;
}

} // namespace

void tst_ObserverSnapshot::first()
{
    const SnapshotChanges changes =
        compareSnapshots(nullptr, snapshotOf({endpointAt("/a", {1, 2}), endpointAt("/b")}));
    QCOMPARE(pathsOf(changes.openedEndpoints), (QByteArrayList{"/a", "/b"}));
    QCOMPARE(textOf(changes.openedConnections), (QByteArrayList{"/a:1", "/a:2"}));
    QVERIFY(changes.closedEndpoints.empty() && changes.changedEndpoints.empty());
}

void tst_ObserverSnapshot::nothing()
{
    const ObserverSnapshot snapshot = snapshotOf({endpointAt("/a", {1, 2}), endpointAt("/b")});
    QVERIFY(compareSnapshots(&snapshot, snapshot).isEmpty());
    QVERIFY(compareSnapshots(nullptr, ObserverSnapshot()).isEmpty());
}

void tst_ObserverSnapshot::endpoints()
{
    const ObserverSnapshot before =
        snapshotOf({endpointAt("/b"), endpointAt("/c"), endpointAt("/e")});
    const ObserverSnapshot after =
        snapshotOf({endpointAt("/a"), endpointAt("/c"), endpointAt("/d"), endpointAt("/f")});
    const SnapshotChanges changes = compareSnapshots(&before, after);
    QCOMPARE(pathsOf(changes.openedEndpoints), (QByteArrayList{"/a", "/d", "/f"}));
    QCOMPARE(pathsOf(changes.closedEndpoints), (QByteArrayList{"/b", "/e"}));
    QVERIFY(changes.changedEndpoints.empty());
}

void tst_ObserverSnapshot::connections()
{
    const ObserverSnapshot before = snapshotOf({endpointAt("/a", {1, 2, 5})});
    ObservedEndpoint endpoint = endpointAt("/a", {2, 3, 5, 9});
    endpoint.sockets.connections[2].unreadByServer = 100;
    const SnapshotChanges changes = compareSnapshots(&before, snapshotOf({endpoint}));
    QCOMPARE(textOf(changes.openedConnections), (QByteArrayList{"/a:3", "/a:9"}));
    QCOMPARE(textOf(changes.closedConnections), (QByteArrayList{"/a:1"}));
    QCOMPARE(textOf(changes.changedConnections), (QByteArrayList{"/a:5"}));
    QVERIFY(changes.changedEndpoints.empty());
}

void tst_ObserverSnapshot::closedEndpointClosesConnections()
{
    const ObserverSnapshot before = snapshotOf({endpointAt("/a", {1})});
    const SnapshotChanges changes = compareSnapshots(&before, ObserverSnapshot());
    QCOMPARE(pathsOf(changes.closedEndpoints), QByteArrayList{"/a"});
    QCOMPARE(textOf(changes.closedConnections), QByteArrayList{"/a:1"});
}

void tst_ObserverSnapshot::changedEndpoint_data()
{
    QTest::addColumn<ObservedEndpoint>("changed");
    const auto row = [](const char *name, auto change) {
        ObservedEndpoint endpoint = endpointAt("/a", {1});
        change(endpoint);
        QTest::newRow(name) << endpoint;
    };
    row("status", [](ObservedEndpoint &e) { e.status.systemError = 5; });
    row("sub-state", [](ObservedEndpoint &e) { e.subState = SubState::Slow; });
    row("queue", [](ObservedEndpoint &e) { e.queueLengths = {1, 2, 3}; });
    row("elsewhere", [](ObservedEndpoint &e) { e.isElsewhere = true; });
    row("sources", [](ObservedEndpoint &e) { e.sources = EndpointSource::Added; });
    row("registered process", [](ObservedEndpoint &e) { e.registeredPid = 5; });
    row("control endpoint", [](ObservedEndpoint &e) { e.controlPath = "/c"; });
    row("program", [](ObservedEndpoint &e) { e.program = QStringLiteral("p"); });
    row("runtime directory", [](ObservedEndpoint &e) { e.runtimeDirectory = "/r"; });
    row("file", [](ObservedEndpoint &e) { e.path.file.inode = 5; });
    row("mode", [](ObservedEndpoint &e) { e.path.mode = 0600; });
    row("listener", [](ObservedEndpoint &e) { e.sockets.listeners.emplace_back(); });
    row("waiting client", [](ObservedEndpoint &e) { e.sockets.pending.emplace_back(); });
    row("shadowed", [](ObservedEndpoint &e) { e.sockets.shadowed.emplace_back(); });
}

void tst_ObserverSnapshot::changedEndpoint()
{
    QFETCH(const ObservedEndpoint, changed);
    const ObserverSnapshot before = snapshotOf({endpointAt("/a", {1})});
    const SnapshotChanges changes = compareSnapshots(&before, snapshotOf({changed}));
    QCOMPARE(pathsOf(changes.changedEndpoints), QByteArrayList{"/a"});
    QVERIFY(changes.changedConnections.empty() && changes.openedConnections.empty());
}

void tst_ObserverSnapshot::find()
{
    const ObserverSnapshot snapshot = snapshotOf({endpointAt("/a"), endpointAt("/c")});
    QVERIFY(snapshot.find(EndpointAddress::ofPath("/a")) == snapshot.endpoints[0]);
    QVERIFY(snapshot.find(EndpointAddress::ofPath("/c")) == snapshot.endpoints[1]);
    QVERIFY(!snapshot.find(EndpointAddress::ofPath("/b")));
    QVERIFY(!snapshot.find(EndpointAddress::ofPath("/d")));
}

void tst_ObserverSnapshot::clients_data()
{
    QTest::addColumn<bool>("isListed");
    QTest::addColumn<SubState>("subState");
    QTest::addColumn<QString>("expected"); // connections and waiting clients
    QTest::newRow("the kernel tells") << true << SubState::None << QStringLiteral("2/3");
    QTest::newRow("slow") << true << SubState::Slow << QStringLiteral("2/3");
    QTest::newRow("only the server tells") << false << SubState::None << QStringLiteral("7/-");
    QTest::newRow("another's clients") << true << SubState::PathTaken << QStringLiteral("7/-");
}

void tst_ObserverSnapshot::clients()
{
    QFETCH(const bool, isListed);
    QFETCH(const SubState, subState);
    QFETCH(const QString, expected);
    ObservedEndpoint endpoint = endpointAt("/a", {1, 2});
    if (isListed)
        endpoint.sockets.listeners.emplace_back().pending = 3;
    endpoint.subState = subState;
    const auto text = [](const ClientCounts &counts) -> QString {
        const auto number = [](const std::optional<qint64> &count) {
            return count ? QString::number(*count) : QStringLiteral("-");
        };
        return number(counts.connections) + u'/' + number(counts.waiting);
    };
    QCOMPARE(text(clientsOf(endpoint, 7)), expected);
    QCOMPARE(text(clientsOf(endpoint)), QString(expected).replace(u'7', u'-'));
}

QTEST_GUILESS_MAIN(tst_ObserverSnapshot)
#include "tst_observersnapshot.moc"

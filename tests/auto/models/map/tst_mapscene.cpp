// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/mapscene.h"

#include "maprows.h"
#include "models/map/maptext.h"

#include <QtTest/qtest.h>

using namespace Monitor;

class tst_MapScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void foldsProcessesOfOneName();
    void opensFolders();
    void foldsServers();
    void bandsPerRelation();
    void waitingNeedsAttention();
    void foldsQuietEndpoints();
    void keepsTroubleInView();
    void foldingHasHysteresis();
    void unknownProcesses();
    void processesOfHosts();
    void whoLeftCountsNoLonger();
    void searchDims();
    void values_data();
    void values();
    void words();
};

namespace {

QStringList titles(const MapScene &scene, MapColumn column)
{
    QStringList found;
    for (const MapNode &node : scene.nodes) {
        if (node.column == column)
            found.append(node.title);
    }
    return found;
}

} // namespace

void tst_MapScene::foldsProcessesOfOneName()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a.sock", QStringLiteral("served"));
    rows.add(endpoint, QStringLiteral("python3"), 1, 2);
    rows.add(endpoint, QStringLiteral("python3"), 2, 3);
    rows.add(endpoint, QStringLiteral("git"), 3);
    const MapScene scene = rows.scene();
    QCOMPARE(titles(scene, MapColumn::Clients),
             (QStringList{QStringLiteral("git"), QStringLiteral("python3")}));
    const MapNode &python = *scene.find("cpython3");
    QCOMPARE(python.members, 2);
    QCOMPARE(python.pid, 0);
    QCOMPARE(python.traffic.connections, 5);
    QCOMPARE(scene.find("cgit")->pid, 3);
    const MapNode &node = *scene.find(endpointNodeKey(endpoint->address));
    QCOMPARE(node.title, QStringLiteral("a.sock"));
    QCOMPARE(node.detail, QStringLiteral("/run"));
    QCOMPARE(node.traffic.connections, 6);
}

void tst_MapScene::opensFolders()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a.sock");
    rows.add(endpoint, QStringLiteral("python3"), 1, 2);
    rows.add(endpoint, QStringLiteral("python3"), 2, 3);
    const MapScene scene = rows.scene({"cpython3"});
    QCOMPARE(scene.nodes.size(), std::size_t(4));
    QVERIFY(scene.find("cpython3")->isOpen);
    const MapNode *member = scene.find(QByteArray("cpython3\0", 9) + "2");
    QVERIFY(member);
    QCOMPARE(member->folder, QByteArray("cpython3"));
    QCOMPARE(member->pid, 2);
    // The bands begin at the members.
    QCOMPARE(scene.bands.size(), std::size_t(2));
    for (const MapBand &band : scene.bands)
        QCOMPARE(scene.nodes[band.from].folder, QByteArray("cpython3"));
}

void tst_MapScene::foldsServers()
{
    MapRows rows;
    rows.add(rows.endpoint("a", QStringLiteral("served"), 1), QStringLiteral("c"), 5);
    rows.add(rows.endpoint("b", QStringLiteral("served"), 2), QStringLiteral("c"), 5);
    rows.add(rows.endpoint("c", QStringLiteral("served"), 2), QStringLiteral("c"), 5);
    const MapScene scene = rows.scene();
    QCOMPARE(scene.find("sserved")->members, 2);
    QCOMPARE(scene.find("sserved")->traffic.connections, 3);
}

void tst_MapScene::bandsPerRelation()
{
    MapRows rows;
    const auto a = rows.endpoint("a", QStringLiteral("served"));
    const auto b = rows.endpoint("b", QStringLiteral("served"));
    rows.add(a, QStringLiteral("x"), 1, 2).relation.traffic.requestsPerSecond = 5;
    rows.add(a, QStringLiteral("x"), 2, 2);
    rows.add(b, QStringLiteral("x"), 1, 7);
    const MapScene scene = rows.scene();
    QCOMPARE(scene.bands.size(), std::size_t(4));
    QCOMPARE(scene.bands[0].traffic.connections, 4);
    QCOMPARE(scene.bands[0].traffic.requestsPerSecond, 5.0);
    QCOMPARE(scene.bands[1].traffic.connections, 4);
    QCOMPARE(scene.nodes[scene.bands[1].to].column, MapColumn::Servers);
}

void tst_MapScene::waitingNeedsAttention()
{
    MapRows rows;
    rows.add(rows.endpoint("a"), QStringLiteral("x"), 1).relation.traffic.waiting = 3;
    const MapScene scene = rows.scene();
    QCOMPARE(scene.bands[0].severity, Severity::Attention);
    QVERIFY(scene.find("cx")->detail.contains(QStringLiteral("3")));
}

void tst_MapScene::foldsQuietEndpoints()
{
    MapRows rows;
    rows.add(rows.endpoint("busy", QStringLiteral("one")), QStringLiteral("x"), 1);
    for (int i = 0; i < MapFolding::ManyQuiet; ++i)
        rows.add(rows.endpoint(QByteArray::number(i), QStringLiteral("quiet")));
    const MapScene folded = rows.scene();
    QCOMPARE(titles(folded, MapColumn::Endpoints).size(), 2);
    QCOMPARE(titles(folded, MapColumn::Servers), QStringList{QStringLiteral("one")});
    QCOMPARE(folded.find(quietEndpointsKey())->members, MapFolding::ManyQuiet);
    const MapScene open = rows.scene({quietEndpointsKey()});
    QCOMPARE(titles(open, MapColumn::Endpoints).size(), 2 + MapFolding::ManyQuiet);
    QCOMPARE(titles(open, MapColumn::Servers).size(), 2);
}

void tst_MapScene::keepsTroubleInView()
{
    MapRows rows;
    for (int i = 0; i < MapFolding::ManyQuiet; ++i)
        rows.add(rows.endpoint(QByteArray::number(i)));
    const auto bad = rows.endpoint("bad");
    bad->condition = EndpointCondition::NotListening;
    rows.add(bad);
    const MapScene scene = rows.scene();
    const MapNode *node = scene.find(endpointNodeKey(bad->address));
    QVERIFY(node);
    QCOMPARE(node->detail, conditionName(EndpointCondition::NotListening));
}

void tst_MapScene::foldingHasHysteresis()
{
    MapRows rows;
    for (int i = 0; i < MapFolding::ManyQuiet; ++i)
        rows.add(rows.endpoint(QByteArray::number(i)));
    MapFolding folding;
    QVERIFY(folding.fold(rows.rows, {}).find(quietEndpointsKey()));
    rows.rows.resize(MapFolding::FewQuiet);
    QVERIFY(folding.fold(rows.rows, {}).find(quietEndpointsKey()));
    rows.rows.pop_back();
    QVERIFY(!folding.fold(rows.rows, {}).find(quietEndpointsKey()));
}

void tst_MapScene::unknownProcesses()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a");
    for (const quint32 uid : {0U, 33U}) {
        RelationRow &row = rows.add(endpoint, QStringLiteral("x"), 0);
        row.relation.client->name.clear();
        row.relation.client->uid = uid;
        row.user = QStringLiteral("user%1").arg(uid);
    }
    const MapScene scene = rows.scene();
    QCOMPARE(titles(scene, MapColumn::Clients).size(), 2);
    QVERIFY(scene.nodes[0].process.isEmpty());
    QVERIFY(!scene.nodes[0].title.isEmpty());
    QVERIFY(scene.nodes[0].detail.contains(QStringLiteral("user0")));
}

// The same name and PID on another host is another process.
void tst_MapScene::processesOfHosts()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a");
    rows.add(endpoint, QStringLiteral("x"), 1);
    rows.add(endpoint, QStringLiteral("x"), 1).relation.client->host = "box";
    RelationProcess &unknown = *rows.add(endpoint, QStringLiteral("y"), 0).relation.client;
    unknown.name.clear();
    unknown.host = "box";
    unknown.uid.reset();
    const MapScene scene = rows.scene();
    QCOMPARE(titles(scene, MapColumn::Clients).size(), 3);
    const MapNode *there = scene.find("cx (box)");
    QVERIFY(scene.find("cx") && there);
    QCOMPARE(there->process, QStringLiteral("x (box)"));
    QCOMPARE(there->program, QStringLiteral("x"));
    QVERIFY(titles(scene, MapColumn::Clients).contains(QStringLiteral("Unknown process (box)")));
}

void tst_MapScene::whoLeftCountsNoLonger()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a");
    rows.add(endpoint, QStringLiteral("x"), 1).isGone = true;
    QVERIFY(rows.scene().find("cx")->isGone);
    QVERIFY(rows.scene().bands[0].isGone);
    rows.add(endpoint, QStringLiteral("x"), 2);
    QVERIFY(!rows.scene().find("cx")->isGone);
    QCOMPARE(rows.scene().find("cx")->members, 1);
    QCOMPARE(rows.scene().find("cx")->pid, 2);
    QVERIFY(!rows.scene().bands[0].isGone);
}

void tst_MapScene::searchDims()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a", QStringLiteral("served"));
    rows.add(endpoint, QStringLiteral("x"), 1);
    rows.add(endpoint, QStringLiteral("y"), 2);
    rows.rows[1].isFound = false;
    const MapScene scene = rows.scene();
    QVERIFY(scene.find("cx")->isFound);
    QVERIFY(!scene.find("cy")->isFound);
    QVERIFY(scene.find("sserved")->isFound);
    QVERIFY(scene.find(endpointNodeKey(endpoint->address))->isFound);
    QCOMPARE(scene.bands[0].isFound, true);
    QCOMPARE(scene.bands[2].isFound, false);
}

void tst_MapScene::values_data()
{
    QTest::addColumn<MapMeasure>("measure");
    QTest::addColumn<QString>("text");
    QTest::newRow("connections") << MapMeasure::Connections << QStringLiteral("3");
    QTest::newRow("requests") << MapMeasure::Requests << QStringLiteral("12.5/s");
    QTest::newRow("bytes") << MapMeasure::Bytes << unknownText();
}

void tst_MapScene::values()
{
    QFETCH(const MapMeasure, measure);
    Traffic traffic;
    traffic.connections = 3;
    traffic.requestsPerSecond = 12.5;
    QTEST(measureText(measured(traffic, measure), measure), "text");
}

void tst_MapScene::words()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a.sock", QStringLiteral("served"), 7);
    rows.add(endpoint, QStringLiteral("python3"), 1, 2);
    rows.add(endpoint, QStringLiteral("python3"), 2, 3);
    const MapScene scene = rows.scene();
    const QString node = nodeText(scene, scene.places.value(endpointNodeKey(endpoint->address)));
    for (const char *part : {"/run/a.sock", "Listening", "python3 × 2", "served (PID 7)"})
        QVERIFY2(node.contains(QString::fromUtf8(part)), qPrintable(node));
    QVERIFY(bandText(scene, 0).contains(QStringLiteral("python3 × 2 → /run/a.sock")));
    QVERIFY(mapSummary(scene).contains(QStringLiteral("/run/a.sock")));
    QVERIFY(mapSummary(scene).contains(QStringLiteral("2")));
}

QTEST_GUILESS_MAIN(tst_MapScene)
#include "tst_mapscene.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/map/maplayout.h"

#include "maprows.h"

#include <QtTest/qtest.h>

using namespace Monitor;

class tst_MapLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void nodesDoNotOverlap();
    void numbersMoveNoNode();
    void newNodesKeepTheOthersInOrder();
    void newNodesCrossLeast();
    void removedNodesKeepTheOthersInOrder();
    void arrangesWithoutCrossings();
    void membersFollowTheirFolder();
    void bandsStayInTheirNodes();
    void widthsByMeasure();
    void processesBesideTheirEndpoints();
};

namespace {

QStringList orderOf(const MapScene &scene, const MapLayout &layout, MapColumn column)
{
    QStringList titles;
    for (const std::size_t node : layout.order().column(column))
        titles.append(scene.nodes[node].title);
    return titles;
}

// Some of everything, by a fixed pattern.
void fill(MapRows &rows, int endpoints)
{
    for (int i = 0; i < endpoints; ++i) {
        const auto endpoint =
            rows.endpoint(QByteArray::number(i), QStringLiteral("server%1").arg(i % 7), i % 7 + 1);
        for (int client = 0; client < 1 + i % 5; ++client)
            rows.add(endpoint, QStringLiteral("client%1").arg((i * 3 + client * 11) % 23),
                     100 + (i + client) % 31, 1 + i % 4);
    }
}

bool overlaps(const MapScene &scene, const MapPlaces &places, const MapOrder &order)
{
    for (int column = 0; column < MapColumnCount; ++column) {
        const MapOrder::Column &nodes = order.column(MapColumn(column));
        for (std::size_t rank = 1; rank < nodes.size(); ++rank) {
            const MapPlaces::Node &above = places.nodes[nodes[rank - 1]];
            if (places.nodes[nodes[rank]].top < above.top + above.height)
                return true;
        }
    }
    Q_UNUSED(scene)
    return false;
}

} // namespace

void tst_MapLayout::nothing()
{
    MapLayout layout;
    const MapPlaces places = layout.place({}, MapMeasure::Connections);
    QVERIFY(places.nodes.empty());
    QCOMPARE(places.height, 0.0);
}

void tst_MapLayout::nodesDoNotOverlap()
{
    MapRows rows;
    fill(rows, 40);
    const MapScene scene = rows.scene({"cclient3", "sserver1"});
    MapLayout layout;
    const MapPlaces places = layout.place(scene, MapMeasure::Connections);
    QVERIFY(!overlaps(scene, places, layout.order()));
    for (const MapPlaces::Node &node : places.nodes) {
        QVERIFY(node.top >= 0);
        QVERIFY(node.top + node.height <= places.height + 1e-9);
    }
}

void tst_MapLayout::numbersMoveNoNode()
{
    MapRows rows;
    fill(rows, 30);
    MapLayout layout;
    const MapPlaces before = layout.place(rows.scene(), MapMeasure::Connections);
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        rows.rows[i].row.relation.traffic.connections = qint64(i * i % 97);
        rows.rows[i].row.relation.traffic.requestsPerSecond = double(i * 7 % 31);
    }
    for (const MapMeasure measure : {MapMeasure::Connections, MapMeasure::Requests}) {
        const MapPlaces after = layout.place(rows.scene(), measure);
        for (std::size_t node = 0; node < before.nodes.size(); ++node) {
            QCOMPARE(after.nodes[node].top, before.nodes[node].top);
            QCOMPARE(after.nodes[node].height, before.nodes[node].height);
        }
    }
}

void tst_MapLayout::newNodesKeepTheOthersInOrder()
{
    MapRows rows;
    fill(rows, 20);
    MapLayout layout;
    const MapScene few = rows.scene();
    layout.place(few, MapMeasure::Connections);
    std::array<QStringList, MapColumnCount> before;
    for (int column = 0; column < MapColumnCount; ++column)
        before[std::size_t(column)] = orderOf(few, layout, MapColumn(column));
    MapRows more = rows;
    fill(more, 1);
    for (int i = 0; i < 9; ++i)
        more.add(more.endpoint("new" + QByteArray::number(i), QStringLiteral("new%1").arg(i % 2)),
                 QStringLiteral("newclient%1").arg(i), 1'000 + i);
    const MapScene many = more.scene();
    layout.place(many, MapMeasure::Connections);
    for (int column = 0; column < MapColumnCount; ++column) {
        QStringList after = orderOf(many, layout, MapColumn(column));
        const QStringList known = before[std::size_t(column)];
        after.removeIf([&known](const QString &title) { return !known.contains(title); });
        QCOMPARE(after, known);
    }
}

void tst_MapLayout::newNodesCrossLeast()
{
    MapRows rows;
    for (const char *name : {"a", "b", "c"})
        rows.add(rows.endpoint(name, QLatin1String("served-") + QLatin1String(name)),
                 QLatin1String("client-") + QLatin1String(name), name[0]);
    MapLayout layout;
    layout.place(rows.scene(), MapMeasure::Connections);
    // Another one between the client and the server that are in the middle.
    const QString middle = orderOf(rows.scene(), layout, MapColumn::Clients)[1];
    rows.add(rows.endpoint("z", QStringLiteral("served-") + middle.back()), middle,
             middle.back().unicode());
    const MapScene scene = rows.scene();
    layout.place(scene, MapMeasure::Connections);
    const qsizetype place =
        orderOf(scene, layout, MapColumn::Endpoints).indexOf(QStringLiteral("z"));
    QVERIFY2(place == 1 || place == 2, qPrintable(QString::number(place)));
}

void tst_MapLayout::removedNodesKeepTheOthersInOrder()
{
    MapRows rows;
    fill(rows, 20);
    MapLayout layout;
    const MapScene all = rows.scene();
    layout.place(all, MapMeasure::Connections);
    QStringList expected = orderOf(all, layout, MapColumn::Endpoints);
    expected.removeAll(QStringLiteral("7"));
    std::erase_if(rows.rows, [](const MapRow &row) {
        return row.row.relation.endpoint->address.key() == "/run/7";
    });
    const MapScene scene = rows.scene();
    layout.place(scene, MapMeasure::Connections);
    QCOMPARE(orderOf(scene, layout, MapColumn::Endpoints), expected);
}

void tst_MapLayout::arrangesWithoutCrossings()
{
    MapRows rows;
    // In an order that crosses if nothing is done.
    for (const int i : {3, 0, 2, 1})
        rows.add(
            rows.endpoint(QByteArray::number(i), QStringLiteral("server%1").arg(3 - i), 50 + i),
            QStringLiteral("client%1").arg((i + 2) % 4), 10 + i);
    const MapScene scene = rows.scene();
    MapLayout layout;
    const MapPlaces places = layout.place(scene, MapMeasure::Connections);
    for (const MapBand &one : scene.bands) {
        for (const MapBand &other : scene.bands) {
            if (scene.nodes[one.from].column != scene.nodes[other.from].column)
                continue;
            const double left = places.nodes[one.from].top - places.nodes[other.from].top;
            const double right = places.nodes[one.to].top - places.nodes[other.to].top;
            QVERIFY(left * right >= 0);
        }
    }
}

void tst_MapLayout::membersFollowTheirFolder()
{
    MapRows rows;
    fill(rows, 20);
    MapLayout layout;
    const MapScene closed = rows.scene();
    layout.place(closed, MapMeasure::Connections);
    const QStringList before = orderOf(closed, layout, MapColumn::Clients);
    const MapScene scene = rows.scene({"cclient3"});
    layout.place(scene, MapMeasure::Connections);
    const int members = scene.find("cclient3")->members;
    QVERIFY(members > 1);
    QStringList expected = before;
    for (int i = 0; i < members; ++i)
        expected.insert(before.indexOf(QStringLiteral("client3")) + 1, QStringLiteral("client3"));
    QCOMPARE(orderOf(scene, layout, MapColumn::Clients), expected);
}

void tst_MapLayout::bandsStayInTheirNodes()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a", QStringLiteral("served"));
    for (int i = 0; i < 200; ++i)
        rows.add(endpoint, QStringLiteral("client%1").arg(i), i + 1, 1 + i * 10);
    const MapScene scene = rows.scene();
    MapLayout layout;
    const MapPlaces places = layout.place(scene, MapMeasure::Connections);
    for (std::size_t band = 0; band < scene.bands.size(); ++band) {
        const MapPlaces::Band &place = places.bands[band];
        const MapPlaces::Node &from = places.nodes[scene.bands[band].from];
        const MapPlaces::Node &to = places.nodes[scene.bands[band].to];
        QVERIFY(place.fromCenter - place.fromWidth / 2 >= from.top);
        QVERIFY(place.fromCenter + place.fromWidth / 2 <= from.top + from.height);
        QVERIFY(place.toCenter - place.toWidth / 2 >= to.top);
        QVERIFY(place.toCenter + place.toWidth / 2 <= to.top + to.height);
        QVERIFY(place.fromWidth > 0);
    }
}

void tst_MapLayout::widthsByMeasure()
{
    MapRows rows;
    const auto endpoint = rows.endpoint("a");
    rows.add(endpoint, QStringLiteral("many"), 1, 100).relation.traffic.requestsPerSecond = 1;
    rows.add(endpoint, QStringLiteral("busy"), 2, 25).relation.traffic.requestsPerSecond = 100;
    const MapScene scene = rows.scene();
    MapLayout layout;
    MapPlaces places = layout.place(scene, MapMeasure::Connections);
    QCOMPARE(places.bands[0].fromWidth, MapLayout::WidestBand);
    QCOMPARE(places.bands[1].fromWidth, MapLayout::WidestBand / 2);
    QCOMPARE(layout.scale().end(), 100.0);
    places = layout.place(scene, MapMeasure::Requests);
    QVERIFY(places.bands[0].fromWidth < places.bands[1].fromWidth);
    places = layout.place(scene, MapMeasure::Bytes);
    QCOMPARE(places.bands[0].fromWidth, MapLayout::ThinnestBand);
}

void tst_MapLayout::processesBesideTheirEndpoints()
{
    MapRows rows;
    for (int i = 0; i < 60; ++i)
        rows.add(rows.endpoint(QByteArray::number(i).rightJustified(2, '0'),
                               QStringLiteral("server%1").arg(i), i + 1),
                 i < 30 ? QStringLiteral("upper") : QStringLiteral("lower"), i < 30 ? 1 : 2);
    const MapScene scene = rows.scene();
    MapLayout layout;
    const MapPlaces places = layout.place(scene, MapMeasure::Connections);
    const double first = places.nodes[scene.places.value("cupper")].center();
    const double second = places.nodes[scene.places.value("clower")].center();
    QVERIFY(std::abs(first - second) > places.height * 0.4);
}

QTEST_GUILESS_MAIN(tst_MapLayout)
#include "tst_maplayout.moc"

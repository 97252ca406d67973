// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/map/mapview.h"

#include "gui/look/repaintlimit.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;

class tst_MapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void paintsEverything();
    void clickSelects();
    void clickSelectsBands();
    void clickBesideSelectsNothing();
    void doubleClickActivates();
    void triangleOpensFolder();
    void keys();
    void spaceOpensFolder();
    void selectionScrolls();
    void zooms();
    void zoomsToFit();
    void searchDims();
    void pointingLightsUp();
    void numbersMoveNothing();
    void repaintsTenTimesASecond();
    void hiddenDoesNothing();
    void speaks();
    void menuByKey();

private:
    void add(const QByteArray &endpoint, const QString &client, qint64 pid, qint64 connections = 1);

    void key(Qt::Key key) { QTest::keyClick(m_view.get(), key); }

    QPoint at(const QByteArray &node) { return m_view->nodeRect(node).center().toPoint(); }

    QByteArray selected() const { return m_view->selection().node; }

    std::unique_ptr<QStandardItemModel> m_rows;
    std::unique_ptr<MapView> m_view;
};

namespace {

constexpr int PatienceMs = 20'000;

QByteArray keyOf(const QByteArray &endpoint)
{
    return endpointNodeKey(EndpointAddress::ofPath("/run/" + endpoint));
}

class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

} // namespace

void tst_MapView::init()
{
    m_view.reset();
    m_rows = std::make_unique<QStandardItemModel>();
    add("a.sock", QStringLiteral("editor"), 1, 3);
    add("a.sock", QStringLiteral("web"), 2, 9);
    add("a.sock", QStringLiteral("web"), 3, 9);
    add("b.sock", QStringLiteral("web"), 2);
    m_view = std::make_unique<MapView>(*m_rows);
    m_view->resize(900, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void tst_MapView::add(const QByteArray &endpoint, const QString &client, qint64 pid,
                      qint64 connections)
{
    auto shown = std::make_shared<RelationEndpoint>();
    shown->address = EndpointAddress::ofPath("/run/" + endpoint);
    shown->server = RelationProcess{.pid = 100 + endpoint[0],
                                    .name = QStringLiteral("served-") + QLatin1Char(endpoint[0]),
                                    .uid = 0,
                                    .knowledge = OwnerKnowledge::Known};
    shown->total.connections = connections;
    RelationRow row;
    row.relation.endpoint = shown;
    row.relation.client =
        RelationProcess{.pid = pid, .name = client, .uid = 0, .knowledge = OwnerKnowledge::Known};
    row.relation.traffic.connections = connections;
    auto *item = new QStandardItem(client);
    item->setData(QVariant::fromValue(row), RecordRole);
    m_rows->appendRow(item);
}

void tst_MapView::paintsEverything()
{
    QCOMPARE(m_view->scene().nodes.size(), std::size_t(6));
    QCOMPARE(m_view->scene().bands.size(), std::size_t(5));
    const QImage image = m_view->grab().toImage();
    for (const MapNode &node : m_view->scene().nodes) {
        const QRect area = m_view->nodeRect(node.key).toRect();
        QVERIFY2(m_view->viewport()->rect().contains(area), node.key.constData());
        QSet<QRgb> colors;
        for (int x = area.left(); x < area.right(); ++x)
            colors.insert(
                image.pixel(x * int(image.devicePixelRatio()),
                            (area.top() + area.height() / 3) * int(image.devicePixelRatio())));
        QVERIFY2(colors.size() > 3, node.key.constData());
    }
}

void tst_MapView::clickSelects()
{
    QSignalSpy chosen(m_view.get(), &MapView::selected);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at("ceditor"));
    QCOMPARE(selected(), QByteArray("ceditor"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<MapSpot>().node, QByteArray("ceditor"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(keyOf("b.sock")));
    QCOMPARE(selected(), keyOf("b.sock"));
}

void tst_MapView::clickSelectsBands()
{
    // Near its beginning, as bands of other nodes are elsewhere.
    const QRectF node = m_view->nodeRect("ceditor");
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                      QPointF(node.right() + 3, node.center().y()).toPoint());
    QVERIFY(m_view->selection().isBand());
    QCOMPARE(m_view->selection().node, QByteArray("ceditor"));
    QCOMPARE(m_view->selection().to, keyOf("a.sock"));
    QVERIFY(m_view->selectionText().contains(QStringLiteral("→")));
}

void tst_MapView::clickBesideSelectsNothing()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at("ceditor"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(450, 400));
    QVERIFY(m_view->selection().isEmpty());
}

void tst_MapView::doubleClickActivates()
{
    QSignalSpy activated(m_view.get(), &MapView::activated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(keyOf("a.sock")));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<MapSpot>().node, keyOf("a.sock"));
}

void tst_MapView::triangleOpensFolder()
{
    const QRectF node = m_view->nodeRect("cweb");
    const QPoint triangle = QPointF(node.right() - 8, node.center().y()).toPoint();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, triangle);
    QVERIFY(m_view->scene().find("cweb")->isOpen);
    QCOMPARE(m_view->scene().nodes.size(), std::size_t(8));
    QVERIFY(m_view->selection().isEmpty());
    QTest::mouseClick(
        m_view->viewport(), Qt::LeftButton, {},
        QPointF(m_view->nodeRect("cweb").right() - 8, m_view->nodeRect("cweb").center().y())
            .toPoint());
    QCOMPARE(m_view->scene().nodes.size(), std::size_t(6));
}

void tst_MapView::keys()
{
    key(Qt::Key_Down);
    const QByteArray first = selected();
    QCOMPARE(m_view->scene().find(first)->column, MapColumn::Endpoints);
    key(Qt::Key_Down);
    QVERIFY(selected() != first);
    key(Qt::Key_Home);
    QCOMPARE(selected(), first);
    key(Qt::Key_End);
    QVERIFY(selected() != first);
    m_view->select({.node = keyOf("a.sock"), .to = {}});
    key(Qt::Key_Left);
    // Along the widest band.
    QCOMPARE(selected(), QByteArray("cweb"));
    key(Qt::Key_Right);
    QCOMPARE(selected(), keyOf("a.sock"));
    key(Qt::Key_Right);
    QCOMPARE(selected(), QByteArray("sserved-a"));
    QSignalSpy activated(m_view.get(), &MapView::activated);
    key(Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    key(Qt::Key_Escape);
    QVERIFY(m_view->selection().isEmpty());
}

void tst_MapView::spaceOpensFolder()
{
    m_view->select({.node = "cweb", .to = {}});
    key(Qt::Key_Space);
    QVERIFY(m_view->scene().find("cweb")->isOpen);
    key(Qt::Key_Down);
    QCOMPARE(m_view->scene().find(selected())->folder, QByteArray("cweb"));
}

void tst_MapView::selectionScrolls()
{
    for (int i = 0; i < 60; ++i)
        add("z" + QByteArray::number(i), QStringLiteral("client%1").arg(i), 1'000 + i);
    QTRY_VERIFY_WITH_TIMEOUT(m_view->verticalScrollBar()->maximum() > 0, PatienceMs);
    for (const QByteArray &node : {keyOf("z50"), keyOf("z3"), QByteArray("cclient33")}) {
        m_view->select({.node = node, .to = {}});
        QVERIFY(m_view->viewport()->rect().contains(m_view->nodeRect(node).toRect()));
    }
}

void tst_MapView::zooms()
{
    const QRectF before = m_view->nodeRect("ceditor");
    key(Qt::Key_Plus);
    QVERIFY(m_view->zoom() > 1);
    QVERIFY(m_view->nodeRect("ceditor").height() > before.height());
    key(Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
    QCOMPARE(m_view->nodeRect("ceditor"), before);
    for (int i = 0; i < 20; ++i)
        key(Qt::Key_Minus);
    QCOMPARE(m_view->zoom(), MapView::LeastZoom);
    m_view->setZoom(99);
    QCOMPARE(m_view->zoom(), MapView::MostZoom);
}

void tst_MapView::zoomsToFit()
{
    m_view->zoomToFit();
    QCOMPARE(m_view->zoom(), 1.0);
    for (int i = 0; i < 12; ++i)
        add("z" + QByteArray::number(i), QStringLiteral("client%1").arg(i), 1'000 + i);
    m_view->zoomToFit();
    QVERIFY(m_view->zoom() < 1);
    QVERIFY(m_view->zoom() >= MapView::LeastZoom);
}

void tst_MapView::searchDims()
{
    const QList<FilterColumn> columns{{.key = QStringLiteral("process")}};
    m_view->setSearch(FilterExpression::parse(QStringLiteral("editor"), columns));
    QVERIFY(m_view->scene().find("ceditor")->isFound);
    QVERIFY(!m_view->scene().find("cweb")->isFound);
    const QImage dimmed = m_view->grab().toImage();
    m_view->setSearch({});
    QVERIFY(m_view->scene().find("cweb")->isFound);
    QVERIFY(m_view->grab().toImage() != dimmed);
}

void tst_MapView::pointingLightsUp()
{
    const QImage before = m_view->grab().toImage();
    QTest::mouseMove(m_view->viewport(), at("ceditor"));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->grab().toImage() != before, PatienceMs);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view->viewport(), &leave);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->grab().toImage(), before, PatienceMs);
}

void tst_MapView::numbersMoveNothing()
{
    QHash<QByteArray, QRectF> before;
    for (const MapNode &node : m_view->scene().nodes)
        before.insert(node.key, m_view->nodeRect(node.key));
    auto row = m_rows->item(0)->data(RecordRole).value<RelationRow>();
    row.relation.traffic.connections = 4'000;
    m_rows->item(0)->setData(QVariant::fromValue(row), RecordRole);
    QCOMPARE(m_view->scene().find("ceditor")->traffic.connections, 4'000);
    for (const MapNode &node : m_view->scene().nodes)
        QCOMPARE(m_view->nodeRect(node.key), before.value(node.key));
}

void tst_MapView::repaintsTenTimesASecond()
{
    PaintCounter paints(*m_view->viewport());
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 500) {
        m_rows->item(0)->setData(m_rows->item(0)->data(RecordRole), RecordRole);
        Q_EMIT m_rows->dataChanged(m_rows->index(0, 0), m_rows->index(0, 0));
        QCoreApplication::processEvents();
    }
    const auto most = clock.elapsed() / RepaintLimit::Interval.count() + 2;
    QVERIFY2(paints.count <= most, qPrintable(QString::number(paints.count)));
    QVERIFY(paints.count > 0);
}

void tst_MapView::hiddenDoesNothing()
{
    m_view->hide();
    PaintCounter paints(*m_view->viewport());
    add("c.sock", QStringLiteral("new"), 9);
    QCoreApplication::processEvents();
    QCOMPARE(paints.count, 0);
    m_view->show();
    QTRY_VERIFY_WITH_TIMEOUT(paints.count > 0, PatienceMs);
    QVERIFY(m_view->scene().find("cnew"));
}

void tst_MapView::speaks()
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(spoken);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    const QString all = spoken->text(QAccessible::Description);
    QVERIFY(all.contains(QStringLiteral("/run/a.sock")));
    QVERIFY(all.contains(QStringLiteral("/run/b.sock")));
    m_view->select({.node = "ceditor", .to = {}});
    const QString one = spoken->text(QAccessible::Description);
    QVERIFY(one.contains(QStringLiteral("editor")));
    QVERIFY(!one.contains(QStringLiteral("/run/b.sock")));
}

void tst_MapView::menuByKey()
{
    QSignalSpy asked(m_view.get(), &MapView::menuRequested);
    m_view->select({.node = "ceditor", .to = {}});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_view.get(), &event);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][1].value<MapSpot>().node, QByteArray("ceditor"));
    const QPoint place = m_view->viewport()->mapFromGlobal(asked[0][0].toPoint());
    QVERIFY(m_view->nodeRect("ceditor").contains(place));
}

QTEST_MAIN(tst_MapView)
#include "tst_mapview.moc"

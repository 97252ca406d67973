// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/mappage.h"

#include "gui/monitorfixture.h"
#include "gui/pages/connectionspage.h"
#include "gui/table/filteredit.h"
#include "gui/table/findbar.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"

#include <ipccore/connection.h>
#include <ipccore/server.h>

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qimage.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qtabwidget.h>

#include <unistd.h>

using namespace Monitor;

// The window with the map of two servers in this process, which is the client of one.
class tst_MapPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhoTalksToWhom();
    void selectsTheSameEverywhere();
    void selectsAllConnectionsOfAClient();
    void followsTheSelection();
    void activationOpensConnections();
    void filterHides();
    void findDims();
    void tableShowsTheSame();
    void ratesOnlyWhenShown();
    void exportsPictures();
    void failureIsTold();
    void freezes();
    void layoutIsRestored();

private:
    MapPage &page() { return *m_monitor->window.findChild<MapPage *>(); }

    MapView &view() { return page().view(); }

    EndpointAddress address(const char *name) const;

    QByteArray keyOf(const char *name) const { return endpointNodeKey(address(name)); }

    QAction *action(const QString &text);
    /// Of this process, as a client; null if it is not shown.
    const MapNode *client();
    void click(const QByteArray &node);
    void exportTo(const QString &path);

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<IpcCore::Server> m_used;
    std::unique_ptr<IpcCore::Server> m_other;
    std::optional<IpcCore::Connection> m_connection;
    std::unique_ptr<OpenMonitor> m_monitor;
};

namespace {

constexpr int PatienceMs = 20'000;

IpcCore::HandlerResult reply(const IpcCore::Request &request, IpcCore::Reply &reply)
{
    return reply.write(request.message()) ? IpcCore::HandlerResult::Done
                                          : IpcCore::HandlerResult::Failed;
}

} // namespace

EndpointAddress tst_MapPage::address(const char *name) const
{
    return EndpointAddress::ofPath(
        QFile::encodeName(m_directories->path(QString::fromLatin1(name))));
}

void tst_MapPage::initTestCase()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    for (const auto &[server, name] : {std::pair(&m_used, "used"), std::pair(&m_other, "other")}) {
        *server = std::make_unique<IpcCore::Server>(
            IpcCore::EndpointPath(m_directories->path(QString::fromLatin1(name))), reply);
        QVERIFY((*server)->listen() && (*server)->start());
    }
    auto connection = IpcCore::Connection::tryConnect(m_directories->path(QStringLiteral("used")));
    QVERIFY(connection);
    m_connection = std::move(*connection);
}

void tst_MapPage::init()
{
    m_monitor = std::make_unique<OpenMonitor>();
    m_monitor->window.resize(1'300, 800);
    m_monitor->window.showTab(MainWindow::Tab::Map);
    m_monitor->window.show();
    m_monitor->workspace.observer().start();
    QTRY_VERIFY_WITH_TIMEOUT(client() && view().scene().find(keyOf("other")), PatienceMs);
}

void tst_MapPage::cleanup()
{
    m_monitor.reset();
}

const MapNode *tst_MapPage::client()
{
    for (const MapNode &node : view().scene().nodes) {
        if (node.column == MapColumn::Clients && node.pid == ::getpid() && !node.isGone)
            return &node;
    }
    return nullptr;
}

QAction *tst_MapPage::action(const QString &text)
{
    for (QAction *each : page().pageActions()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

void tst_MapPage::click(const QByteArray &node)
{
    view().select({.node = node, .to = {}});
    view().select({});
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      view().nodeRect(node).center().toPoint());
}

void tst_MapPage::showsWhoTalksToWhom()
{
    const MapScene &scene = view().scene();
    const auto band =
        std::find_if(scene.bands.begin(), scene.bands.end(), [&](const MapBand &each) {
            return scene.nodes[each.from].key == client()->key
                   && scene.nodes[each.to].key == keyOf("used");
        });
    QVERIFY(band != scene.bands.end());
    QVERIFY(band->traffic.connections >= 1);
    QCOMPARE(band->severity, Severity::Good);
}

void tst_MapPage::selectsTheSameEverywhere()
{
    click(keyOf("other"));
    QVERIFY(m_monitor->window.windowTitle().contains(address("other").toPrintable()));
    click(keyOf("used"));
    QVERIFY(m_monitor->window.windowTitle().contains(address("used").toPrintable()));
    QCOMPARE(page()
                 .tablePanel()
                 ->view()
                 ->currentIndex()
                 .data(RecordRole)
                 .value<RelationRow>()
                 .relation.endpoint->address,
             address("used"));
    QCOMPARE(view().selection().node, keyOf("used"));
}

// Also before there is a list of connections.
void tst_MapPage::selectsAllConnectionsOfAClient()
{
    auto second = IpcCore::Connection::tryConnect(m_directories->path(QStringLiteral("used")));
    QVERIFY(second);
    m_monitor->window.showEndpoint(address("other"));
    click(client()->key);
    m_monitor->window.showTab(MainWindow::Tab::Connections);
    const TablePanel *table = m_monitor->window.findChild<ConnectionsPage *>()->tablePanel();
    QTRY_VERIFY_WITH_TIMEOUT(table->selectedKeys().size() >= 2, PatienceMs);
    QCOMPARE(table->selectedKeys().size(), table->proxy()->rowCount());
}

void tst_MapPage::followsTheSelection()
{
    m_monitor->window.showEndpoint(address("other"));
    QCOMPARE(view().selection().node, keyOf("other"));
    m_monitor->window.showEndpoint(address("used"));
    QCOMPARE(view().selection().node, keyOf("used"));
}

void tst_MapPage::activationOpensConnections()
{
    m_monitor->window.showEndpoint(address("used"));
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {},
                       view().nodeRect(client()->key).center().toPoint());
    const auto &connections = *m_monitor->window.findChild<ConnectionsPage *>();
    QVERIFY(connections.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(connections.tablePanel()->proxy()->rowCount() > 0, PatienceMs);
    QCOMPARE(connections.tablePanel()->filterEdit()->text(),
             QStringLiteral("pid=%1").arg(::getpid()));
}

void tst_MapPage::filterHides()
{
    page().tablePanel()->filterEdit()->setFilter(QStringLiteral("endpoint:other"));
    QTRY_VERIFY_WITH_TIMEOUT(!client(), PatienceMs);
    QVERIFY(view().scene().find(keyOf("other")));
    QVERIFY(!view().scene().find(keyOf("used")));
    page().tablePanel()->filterEdit()->setFilter(QStringLiteral("endpoint:nowhere"));
    QTRY_VERIFY_WITH_TIMEOUT(!view().isVisible(), PatienceMs);
    page().tablePanel()->clearFilter();
    QTRY_VERIFY_WITH_TIMEOUT(view().isVisible() && client(), PatienceMs);
}

void tst_MapPage::findDims()
{
    page().tablePanel()->openFind();
    page().tablePanel()->findBar()->edit()->setFilter(QStringLiteral("endpoint:other"));
    QVERIFY(view().scene().find(keyOf("other"))->isFound);
    QVERIFY(!view().scene().find(keyOf("used"))->isFound);
    // The search goes there, too.
    QTRY_COMPARE_WITH_TIMEOUT(view().selection().node, keyOf("other"), PatienceMs);
    QTest::keyClick(page().tablePanel()->findBar()->edit(), Qt::Key_Escape);
    QTest::keyClick(page().tablePanel()->findBar()->edit(), Qt::Key_Escape);
    QVERIFY(view().scene().find(keyOf("used"))->isFound);
    QVERIFY(view().hasFocus());
}

void tst_MapPage::tableShowsTheSame()
{
    QVERIFY(view().isVisible());
    action(QStringLiteral("Show as Table"))->trigger();
    QVERIFY(!view().isVisible());
    RecordView &table = *page().tablePanel()->view();
    QVERIFY(table.isVisible());
    QCOMPARE(table.model()->rowCount(), page().model().rowCount());
    action(QStringLiteral("Show as Table"))->trigger();
    QVERIFY(view().isVisible());
    QVERIFY(!table.isVisible());
}

void tst_MapPage::ratesOnlyWhenShown()
{
    const auto rate = [this] {
        const MapNode *node = client();
        return node ? node->traffic.requestsPerSecond.value_or(0) : 0;
    };
    page().setMeasure(MapMeasure::Requests);
    QTRY_VERIFY_WITH_TIMEOUT(m_connection->sendCommand("hello") && rate() > 0, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(rate() == 0, PatienceMs);
}

void tst_MapPage::exportTo(const QString &path)
{
    QSignalSpy told(&page(), &MonitorPage::problemOccurred);
    page().exportTo(path);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, PatienceMs);
    QVERIFY(told[0][0].toString().contains(path));
}

void tst_MapPage::exportsPictures()
{
    const QString png = m_directories->path(QStringLiteral("map.png"));
    exportTo(png);
    const QImage image(png);
    QCOMPARE(image.size(), view().fullSize() * 2);
    const QString svg = m_directories->path(QStringLiteral("map.svg"));
    exportTo(svg);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox().size(), view().fullSize());
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains(">other<"));
    QVERIFY(text.contains("<path"));
}

void tst_MapPage::failureIsTold()
{
    QSignalSpy told(&page(), &MonitorPage::problemOccurred);
    page().exportTo(m_directories->path(QStringLiteral("nowhere/map.png")));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, PatienceMs);
    QVERIFY(!told[0][0].toString().isEmpty());
}

void tst_MapPage::freezes()
{
    page().setFrozen(true);
    auto more = IpcCore::Connection::tryConnect(m_directories->path(QStringLiteral("other")));
    QVERIFY(more);
    const auto connections = [this] {
        return view().scene().find(keyOf("other"))->traffic.connections;
    };
    const auto isPolled = [this] {
        const auto &snapshot = m_monitor->workspace.observer().snapshot();
        return snapshot->find(address("other"))->sockets.connections.size() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPolled(), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(page().model().rowCount() > 0, PatienceMs);
    QCOMPARE(connections(), 0);
    page().setFrozen(false);
    QTRY_COMPARE_WITH_TIMEOUT(connections(), 1, PatienceMs);
}

void tst_MapPage::layoutIsRestored()
{
    QSettings settings(m_directories->path(QStringLiteral("test.ini")), QSettings::IniFormat);
    page().setMeasure(MapMeasure::Bytes);
    action(QStringLiteral("Show as Table"))->trigger();
    page().saveLayout(settings);
    page().resetLayout();
    QCOMPARE(view().measure(), MapMeasure::Connections);
    QVERIFY(view().isVisible());
    page().restoreLayout(settings);
    QCOMPARE(view().measure(), MapMeasure::Bytes);
    QVERIFY(!view().isVisible());
    settings.setValue(QStringLiteral("measure"), 99);
    page().restoreLayout(settings);
    QCOMPARE(view().measure(), MapMeasure::Connections);
}

QTEST_MAIN(tst_MapPage)
#include "tst_mappage.moc"

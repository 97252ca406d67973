// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"
#include "observerfixtures.h"

#include "gui/pages/connectionspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "support/rawpeer.h"

#include <ipccore/server.h>

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qscrollbar.h>

#include <random>

using namespace Monitor;

// The whole window while everything comes, goes and changes: sorted, filtered, and sometimes
// frozen. The selection survives, and frozen rows do not move.
class tst_RandomRefreshes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void overview();
    void connections();

private:
    bool poll();
    /// @param change called before each poll.
    void refresh(TablePanel &panel, const QVariant &key, const std::function<void()> &change);

    std::mt19937 m_random;
    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<OpenMonitor> m_monitor;
};

namespace {

constexpr int PatienceMs = 20'000;
constexpr int Rounds = 1'000;
// In polls: how long the table is frozen, and how long not.
constexpr int Stretch = 10;

#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)
#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)

QVariant topKey(const TablePanel &panel)
{
    return panel.view()->indexAt(QPoint(1, 1)).data(KeyRole);
}

} // namespace

void tst_RandomRefreshes::init()
{
    const auto seed = std::random_device()();
    qInfo("seed: %u", seed);
    m_random.seed(seed);
    m_directories = std::make_unique<PrivateDirectories>();
    m_monitor = std::make_unique<OpenMonitor>();
    m_monitor->workspace.observer().setFindsListeners(false);
    m_monitor->window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_monitor->window));
}

void tst_RandomRefreshes::cleanup()
{
    m_monitor.reset();
    m_directories.reset();
}

bool tst_RandomRefreshes::poll()
{
    return pollOnce(m_monitor->workspace.observer());
}

void tst_RandomRefreshes::refresh(TablePanel &panel, const QVariant &key,
                                  const std::function<void()> &change)
{
    QVERIFY(panel.selectKey(key));
    for (int round = 0; round < Rounds; ++round) {
        const bool isFrozen = round / Stretch % 2 == 1;
        if (round % Stretch == 0) {
            panel.setFrozen(isFrozen);
            QScrollBar *bar = panel.view()->verticalScrollBar();
            bar->setValue(int(m_random() % unsigned(bar->maximum() + 1)));
        }
        const QVariant top = topKey(panel);
        const int rows = panel.view()->model()->rowCount();
        change();
        QVERIFY(poll());
        const QByteArray place = QByteArray::number(round);
        QVERIFY2(panel.currentKey() == key, place.constData());
        QVERIFY2(panel.selectedKeys() == QVariantList{key}, place.constData());
        QVERIFY2(!isFrozen || topKey(panel) == top, place.constData());
        QVERIFY2(!isFrozen || panel.view()->model()->rowCount() == rows, place.constData());
    }
    panel.setFrozen(false);
}

void tst_RandomRefreshes::overview()
{
    const auto nameOf = [](int number) -> QByteArray {
        return QByteArray("/nowhere at all/") + QByteArray::number(number)
               + (number % 3 == 0 ? ".other" : ".sock");
    };
    const QByteArray kept = nameOf(40);
    const auto registered = [&] {
        std::vector<RegisteredEndpoint> endpoints;
        for (int number = 0; number < 80; ++number) {
            if (nameOf(number) == kept || m_random() % 2 == 0)
                endpoints.push_back({.path = nameOf(number),
                                     .control = {},
                                     .program = QStringLiteral("p"),
                                     .pid = qint64(m_random() % 1'000)});
        }
        return endpoints;
    };
    const auto change = [&] {
        m_monitor->workspace.observer().setRegistry([list = registered()] { return list; });
    };
    auto &panel = *m_monitor->window.findChild<OverviewPage *>()->tablePanel();
    panel.view()->sortByColumn(EndpointModel::columnOf("endpoint"), Qt::DescendingOrder);
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("sock"));
    // Not while the table is frozen, which it would change.
    TRY_VERIFY(!panel.proxy()->expression().isEmpty());
    change();
    QVERIFY(poll());
    TRY_VERIFY(rowOfKey(*panel.view()->model(), kept) >= 0);
    refresh(panel, kept, change);
    int expected = 0;
    const EndpointModel &all = m_monitor->workspace.endpoints();
    for (int row = 0; row < all.rowCount(); ++row)
        expected += all.row(row).key().key().endsWith(".sock") ? 1 : 0;
    QVERIFY(expected < all.rowCount());
    TRY_COMPARE(panel.view()->model()->rowCount(), expected);
}

void tst_RandomRefreshes::connections()
{
    IpcCore::ServerOptions options;
    options.introspection = false;
    options.firstByteTimeout = {}; // The clients say nothing, however long this takes.
    const QByteArray path = QFile::encodeName(m_directories->path(QStringLiteral("x.sock")));
    IpcCore::Server server(
        path,
        [](const IpcCore::Request &, IpcCore::Reply &) { return IpcCore::HandlerResult::Done; },
        options);
    QVERIFY(server.listen());
    QVERIFY(server.start());
    const RawPeer kept = RawPeer::connectTo(path);
    m_monitor->window.showEndpoint(EndpointAddress::ofPath(path));
    m_monitor->window.showTab(MainWindow::Tab::Connections);
    auto &panel = *m_monitor->window.findChild<ConnectionsPage *>()->tablePanel();
    panel.view()->sortByColumn(ConnectionModel::columnOf("id"), Qt::DescendingOrder);
    panel.findChild<QLineEdit *>()->setText(QStringLiteral("pid>1"));
    // Not while the table is frozen, which it would change.
    TRY_VERIFY(!panel.proxy()->expression().isEmpty());
    TRY_VERIFY(panel.view()->model()->rowCount() == 1 || !poll());
    const QVariant key = panel.view()->model()->index(0, 0).data(KeyRole);
    std::vector<RawPeer> others;
    const auto change = [&] {
        if (others.size() < 30 || (others.size() < 60 && m_random() % 2 == 0))
            others.push_back(RawPeer::connectTo(path));
        else
            others.erase(others.begin() + std::ptrdiff_t(m_random() % others.size()));
    };
    refresh(panel, key, change);
    // Closed ones stay visible for a while.
    TRY_VERIFY(poll() && panel.view()->model()->rowCount() == int(others.size()) + 1);
    QCOMPARE(panel.currentKey(), key);
}

QTEST_MAIN(tst_RandomRefreshes)
#include "tst_randomrefreshes.moc"

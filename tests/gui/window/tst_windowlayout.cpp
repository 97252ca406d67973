// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"

#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/detailspane.h"
#include "gui/window/endpointdock.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtGui/qscreen.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtoolbar.h>

#include <algorithm>

using namespace Monitor;

// The window after a restart, also with a damaged settings file.
class tst_WindowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingComesBack();
    void unreadableLayoutIsLeftOut_data();
    void unreadableLayoutIsLeftOut();
    void oddEndpointsAreLeftOut();
    void defaultsComeBack();
    void firstSize();
    void splittersComeBack();
    void splittersAreReset();

private:
    QSettings &newSettings();

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<QSettings> m_settings;
};

namespace {

RecordView *tableOf(const OpenMonitor &monitor)
{
    return monitor.window.findChild<OverviewPage *>()->tablePanel()->view();
}

// What a user would notice.
struct Look
{
    explicit Look(const OpenMonitor &monitor)
        : size(monitor.window.size())
        , tab(monitor.window.findChild<QTabWidget *>()->currentIndex())
        , columns(tableOf(monitor)->saveColumns())
        , rowHeight(tableOf(monitor)->verticalHeader()->defaultSectionSize())
        , showsDetails(!monitor.window.findChild<DetailsPane *>()->isHidden())
        , showsEndpoints(!monitor.window.findChild<EndpointDock *>()->isHidden())
        , dockWidth(monitor.window.findChild<EndpointDock *>()->width())
        , showsToolBar(!monitor.window.findChild<QToolBar *>()->isHidden())
    {}

    QSize size;
    int tab;
    QByteArray columns;
    int rowHeight;
    bool showsDetails;
    bool showsEndpoints;
    int dockWidth;
    bool showsToolBar;

    bool operator==(const Look &other) const = default;
};

// As the application does when it starts.
void restore(OpenMonitor &monitor, QSettings &settings)
{
    monitor.workspace.restore(settings);
    monitor.window.restoreLayout(settings);
    monitor.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&monitor.window));
}

// The sizes on both sides of all splitters.
QList<QList<int>> splittersOf(const OpenMonitor &monitor)
{
    QList<QList<int>> sizes;
    for (const QSplitter *splitter :
         monitor.window.findChild<ConsolePage *>()->findChildren<QSplitter *>())
        sizes.append(splitter->sizes());
    sizes.append(QList{monitor.window.findChild<DetailsPane *>()->width()});
    sizes.append(QList{monitor.window.findChild<EndpointDock *>()->width()});
    return sizes;
}

bool drag(OpenMonitor &monitor)
{
    monitor.window.showTab(MainWindow::Tab::Console);
    // Large enough for everything to exceed its minimum.
    monitor.window.resize(1'500, 900);
    const QList<QList<int>> before = splittersOf(monitor);
    auto *details = monitor.window.findChild<DetailsPane *>();
    auto *endpoints = monitor.window.findChild<EndpointDock *>();
    monitor.window.resizeDocks({endpoints, details},
                               {endpoints->width() + 31, details->width() + 37}, Qt::Horizontal);
    for (QSplitter *splitter :
         monitor.window.findChild<ConsolePage *>()->findChildren<QSplitter *>()) {
        const QList<int> sizes = splitter->sizes();
        splitter->setSizes({sizes[0] + 41, sizes[1] - 41});
    }
    return QTest::qWaitFor([&] {
        const QList<QList<int>> after = splittersOf(monitor);
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (after[i] == before[i])
                return false;
        }
        return after.size() >= 4;
    });
}

void rearrange(OpenMonitor &monitor)
{
    monitor.window.resize(1'100, 700);
    monitor.window.showTab(MainWindow::Tab::Events);
    QHeaderView *header = tableOf(monitor)->horizontalHeader();
    header->moveSection(0, 2);
    header->setSectionHidden(EndpointModel::columnOf("owner"), true);
    header->resizeSection(EndpointModel::columnOf("endpoint"), 333);
    tableOf(monitor)->sortByColumn(EndpointModel::columnOf("pid"), Qt::DescendingOrder);
    actionNamed(monitor.window, QStringLiteral("Compact Rows"))->setChecked(true);
    actionNamed(monitor.window, QStringLiteral("Details"))->trigger();
}

} // namespace

void tst_WindowLayout::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
}

void tst_WindowLayout::cleanup()
{
    m_settings.reset();
    m_directories.reset();
}

QSettings &tst_WindowLayout::newSettings()
{
    m_settings.reset();
    m_settings = std::make_unique<QSettings>(m_directories->path(QStringLiteral("test.ini")),
                                             QSettings::IniFormat);
    return *m_settings;
}

void tst_WindowLayout::everythingComesBack()
{
    const auto added = EndpointAddress::ofPath("/somewhere/with \xff byte, comma;\n.sock");
    const auto pinned = EndpointAddress::ofAbstractName(QByteArray("a\0b", 3));
    std::optional<Look> before;
    QString filter = QStringLiteral("state:listening \"a, b\"");
    {
        OpenMonitor monitor;
        restore(monitor, newSettings());
        rearrange(monitor);
        monitor.workspace.addEndpoint(added);
        monitor.workspace.pinned().setPinned(pinned, true);
        monitor.workspace.setInterval(std::chrono::seconds(2));
        monitor.window.findChild<ConnectionsPage *>()->tablePanel()->addFilterTerm(
            QStringLiteral("pid"), QStringLiteral("12"), false);
        QVERIFY(!monitor.window.findChild<DetailsPane *>()->isVisible());
        before.emplace(monitor);
        monitor.window.saveLayout(*m_settings);
        monitor.workspace.save(*m_settings);
    }
    OpenMonitor monitor;
    restore(monitor, newSettings());
    const Look after(monitor);
    QCOMPARE(after.size, before->size);
    QCOMPARE(after.tab, before->tab);
    QCOMPARE(after.columns, before->columns);
    QCOMPARE(after.rowHeight, before->rowHeight);
    QCOMPARE(after.dockWidth, before->dockWidth);
    QVERIFY(after == *before);
    QVERIFY(!actionNamed(monitor.window, QStringLiteral("Details"))->isChecked());
    QVERIFY(actionNamed(monitor.window, QStringLiteral("Endpoints"))->isChecked());
    QCOMPARE(monitor.workspace.interval(), std::chrono::milliseconds(2'000));
    QVERIFY(monitor.workspace.isAdded(added));
    QVERIFY(monitor.workspace.pinned().contains(pinned));
    QVERIFY(!monitor.window.findChild<ConnectionsPage *>()
                 ->tablePanel()
                 ->proxy()
                 ->expression()
                 .isEmpty());
}

void tst_WindowLayout::unreadableLayoutIsLeftOut_data()
{
    QTest::addColumn<QVariant>("version");
    QTest::addColumn<QVariant>("value");
    const QByteArray garbage("\0\x01\xff@ByteArray(", 14);
    QTest::newRow("nothing") << QVariant() << QVariant();
    QTest::newRow("of a version to come") << QVariant(1'000) << QVariant();
    QTest::newRow("version is no number") << QVariant(QStringLiteral("one")) << QVariant();
    QTest::newRow("version alone") << QVariant(1) << QVariant();
    QTest::newRow("garbage") << QVariant(1) << QVariant(garbage);
    QTest::newRow("other types") << QVariant(1) << QVariant(QVariantList{1, 2, 3});
    QTest::newRow("much garbage") << QVariant(1) << QVariant(QByteArray(100'000, '\x7f'));
}

void tst_WindowLayout::unreadableLayoutIsLeftOut()
{
    QFETCH(const QVariant, version);
    QFETCH(const QVariant, value);
    std::optional<Look> defaults;
    {
        OpenMonitor monitor;
        monitor.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&monitor.window));
        defaults.emplace(monitor);
        monitor.window.saveLayout(newSettings());
    }
    for (const QString &key : m_settings->allKeys())
        m_settings->setValue(key, value);
    m_settings->setValue(QStringLiteral("version"), version);
    OpenMonitor monitor;
    restore(monitor, *m_settings);
    const Look look(monitor);
    QCOMPARE(look.size, defaults->size);
    QCOMPARE(look.columns, defaults->columns);
    QVERIFY(look == *defaults);
}

void tst_WindowLayout::oddEndpointsAreLeftOut()
{
    QSettings &settings = newSettings();
    settings.setValue(QStringLiteral("endpoints/added"), QStringList{{},
                                                                     QStringLiteral("relative"),
                                                                     QStringLiteral("@"),
                                                                     QStringLiteral("/good"),
                                                                     QStringLiteral("%")});
    settings.setValue(QStringLiteral("endpoints/pinned"), QStringLiteral("relative"));
    settings.setValue(QStringLiteral("polling/intervalMs"), QStringLiteral("-5"));
    OpenMonitor monitor;
    restore(monitor, settings);
    QVERIFY(monitor.workspace.isAdded(EndpointAddress::ofPath("/good")));
    QCOMPARE(monitor.workspace.interval(), EndpointObserver::ShortestInterval);
    QVERIFY(monitor.workspace.pinned().toStringList().isEmpty());
    QSettings &saved = newSettings();
    monitor.workspace.save(saved);
    QCOMPARE(saved.value(QStringLiteral("endpoints/added")).toStringList(),
             QStringList{QStringLiteral("/good")});
}

void tst_WindowLayout::defaultsComeBack()
{
    OpenMonitor monitor;
    monitor.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&monitor.window));
    const Look defaults(monitor);
    rearrange(monitor);
    monitor.window.findChild<EndpointDock *>()->hide();
    monitor.window.findChild<QToolBar *>()->hide();
    monitor.window.showTab(MainWindow::Tab::Overview);
    actionNamed(monitor.window, QStringLiteral("Restore Default Layout"))->trigger();
    QTRY_COMPARE(Look(monitor).size, defaults.size);
    QTRY_COMPARE(Look(monitor).dockWidth, defaults.dockWidth);
    const Look after(monitor);
    QVERIFY(after.showsToolBar);
    QVERIFY(after.showsDetails);
    QVERIFY(after.showsEndpoints);
    QCOMPARE(after.rowHeight, defaults.rowHeight);
    QHeaderView *header = tableOf(monitor)->horizontalHeader();
    QCOMPARE(header->visualIndex(0), 0);
    QVERIFY(!header->isSectionHidden(EndpointModel::columnOf("owner"))
            || !monitor.workspace.endpoints()
                    .headerData(EndpointModel::columnOf("owner"), Qt::Horizontal, ShownRole)
                    .toBool());
}

// As large as its table needs, and no larger than the screen.
void tst_WindowLayout::firstSize()
{
    const OpenMonitor monitor;
    const QSize screen = monitor.window.screen()->availableSize();
    const QSize smallest(monitor.window.fontMetrics().averageCharWidth() * 215,
                         monitor.window.fontMetrics().lineSpacing() * 46);
    const QSize size = monitor.window.size();
    QVERIFY(size.width() >= smallest.width() && size.height() >= smallest.height());
    QVERIFY(size.width() <= std::max(screen.width(), smallest.width()));
    QVERIFY(size.height() < std::max(screen.height(), smallest.height() + 1));
    OpenMonitor shown;
    shown.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
    // Its place: the table itself is hidden while it is empty.
    const bool isCut = tableOf(shown)->parentWidget()->width() < tableOf(shown)->wantedWidth();
    QCOMPARE(isCut, screen.width() < 1'900);
}

void tst_WindowLayout::splittersComeBack()
{
    QList<QList<int>> before;
    {
        OpenMonitor monitor;
        restore(monitor, newSettings());
        QVERIFY(drag(monitor));
        before = splittersOf(monitor);
        monitor.window.saveLayout(*m_settings);
    }
    OpenMonitor monitor;
    restore(monitor, newSettings());
    QTRY_COMPARE_WITH_TIMEOUT(splittersOf(monitor), before, 20'000);
}

void tst_WindowLayout::splittersAreReset()
{
    OpenMonitor monitor;
    monitor.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&monitor.window));
    monitor.window.showTab(MainWindow::Tab::Console);
    const QSize size = monitor.window.size();
    const QList<QList<int>> defaults = splittersOf(monitor);
    QVERIFY(drag(monitor));
    actionNamed(monitor.window, QStringLiteral("Restore Default Layout"))->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(monitor.window.size(), size, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(splittersOf(monitor), defaults, 20'000);
}

QTEST_MAIN(tst_WindowLayout)
#include "tst_windowlayout.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"
#include "textinspector.h"

#include "gui/look/language.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/detailspane.h"
#include "gui/window/endpointdock.h"
#include "models/records/endpointgroupsmodel.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlayout.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qstatusbar.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtoolbar.h>
#include <QtWidgets/qtreeview.h>

using namespace Monitor;

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)

// A window as small as the smallest screens: its docks are drawers.
class tst_NarrowWindow : public DemoWindow
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_language.choose(QStringLiteral("en")); }

    void cleanup() { end(); }

    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void drawersOpenAndClose_data();
    void drawersOpenAndClose();
    void drawersLieOverThePage();
    void choosingAnEndpointClosesItsDrawer();
    void statusTextsKeepToTheirLine();
    void docksComeBack();
    void wideLayoutIsSaved();
    void defaultsComeBack();

private:
    DetailsPane *details() { return window().findChild<DetailsPane *>(); }

    // At the text size of a common screen, which the offscreen platform has.
    void makeNarrow()
    {
        window().resize(Small);
        QCOMPARE(window().size(), Small);
    }

    TablePanel *overviewPanel() { return window().findChild<OverviewPage *>()->tablePanel(); }

    const QLabel *labelSaying(const QString &start)
    {
        for (const QLabel *label : window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(start))
                return label;
        }
        return nullptr;
    }

    QSize neededSize() { return window().layout()->totalMinimumSize(); }

    static constexpr QSize Small{800, 600};
    static constexpr QSize Large{1'400, 800};

    Language m_language;
};

void tst_NarrowWindow::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    for (const Language::Entry &entry : Language::entries())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

void tst_NarrowWindow::nothingIsCutOff()
{
    QFETCH(const QString, language);
    m_language.choose(language);
    open();
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    makeNarrow();
    using Tab = MainWindow::Tab;
    for (const Tab tab : {Tab::Overview, Tab::Connections, Tab::Map, Tab::Trace, Tab::Charts,
                          Tab::Console, Tab::Events}) {
        window().showTab(tab);
        window().grab(); // Forces the layout.
        TRY_COMPARE(TextInspector::clipped(window()), QString());
        QVERIFY2(neededSize().width() <= Small.width() && neededSize().height() <= Small.height(),
                 qPrintable(
                     QStringLiteral("%1 %2").arg(neededSize().width()).arg(neededSize().height())));
        QCOMPARE(window().size(), Small);
    }
    dock()->show();
    details()->show();
    window().grab();
    TRY_COMPARE(TextInspector::clipped(window()), QString());
    // No button in the menu of those that did not fit.
    for (const QToolBar *bar : window().findChildren<QToolBar *>()) {
        for (const QAction *action : bar->actions()) {
            const QWidget *button = bar->widgetForAction(const_cast<QAction *>(action));
            QVERIFY2(bar->isHidden() || !button || button->isVisible(), qPrintable(action->text()));
        }
    }
    for (const QAction *menu : window().menuBar()->actions())
        QVERIFY(window().menuBar()->actionGeometry(const_cast<QAction *>(menu)).right()
                < Small.width());
}

void tst_NarrowWindow::drawersOpenAndClose_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("endpoints") << "Endpoints" << Qt::Key_F9 << Qt::KeyboardModifiers();
    QTest::newRow("details") << "Details" << Qt::Key_I
                             << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void tst_NarrowWindow::drawersOpenAndClose()
{
    QFETCH(const QString, name);
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    open();
    showWindow();
    makeNarrow();
    auto *dock = name == QLatin1String("Details") ? static_cast<QDockWidget *>(details())
                                                  : window().findChild<EndpointDock *>();
    const QAction *action = actionNamed(window(), name);
    QVERIFY(!dock->isVisible());
    QVERIFY(!action->isChecked());
    QWidget *page = overviewPanel()->filterEdit();
    page->setFocus();
    press(key, modifiers);
    QVERIFY(dock->isVisible());
    QVERIFY(action->isChecked());
    QVERIFY(dock->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QVERIFY(!dock->isVisible());
    QVERIFY(!action->isChecked());
    QCOMPARE(QApplication::focusWidget(), page);
    // By the same key, too.
    press(key, modifiers);
    QVERIFY(dock->isVisible());
    press(key, modifiers);
    QVERIFY(!dock->isVisible());
}

// Within the page, not below it, and without changing its size.
void tst_NarrowWindow::drawersLieOverThePage()
{
    open();
    showWindow();
    makeNarrow();
    TRY_COMPARE(window().centralWidget()->width(), Small.width());
    const QRect page = window().centralWidget()->geometry();
    for (QDockWidget *drawer : std::initializer_list<QDockWidget *>{dock(), details()}) {
        drawer->show();
        window().grab();
        QCOMPARE(window().centralWidget()->geometry(), page);
        const QRect place(drawer->mapTo(&window(), QPoint()), drawer->size());
        QVERIFY(page.contains(place));
        QVERIFY(place.height() > page.height() - 10);
        QVERIFY(place.width() < page.width() / 2);
        QVERIFY(drawer->isAncestorOf(window().childAt(place.center())));
    }
    // They keep to the edges.
    window().resize(Small + QSize(50, 50));
    TRY_VERIFY(details()->mapTo(&window(), details()->rect().topRight()).x() > Small.width() + 40);
    details()->hide();
    QVERIFY(dock()->isVisible());
}

void tst_NarrowWindow::choosingAnEndpointClosesItsDrawer()
{
    open();
    QVERIFY(startServer());
    showWindow();
    makeNarrow();
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    press(Qt::Key_F9);
    dock()->setCurrentEndpoint(m_address);
    QVERIFY(dock()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(!dock()->isVisible());
    QCOMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Connections));
}

// However long: they neither push rows up nor make the window wider.
void tst_NarrowWindow::statusTextsKeepToTheirLine()
{
    open();
    showWindow();
    window().resize(1, Small.height()); // As narrow as possible.
    TablePanel *panel = overviewPanel();
    QCoreApplication::processEvents();
    const QWidget *rows = panel->view()->parentWidget();
    const int height = rows->height();
    // Its reason lists all columns.
    panel->filterEdit()->setFilter(QStringLiteral("wombat=1"));
    const QLabel *invalid = nullptr;
    TRY_VERIFY((invalid = labelSaying(QStringLiteral("The filter is not applied"))));
    QVERIFY2(invalid->text().size() > 150, qPrintable(invalid->text()));
    QCoreApplication::processEvents();
    QVERIFY(invalid->height() < 2 * invalid->fontMetrics().height());
    QVERIFY(rows->height() > height - 12); // The button to clear it is higher.
    QVERIFY(neededSize().width() <= Small.width());
}

void tst_NarrowWindow::docksComeBack()
{
    open();
    window().resize(Large);
    showWindow();
    window().resizeDocks({dock(), details()}, {dock()->width() + 31, details()->width() + 37},
                         Qt::Horizontal);
    window().grab();
    const int endpointsWidth = dock()->width();
    const int detailsWidth = details()->width();
    makeNarrow();
    window().grab();
    QVERIFY(!dock()->isVisible());
    dock()->show();
    window().resize(Large);
    window().grab();
    QVERIFY(dock()->isVisible());
    QVERIFY(details()->isVisible());
    QVERIFY(actionNamed(window(), QStringLiteral("Details"))->isChecked());
    TRY_COMPARE(dock()->width(), endpointsWidth);
    TRY_COMPARE(details()->width(), detailsWidth);
    QVERIFY(details()->features().testFlag(QDockWidget::DockWidgetMovable));
    // One that was closed stays closed.
    details()->hide();
    makeNarrow();
    details()->show();
    window().resize(Large);
    QVERIFY(!details()->isVisible());
}

void tst_NarrowWindow::wideLayoutIsSaved()
{
    open();
    QSettings settings(m_directories->path(QStringLiteral("test.ini")), QSettings::IniFormat);
    window().resize(Large);
    showWindow();
    details()->hide();
    window().grab();
    const int width = dock()->width();
    makeNarrow();
    window().saveLayout(settings);
    OpenMonitor next;
    next.window.restoreLayout(settings);
    next.window.show();
    QCOMPARE(next.window.size(), Small);
    QVERIFY(!next.window.findChild<EndpointDock *>()->isVisible());
    next.window.resize(Large);
    next.window.grab();
    QVERIFY(next.window.findChild<EndpointDock *>()->isVisible());
    QVERIFY(!next.window.findChild<DetailsPane *>()->isVisible());
    TRY_COMPARE(next.window.findChild<EndpointDock *>()->width(), width);
}

void tst_NarrowWindow::defaultsComeBack()
{
    open();
    showWindow();
    window().grab();
    const int width = details()->width();
    makeNarrow();
    actionNamed(window(), QStringLiteral("Restore Default Layout"))->trigger();
    TRY_VERIFY(details()->isVisible() && dock()->isVisible());
    TRY_COMPARE(details()->width(), width);
}

QTEST_MAIN(tst_NarrowWindow)
#include "tst_narrowwindow.moc"

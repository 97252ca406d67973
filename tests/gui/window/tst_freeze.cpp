// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"

#include "gui/look/elidedlabel.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/detailspane.h"
#include "gui/window/factsview.h"
#include "gui/window/freezebanner.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>

using namespace Monitor;

// A frozen window says so, and its details stand still like its tables.
class tst_Freeze : public DemoWindow
{
    Q_OBJECT

private Q_SLOTS:

    void init() { open(); }

    void cleanup() { end(); }

    void saysSinceWhenAndHowToGoOn();
    void movesNoRow();
    void followedRowsStay();
    void detailsShowThatMoment();
    void laterEndpointsHaveNoDetails();
    void isNotRestored();

private:
    FreezeBanner *banner() { return window().findChild<FreezeBanner *>(); }

    QAction *freeze() { return actionNamed(window(), QStringLiteral("Freeze")); }

    QString details()
    {
        return window().findChild<DetailsPane *>()->findChild<FactsView *>()->wholeText();
    }

    RecordView *view() { return window().findChild<OverviewPage *>()->tablePanel()->view(); }
};

void tst_Freeze::saysSinceWhenAndHowToGoOn()
{
    showWindow();
    QVERIFY(!banner()->isVisible());
    press(Qt::Key_F8);
    QVERIFY(banner()->isVisible());
    // As wide as the page and the details together.
    TRY_VERIFY(banner()->width() == window().width());
    const auto *text = banner()->findChild<ElidedLabel *>();
    QVERIFY2(text->text().contains(QRegularExpression(QStringLiteral("\\d\\d:\\d\\d:\\d\\d"))),
             qPrintable(text->text()));
    TRY_VERIFY(text->shownText() == text->text());
    auto *resume = banner()->findChild<QPushButton *>();
    QVERIFY(resume->text().contains(QStringLiteral("F8")));
    resume->click();
    QVERIFY(!freeze()->isChecked());
    QVERIFY(!banner()->isVisible());
}

// Whoever freezes to click a row must find it where it was.
void tst_Freeze::movesNoRow()
{
    QVERIFY(startServer());
    showWindow();
    TRY_VERIFY(view()->model()->rowCount() > 0);
    window().grab();
    const QPoint before = view()->viewport()->mapToGlobal(QPoint());
    press(Qt::Key_F8);
    window().grab();
    QCOMPARE(view()->viewport()->mapToGlobal(QPoint()), before);
}

// Also at the end of a log, which the banner makes less high.
void tst_Freeze::followedRowsStay()
{
    showWindow();
    window().showTab(MainWindow::Tab::Events);
    for (int i = 0; i < 300; ++i)
        m_monitor->events.takeStall(i % 2 == 0);
    const RecordView *log = window().findChild<EventsPage *>()->tablePanel()->view();
    const QScrollBar *bar = log->verticalScrollBar();
    TRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    const int before = bar->value();
    const int height = log->viewport()->height();
    freeze()->setChecked(true);
    TRY_VERIFY(log->viewport()->height() < height);
    QCOMPARE(bar->value(), before);
    // Goes on following.
    m_monitor->events.takeStall(true);
    freeze()->setChecked(false);
    TRY_VERIFY(bar->value() == bar->maximum() && bar->value() > before);
}

void tst_Freeze::detailsShowThatMoment()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    TRY_VERIFY(details().contains(QStringLiteral("Reported by the server")));
    freeze()->setChecked(true);
    const QString before = details();
    m_server->process().kill();
    TRY_VERIFY(m_monitor->workspace.endpoints().endpoint(m_address)->status.state
               == IpcCore::ActiveState::NotListening);
    QCOMPARE(details(), before);
    // Also after another selection.
    window().showEndpoint(EndpointAddress::ofPath("/somewhere/else"));
    TRY_VERIFY(!details().contains(m_path));
    window().showEndpoint(m_address);
    QCOMPARE(details(), before);
    freeze()->setChecked(false);
    TRY_VERIFY(details().contains(QStringLiteral("Not listening")));
}

void tst_Freeze::laterEndpointsHaveNoDetails()
{
    showWindow();
    freeze()->setChecked(true);
    window().showEndpoint(m_address);
    TRY_VERIFY(details().contains(QStringLiteral("appeared later")));
    freeze()->setChecked(false);
    TRY_VERIFY(details().contains(QStringLiteral("Path not found")));
}

// A window closed while frozen opens with the present.
void tst_Freeze::isNotRestored()
{
    QSettings settings(m_directories->path(QStringLiteral("test.ini")), QSettings::IniFormat);
    freeze()->setChecked(true);
    window().saveLayout(settings);
    OpenMonitor next;
    next.window.restoreLayout(settings);
    next.window.show();
    QVERIFY(!next.window.findChild<FreezeBanner *>()->isVisible());
}

QTEST_MAIN(tst_Freeze)
#include "tst_freeze.moc"

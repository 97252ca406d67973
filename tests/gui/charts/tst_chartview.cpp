// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartview.h"

#include "chartfixture.h"
#include "gui/look/repaintlimit.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qevent.h>
#include <QtGui/qscreen.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

using namespace Monitor;
using namespace std::chrono_literals;

class tst_ChartView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsNow();
    void staysInThePast();
    void freezes();
    void keepsToTheLastDay();
    void zoomsByWheel();
    void zoomsByDragging();
    void movesByDragging();
    void doubleClickShowsAll();
    void keys();
    void clickSelectsTheSpike();
    void returnSelectsTheSpike();
    void crosshairFollowsThePointer();
    void compares();
    void repaintsTenTimesASecond();
    void repaintsWhatHasChanged_data();
    void repaintsWhatHasChanged();
    void hiddenDoesNothing();
    void speaks();

private:
    QPoint pointAt(qint64 time) const;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }

    ChartRange lastMinute() const
    {
        return {(RecordedPast::End - 60) * 1'000, RecordedPast::End * 1'000};
    }

    std::unique_ptr<RecordedPast> m_past;
    std::unique_ptr<ChartView> m_view;
};

namespace {

/// Counts a widget's paint events, and the pixels that they are about.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }

    int count = 0;
    qint64 pixels = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        ++count;
        for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
            pixels += qint64(rect.width()) * rect.height();
        return false;
    }
};

// How many pixels differ by more than rounding does.
int differencesBetween(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor left = one.pixelColor(x, y);
            const QColor right = other.pixelColor(x, y);
            count += std::abs(left.red() - right.red()) + std::abs(left.green() - right.green())
                                 + std::abs(left.blue() - right.blue())
                             > 24
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

void tst_ChartView::init()
{
    m_view.reset();
    m_past = std::make_unique<RecordedPast>();
    m_view = std::make_unique<ChartView>(m_past->workspace.series(), m_past->workspace.endpoints());
    m_view->setPlots({Plot::Requests, Plot::Latency, Plot::Heat});
    m_view->setEndpoints(RecordedPast::server());
    m_view->setSpan(1min);
    m_view->resize(700, 600);
    m_view->show();
    m_view->data();
}

// In the first chart.
QPoint tst_ChartView::pointAt(qint64 time) const
{
    const ChartLayout layout =
        layOutCharts(m_view->size(), QFontMetricsF(m_view->font()), m_view->plots(), 1);
    return QPoint(int(std::round(layout.xOf(time, m_view->range(), 0))),
                  int(layout.places.first().area.center().y()));
}

void tst_ChartView::followsNow()
{
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->range(), lastMinute());
    m_past->record(RecordedPast::End, 7);
    QCOMPARE(m_view->data().range.until, (RecordedPast::End + 1) * 1'000);
    const auto &cells = m_view->data().sources.first().cells(Figure::Requests);
    QCOMPARE(cells.back().last, 7.0F);
    QCOMPARE(m_view->range().length(), 60'000);
}

void tst_ChartView::staysInThePast()
{
    QSignalSpy changed(m_view.get(), &ChartView::rangeChanged);
    const ChartRange past{lastMinute().from - 60'000, lastMinute().until - 60'000};
    m_view->setRange(past);
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(changed.size(), 1);
    m_past->record(RecordedPast::End, 7);
    QCOMPARE(m_view->data().range, past);
    m_view->setFollowing(true);
    QCOMPARE(m_view->data().range.until, (RecordedPast::End + 1) * 1'000);
}

void tst_ChartView::freezes()
{
    m_view->setFrozen(true);
    m_past->record(RecordedPast::End, 7);
    QCOMPARE(m_view->data().range, lastMinute());
    m_view->setFrozen(false);
    QCOMPARE(m_view->data().range.until, (RecordedPast::End + 1) * 1'000);
}

void tst_ChartView::keepsToTheLastDay()
{
    const qint64 end = RecordedPast::End * 1'000;
    m_view->setRange({0, 60'000});
    QCOMPARE(m_view->range(),
             (ChartRange{end - ChartRange::Longest, end - ChartRange::Longest + 60'000}));
    m_view->setRange({end, end + 60'000});
    QCOMPARE(m_view->range(), lastMinute());
    m_view->setRange({end - 1, end});
    QCOMPARE(m_view->range().length(), ChartRange::Shortest);
    m_view->setRange({0, end});
    QCOMPARE(m_view->range().length(), ChartRange::Longest);
}

void tst_ChartView::zoomsByWheel()
{
    const QPoint middle = pointAt(lastMinute().from + 30'000);
    const auto turn = [&](int angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWheelEvent event(middle, m_view->mapToGlobal(middle), {}, {0, angle}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view.get(), &event);
    };
    turn(120);
    // What is followed stays.
    QCOMPARE(m_view->range().until, lastMinute().until);
    QCOMPARE(m_view->range().length(), 40'000);
    turn(-120);
    QCOMPARE(m_view->range(), lastMinute());
    turn(120, Qt::ShiftModifier);
    QVERIFY(m_view->range().until < lastMinute().until);
    QVERIFY(!m_view->isFollowing());
    // Then the time below the pointer.
    const ChartRange before = m_view->range();
    turn(120);
    const qint64 cut = m_view->range().from - before.from;
    QVERIFY(std::abs(cut - (before.until - m_view->range().until)) < 1'500);
    QCOMPARE(m_view->range().length(), 40'000);
}

void tst_ChartView::zoomsByDragging()
{
    const qint64 from = lastMinute().from + 15'000;
    const qint64 until = lastMinute().from + 45'000;
    QTest::mousePress(m_view.get(), Qt::LeftButton, Qt::NoModifier, pointAt(from));
    QTest::mouseMove(m_view.get(), pointAt(until));
    QTest::mouseRelease(m_view.get(), Qt::LeftButton, Qt::NoModifier, pointAt(until));
    QVERIFY(std::abs(m_view->range().from - from) < 500);
    QVERIFY(std::abs(m_view->range().until - until) < 500);
    QVERIFY(!m_view->isFollowing());
    QVERIFY(!m_view->selection());
}

void tst_ChartView::movesByDragging()
{
    const qint64 from = lastMinute().from + 15'000;
    QTest::mousePress(m_view.get(), Qt::MiddleButton, Qt::NoModifier, pointAt(from));
    const QPoint end = pointAt(from + 30'000);
    QTest::mouseMove(m_view.get(), end);
    QTest::mouseRelease(m_view.get(), Qt::MiddleButton, Qt::NoModifier, end);
    QVERIFY(std::abs(m_view->range().from - (lastMinute().from - 30'000)) < 500);
    QCOMPARE(m_view->range().length(), 60'000);
}

void tst_ChartView::doubleClickShowsAll()
{
    m_view->setRange({lastMinute().from, lastMinute().from + 20'000});
    QTest::mouseDClick(m_view.get(), Qt::LeftButton, Qt::NoModifier, m_view->rect().center());
    QCOMPARE(m_view->range(), lastMinute());
    QVERIFY(m_view->isFollowing());
}

void tst_ChartView::keys()
{
    key(Qt::Key_Left);
    QCOMPARE(m_view->crosshair(), std::optional(lastMinute().until - 1'000));
    key(Qt::Key_Left);
    QCOMPARE(m_view->crosshair(), std::optional(lastMinute().until - 2'000));
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QCOMPARE(m_view->crosshair(), std::optional(lastMinute().until - 1'000));
    key(Qt::Key_Plus);
    QCOMPARE(m_view->range().length(), 40'000);
    key(Qt::Key_Minus);
    QCOMPARE(m_view->range().length(), 60'000);
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->range().until, lastMinute().until - 12'000);
    key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->range(), lastMinute());
    key(Qt::Key_PageUp);
    QCOMPARE(m_view->range().until, lastMinute().from);
    key(Qt::Key_Home);
    QCOMPARE(m_view->range().from, lastMinute().until - ChartRange::Longest);
    key(Qt::Key_End);
    QCOMPARE(m_view->range(), lastMinute());
    key(Qt::Key_Plus);
    key(Qt::Key_0);
    QCOMPARE(m_view->range(), lastMinute());
    key(Qt::Key_Escape);
    QVERIFY(!m_view->crosshair());
}

void tst_ChartView::clickSelectsTheSpike()
{
    QSignalSpy selected(m_view.get(), &ChartView::rangeSelected);
    QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::NoModifier,
                      pointAt(RecordedPast::Peak * 1'000 + 500) + QPoint(3, 0));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toLongLong(), RecordedPast::Peak * 1'000);
    QCOMPARE(selected[0][1].toLongLong(), (RecordedPast::Peak + 1) * 1'000);
    QCOMPARE(m_view->selection(),
             (ChartRange{RecordedPast::Peak * 1'000, (RecordedPast::Peak + 1) * 1'000}));
    key(Qt::Key_Escape);
    QVERIFY(!m_view->selection());
}

void tst_ChartView::returnSelectsTheSpike()
{
    QSignalSpy selected(m_view.get(), &ChartView::rangeSelected);
    key(Qt::Key_Return);
    QVERIFY(selected.isEmpty());
    for (qint64 second = RecordedPast::Peak; second < RecordedPast::End; ++second)
        key(Qt::Key_Left);
    key(Qt::Key_Return);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toLongLong(), RecordedPast::Peak * 1'000);
}

void tst_ChartView::crosshairFollowsThePointer()
{
    QTest::mouseMove(m_view.get(), pointAt(lastMinute().from + 30'000));
    QTRY_VERIFY(m_view->crosshair());
    QVERIFY(std::abs(*m_view->crosshair() - (lastMinute().from + 30'000)) < 500);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_view.get(), &leave);
    QVERIFY(!m_view->crosshair());
}

void tst_ChartView::compares()
{
    m_view->setEndpoints(RecordedPast::server(), RecordedPast::other());
    QCOMPARE(m_view->data().sources.size(), 2);
    QCOMPARE(m_view->data().sources[1].cells(Figure::Requests).back().last, 50.0F);
    QVERIFY(m_view->summary().contains(QStringLiteral("/run/b")));
    // Not with itself.
    m_view->setEndpoints(RecordedPast::server(), RecordedPast::server());
    QCOMPARE(m_view->data().sources.size(), 1);
    m_view->setEndpoints({});
    QVERIFY(m_view->isEmpty());
    QVERIFY(m_view->data().sources.isEmpty());
    m_view->grab();
}

void tst_ChartView::repaintsTenTimesASecond()
{
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    PaintCounter counter(*m_view);
    QElapsedTimer clock;
    clock.start();
    for (qint64 second = RecordedPast::End; clock.elapsed() < 500; ++second) {
        m_past->record(second, 100);
        QTest::mouseMove(m_view.get(), pointAt(m_view->range().from + second % 60 * 1'000));
        QCoreApplication::processEvents();
    }
    QVERIFY(counter.count > 0);
    QVERIFY(counter.count <= 3 + clock.elapsed() / RepaintLimit::Interval.count());
    // None is lost.
    const int before = counter.count;
    m_past->record(m_past->workspace.series().end().count() + 1, 1);
    QTRY_VERIFY(counter.count > before);
}

void tst_ChartView::repaintsWhatHasChanged_data()
{
    QTest::addColumn<QList<Plot>>("plots");
    QTest::addColumn<std::chrono::minutes>("span");
    QTest::addColumn<double>("newRate");
    QTest::addColumn<double>("mostPainted"); // of all pixels
    const QList<Plot> steady{Plot::Requests, Plot::InFlight, Plot::Connections, Plot::Waiting};
    QTest::newRow("idle") << steady << 10min << 100.0 << 0.2;
    QTest::newRow("idle, by the minute") << steady << 60min << 100.0 << 0.2;
    QTest::newRow("other values") << steady << 10min << 300.0 << 0.3;
    QTest::newRow("heat map") << QList<Plot>{Plot::Heat, Plot::Bytes} << 10min << 120.0 << 0.4;
    QTest::newRow("dotted lines") << QList<Plot>{Plot::Latency} << 10min << 100.0 << 1.0;
    QTest::newRow("another axis") << steady << 10min << 5'000.0 << 1.0;
    QTest::newRow("zoomed in") << steady << 1min << 100.0 << 0.5;
}

// The rest is moved, so that the picture is the same as a new one.
void tst_ChartView::repaintsWhatHasChanged()
{
    QFETCH(const QList<Plot>, plots);
    QFETCH(const std::chrono::minutes, span);
    QFETCH(const double, newRate);
    QFETCH(const double, mostPainted);
    m_view->setPlots(plots);
    m_view->setSpan(span);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QSignalSpy due(m_view->findChild<RepaintLimit *>(), &RepaintLimit::due);
    const auto recordNext = [&](double rate) {
        const qsizetype before = due.size();
        m_past->record(m_past->workspace.series().end().count() + 1, rate);
        return QTest::qWaitFor([&] { return due.size() > before; });
    };
    QVERIFY(recordNext(100));
    QCoreApplication::processEvents();
    PaintCounter counter(*m_view);
    for (int second = 0; second < 7; ++second) {
        QVERIFY(recordNext(second < 3 ? 100 : newRate));
        QCoreApplication::processEvents();
    }
    QVERIFY(double(counter.pixels) < 7 * mostPainted * m_view->width() * m_view->height() + 1);
    const QImage shown = m_view->screen()->grabWindow(m_view->winId()).toImage();
    const QImage fresh = m_view->grab().toImage();
    QCOMPARE(shown.size(), fresh.size());
    const int differences = differencesBetween(shown, fresh);
    QVERIFY2(differences <= 5, qPrintable(QString::number(differences)));
}

void tst_ChartView::hiddenDoesNothing()
{
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->hide();
    PaintCounter counter(*m_view);
    QSignalSpy read(m_view.get(), &ChartView::dataChanged);
    for (qint64 second = RecordedPast::End; second < RecordedPast::End + 50; ++second) {
        m_past->record(second, 100);
        QCoreApplication::processEvents();
    }
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.elapsed() > 2 * RepaintLimit::Interval.count());
    QCOMPARE(counter.count, 0);
    QVERIFY(read.isEmpty());
    m_view->show();
    QTRY_VERIFY(counter.count > 0);
    QCOMPARE(m_view->range().until, (RecordedPast::End + 50) * 1'000);
}

void tst_ChartView::speaks()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    const QString all = interface->text(QAccessible::Description);
    QVERIFY2(all.contains(QStringLiteral("Requests per second")), qPrintable(all));
    QVERIFY2(all.contains(chartTime(RecordedPast::Peak * 1'000, TimeSeries::Step::Second)),
             qPrintable(all));
    key(Qt::Key_Left);
    const QString one = interface->text(QAccessible::Description);
    QVERIFY2(one.startsWith(chartTime(lastMinute().until - 1'000, TimeSeries::Step::Second)),
             qPrintable(one));
}

QTEST_MAIN(tst_ChartView)
#include "tst_chartview.moc"

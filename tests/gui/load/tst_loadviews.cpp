// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/load/latencybarsview.h"
#include "gui/load/loadcurveview.h"
#include "gui/load/loadpanel.h"
#include "gui/look/palettecolors.h"
#include "gui/look/theme.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace IpcCore;
using namespace std::chrono_literals;

// The pictures of a load test.
class tst_LoadViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void linearAxis_data();
    void linearAxis();
    void durationAxis_data();
    void durationAxis();
    void picturesShowTheirTests_data();
    void picturesShowTheirTests();
    void paintsAnything();

private:
    static LoadReport report(std::chrono::microseconds latency)
    {
        LoadReport report;
        report.plan.duration = 2s;
        for (int i = 1; i <= 8; ++i) {
            report.figures.elapsed = i * 250ms;
            report.figures.succeeded += 100;
            // A gap in the middle.
            for (int request = 0; request < 100 && i != 4; ++request)
                report.figures.latency.add(latency * (request + 50) / 100);
            report.curve.add(report.figures);
        }
        return report;
    }

    static bool shows(const QImage &picture, const QColor &color)
    {
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == color.rgb())
                    return true;
            }
        }
        return false;
    }

    Theme m_theme;
};

void tst_LoadViews::linearAxis_data()
{
    QTest::addColumn<double>("highest");
    for (const double highest : {0.0, 1e-9, 0.3, 1.0, 4.9, 5.0, 999.0, 1e9, 1e300})
        QTest::addRow("%g", highest) << highest;
}

void tst_LoadViews::linearAxis()
{
    QFETCH(const double, highest);
    const auto marks = linearMarks(highest, [](double value) { return QString::number(value); });
    QVERIFY(marks.size() >= 2);
    QVERIFY(marks.size() <= 6);
    QCOMPARE(marks.first().value, 0.0);
    QVERIFY(marks.last().value >= highest);
}

void tst_LoadViews::durationAxis_data()
{
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("one power") << qint64(15'000) << qint64(80'000)
                               << QStringList{QStringLiteral("10 µs"), QStringLiteral("100 µs")};
    QTest::newRow("equal") << qint64(10'000) << qint64(10'000)
                           << QStringList{QStringLiteral("10 µs"), QStringLiteral("100 µs")};
    QTest::newRow("wide") << qint64(900) << qint64(2'000'000'000)
                          << QStringList{QStringLiteral("100 ns"), QStringLiteral("10 µs"),
                                         QStringLiteral("1 ms"), QStringLiteral("100 ms"),
                                         QStringLiteral("10 s")};
    QTest::newRow("zero") << qint64(0) << qint64(5)
                          << QStringList{QStringLiteral("1 ns"), QStringLiteral("10 ns")};
}

void tst_LoadViews::durationAxis()
{
    QFETCH(const qint64, lowest);
    QFETCH(const qint64, highest);
    QFETCH(const QStringList, texts);
    QStringList got;
    for (const AxisMark &mark :
         durationMarks(std::chrono::nanoseconds(lowest), std::chrono::nanoseconds(highest)))
        got.append(mark.text);
    QCOMPARE(got, texts);
}

void tst_LoadViews::picturesShowTheirTests_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void tst_LoadViews::picturesShowTheirTests()
{
    QFETCH(const Theme::Scheme, scheme);
    m_theme.setScheme(scheme);
    LatencyBarsView bars;
    LoadCurveView curve;
    QVERIFY(!bars.accessibleName().isEmpty() && !curve.accessibleName().isEmpty());
    for (QWidget *view : std::initializer_list<QWidget *>{&bars, &curve})
        view->resize(view->sizeHint());
    const QColor accent = toneColor(Tone::Accent, bars.palette());
    QVERIFY(!shows(bars.grab().toImage(), accent));
    const LoadReport run = report(100us);
    bars.setLatencies(run.figures.latency, std::nullopt);
    curve.setRuns(run, std::nullopt);
    const QImage barsAlone = bars.grab().toImage();
    const QImage curveAlone = curve.grab().toImage();
    QVERIFY(shows(barsAlone, accent));
    QCOMPARE(barsAlone.pixelColor(0, 0), bars.palette().color(QPalette::Base));
    const LoadReport other = report(900us);
    bars.setLatencies(run.figures.latency, other.figures.latency);
    curve.setRuns(run, other);
    QVERIFY(bars.grab().toImage() != barsAlone);
    QVERIFY(curve.grab().toImage() != curveAlone);
}

// However little there is, or room for it.
void tst_LoadViews::paintsAnything()
{
    LoadReport single = report(1us);
    LoadCurve curve;
    single.figures.elapsed = 250ms;
    curve.add(single.figures);
    single.curve = curve;
    LoadReport slow = report(1us);
    slow.figures.latency.add(100h);
    for (const LoadReport &run : {LoadReport(), report(1us), single, slow}) {
        for (const QSize size : {QSize(1, 1), QSize(30, 500), QSize(500, 30), QSize(700, 400)}) {
            LatencyBarsView bars;
            LoadCurveView view;
            bars.resize(size);
            view.resize(size);
            bars.setLatencies(run.figures.latency, run.figures.latency);
            view.setRuns(run, run);
            QVERIFY(!bars.grab().isNull());
            QVERIFY(!view.grab().isNull());
        }
    }
}

QTEST_MAIN(tst_LoadViews)
#include "tst_loadviews.moc"

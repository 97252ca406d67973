// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartpainter.h"

#include "chartfixture.h"
#include "gui/look/palettecolors.h"
#include "gui/look/theme.h"

#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

using namespace Monitor;

class tst_ChartPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesDiffer_data();
    void linesDiffer();
    void gapsStayEmpty();
    void layoutFits_data();
    void layoutFits();
    void statesAreMarked();
    void readoutsFit_data();
    void readoutsFit();

private:
    ChartScene scene();

    RecordedPast m_past;
};

namespace {

constexpr QSize Size{800, 300};

QImage pictureOf(const ChartScene &scene,
                 const QPalette &palette = Theme::paletteOf(Theme::Scheme::Light))
{
    QImage image(Size, QImage::Format_RGB32);
    QPainter painter(&image);
    ChartPainter(scene, Size, palette, QApplication::font()).paint(painter);
    return image;
}

// How many pixels of a part are of this colour, or nearly: lines have soft edges.
int inkOf(const QImage &image, const QRectF &part, const QColor &color)
{
    int ink = 0;
    for (int y = int(part.top()); y < int(part.bottom()); ++y) {
        for (int x = int(part.left()); x < int(part.right()); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            ink += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green())
                               + std::abs(pixel.blue() - color.blue())
                           < 160
                       ? 1
                       : 0;
        }
    }
    return ink;
}

} // namespace

ChartScene tst_ChartPainter::scene()
{
    ChartScene scene;
    scene.plots = {Plot::Requests};
    scene.data = chartDataOf(m_past.workspace.series(), m_past.workspace.endpoints(),
                             {RecordedPast::server()},
                             {(RecordedPast::End - 60) * 1'000, RecordedPast::End * 1'000});
    return scene;
}

void tst_ChartPainter::linesDiffer_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

// Not by their colours alone, and all are readable.
void tst_ChartPainter::linesDiffer()
{
    QFETCH(const Theme::Scheme, scheme);
    const QPalette palette = Theme::paletteOf(scheme);
    const ChartScene shown = scene();
    const ChartPainter painter(shown, Size, palette, QApplication::font());
    for (const Plot plot : {Plot::Latency, Plot::Bytes}) {
        QList<std::pair<qreal, QList<qreal>>> styles;
        for (const int source : {0, 1}) {
            for (const Figure figure : figuresOf(plot)) {
                const QPen pen = painter.penOf(figure, source);
                QVERIFY(contrastRatio(pen.color(), palette.color(QPalette::Base))
                        >= readableContrast);
                const std::pair style(pen.widthF(), pen.dashPattern());
                QVERIFY(!styles.contains(style));
                styles.append(style);
            }
        }
    }
    QVERIFY(painter.penOf(Figure::Requests, 0).color()
            != painter.penOf(Figure::Requests, 1).color());
}

void tst_ChartPainter::gapsStayEmpty()
{
    ChartScene shown = scene();
    auto &cells = shown.data.sources.first().figures[std::size_t(Figure::Requests)];
    std::fill(cells.begin() + 20, cells.begin() + 40, TimeSeries::Cell());
    const QPalette palette = Theme::paletteOf(Theme::Scheme::Light);
    const ChartPainter painter(shown, Size, palette, QApplication::font());
    const QRectF area = painter.layout().places.first().area;
    const QImage picture = pictureOf(shown);
    const QColor line = painter.penOf(Figure::Requests, 0).color();
    const auto inkBetween = [&](double from, double until) {
        return inkOf(picture,
                     QRectF(area.left() + area.width() * from, area.top() - 1,
                            area.width() * (until - from), area.height() + 2),
                     line);
    };
    QVERIFY(inkBetween(0.05, 0.30) > 0);
    QCOMPARE(inkBetween(0.36, 0.64), 0);
    QVERIFY(inkBetween(0.70, 0.95) > 0);
}

void tst_ChartPainter::layoutFits_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("plots");
    for (const QSizeF size : {QSizeF(300, 900), QSizeF(780, 430), QSizeF(1600, 300), QSizeF(20, 20),
                              QSizeF(1200, 1000)}) {
        for (const int plots : {1, 6, 7})
            QTest::addRow("%g x %g, %d", size.width(), size.height(), plots) << size << plots;
    }
}

// Every chart is there once, within the picture, and none covers another.
void tst_ChartPainter::layoutFits()
{
    QFETCH(const QSizeF, size);
    QFETCH(const int, plots);
    QList<Plot> all;
    for (int plot = 0; plot < plots; ++plot)
        all.append(Plot(plot));
    const QFontMetricsF metrics(QApplication::font());
    const ChartLayout layout = layOutCharts(size, metrics, all, 2);
    QCOMPARE(layout.places.size(), plots);
    const bool isLarge = size.width() > 100;
    for (int plot = 0; plot < plots; ++plot) {
        const ChartLayout::Place &place = layout.places[plot];
        QCOMPARE(place.plot, all[plot]);
        if (!isLarge)
            continue;
        QVERIFY(QRectF(QPointF(), size).contains(place.area));
        QVERIFY(place.title.bottom() <= place.area.top());
        QVERIFY(place.area.bottom() <= layout.columns[place.column].lanes.top());
        for (int other = 0; other < plot; ++other)
            QVERIFY(!place.area.intersects(layout.places[other].area));
        QCOMPARE(layout.placeAt(place.area.center()), &place);
        const ChartRange range{1'000, 61'000};
        const qreal x = layout.xOf(31'000, range, place.column);
        QVERIFY(std::abs(layout.timeAt(x, range) - 31'000) <= 1);
        QCOMPARE(layout.columnAt(x), place.column);
    }
}

void tst_ChartPainter::statesAreMarked()
{
    ChartScene shown = scene();
    const ChartRange &range = shown.data.range;
    const qint64 change = range.from + 30'000;
    using State = IpcCore::ActiveState;
    shown.data.sources.first().states = {
        {.begin = range.from, .end = change, .state = State::Listening},
        {.begin = change, .end = range.until, .state = State::NotListening}};
    const QPalette palette = Theme::paletteOf(Theme::Scheme::Light);
    const ChartPainter painter(shown, Size, palette, QApplication::font());
    const QImage picture = pictureOf(shown);
    const ChartLayout::Column &column = painter.layout().columns.first();
    const QColor good = toneColor(Tone::Ok, palette);
    const QColor bad = toneColor(Tone::Trouble, palette);
    const qreal x = painter.layout().xOf(change, range, 0);
    QVERIFY(inkOf(picture, column.lanes.adjusted(2, 0, -column.lanes.width() * 0.6, 0), good) > 50);
    QVERIFY(inkOf(picture, column.lanes.adjusted(column.lanes.width() * 0.6, 0, -2, 0), bad) > 50);
    QVERIFY(inkOf(picture, QRectF(x - 2, column.areas.top(), 5, column.areas.height()), bad) > 20);
    QCOMPARE(inkOf(picture, QRectF(x + 20, column.areas.top(), 5, column.areas.height()), bad), 0);
}

void tst_ChartPainter::readoutsFit_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("hasExtremes");
    QTest::addColumn<int>("count");
    QTest::newRow("wide") << 1'000 << true << 2;
    QTest::newRow("narrow") << 450 << false << 2;
    QTest::newRow("too narrow for both") << 270 << false << 1;
    QTest::newRow("tiny") << 100 << false << 0;
}

// Half a number would say something else.
void tst_ChartPainter::readoutsFit()
{
    QFETCH(const int, width);
    QFETCH(const bool, hasExtremes);
    QFETCH(const int, count);
    const TimeSeries::Cell cell{
        .lowest = 1'024, .highest = 20'480, .last = 1'024, .middle = 12'288};
    ChartScene shown = scene();
    shown.plots = {Plot::Bytes};
    QStringList expected;
    for (const Figure figure : figuresOf(Plot::Bytes)) {
        auto &cells = shown.data.sources.first().figures[std::size_t(figure)];
        std::fill(cells.begin(), cells.end(), cell);
        const QString value =
            hasExtremes ? cellText(figure, cell) : figureText(figure, double(cell.middle));
        if (expected.size() < count)
            expected.append(lineName(figure) + u' ' + value);
    }
    const ChartPainter painter(shown, QSizeF(width, 300), QPalette(), QApplication::font());
    QCOMPARE(painter.readout(painter.layout().places.first(), 0), expected);
}

QTEST_MAIN(tst_ChartPainter)
#include "tst_chartpainter.moc"

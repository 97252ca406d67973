// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/chartline.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using Cell = TimeSeries::Cell;

class tst_ChartLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsInterrupt();
    void levelsTakeOneStroke();
    void bandsShowExtremes();
    void pixelsKeepExtremes();
    void loneCellShowsItsSpike();
};

namespace {

Cell cellOf(float value)
{
    return value < 0 ? Cell() : Cell{value, value, value, value};
}

// A pixel for each cell and each unit.
ChartLine lineOf(const std::vector<Cell> &cells, qreal pixelsPerCell = 1)
{
    return chartLine(
        cells, [pixelsPerCell](std::size_t cell) { return qreal(cell) * pixelsPerCell; },
        [](float value) { return -qreal(value); });
}

} // namespace

void tst_ChartLine::gapsInterrupt()
{
    const ChartLine line = lineOf({cellOf(-1), cellOf(1), cellOf(2), cellOf(-1), cellOf(3)});
    QCOMPARE(line.parts.size(), 2);
    const QList<QPointF> first = {{1, -1}, {2, -2}};
    const QList<QPointF> second = {{4, -3}};
    QCOMPARE(line.parts[0], QPolygonF(first));
    QCOMPARE(line.parts[1], QPolygonF(second));
    QVERIFY(line.bands.isEmpty());
    QVERIFY(lineOf({}).parts.isEmpty());
    QVERIFY(lineOf({cellOf(-1)}).parts.isEmpty());
}

void tst_ChartLine::levelsTakeOneStroke()
{
    const ChartLine line = lineOf(std::vector<Cell>(1'000, cellOf(0)));
    QCOMPARE(line.parts.size(), 1);
    QCOMPARE(line.parts[0].size(), 2);
    QCOMPARE(line.parts[0].last(), QPointF(999, 0));
}

void tst_ChartLine::bandsShowExtremes()
{
    const ChartLine line = lineOf({cellOf(1), Cell{0, 9, 1, 2}, cellOf(1)});
    QCOMPARE(line.bands.size(), 1);
    QCOMPARE(line.bands[0].boundingRect(), QRectF(0, -9, 2, 9));
    QCOMPARE(line.parts[0][1], QPointF(1, -2));
}

// A hundred cells in a pixel.
void tst_ChartLine::pixelsKeepExtremes()
{
    std::vector<Cell> cells(1'000, cellOf(1));
    cells[555] = Cell{0.5F, 70, 1, 1};
    const ChartLine line = lineOf(cells, 0.01);
    QCOMPARE(line.parts.size(), 1);
    QCOMPARE(line.bands.size(), 1);
    QCOMPARE(line.bands[0].boundingRect().top(), -70.0);
    QCOMPARE(line.bands[0].boundingRect().bottom(), -0.5);
}

void tst_ChartLine::loneCellShowsItsSpike()
{
    const ChartLine line = lineOf({cellOf(-1), Cell{0, 9, 1, 2}, cellOf(-1)});
    QCOMPARE(line.parts.size(), 1);
    QCOMPARE(line.bands.size(), 1);
    QCOMPARE(line.bands[0].boundingRect(), QRectF(0, -9, 2, 9));
}

QTEST_GUILESS_MAIN(tst_ChartLine)
#include "tst_chartline.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/charts/heatimage.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::LatencyHistogram;

class tst_HeatImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void slowIsAbove();
    void fewAreFaintButThere();
};

namespace {

ChartData dataOf(const LatencyHistogram &latency)
{
    LatencyHeat heat;
    heat.set(TimeSeries::Step::Second, 1, 1, latency);
    ChartData data;
    data.sources.emplace_back().heat = heat.columns(TimeSeries::Step::Second, 0, 2);
    return data;
}

QImage imageOf(const ChartData &data)
{
    return heatImage(data.sources.first().heat, heatAxis(data), Qt::blue, Qt::white);
}

// The row of the only, or strongest, pixel in the middle column.
int strongestRow(const QImage &image)
{
    int found = -1;
    int least = 256;
    for (int y = 0; y < image.height(); ++y) {
        if (qAlpha(image.pixel(1, y)) > 0 && qRed(image.pixel(1, y)) < least) {
            least = qRed(image.pixel(1, y));
            found = y;
        }
    }
    return found;
}

} // namespace

void tst_HeatImage::nothing()
{
    QVERIFY(imageOf(dataOf({})).isNull());
    QVERIFY(heatAxis(ChartData()).top > heatAxis(ChartData()).bottom);
}

void tst_HeatImage::slowIsAbove()
{
    LatencyHistogram latency;
    latency.add(1ms);
    latency.add(100ms);
    const ChartData data = dataOf(latency);
    const ValueAxis axis = heatAxis(data);
    QVERIFY(axis.bottom < 1e6 && axis.top > 1e8);
    const QImage image = imageOf(data);
    QCOMPARE(image.width(), 3);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        QCOMPARE(qAlpha(image.pixel(0, y)), 0);
        QCOMPARE(qAlpha(image.pixel(2, y)), 0);
        if (qAlpha(image.pixel(1, y)) == 0)
            continue;
        ++painted;
        // Where the axis has the label.
        const double share = 1 - (y + 0.5) / image.height();
        const double expected = axis.shareOf(painted == 1 ? 1e8 : 1e6);
        QVERIFY(std::abs(share - expected) <= 1.5 / image.height());
    }
    QCOMPARE(painted, 2);
}

void tst_HeatImage::fewAreFaintButThere()
{
    LatencyHistogram latency;
    latency.addToBucket(LatencyHistogram::bucketOf(1ms), 1'000'000);
    latency.add(1s);
    const QImage image = imageOf(dataOf(latency));
    const int strongest = strongestRow(image);
    QCOMPARE(image.pixelColor(1, strongest), QColor(Qt::blue));
    bool isThere = false;
    for (int y = 0; y < strongest; ++y) {
        const QColor color = image.pixelColor(1, y);
        if (color.alpha() == 0)
            continue;
        isThere = true;
        QVERIFY(color.red() > 100 && color.red() < 220);
    }
    QVERIFY(isThere);
}

QTEST_GUILESS_MAIN(tst_HeatImage)
#include "tst_heatimage.moc"

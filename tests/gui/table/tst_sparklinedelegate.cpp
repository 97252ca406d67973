// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/sparklinedelegate.h"

#include "cellpicture.h"
#include "gui/look/palettecolors.h"
#include "models/table/roles.h"

#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>

#include <QtGui/qstandarditemmodel.h>

#include <cmath>
#include <limits>

using namespace Monitor;

namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

/// One cell.
class SeriesModel : public QStandardItemModel
{
public:
    explicit SeriesModel(const QList<double> &series, const QString &text = {})
    {
        auto *item = new QStandardItem(text);
        item->setData(QVariant::fromValue(series), SeriesRole);
        appendRow(item);
    }

    QModelIndex cell() const { return index(0, 0); }
};

QList<double> waves()
{
    QList<double> series;
    for (int i = 0; i < 60; ++i)
        series.append(50 + 50 * std::sin(i / 4.0));
    return series;
}

} // namespace

class tst_SparklineDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
    void selected();
    void gap();
    void nothingKnown();
    void textAlone();
    void textIsWhole();
    void linesOfAColumnAreAligned();
    void narrow();
    void faintHighlight();
    void accessibleText();
};

void tst_SparklineDelegate::looks_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        QTest::addRow("light, %g", ratio) << Theme::Scheme::Light << ratio;
        QTest::addRow("dark, %g", ratio) << Theme::Scheme::Dark << ratio;
    }
}

void tst_SparklineDelegate::looks()
{
    QFETCH(Theme::Scheme, scheme);
    QFETCH(qreal, ratio);
    CellPicture picture;
    picture.scheme = scheme;
    picture.devicePixelRatio = ratio;
    const SeriesModel lineOnly(waves());
    const QImage image = picture.draw(SparklineDelegate(), lineOnly.cell());
    QVERIFY(picture.isMarginEmpty(image));
    const QImage cell = picture.cellOf(image);
    QVERIFY(strongestContrast(cell) >= 4.5);
    // Nothing reaches the edge, where it would be clipped, yet the space is used.
    const auto [top, bottom] = paintedRows(cell);
    QVERIFY(top > 0 && bottom < cell.height() - 1);
    QVERIFY(bottom - top > cell.height() / 2);
    const auto [left, right] = paintedColumns(cell);
    QVERIFY(left > 0 && right < cell.width() - 1);
    QVERIFY(right - left > cell.width() * 9 / 10);

    const SeriesModel textOnly({}, QStringLiteral("340/s"));
    QVERIFY(strongestContrast(picture.cellOf(picture.draw(SparklineDelegate(), textOnly.cell())))
            >= 4.5);
}

void tst_SparklineDelegate::selected()
{
    CellPicture picture;
    picture.state |= QStyle::State_Selected;
    const SeriesModel model(waves());
    const QImage cell = picture.cellOf(picture.draw(SparklineDelegate(), model.cell()));
    QVERIFY(strongestContrast(cell) >= 4.5);
    QCOMPARE(cell.pixelColor(1, 1),
             Theme::paletteOf(Theme::Scheme::Light).color(QPalette::Highlight));
}

/// A gap is empty; zeros would be a line at the bottom.
void tst_SparklineDelegate::gap()
{
    const auto middleOf = [](double value) {
        QList<double> series(60, 10.0);
        for (int i = 20; i < 40; ++i)
            series[i] = value;
        const CellPicture picture;
        const QImage cell =
            picture.cellOf(picture.draw(SparklineDelegate(), SeriesModel(series).cell()));
        return paintedColumns(cell.copy(110, 0, 80, cell.height()));
    };
    QCOMPARE(middleOf(notKnown).first, -1);
    QVERIFY(middleOf(0).first >= 0);
}

void tst_SparklineDelegate::nothingKnown()
{
    const CellPicture picture;
    for (const QList<double> &series :
         {QList<double>(), QList<double>{notKnown}, QList<double>(60, notKnown)}) {
        const QImage cell =
            picture.cellOf(picture.draw(SparklineDelegate(), SeriesModel(series).cell()));
        QCOMPARE(paintedColumns(cell).first, -1);
    }
    const QImage one = picture.cellOf(picture.draw(SparklineDelegate(), SeriesModel({3.0}).cell()));
    QVERIFY(paintedColumns(one).first > 200);
}

void tst_SparklineDelegate::textAlone()
{
    const SeriesModel model({}, QStringLiteral("340/s"));
    const CellPicture picture;
    const QImage cell = picture.cellOf(picture.draw(SparklineDelegate(), model.cell()));
    const auto [left, right] = paintedColumns(cell);
    QVERIFY(right > cell.width() - 10);
    QVERIFY(left > cell.width() / 2);
}

void tst_SparklineDelegate::textIsWhole()
{
    const CellPicture picture;
    for (int number = 1; number < 100000; number = number * 3 + 4) {
        const QString text = QStringLiteral("%1/s").arg(number);
        const QImage cell =
            picture.cellOf(picture.draw(SparklineDelegate(), SeriesModel({}, text).cell()));
        QCOMPARE(trimmed(cell), trimmed(picture.drawText(text, Qt::AlignRight)));
    }
}

void tst_SparklineDelegate::linesOfAColumnAreAligned()
{
    const CellPicture picture;
    // The lines alone: above and below the text, zero-width letters paint nothing.
    const auto lineEnd = [&](const QString &text) {
        SeriesModel model(QList<double>(10, 0.0), text);
        model.setHeaderData(0, Qt::Horizontal, QStringLiteral("88,888/s"), SampleRole);
        const QImage cell = picture.cellOf(picture.draw(SparklineDelegate(), model.cell()));
        const QImage bottom = cell.copy(0, cell.height() - 5, cell.width(), 3);
        return paintedColumns(bottom);
    };
    QCOMPARE(lineEnd(QStringLiteral("1")), lineEnd(QStringLiteral("11")));
    QCOMPARE(lineEnd({}), lineEnd(QStringLiteral("11")));
    QVERIFY(lineEnd({}).second < 280);
}

void tst_SparklineDelegate::narrow()
{
    CellPicture picture;
    const SeriesModel model(waves(), QStringLiteral("340/s"));
    for (const int width : {120, 60, 40, 20, 6, 1}) {
        picture.size.setWidth(width);
        QVERIFY(picture.isMarginEmpty(picture.draw(SparklineDelegate(), model.cell())));
    }
    picture.size = SparklineDelegate().sizeHint(picture.option(), model.cell());
    const QImage cell = picture.cellOf(picture.draw(SparklineDelegate(), model.cell()));
    QVERIFY(paintedColumns(cell).first < 12);
    QVERIFY(picture.size.height() >= picture.option().fontMetrics.height());
}

/// On some desktops the highlight colour is hardly visible as a line.
void tst_SparklineDelegate::faintHighlight()
{
    const CellPicture picture;
    QStyleOptionViewItem option = picture.option();
    option.palette.setColor(QPalette::Highlight, QColor(240, 240, 230));
    QImage image(option.rect.size() + QSize(24, 24), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const SeriesModel model(waves());
    SparklineDelegate().paint(&painter, option, model.cell());
    painter.end();
    QVERIFY(strongestContrast(image) >= 4.5);
}

void tst_SparklineDelegate::accessibleText()
{
    const SeriesModel model(waves(), QStringLiteral("340/s"));
    QCOMPARE(model.cell().data(Qt::DisplayRole).toString(), QStringLiteral("340/s"));
    QCOMPARE(SparklineDelegate().displayText(model.cell().data(), QLocale::c()),
             QStringLiteral("340/s"));
}

QTEST_MAIN(tst_SparklineDelegate)
#include "tst_sparklinedelegate.moc"

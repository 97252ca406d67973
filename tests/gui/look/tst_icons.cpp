// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/icons.h"

#include <QtTest/qtest.h>

#include <QtCore/qdir.h>
#include <QtCore/qregularexpression.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtWidgets/qtoolbutton.h>

#include <set>

using namespace Monitor;

namespace {

QPalette grayPalette(const QColor &ground, const QColor &text)
{
    QPalette palette(text, ground, ground.lighter(), ground.darker(), ground, text, ground);
    palette.setColor(QPalette::Highlight, QColor(30, 90, 200));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette lightPalette()
{
    return grayPalette(QColor(250, 250, 250), Qt::black);
}

QPalette darkPalette()
{
    return grayPalette(QColor(30, 30, 32), QColor(235, 235, 235));
}

QImage imageOf(const QPixmap &pixmap)
{
    return pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
}

/// Pixels painted more than not.
QImage shapeOf(const QImage &image)
{
    QImage shape(image.size(), QImage::Format_Mono);
    shape.fill(0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            shape.setPixel(x, y, qAlpha(image.pixel(x, y)) > 127 ? 1 : 0);
    }
    return shape;
}

int differentPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return count;
}

std::set<QRgb> solidColors(const QImage &image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

void forEachIconRow()
{
    QTest::addColumn<IconName>("name");
    for (int i = 0; i < iconCount; ++i)
        QTest::addRow("%s", qPrintable(iconId(IconName(i)))) << IconName(i);
}

} // namespace

class tst_Icons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names();

    void inks_data() { forEachIconRow(); }

    void inks();

    void drawn_data() { forEachIconRow(); }

    void drawn();

    void nothingIsClipped_data() { forEachIconRow(); }

    void nothingIsClipped();
    void statesDifferInShape();
    void followsPalette();
    void givenPalette();
    void modes();
    void paintsCentered();
    void sizesWithoutPicture();
};

void tst_Icons::init()
{
    QGuiApplication::setPalette(lightPalette());
}

void tst_Icons::names()
{
    QVERIFY(!imageOf(icon(IconName::App).pixmap(16)).isNull()); // Loads the resources.
    std::set<QString> known;
    for (int i = 0; i < iconCount; ++i) {
        static const QRegularExpression kebabCase(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
        const QString id = iconId(IconName(i));
        QVERIFY2(kebabCase.match(id).hasMatch(), qPrintable(id));
        known.insert(id);
    }
    QCOMPARE(int(known.size()), iconCount);

    std::set<QString> files;
    for (const QFileInfo &file : QDir(QStringLiteral(":/ipcmonitor/icons")).entryInfoList())
        files.insert(file.completeBaseName());
    QVERIFY(known == files);
}

/// A colour that is not one of the inks would not change in the dark.
void tst_Icons::inks()
{
    QFETCH(IconName, name);
    if (name == IconName::App)
        QSKIP("The application's icon has colours of its own");
    const QStringList inks = {QStringLiteral("#232629"), QStringLiteral("#1a7f37"),
                              QStringLiteral("#8a6100"), QStringLiteral("#c0262d"),
                              QStringLiteral("#606770"), QStringLiteral("#0b6bcb")};
    QFile file(QStringLiteral(":/ipcmonitor/icons/%1.svg").arg(iconId(name)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression paint(QStringLiteral("(?:fill|stroke)=\"([^\"]+)\""));
    int count = 0;
    for (auto found = paint.globalMatch(source); found.hasNext(); ++count) {
        const QString color = found.next().captured(1);
        QVERIFY2(color == QLatin1String("none") || inks.contains(color), qPrintable(color));
    }
    QVERIFY(count > 0);
}

void tst_Icons::drawn()
{
    QFETCH(IconName, name);
    for (const qreal ratio : {1.0, 1.5, 2.0}) {
        for (const int extent : {16, 24, 32, 48}) {
            const QPixmap pixmap = icon(name).pixmap(QSize(extent, extent), ratio);
            const int pixels = int(extent * ratio);
            QCOMPARE(pixmap.size(), QSize(pixels, pixels));
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
            int painted = 0;
            const QImage image = imageOf(pixmap);
            for (int y = 0; y < pixels; ++y) {
                for (int x = 0; x < pixels; ++x)
                    painted += qAlpha(image.pixel(x, y)) > 64 ? 1 : 0;
            }
            // At least a twentieth of the square is painted.
            QVERIFY2(painted * 20 >= pixels * pixels, qPrintable(QString::number(painted)));
        }
    }
}

/// Drawn with a margin, nothing is outside the icon's square.
void tst_Icons::nothingIsClipped()
{
    QFETCH(IconName, name);
    QSvgRenderer renderer(QStringLiteral(":/ipcmonitor/icons/%1.svg").arg(iconId(name)));
    QVERIFY(renderer.isValid());
    const QRectF square = renderer.viewBoxF();
    const qreal room = square.width() / 4;
    renderer.setViewBox(square.adjusted(-room, -room, room, room));
    QImage image(96, 96, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, 96, 96));
    painter.end();
    int inside = 0;
    for (int y = 0; y < 96; ++y) {
        for (int x = 0; x < 96; ++x) {
            const bool isPainted = qAlpha(image.pixel(x, y)) > 0;
            const bool isInside = QRect(16, 16, 64, 64).contains(x, y);
            QVERIFY2(!isPainted || isInside, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            inside += isPainted ? 1 : 0;
        }
    }
    QVERIFY(inside > 0);
}

void tst_Icons::statesDifferInShape()
{
    std::vector<std::pair<QString, QImage>> shapes;
    for (int i = int(IconName::StateListening); i <= int(IconName::StateUnknown); ++i) {
        const QPixmap pixmap = icon(IconName(i)).pixmap(QSize(16, 16));
        shapes.emplace_back(iconId(IconName(i)), shapeOf(imageOf(pixmap)));
    }
    QCOMPARE(int(shapes.size()), 18);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        for (std::size_t j = i + 1; j < shapes.size(); ++j) {
            const int different = differentPixels(shapes[i].second, shapes[j].second);
            QVERIFY2(different >= 24, qPrintable(QStringLiteral("%1 and %2 differ in %3 pixels")
                                                     .arg(shapes[i].first, shapes[j].first)
                                                     .arg(different)));
        }
    }
}

/// An icon already in use changes with the palette.
void tst_Icons::followsPalette()
{
    QToolButton button;
    button.setIcon(icon(IconName::Freeze));
    QCOMPARE(solidColors(imageOf(button.icon().pixmap(16))),
             std::set<QRgb>{QColor(Qt::black).rgb()});
    QGuiApplication::setPalette(darkPalette());
    QCOMPARE(solidColors(imageOf(button.icon().pixmap(16))),
             std::set<QRgb>{QColor(235, 235, 235).rgb()});
}

void tst_Icons::givenPalette()
{
    const QPixmap pixmap = iconPixmap(IconName::Freeze, darkPalette(), 20, 1.5);
    QCOMPARE(pixmap.size(), QSize(30, 30));
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
    QVERIFY(solidColors(imageOf(pixmap)).contains(QColor(235, 235, 235).rgb()));
}

void tst_Icons::modes()
{
    QPalette palette = lightPalette();
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(160, 160, 160));
    const auto colorsOf = [&](QIcon::Mode mode) {
        return solidColors(imageOf(iconPixmap(IconName::StateNotListening, palette, 16, 1, mode)));
    };
    QCOMPARE(colorsOf(QIcon::Disabled), std::set<QRgb>{QColor(160, 160, 160).rgb()});
    QCOMPARE(colorsOf(QIcon::Selected), std::set<QRgb>{QColor(Qt::white).rgb()});
    const std::set<QRgb> normal = colorsOf(QIcon::Normal);
    QCOMPARE(int(normal.size()), 1);
    QVERIFY(qRed(*normal.begin()) > 2 * qGreen(*normal.begin()));
}

void tst_Icons::paintsCentered()
{
    QImage image(80, 32, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon(IconName::StateListening).paint(&painter, QRect(0, 0, 40, 16));
    painter.end();
    QCOMPARE(qAlpha(image.pixel(40, 16)), 255);
    QCOMPARE(qAlpha(image.pixel(22, 16)), 0);
    QCOMPARE(qAlpha(image.pixel(57, 16)), 0);
}

void tst_Icons::sizesWithoutPicture()
{
    QVERIFY(iconPixmap(IconName::Save, lightPalette(), 0, 1).isNull());
    QVERIFY(iconPixmap(IconName::Save, lightPalette(), -4, 2).isNull());
    QVERIFY(icon(IconName::Save).pixmap(QSize()).isNull());
}

QTEST_MAIN(tst_Icons)
#include "tst_icons.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/palettecolors.h"

#include <QtTest/qtest.h>

#include <QtGui/qpalette.h>

using namespace Monitor;

namespace {

constexpr Tone allTones[] = {Tone::Ok,      Tone::Attention, Tone::Trouble,
                             Tone::Unknown, Tone::Accent,    Tone::Compared};

QPalette paletteOf(const QColor &base, const QColor &alternate, const QColor &window,
                   const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Text, text);
    return palette;
}

} // namespace

class tst_PaletteColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_data();
    void contrast();
    void tones_data();
    void tones();
    void tonesDiffer();
    void anyBase();
    void groundsFarApart();
    void palettesInTurn();
    void dark();
};

void tst_PaletteColors::contrast_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    QTest::newRow("the most") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("none") << QColor(90, 100, 110) << QColor(90, 100, 110) << 1.0;
    // Published examples of the definition.
    QTest::newRow("gray on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    QTest::newRow("red on white") << QColor(255, 0, 0) << QColor(Qt::white) << 4.0;
    QTest::newRow("blue on white") << QColor(0, 0, 255) << QColor(Qt::white) << 8.59;
}

void tst_PaletteColors::contrast()
{
    QFETCH(QColor, one);
    QFETCH(QColor, other);
    QFETCH(double, ratio);
    QVERIFY(std::abs(contrastRatio(one, other) - ratio) < 0.01);
    QCOMPARE(contrastRatio(other, one), contrastRatio(one, other));
    QCOMPARE(contrastRatio(one.toHsv(), other), contrastRatio(one, other));
}

void tst_PaletteColors::tones_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(Qt::white, QColor(247, 247, 247), QColor(239, 240, 241),
                                        Qt::black);
    QTest::newRow("dark") << paletteOf(QColor(27, 30, 32), QColor(35, 38, 41), QColor(42, 46, 50),
                                       Qt::white);
    QTest::newRow("black") << paletteOf(Qt::black, Qt::black, Qt::black, Qt::white);
    QTest::newRow("sepia") << paletteOf(QColor(253, 246, 227), QColor(238, 232, 213),
                                        QColor(238, 232, 213), QColor(101, 123, 131));
}

void tst_PaletteColors::tones()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : allTones) {
        const QColor color = toneColor(tone, palette);
        for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
            QVERIFY(contrastRatio(color, palette.color(role)) >= 4.5);
    }
}

void tst_PaletteColors::tonesDiffer()
{
    for (const QPalette &palette : {paletteOf(Qt::white, Qt::white, Qt::white, Qt::black),
                                    paletteOf(Qt::black, Qt::black, Qt::black, Qt::white)}) {
        const QColor ok = toneColor(Tone::Ok, palette);
        const QColor attention = toneColor(Tone::Attention, palette);
        const QColor trouble = toneColor(Tone::Trouble, palette);
        const QColor unknown = toneColor(Tone::Unknown, palette);
        QVERIFY(ok.green() > ok.red() && ok.green() > ok.blue());
        QVERIFY(trouble.red() > trouble.green() + 60);
        QVERIFY(attention.red() > attention.green() && attention.green() > attention.blue() + 60);
        QVERIFY(unknown.hslSaturation() < 60);
    }
}

/// Also on medium grey, on which hardly any colour is readable.
void tst_PaletteColors::anyBase()
{
    for (int gray = 0; gray <= 255; gray += 5) {
        const QColor base(gray, gray, gray);
        for (const Tone tone : allTones)
            QVERIFY(contrastRatio(toneColor(tone, paletteOf(base, base, base, Qt::red)), base)
                    >= 4.5);
    }
}

void tst_PaletteColors::groundsFarApart()
{
    const QPalette palette =
        paletteOf(Qt::white, QColor(245, 245, 245), QColor(40, 40, 40), Qt::black);
    for (const Tone tone : allTones)
        QVERIFY(contrastRatio(toneColor(tone, palette), Qt::white) >= 4.5);
    QVERIFY(toneColor(Tone::Trouble, palette) != QColor(Qt::black));
}

/// No cached answer is for another palette or tone.
void tst_PaletteColors::palettesInTurn()
{
    const QPalette light = paletteOf(Qt::white, Qt::white, Qt::white, Qt::black);
    const QPalette grayWindow = paletteOf(Qt::white, Qt::white, QColor(215, 215, 215), Qt::black);
    const QPalette dark = paletteOf(Qt::black, Qt::black, Qt::black, Qt::white);
    const QColor onLight = toneColor(Tone::Ok, light);
    const QColor onDark = toneColor(Tone::Ok, dark);
    QVERIFY(onLight != onDark);
    QVERIFY(toneColor(Tone::Ok, grayWindow) != onLight);
    QCOMPARE(toneColor(Tone::Ok, light), onLight);
    QCOMPARE(toneColor(Tone::Ok, dark), onDark);
    QVERIFY(toneColor(Tone::Trouble, dark) != onDark);
}

void tst_PaletteColors::dark()
{
    QVERIFY(!isDark(paletteOf(Qt::white, Qt::white, QColor(240, 240, 240), Qt::black)));
    QVERIFY(isDark(paletteOf(Qt::black, Qt::black, QColor(40, 40, 40), Qt::white)));
}

QTEST_APPLESS_MAIN(tst_PaletteColors)
#include "tst_palettecolors.moc"

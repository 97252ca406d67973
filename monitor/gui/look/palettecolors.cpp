// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/palettecolors.h"

#include <QtGui/qpalette.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace Monitor {

namespace {

constexpr std::size_t toneCount = std::size_t(Tone::Compared) + 1;

/// Hue and saturation of a tone, 0 to 1; its lightness depends on the palette.
struct ToneHue
{
    float hue;
    float saturation;
};

ToneHue toneHueOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return {0.38F, 0.65F};
    case Tone::Attention:
        return {0.11F, 0.90F};
    case Tone::Trouble:
        return {0.99F, 0.75F};
    case Tone::Unknown:
        return {0.58F, 0.08F};
    case Tone::Accent:
        return {0.58F, 0.90F};
    case Tone::Compared:
        return {0.07F, 0.95F};
    }
    return {0.0F, 0.0F};
}

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor &color)
{
    const QColor rgb = color.toRgb();
    return 0.2126 * linearChannel(double(rgb.redF())) + 0.7152 * linearChannel(double(rgb.greenF()))
           + 0.0722 * linearChannel(double(rgb.blueF()));
}

double smallestContrast(const QColor &color, std::initializer_list<QColor> grounds)
{
    double smallest = 21;
    for (const QColor &ground : grounds)
        smallest = std::min(smallest, contrastRatio(color, ground));
    return smallest;
}

/// The colour of that hue closest to medium lightness that is readable on all `grounds`; black or
/// white in the worst case.
QColor readableColor(ToneHue tone, bool isLight, std::initializer_list<QColor> grounds)
{
    constexpr int middle = 45;
    for (int percent = middle; percent > 0 && percent < 100; percent += isLight ? 1 : -1) {
        const QColor color =
            QColor::fromHslF(tone.hue, tone.saturation, float(percent) / 100.0F).toRgb();
        if (smallestContrast(color, grounds) >= readableContrast)
            return color;
    }
    return isLight ? QColor(Qt::white) : QColor(Qt::black);
}

/// Base, AlternateBase, Window.
using ToneGrounds = std::array<QRgb, 3>;

QColor toneColorOn(Tone tone, const ToneGrounds &grounds)
{
    const QColor base(grounds[0]);
    // Base decides, not isDark(): black or white is always readable on it.
    const bool isLight = contrastRatio(Qt::white, base) > contrastRatio(Qt::black, base);
    const QColor extreme = isLight ? Qt::white : Qt::black;
    const std::initializer_list<QColor> all = {base, QColor(grounds[1]), QColor(grounds[2])};
    if (smallestContrast(extreme, all) >= readableContrast)
        return readableColor(toneHueOf(tone), isLight, all);
    return readableColor(toneHueOf(tone), isLight, {base});
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isDark(const QPalette &palette)
{
    return relativeLuminance(palette.color(QPalette::Window))
           < relativeLuminance(palette.color(QPalette::Text));
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const ToneGrounds grounds = {palette.color(QPalette::Base).rgb(),
                                 palette.color(QPalette::AlternateBase).rgb(),
                                 palette.color(QPalette::Window).rgb()};

    // Cached, as every table cell asks, nearly always for the same palette, and an answer takes a
    // hundred pow() calls.
    struct Answer
    {
        ToneGrounds grounds{};
        QColor color;
    };

    thread_local std::array<Answer, toneCount> answers;
    Answer &answer = answers.at(std::size_t(tone));
    if (!answer.color.isValid() || answer.grounds != grounds)
        answer = {grounds, toneColorOn(tone, grounds)};
    return answer.color;
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(part(one.red(), other.red()), part(one.green(), other.green()),
                  part(one.blue(), other.blue()));
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracecolors.h"

#include "core/base/humanunits.h"
#include "gui/look/palettecolors.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qpalette.h>

namespace Monitor {

namespace {

// Visible beside the ground of ordinary rows, and too faint to make text hard to read.
constexpr float AccentStrength = 0.16F;

struct AccentWords
{
    Q_DECLARE_TR_FUNCTIONS(TraceAccent)
};

Tone toneOf(TraceAccent accent)
{
    switch (accent) {
    case TraceAccent::Lost:
    case TraceAccent::Failed:
        return Tone::Trouble;
    case TraceAccent::Slow:
        return Tone::Attention;
    case TraceAccent::Gone:
        return Tone::Unknown;
    case TraceAccent::SameConnection:
        return Tone::Ok;
    case TraceAccent::None:
        break;
    }
    return Tone::Accent;
}

QColor blended(const QColor &ground, const QColor &color, float share)
{
    const auto mix = [share](float one, float other) { return one + share * (other - one); };
    return QColor::fromRgbF(mix(ground.redF(), color.redF()), mix(ground.greenF(), color.greenF()),
                            mix(ground.blueF(), color.blueF()));
}

} // namespace

TraceAccent traceAccent(TraceRule rule, bool isSameConnection)
{
    switch (rule) {
    case TraceRule::Lost:
        return TraceAccent::Lost;
    case TraceRule::Failed:
        return TraceAccent::Failed;
    case TraceRule::Gone:
        return TraceAccent::Gone;
    case TraceRule::Slow:
        return TraceAccent::Slow;
    case TraceRule::None:
        break;
    }
    return isSameConnection ? TraceAccent::SameConnection : TraceAccent::None;
}

QString traceAccentName(TraceAccent accent)
{
    switch (accent) {
    case TraceAccent::Lost:
        return AccentWords::tr("Lost");
    case TraceAccent::Failed:
        return AccentWords::tr("Failed");
    case TraceAccent::Gone:
        return AccentWords::tr("Client left");
    case TraceAccent::Slow:
        return AccentWords::tr("Slow");
    case TraceAccent::SameConnection:
        return AccentWords::tr("Same connection");
    case TraceAccent::None:
        break;
    }
    return {};
}

QString traceAccentMeaning(TraceAccent accent, std::chrono::microseconds slowFrom)
{
    switch (accent) {
    case TraceAccent::Lost:
        return AccentWords::tr("Requests that were not recorded: there were too many at a time");
    case TraceAccent::Failed:
        return AccentWords::tr("The server could not answer");
    case TraceAccent::Gone:
        return AccentWords::tr("The client left before the reply was complete");
    case TraceAccent::Slow:
        return AccentWords::tr("The reply took %1 or longer")
            .arg(humanDuration(slowFrom, QLocale()));
    case TraceAccent::SameConnection:
        return AccentWords::tr("Sent through the connection of the selected request");
    case TraceAccent::None:
        break;
    }
    return {};
}

QColor traceAccentGround(TraceAccent accent, const QPalette &palette)
{
    if (accent == TraceAccent::None)
        return {};
    return blended(palette.color(QPalette::Base), traceAccentColor(accent, palette),
                   AccentStrength);
}

QColor traceAccentColor(TraceAccent accent, const QPalette &palette)
{
    return toneColor(toneOf(accent), palette);
}

Qt::BrushStyle traceAccentPattern(TraceAccent accent)
{
    switch (accent) {
    case TraceAccent::Lost:
        return Qt::VerPattern;
    case TraceAccent::Failed:
        return Qt::DiagCrossPattern;
    case TraceAccent::Gone:
        return Qt::NoBrush;
    case TraceAccent::Slow:
        return Qt::BDiagPattern;
    case TraceAccent::SameConnection:
    case TraceAccent::None:
        break;
    }
    return Qt::SolidPattern;
}

} // namespace Monitor

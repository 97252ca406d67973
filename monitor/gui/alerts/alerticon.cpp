// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alerticon.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpalette.h>

#include <algorithm>
#include <array>

namespace Monitor {

namespace {

// Of trays, from 16 pixels at 1x to 48 at 2x.
constexpr std::array TrayExtents = {16, 22, 24, 32, 48, 64, 96};

// The badge takes most of the icon, as trays are small and it is what matters.
constexpr double BadgeShare = 0.62;

// In pixels, so that its shape can be told.
constexpr int LeastBadge = 12;

// Ours, as the tray's colours are unknown: dark on a light disc.
QPalette badgePalette()
{
    return QPalette(Qt::white);
}

QPixmap drawTrayIcon(IconName badge, int extent)
{
    QPixmap pixmap = iconPixmap(IconName::App, QGuiApplication::palette(), extent, 1);
    const int size = std::max(int(extent * BadgeShare), LeastBadge);
    const int margin = std::max(size / 8, 1);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect disc(extent - size, extent - size, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(disc);
    painter.drawPixmap(disc.topLeft() + QPoint(margin, margin),
                       iconPixmap(badge, badgePalette(), size - 2 * margin, 1));
    return pixmap;
}

} // namespace

IconName alertIcon(Severity severity)
{
    switch (severity) {
    case Severity::Trouble:
        return IconName::AlertTrouble;
    case Severity::Attention:
    case Severity::Neutral:
        return IconName::AlertAttention;
    case Severity::Good:
        break;
    }
    return IconName::Alerts;
}

QIcon trayIcon(Severity worst, bool isQuiet)
{
    if (worst == Severity::Good && !isQuiet)
        return icon(IconName::App);
    const IconName badge = isQuiet ? IconName::AlertsQuiet : alertIcon(worst);
    QIcon result;
    for (const int extent : TrayExtents)
        result.addPixmap(drawTrayIcon(badge, extent));
    return result;
}

} // namespace Monitor

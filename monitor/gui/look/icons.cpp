// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/icons.h"

#include "gui/look/iconengine.h"

#include <QtGui/qpalette.h>

#include <array>

namespace Monitor {

namespace {

/// In the order of IconName.
constexpr std::array<const char *, iconCount> iconIds = {
    "app",
    "state-listening",
    "state-notlistening",
    "state-pathnotfound",
    "state-invalidpath",
    "state-othererror",
    "state-saturated",
    "state-notaccepting",
    "state-slow",
    "state-pathtaken",
    "state-stopped",
    "state-silent",
    "state-stuck",
    "state-queuegrowing",
    "state-stopping",
    "state-notchecked",
    "state-elsewhere",
    "state-notpermitted",
    "state-unknown",
    "add-endpoint",
    "remove-endpoint",
    "poll-now",
    "freeze",
    "clear",
    "filter",
    "filter-invalid",
    "pin",
    "unpin",
    "send",
    "cancel",
    "repeat",
    "load-test",
    "start-server",
    "stop-server",
    "disconnect",
    "copy",
    "copy-as-command",
    "export",
    "save",
    "open-file",
    "history",
    "favourite",
    "favourite-off",
    "mark",
    "lock",
    "unlock",
    "details",
    "overview",
    "connections",
    "trace",
    "start-trace",
    "stop-trace",
    "comment",
    "charts",
    "console",
    "events",
    "settings",
    "palette",
    "help",
    "search",
    "diff",
    "empty-endpoints",
    "empty-connections",
    "warning",
    "information",
};

} // namespace

QString iconId(IconName name)
{
    return QLatin1StringView(iconIds.at(std::size_t(name)));
}

QIcon icon(IconName name)
{
    return QIcon(new IconEngine(iconId(name)));
}

QPixmap iconPixmap(IconName name, const QPalette &palette, int extent, qreal devicePixelRatio,
                   QIcon::Mode mode)
{
    return IconEngine(iconId(name)).coloredPixmap(palette, extent, devicePixelRatio, mode);
}

} // namespace Monitor

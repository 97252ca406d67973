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
    "add-host",
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
    "map",
    "trace",
    "start-trace",
    "stop-trace",
    "comment",
    "charts",
    "console",
    "events",
    "settings",
    "support-bundle",
    "palette",
    "help",
    "search",
    "zoom-fit",
    "zoom-usual",
    "diff",
    "empty-endpoints",
    "empty-connections",
    "warning",
    "alerts",
    "alert-attention",
    "alert-trouble",
    "alerts-quiet",
    "tour",
    "follow-tail",
    "trace-requests",
    "trace-connection",
    "clear-trace",
    "edit-and-resend",
    "only-connection",
    "reference-time",
    "save-trace",
    "copy-csv",
    "copy-json",
    "copy-path",
    "copy-reply",
    "find-next",
    "find-previous",
    "next-mark",
    "previous-mark",
    "search-history",
    "next-difference",
    "previous-difference",
    "clear-filter",
    "go-to-end",
    "endpoint-list",
    "compact-rows",
    "restore-layout",
    "quit",
    "probe",
    "write-request",
    "show-clients",
    "service-commands",
    "new-tab",
    "close-tab",
    "reopen-tab",
    "next-tab",
    "previous-tab",
    "follow-now",
    "heat-map",
    "as-table",
    "export-charts",
    "export-map",
    "follow-process",
    "group-by-process",
    "closed-connections",
    "send-again",
    "open-in-tab",
    "clear-history",
    "add",
    "remove",
    "duplicate",
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

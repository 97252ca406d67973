// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qicon.h>

namespace Monitor {

/// The icons of resources/icons. The states have a shape each, so that colour never tells alone.
enum class IconName {
    App,
    StateListening,
    StateNotListening,
    StatePathNotFound,
    StateInvalidPath,
    StateOtherError,
    StateSaturated,
    StateNotAccepting,
    StateSlow,
    StateUnknown,
    AddEndpoint,
    RemoveEndpoint,
    PollNow,
    Freeze,
    Clear,
    Filter,
    FilterInvalid,
    Pin,
    Unpin,
    Send,
    Cancel,
    Repeat,
    StartServer,
    StopServer,
    Disconnect,
    Copy,
    CopyAsCommand,
    Export,
    Save,
    OpenFile,
    History,
    Favourite,
    FavouriteOff,
    Mark,
    Lock,
    Unlock,
    Details,
    Overview,
    Connections,
    Console,
    Events,
    Settings,
    CommandPalette,
    Help,
    Search,
    Diff,
    EmptyEndpoints,
    EmptyConnections,
    Warning,
    Information,
};

/// How many names there are; they are numbered from 0.
inline constexpr int iconCount = int(IconName::Information) + 1;

/// The icon, in the colours of the application's palette at the time of drawing: nobody has to set
/// icons again when the palette changes. Sharp at any size and ratio of device pixels. Disabled is
/// grey; Selected is in the colour of selected text.
///
/// Always ours, never the desktop's theme: half of the names have no standard icon, and two styles
/// side by side look like a mistake.
///
/// GUI thread only, as all of this file; needs a QGuiApplication.
QIcon icon(IconName name);

/// The icon as a picture of `extent` by `extent` device-independent pixels in the colours of
/// `palette`, its current group included, for delegates, which are told what to draw with. From a
/// cache.
/// @param extent 1 or more; others give a null pixmap.
/// @param devicePixelRatio of what it is painted on, and then the pixmap's.
QPixmap iconPixmap(IconName name, const QPalette &palette, int extent, qreal devicePixelRatio,
                   QIcon::Mode mode = QIcon::Normal);

/// The icon's name outside of C++: that of its file without suffix ("state-listening").
QString iconId(IconName name);

} // namespace Monitor

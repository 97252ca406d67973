// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qicon.h>

namespace Monitor {

/// The icons in resources/icons. Each state has its own shape, so colour is never the only cue.
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
    StatePathTaken,
    StateStopped,
    StateSilent,
    StateStuck,
    StateQueueGrowing,
    StateStopping,
    StateNotChecked,
    StateElsewhere,
    StateNotPermitted,
    StateUnknown,
    AddEndpoint,
    RemoveEndpoint,
    AddHost,
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
    LoadTest,
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
    Map,
    Trace,
    StartTrace,
    StopTrace,
    Comment,
    Charts,
    Console,
    Events,
    Settings,
    SupportBundle,
    CommandPalette,
    Help,
    Search,
    ZoomFit,
    ZoomUsual,
    Diff,
    EmptyEndpoints,
    EmptyConnections,
    Warning,
    Alerts,
    AlertAttention,
    AlertTrouble,
    AlertsQuiet,
    Tour,
    FollowTail,
    TraceRequests,
    TraceConnection,
    ClearTrace,
    EditAndResend,
    OnlyConnection,
    ReferenceTime,
    SaveTrace,
    CopyCsv,
    CopyJson,
    CopyPath,
    CopyReply,
    FindNext,
    FindPrevious,
    NextMark,
    PreviousMark,
    SearchHistory,
    NextDifference,
    PreviousDifference,
    ClearFilter,
    GoToEnd,
    EndpointList,
    CompactRows,
    RestoreLayout,
    Quit,
    Probe,
    WriteRequest,
    ShowClients,
    ServiceCommands,
    NewTab,
    CloseTab,
    ReopenTab,
    NextTab,
    PreviousTab,
    FollowNow,
    HeatMap,
    AsTable,
    ExportCharts,
    ExportMap,
    FollowProcess,
    GroupByProcess,
    ClosedConnections,
    SendAgain,
    OpenInTab,
    ClearHistory,
    Add,
    Remove,
    Duplicate,
    Information,
};

/// The number of names; they count from 0.
inline constexpr int iconCount = int(IconName::Information) + 1;

/// The icon, in the application's palette at the time of drawing: no need to set icons again when
/// the palette changes. Sharp at any size and device pixel ratio. Grey if Disabled; in the colour
/// of selected text if Selected.
///
/// Always ours, never the desktop theme's: half of the names have no standard icon, and two styles
/// side by side look wrong.
///
/// GUI thread only, like this whole file; needs a QGuiApplication.
QIcon icon(IconName name);

/// The icon as a square of `extent` device-independent pixels in the colours of `palette` (its
/// current group included), for delegates, which are told what to draw with. Cached.
/// @param extent 1 or more; otherwise the pixmap is null.
/// @param devicePixelRatio of the paint device; also set on the pixmap.
QPixmap iconPixmap(IconName name, const QPalette &palette, int extent, qreal devicePixelRatio,
                   QIcon::Mode mode = QIcon::Normal);

/// The icon's file name without suffix ("state-listening").
QString iconId(IconName name);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerecord.h"

#include <QtGui/qcolor.h>

class QPalette;

namespace Monitor {

/// Why a row of a trace stands out; the first that applies.
enum class TraceAccent { Lost, Failed, Gone, Slow, SameConnection, None };

/// @param isSameConnection whether the row is of the same connection as the selected one.
TraceAccent traceAccent(TraceRule rule, bool isSameConnection);

/// In a word or two.
QString traceAccentName(TraceAccent accent);

/// What it means, in a sentence without a full stop.
/// @param slowFrom the limit for Slow.
QString traceAccentMeaning(TraceAccent accent, std::chrono::microseconds slowFrom);

/// The ground of such a row: on it, text in the palette's colour is as readable as elsewhere.
/// Invalid for None.
QColor traceAccentGround(TraceAccent accent, const QPalette &palette);

/// The colour and the pattern of its bar and of its sign in the legend.
/// @{
QColor traceAccentColor(TraceAccent accent, const QPalette &palette);
Qt::BrushStyle traceAccentPattern(TraceAccent accent);
/// @}

} // namespace Monitor

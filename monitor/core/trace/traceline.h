// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerecord.h"

#include <ipccore/result.h>

namespace Monitor {

/// \file
/// Rows of a trace as lines of JSON: those of a server's trace with additional members. Any thread.

/// What a line says.
struct TraceLine
{
    TraceRecord record; ///< Without a number.
    TraceMark mark;
    /// If not 0, there is no record: how many rows before the first line were not kept.
    quint64 dropped = 0;
};

/// A row as a line, with its line end.
/// @param mark may be null.
QByteArray traceLineOf(const TraceRecord &record, const TraceMark *mark);

/// The line for rows that were not kept, with its line end.
QByteArray traceLineOfDropped(quint64 dropped);

/// @param line with or without its line end.
/// @return ProtocolError if it is no row of a trace.
IpcCore::Result<TraceLine> traceLineFrom(const QByteArray &line);

} // namespace Monitor

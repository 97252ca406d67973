// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracering.h"

#include <ipccore/result.h>

#include <atomic>

namespace Monitor {

/// \file
/// Traces as files. All functions block, and may be called in any thread.

enum class TraceFormat {
    /// A line of JSON per row, as servers report it and `ipcctl trace --json` prints it, with what
    /// else the row has as additional members: "endpoint", "program", "origin", "reply", "mark",
    /// "comment". Can be opened again.
    JsonLines,
    Csv,    ///< RFC 4180, with a header; numbers in the unit that the header names, times in UTC.
    Pcapng, ///< For Wireshark: see pcapng.h. An interface per endpoint; comments are kept.
};

/// Set to give up.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

/// Atomically replaces the file by one that only its owner can read.
/// @param isCanceled may be null.
/// @return AccessDenied, SystemError, Canceled: the old file is unchanged.
IpcCore::Result<void> writeTrace(const QString &path, TraceFormat format,
                                 const TraceCapture &capture,
                                 const CancelFlag &isCanceled = nullptr);

/// A trace as read from a file.
struct SavedTrace
{
    TraceCapture capture;
    quint64 brokenLines = 0; ///< Skipped.
    /// What is wrong with the first of them, and its number.
    std::optional<IpcCore::Error> firstBroken;
};

/// Reads a file of JSON lines, of which it keeps as many as `caps` allow: the last ones.
/// @param isCanceled may be null.
/// @return AccessDenied if it is not a plain file or cannot be opened; ProtocolError, naming the
///         line, if the first line is no row of a trace; SystemError, Canceled.
IpcCore::Result<SavedTrace> readTrace(const QString &path, const TraceCaps &caps,
                                      const CancelFlag &isCanceled = nullptr);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/table/columninfo.h"

/// The columns that the tables of connections and of clients share.
namespace Monitor::ConnectionColumns {

inline constexpr ColumnHeader Process = {QT_TRANSLATE_NOOP("Columns", "Process"), "process",
                                         Unit::None, true, "program-name-00"};
inline constexpr ColumnHeader Pid = {QT_TRANSLATE_NOOP("Columns", "PID"), "pid", Unit::Id, true,
                                     "1000000"};
inline constexpr ColumnHeader User = {QT_TRANSLATE_NOOP("Columns", "User"), "user", Unit::None,
                                      true, "user-name"};
inline constexpr ColumnHeader Command = {QT_TRANSLATE_NOOP("Columns", "Command"), "cmd", Unit::None,
                                         true, "a command of usual length"};
inline constexpr ColumnHeader Running = {QT_TRANSLATE_NOOP("Columns", "Running for"), "lat",
                                         Unit::Duration, true, "00 min 00 s"};
inline constexpr ColumnHeader Requests = {QT_TRANSLATE_NOOP("Columns", "Requests"), "requests",
                                          Unit::Count, true, "1,000,000"};
inline constexpr ColumnHeader Rate = {QT_TRANSLATE_NOOP("Columns", "Requests/s"), "rate",
                                      Unit::PerSecond, true, "100,000"};
inline constexpr ColumnHeader BytesIn = {QT_TRANSLATE_NOOP("Columns", "In"), "in", Unit::Bytes,
                                         true, "000.0 MiB"};
inline constexpr ColumnHeader BytesOut = {QT_TRANSLATE_NOOP("Columns", "Out"), "out", Unit::Bytes,
                                          true, "000.0 MiB"};

} // namespace Monitor::ConnectionColumns

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

/// The layout of a pkt-line, as git's gitprotocol-common describes it:
///
///     offset  size  content
///     0       4     length of the whole line, four hex digits, either case
///     4       n     payload, 1..65516 bytes (0, that is "0004", is refused here)
///
/// A message is any number of them, ended by the flush packet "0000".
namespace IpcCore::PktLine {

inline constexpr qsizetype HeaderSize = 4;
inline constexpr qsizetype MaxLineSize = 65520;
inline constexpr qsizetype MaxPayload = MaxLineSize - HeaderSize;
inline constexpr char Flush[] = "0000";

} // namespace IpcCore::PktLine

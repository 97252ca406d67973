// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

namespace Cli {

/// Formats bytes like `hexdump -C`: offset, sixteen bytes in hex, the same as ASCII.
///
/// The bytes may arrive in pieces; each line is returned as soon as it is full.
class HexDump
{
public:
    /// Adds bytes; returns the lines they complete.
    QByteArray add(QByteArrayView bytes);
    /// Returns the last, partial line, if any, and restarts at offset 0.
    QByteArray finish();

private:
    static constexpr qsizetype BytesPerLine = 16;

    QByteArray takeLine();

    QByteArray m_line; // bytes of the partial line
    quint64 m_offset = 0;
};

} // namespace Cli

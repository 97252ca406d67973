// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

namespace Cli {

/// Shows bytes as `hexdump -C` does: offset, sixteen bytes in hex, the same as ASCII.
///
/// The bytes may come in pieces; a line is handed out as soon as it is full.
class HexDump
{
public:
    /// Takes the next bytes; returns the lines that became full.
    QByteArray add(QByteArrayView bytes);
    /// Returns the last line, if one was begun, and starts again at offset 0.
    QByteArray finish();

private:
    static constexpr qsizetype BytesPerLine = 16;

    QByteArray takeLine();

    QByteArray m_line; // bytes of the line that is not full yet
    quint64 m_offset = 0;
};

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "hexdump.h"

#include <QtCore/qstringbuilder.h>

#include <algorithm>

namespace Cli {

QByteArray HexDump::add(QByteArrayView bytes)
{
    QByteArray lines;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(bytes.size(), BytesPerLine - m_line.size());
        m_line.append(bytes.first(size));
        bytes = bytes.sliced(size);
        if (m_line.size() == BytesPerLine)
            lines += takeLine();
    }
    return lines;
}

QByteArray HexDump::finish()
{
    QByteArray last = m_line.isEmpty() ? QByteArray() : takeLine();
    m_offset = 0;
    return last;
}

QByteArray HexDump::takeLine()
{
    QByteArray text = QByteArray::number(m_offset, 16).rightJustified(8, '0') + "  ";
    QByteArray ascii;
    for (qsizetype i = 0; i < BytesPerLine; ++i) {
        if (i == BytesPerLine / 2)
            text += ' ';
        if (i < m_line.size()) {
            const auto byte = m_line.sliced(i, 1);
            text += byte.toHex() + ' ';
            ascii += byte.front() >= ' ' && byte.front() <= '~' ? byte.front() : '.';
        } else {
            text += "   ";
        }
    }
    m_offset += static_cast<quint64>(m_line.size());
    m_line.clear();
    return text + " |" + ascii + "|\n";
}

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/requestwriter.h"

#include <algorithm>

namespace IpcCore {

RequestWriter::RequestWriter(QByteArrayView message)
    : m_framer(message)
{
    fill();
}

void RequestWriter::fill()
{
    const std::span<const QByteArrayView> packets = m_framer.next();
    std::copy(packets.begin(), packets.end(), m_parts.begin());
    m_begin = 0;
    m_end = packets.size();
    if (m_framer.atEnd())
        m_parts[m_end++] = QByteArrayView(PktLine::Flush, PktLine::HeaderSize);
}

Channel::IoResult RequestWriter::write(Channel &channel)
{
    const Channel::IoResult result =
        channel.write(std::span(m_parts).subspan(m_begin, m_end - m_begin));
    if (result.status == Channel::Status::Ok)
        drop(result.bytes);
    return result;
}

void RequestWriter::drop(qsizetype bytes)
{
    while (m_begin < m_end && bytes >= m_parts[m_begin].size())
        bytes -= m_parts[m_begin++].size();
    if (m_begin < m_end)
        m_parts[m_begin] = m_parts[m_begin].sliced(bytes);
    else if (!m_framer.atEnd())
        fill();
}

} // namespace IpcCore

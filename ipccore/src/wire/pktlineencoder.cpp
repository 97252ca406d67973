// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/pktlineencoder.h"

#include <algorithm>
#include <cstring>

namespace IpcCore {

namespace {

void writeHeader(char *header, qsizetype payloadSize)
{
    static constexpr char digits[] = "0123456789abcdef";
    const auto length = static_cast<unsigned>(payloadSize + PktLine::HeaderSize);
    for (unsigned i = 0; i < 4; ++i)
        header[i] = digits[(length >> (12 - 4 * i)) & 0xf];
}

} // namespace

qsizetype PktLineEncoder::append(QByteArrayView payload)
{
    if (payload.isEmpty())
        return 0;
    if (packetFull())
        close();
    if (m_openSize < 0) {
        m_buffer.append(PktLine::HeaderSize, '0');
        m_openSize = 0;
    }
    const qsizetype size = std::min(payload.size(), PktLine::MaxPayload - m_openSize);
    m_buffer.append(payload.first(size));
    m_openSize += size;
    return size;
}

void PktLineEncoder::finish()
{
    close();
    m_buffer.append(PktLine::Flush, PktLine::HeaderSize);
}

QByteArrayView PktLineEncoder::close()
{
    if (m_openSize > 0)
        writeHeader(m_buffer.data() + m_buffer.size() - m_openSize - PktLine::HeaderSize,
                    m_openSize);
    m_openSize = -1;
    return m_buffer;
}

void PktLineEncoder::clear(qsizetype keep)
{
    m_openSize = -1;
    if (m_buffer.capacity() > keep)
        m_buffer = QByteArray();
    else
        m_buffer.resize(0);
}

QByteArray PktLineEncoder::encode(QByteArrayView message)
{
    PktLineEncoder encoder;
    const qsizetype packets = message.size() / PktLine::MaxPayload + 2;
    encoder.m_buffer.reserve(message.size() + packets * PktLine::HeaderSize);
    for (qsizetype done = 0; done < message.size();)
        done += encoder.append(message.sliced(done));
    encoder.finish();
    return encoder.m_buffer;
}

std::span<QByteArrayView> PktLineFramer::next()
{
    std::size_t packets = 0;
    while (packets < MaxPackets && !m_rest.isEmpty()) {
        const qsizetype size = std::min(m_rest.size(), PktLine::MaxPayload);
        writeHeader(m_headers[packets].data(), size);
        m_parts[2 * packets] = QByteArrayView(m_headers[packets].data(), PktLine::HeaderSize);
        m_parts[2 * packets + 1] = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        ++packets;
    }
    return {m_parts.data(), 2 * packets};
}

} // namespace IpcCore

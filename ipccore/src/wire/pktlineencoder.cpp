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

void PktLineEncoder::reserve(qsizetype capacity)
{
    if (capacity <= m_capacity)
        return;
    auto memory = std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(capacity));
    std::copy_n(m_memory.get(), m_size, memory.get());
    m_memory = std::move(memory);
    m_capacity = capacity;
}

void PktLineEncoder::add(QByteArrayView bytes)
{
    if (bytes.size() > m_capacity - m_size)
        reserve(std::max(m_size + bytes.size(), 2 * m_capacity));
    std::copy(bytes.begin(), bytes.end(), m_memory.get() + m_size);
    m_size += bytes.size();
}

qsizetype PktLineEncoder::append(QByteArrayView payload)
{
    if (payload.isEmpty())
        return 0;
    if (packetFull())
        close();
    if (m_openSize < 0) {
        add(QByteArrayView(PktLine::Flush, PktLine::HeaderSize)); // placeholder until close()
        m_openSize = 0;
    }
    const qsizetype size = std::min(payload.size(), room());
    add(payload.first(size));
    m_openSize += size;
    m_smallRoom = std::min(room() - 1, m_capacity - m_size);
    return size;
}

void PktLineEncoder::finish()
{
    close();
    add(QByteArrayView(PktLine::Flush, PktLine::HeaderSize));
}

QByteArrayView PktLineEncoder::close()
{
    if (m_openSize > 0)
        writeHeader(m_memory.get() + m_size - m_openSize - PktLine::HeaderSize, m_openSize);
    m_openSize = m_smallRoom = -1;
    return {m_memory.get(), m_size};
}

void PktLineEncoder::clear(qsizetype keep)
{
    m_openSize = m_smallRoom = -1;
    m_size = 0;
    if (m_capacity <= keep)
        return;
    m_memory.reset();
    m_capacity = 0;
}

QByteArray PktLineEncoder::encode(QByteArrayView message)
{
    PktLineEncoder encoder;
    const qsizetype packets = message.size() / PktLine::MaxPayload + 2;
    encoder.reserve(message.size() + packets * PktLine::HeaderSize);
    for (qsizetype done = 0; done < message.size();)
        done += encoder.append(message.sliced(done));
    encoder.finish();
    return encoder.close().toByteArray();
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

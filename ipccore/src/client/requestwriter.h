// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "channel/channel.h"
#include "wire/pktlineencoder.h"

namespace IpcCore {

/// Sends one message and its flush packet, without copying it and without memory from the heap.
///
/// A message that fits the socket's buffer goes out with one system call.
class RequestWriter
{
public:
    /// @param message must outlive the writer.
    explicit RequestWriter(QByteArrayView message);

    /// Whether the kernel took every byte.
    bool atEnd() const { return m_begin == m_end; }

    /// Writes as much as there is room for. Not to be called at the end.
    Channel::IoResult write(Channel &channel);

private:
    void fill();
    void drop(qsizetype bytes);

    PktLineFramer m_framer;
    std::array<QByteArrayView, 2 * PktLineFramer::MaxPackets + 1> m_parts;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

} // namespace IpcCore

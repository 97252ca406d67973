// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/pktlinedecoder.h"

#include <ipccore/connection.h>

namespace IpcCore {

/// Takes one reply out of a stream of bytes, however they were split, and hands on its payload.
class ReplyReader
{
public:
    enum class State {
        Incomplete, ///< More bytes are needed.
        Complete,   ///< The flush packet was seen.
        Malformed,  ///< Not pkt-lines.
        TooLarge,   ///< The next packet would exceed the limit; none of it was handed on.
        Canceled,   ///< The handler wants no more.
    };

    /// @param limit largest reply in bytes; negative: none.
    /// @param onChunk must outlive the reader.
    ReplyReader(qint64 limit, const ChunkHandler &onChunk)
        : m_decoder(limit)
        , m_onChunk(onChunk)
    {}

    /// Deals with `bytes`. Not to be called again unless Incomplete.
    State feed(QByteArrayView bytes);

    /// Whether any byte of the reply was seen.
    bool begun() const { return m_begun; }

    /// Whether bytes followed the flush packet, which nobody asked for.
    bool hasSurplus() const { return m_surplus; }

    /// Payload bytes handed on.
    qint64 size() const { return m_size; }

private:
    PktLineDecoder m_decoder;
    const ChunkHandler &m_onChunk;
    qint64 m_size = 0;
    bool m_begun = false;
    bool m_surplus = false;
};

} // namespace IpcCore

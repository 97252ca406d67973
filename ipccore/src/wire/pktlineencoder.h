// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/pktline.h"

#include <QtCore/qbytearray.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

namespace IpcCore {

/// Collects payload as pkt-lines, filling each packet before it starts the next.
///
/// Small pieces share packets; the header of the open packet is written when it is closed.
class PktLineEncoder
{
public:
    PktLineEncoder() = default;
    PktLineEncoder(const PktLineEncoder &) = delete;
    PktLineEncoder &operator=(const PktLineEncoder &) = delete;

    /// Adds `payload`, up to the end of the open packet.
    /// @return how many bytes were taken; fewer than given if the packet is now full: write what
    ///         close() returns, or continue with append() to collect the next packet as well.
    qsizetype append(QByteArrayView payload);

    /// Fast path for the many small pieces of a long message: adds a piece that leaves the open
    /// packet open and needs no more memory. @return false, without effect, for any other piece.
    bool appendSmall(QByteArrayView piece)
    {
        if (piece.size() > m_smallRoom)
            return false;
        std::copy(piece.begin(), piece.end(), m_memory.get() + m_size);
        m_size += piece.size();
        m_openSize += piece.size();
        m_smallRoom -= piece.size();
        return true;
    }

    /// Ends the message with a flush packet.
    void finish();

    /// Whether the packet that was open when append() returned is complete.
    bool packetFull() const { return m_openSize == PktLine::MaxPayload; }

    bool isEmpty() const { return m_size == 0; }

    /// Bytes collected, including headers.
    qsizetype size() const { return m_size; }

    /// Closes the open packet and returns the bytes collected so far, valid until the next call.
    QByteArrayView close();

    /// Drops what was collected; keeps at most `keep` bytes of memory.
    void clear(qsizetype keep);

    /// A complete message as bytes.
    static QByteArray encode(QByteArrayView message);

private:
    qsizetype room() const { return PktLine::MaxPayload - std::max<qsizetype>(m_openSize, 0); }

    void add(QByteArrayView bytes);
    void reserve(qsizetype capacity);

    std::unique_ptr<char[]> m_memory;
    qsizetype m_capacity = 0;
    qsizetype m_size = 0;
    qsizetype m_openSize = -1;  // payload of the open packet, -1 if none is open
    qsizetype m_smallRoom = -1; // the largest piece for appendSmall(), -1 if there is none
};

/// Frames a large payload without copying it: headers in its own memory, payload in place.
class PktLineFramer
{
public:
    /// Packets per batch; 16 are a megabyte, more than a socket takes at once.
    static constexpr std::size_t MaxPackets = 16;

    explicit PktLineFramer(QByteArrayView payload)
        : m_rest(payload)
    {}

    bool atEnd() const { return remaining() == 0; }

    /// Payload that next() has not reached.
    qsizetype remaining() const { return m_rest.size(); }

    /// The next packets, as parts to be written in order; valid until the next call, and the caller
    /// may modify them.
    std::span<QByteArrayView> next();

private:
    QByteArrayView m_rest;
    std::array<std::array<char, PktLine::HeaderSize>, MaxPackets> m_headers;
    std::array<QByteArrayView, 2 * MaxPackets> m_parts;
};

} // namespace IpcCore

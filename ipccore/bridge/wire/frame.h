// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qbytearrayview.h>

namespace Bridge {

/// What one bridge sends another in one message of the broker, as distribution.md describes. All
/// frames of a request in one direction are numbered, so that one that was lost, repeated or put
/// out of order cannot go unnoticed.
struct Frame
{
    enum class Type : quint8 {
        Probe = 1, ///< Importer: is anybody there? Not numbered.
        Request,   ///< Importer: the next piece of the request.
        Credit,    ///< Importer: how much of the reply it takes, and that it is still there.
        Cancel,    ///< Importer: nobody waits for the reply any more.
        Alive,     ///< Exporter: how much of the request it takes, and that it is still there.
        Reply,     ///< Exporter: the next piece of the reply.
        Failed,    ///< Exporter: there will be no reply.
    };

    /// In bytes, of what comes before the body.
    static constexpr qsizetype HeaderSize = 24;

    Type type = Type::Probe;
    /// Whether it is the last piece of its message.
    bool isLast = false;
    /// Of pieces: from 0, one more for each. Of others: 0.
    quint32 number = 0;
    /// Of Credit, Alive and the first Request: how many bytes may be sent in the other direction,
    /// since the beginning, so that a later frame makes up for one that was lost.
    quint64 credit = 0;
    /// Of pieces: the bytes. Of Failed: why, in words.
    QByteArrayView body;
    /// Chosen at random by the side that sends, one for all its frames of a request, as subjects
    /// do not tell copies and senders apart: a broker may replace them.
    quint64 id = 0;

    bool operator==(const Frame &other) const = default;
};

QByteArray encodeFrame(const Frame &frame);

/// @param bytes whatever somebody has sent; must outlive the frame's body.
/// @return ProtocolError if it is no frame.
IpcCore::Result<Frame> decodeFrame(QByteArrayView bytes);

} // namespace Bridge

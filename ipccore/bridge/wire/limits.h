// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/frame.h"

#include <QtCore/qbytearray.h>

#include <algorithm>
#include <chrono>

namespace Bridge {

/// How much of a message may be under way to somebody who has not said that it takes more, in
/// bytes. So much may wait in the broker for each slow reader.
constexpr qint64 CreditWindow = 512 * 1024;

/// The largest piece of a message in one frame, in bytes, if the broker takes that much. Larger
/// ones are no faster.
constexpr qint64 LargestPiece = 64 * 1024;

/// In bytes, of a piece. Leaves room for the frame and for headers that the broker adds.
/// @param maxPayload of the broker; 0 while there is no connection.
inline qint64 largestPiece(qint64 maxPayload)
{
    return std::clamp<qint64>(maxPayload / 2 - Frame::HeaderSize, 1, LargestPiece);
}

/// How often a bridge whose request is under way tells the other one that it is still there.
constexpr std::chrono::milliseconds ProbeInterval{1'000};

/// How long the other bridge may be silent before what it had in hand is lost: it, or the way to
/// it, is stopped.
constexpr std::chrono::milliseconds VanishTimeout{10'000};

/// The same once the broker has said that some bridge has ended: longer than the others need to be
/// heard, which is at most twice ProbeInterval.
constexpr std::chrono::milliseconds SuspicionTimeout{3'000};

/// The subject of a service's requests from other bridges.
inline QByteArray bridgeSubject(const QByteArray &service)
{
    return "ipcbridge." + service;
}

/// Of the members of this group, one gets each request to a service, as the NATS Services protocol
/// wants it.
inline const QByteArray QueueGroup = QByteArrayLiteral("q");

} // namespace Bridge

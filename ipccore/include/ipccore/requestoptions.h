// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connection.h>

#include <chrono>
#include <optional>

namespace IpcCore {

/// How AsyncClient sends one request. A deadline that passes ends it with Timeout; the error's
/// `phase` and `delivery` tell how far it had come.
struct IPCCORE_EXPORT RequestOptions
{
    /// From send() to the last byte of the reply: waiting for its turn, connecting and sending
    /// again count. 0 or more, or Forever. Default: Forever.
    std::chrono::milliseconds timeout = Forever;

    /// The longest time without progress, from the first byte of the request on. Every byte that
    /// moves on its connection is progress, also for a request before it. 0 or more, or Forever.
    /// Default: Forever.
    std::chrono::milliseconds stallTimeout = Forever;

    /// Replaces ConnectOptions::replyTimeout. Default: does not.
    std::optional<std::chrono::milliseconds> replyTimeout = {};

    /// Replaces ConnectOptions::maxReplySize. Default: does not.
    std::optional<qint64> maxReplySize = {};

    /// Of the requests that wait for their turn, the highest go first; equal ones, in the order of
    /// send(). Default: 0.
    int priority = 0;

    /// Gets the reply piece by piece, instead of chunkReceived(); the future's reply is empty. Runs
    /// in the client's thread, and may call any function of the client or delete it. If it returns
    /// false, the request ends with Canceled. Replies have no size limit then, unless this has
    /// maxReplySize. Default: none.
    ChunkHandler onChunk = {};
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/pktlineencoder.h"

#include <ipccore/streamhandler.h>

#include <QtCore/qbytearray.h>

#include <chrono>
#include <memory>

namespace IpcCore {

class Session;

/// The time a reply has waited for its client since the window began.
struct StallWindow
{
    std::chrono::steady_clock::duration waited{};
    quint64 bytesOutBefore = 0; ///< Link::bytesOut() at its start
};

/// What a session needs while it handles a request, but not while idle: there may be ten thousand
/// idle ones. Workers keep one each and lend it to the session they serve.
struct OpenReply
{
    /// Its owner, while the handler runs.
    const std::shared_ptr<Session> *session = nullptr;
    /// From the first piece of a request to its end, if the server has stream handlers. Belongs to
    /// the worker that has the request.
    std::unique_ptr<StreamHandler> stream;
    PktLineEncoder collected; ///< pieces to send together
    qint64 payload = 0;       ///< bytes the handler has written
    StallWindow window;
    bool handlerReturned = false; ///< the engine gets to the session without being told
    bool slowNoted = false;       ///< the handler was reported as slow
    bool failed = false;          ///< or abandoned, while the client was there
    bool isEndless = false;       ///< its duration is no latency

    /// How much of the request handlers have taken and returned from, and its first bytes, if
    /// anybody may ask for them.
    bool hasCommand = false;
    qint64 commandSize = 0;
    QByteArray command;

    /// Prepares for another request. `collected` is empty after each reply.
    void restart(const std::shared_ptr<Session> *owner)
    {
        session = owner;
        payload = 0;
        window = {};
        handlerReturned = slowNoted = failed = isEndless = hasCommand = false;
        commandSize = 0;
        // Not clear(), which would free the memory.
        command.resize(0);
    }
};

} // namespace IpcCore

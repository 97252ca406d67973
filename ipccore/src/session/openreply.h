// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/pktlineencoder.h"

#include <QtCore/qbytearray.h>

#include <chrono>
#include <memory>

namespace IpcCore {

class Session;

/// The time a reply has waited for its client since the window began.
struct StallWindow
{
    std::chrono::steady_clock::duration waited{};
    quint64 bytesOutBefore = 0; ///< Link::bytesOut() when it began
};

/// What a session needs while a reply is being written, and not while it is idle: there may be ten
/// thousand idle ones. Workers keep one each and lend it to the session they serve.
struct OpenReply
{
    /// Who it belongs to; while the handler runs.
    const std::shared_ptr<Session> *session = nullptr;
    PktLineEncoder collected; ///< pieces that leave together
    qint64 payload = 0;       ///< bytes the handler has written
    StallWindow window;
    bool handlerReturned = false; ///< the engine comes to the session without being told
    bool slowNoted = false;       ///< the handler was reported as slow
    bool failed = false;          ///< or abandoned, with the client there

    /// Of the request, once the handler has returned: its size, and its first bytes if anybody may
    /// ask for them.
    bool hasCommand = false;
    qint64 commandSize = 0;
    QByteArray command;

    /// For another request. `collected` is empty after each reply.
    void restart(const std::shared_ptr<Session> *owner)
    {
        session = owner;
        payload = 0;
        window = {};
        handlerReturned = slowNoted = failed = hasCommand = false;
        commandSize = 0;
        // Not clear(), which would give the memory back.
        command.resize(0);
    }
};

} // namespace IpcCore

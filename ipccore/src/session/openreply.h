// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/pktlineencoder.h"

#include <QtCore/qbytearray.h>

#include <chrono>
#include <memory>

namespace IpcCore {

class Session;

/// What a session needs while a reply is being written, and not while it is idle: there may be ten
/// thousand idle ones. Workers keep one each and lend it to the session they serve.
struct OpenReply
{
    /// Who it belongs to; while the handler runs.
    const std::shared_ptr<Session> *session = nullptr;
    PktLineEncoder collected; ///< pieces that leave together
    qint64 payload = 0;       ///< bytes the handler has written

    /// How long this reply has waited for its client since the window began, and what that client
    /// has taken meanwhile.
    std::chrono::steady_clock::duration waitedInWindow{};
    qint64 writtenInWindow = 0;

    /// Of the request, once the handler has returned: its size, and its first bytes if anybody may
    /// ask for them.
    bool hasCommand = false;
    qint64 commandSize = 0;
    QByteArray command;

    /// For another request. `collected` is empty after each reply.
    void restart()
    {
        payload = 0;
        waitedInWindow = {};
        writtenInWindow = 0;
        hasCommand = false;
        commandSize = 0;
        // Not clear(), which would give the memory back.
        command.resize(0);
    }
};

} // namespace IpcCore

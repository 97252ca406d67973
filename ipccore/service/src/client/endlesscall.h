// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/replyframes.h"

#include <ipccore/asyncclient.h>

#include <functional>

namespace IpcCore {

/// A call whose reply takes as long as it likes, over a connection of its own.
///
/// Calls no function of its user once the user's object is destroyed; any of them may do that.
class EndlessCall
{
public:
    using FrameHandler = ReplyFrames::FrameHandler;
    using EndHandler = std::function<void(const CallResult<> &outcome)>;

    /// @param user gets a child, the client.
    EndlessCall(const EndpointPath &path, const AsyncClientOptions &options, QObject *user);

    /// From the event loop, calls `onFrame` for each frame but the last, then `onEnd` once.
    /// @param onFrame returns false to cancel; must then not touch the user if it was destroyed.
    /// @param silence the longest time without a byte of the reply.
    void start(const QByteArray &message, std::chrono::milliseconds silence,
               const FrameHandler &onFrame, const EndHandler &onEnd);

    /// Ends the call with `error` at once, and closes the connection. No effect if there is none.
    void end(const CallError &error);

    /// Closes the connection that the last call has left open.
    void disconnect() { m_client->cancelAll(); }

private:
    QObject *m_user;
    AsyncClient *m_client;
    std::shared_ptr<ReplyFrames> m_frames; ///< of the call under way
};

} // namespace IpcCore

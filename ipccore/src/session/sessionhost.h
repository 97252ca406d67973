// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace IpcCore {

class Link;
class Session;
class WriteStrategy;

/// What a session needs from its engine. Any thread.
class SessionHost
{
public:
    virtual ~SessionHost() = default;

    /// Calls Session::advance() soon, on a thread of the engine. Call it with the mutex of the link
    /// locked, which must be open.
    virtual void kick(Link &link) = 0;

    /// A handler starts while `link` has output, which the engine sends at the latest after a
    /// millisecond, or as soon as the client accepts it. Call it with the mutex of the link locked.
    virtual void outputWaits(Link &link) = 0;

    /// How replies get to the channel. Constant.
    virtual const WriteStrategy &writeStrategy() const = 0;

    /// The calling worker is going to wait for the client of `session` / continues: others take its
    /// place meanwhile.
    virtual void workerBlocked(const std::shared_ptr<Session> &session) = 0;
    virtual void workerUnblocked(const std::shared_ptr<Session> &session) = 0;
};

} // namespace IpcCore

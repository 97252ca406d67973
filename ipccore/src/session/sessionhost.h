// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace IpcCore {

class Link;
class Session;
class WriteStrategy;

/// What a session needs of the engine that runs it. Any thread.
class SessionHost
{
public:
    virtual ~SessionHost() = default;

    /// Calls Session::advance() soon, on a thread of the engine. With the mutex of the link held,
    /// which is open.
    virtual void kick(Link &link) = 0;

    /// How replies get to the channel. Constant.
    virtual const WriteStrategy &writeStrategy() const = 0;

    /// The calling worker will wait for the client of `session` / goes on: others take its place.
    virtual void workerBlocked(const std::shared_ptr<Session> &session) = 0;
    virtual void workerUnblocked(const std::shared_ptr<Session> &session) = 0;
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/endpointclaim.h"

namespace IpcCore {

/// Marks the current thread, during the object's life, as running a handler of the server whose
/// socket is `file`. A blocking call from here to that server could deadlock.
class HandlerScope
{
public:
    explicit HandlerScope(EndpointClaim::FileId file);
    ~HandlerScope();
    HandlerScope(const HandlerScope &) = delete;
    HandlerScope &operator=(const HandlerScope &) = delete;

    /// Whether this thread runs a handler of the server at `path`. Costs nothing on threads that
    /// run no handler.
    static bool isHandling(const EndpointPath &path);
    /// The socket of the server whose handler this thread runs, the innermost if there are several;
    /// all zeros if it runs none.
    static EndpointClaim::FileId current();
    /// Whether this thread runs a handler of the server whose socket is `file`.
    static bool isHandling(EndpointClaim::FileId file);

private:
    EndpointClaim::FileId m_file;
    HandlerScope *m_outer; ///< Scopes nest if a handler serves others while it waits.
};

} // namespace IpcCore

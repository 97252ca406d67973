// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "endpoint/endpointclaim.h"

namespace IpcCore {

/// Marks the current thread, for the life of the object, as running a handler of the server whose
/// socket is `file`. A blocking call to that server from here could wait for itself for ever.
class HandlerScope
{
public:
    explicit HandlerScope(EndpointClaim::FileId file);
    ~HandlerScope();
    HandlerScope(const HandlerScope &) = delete;
    HandlerScope &operator=(const HandlerScope &) = delete;

    /// Whether this thread runs a handler of the server that `path` leads to. Costs nothing on a
    /// thread that runs no handler.
    static bool isHandling(const EndpointPath &path);
    /// The socket of the server whose handler this thread runs, the innermost if there are several;
    /// all zero when it runs none.
    static EndpointClaim::FileId current();
    /// Whether this thread runs a handler of the server whose socket is `file`.
    static bool isHandling(EndpointClaim::FileId file);

private:
    EndpointClaim::FileId m_file;
    HandlerScope *m_outer; ///< Scopes nest where a handler serves while it waits.
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client/asyncrequest.h"

#include <memory>
#include <vector>

namespace IpcCore {

using RequestPointer = std::unique_ptr<AsyncRequest>;

/// A request and how it ends.
struct AsyncEnd
{
    RequestPointer request;
    AsyncRequest::Outcome outcome;
    QByteArray chunk; ///< The last, to be passed on before.
};

/// What a step of an AsyncClient leads to. Collected first and passed on last, since passing it on
/// may run any code of the user.
struct AsyncEffects
{
    bool connected = false;
    std::vector<AsyncEnd> ends;
    bool disconnected = false;
    std::vector<RequestPointer> again; ///< Not handled by the server, to be sent again.
    bool refused = false;              ///< The server wants no further connection.
};

} // namespace IpcCore

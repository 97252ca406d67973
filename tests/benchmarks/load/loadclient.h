// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadplan.h"

#include <functional>
#include <memory>
#include <string>

namespace Bench {

/// Empty when all went well, else what did not.
using Failure = std::string;

/// One client with one connection, used by one thread that made it.
class LoadClient
{
public:
    virtual ~LoadClient() = default;

    virtual Failure connect() = 0;
    virtual void disconnect() = 0;

    /// Sends the request and waits for the whole reply, of which only the size is looked at.
    virtual Failure exchange(const QByteArray &request, qint64 &replySize) = 0;
};

using LoadClientFactory = std::function<std::unique_ptr<LoadClient>(const LoadPlan &)>;

} // namespace Bench

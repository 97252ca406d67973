// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadplan.h"

#include <functional>
#include <memory>
#include <string>

namespace Bench {

/// Empty on success, otherwise what failed.
using Failure = std::string;

/// One client with one connection, used only by the thread that created it.
class LoadClient
{
public:
    virtual ~LoadClient() = default;

    virtual Failure connect() = 0;
    virtual void disconnect() = 0;

    /// Sends the request and waits for the whole reply; checks only its size.
    virtual Failure exchange(const QByteArray &request, qint64 &replySize) = 0;

    /// Sends the request `window` times before it reads the replies, which must be the same bytes.
    virtual Failure exchangeEchoes(const QByteArray &request, int window)
    {
        static_cast<void>(request);
        return window == 1 ? Failure() : "this client sends one request at a time";
    }
};

using LoadClientFactory = std::function<std::unique_ptr<LoadClient>(const LoadPlan &)>;

} // namespace Bench

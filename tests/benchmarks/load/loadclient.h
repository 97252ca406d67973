// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "load/loadplan.h"

#include <QtCore/qlist.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

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

    /// Sends the request and waits for the whole reply.
    /// @param reply all of its bytes: no client may throw them away. Valid until the next call.
    virtual Failure exchange(const QByteArray &request, std::string_view &reply) = 0;

    /// Sends all requests before it waits for a reply. Fails unless each reply has the bytes of
    /// its request.
    virtual Failure exchangeEchoes(const QList<QByteArray> &requests)
    {
        static_cast<void>(requests);
        return "this client sends one request at a time";
    }

    /// Has this request under way beside the others: sends it now, and again at the next call after
    /// it has ended. Does not wait.
    virtual Failure keepUnderWay(const QByteArray &request)
    {
        static_cast<void>(request);
        return "this client has nothing under way beside a request";
    }

protected:
    static std::string_view bytesOf(const QByteArray &array)
    {
        return {array.constData(), static_cast<std::size_t>(array.size())};
    }

    /// For exchangeEchoes().
    static Failure checkEcho(std::string_view reply, const QByteArray &request)
    {
        return reply == bytesOf(request) ? Failure() : "a reply that is not its request";
    }
};

using LoadClientFactory = std::function<std::unique_ptr<LoadClient>(const LoadPlan &)>;

} // namespace Bench

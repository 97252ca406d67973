// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serveroptions.h>

#include "limits/optionsresolver.h"

#include <algorithm>
#include <limits>
#include <sys/resource.h>
#include <thread>

namespace IpcCore {

namespace {

constexpr qint64 KiB = 1024;

// Three quarters of the descriptors: the rest is for the program itself.
int defaultMaxConnections()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 1024;
    return static_cast<int>(std::clamp<rlim_t>(limit.rlim_cur * 3 / 4, 1, 1024));
}

int defaultThreadCount()
{
    return std::clamp(2 * static_cast<int>(std::thread::hardware_concurrency()), 4, 8);
}

bool isIntrospectionSwitchedOff()
{
    const QByteArray value = qgetenv("IPCCORE_INTROSPECTION").toLower();
    return value == "off" || value == "0" || value == "no" || value == "false";
}

class RangeCheck
{
public:
    void inRange(const char *name, qint64 value, qint64 lowest, qint64 highest)
    {
        if (!m_error && (value < lowest || value > highest))
            m_error = Error(ErrorCode::InvalidArgument,
                            QStringLiteral("ServerOptions::%1 is %2, not within %3..%4")
                                .arg(QLatin1String(name))
                                .arg(value)
                                .arg(lowest)
                                .arg(highest));
    }

    void notNegative(const char *name, std::chrono::milliseconds value)
    {
        // A year: far enough, and safe to add to a point in time.
        inRange(name, value.count(), 0, 365LL * 24 * 3600 * 1000);
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace

Result<ServerOptions> resolveOptions(const ServerOptions &given)
{
    RangeCheck check;
    check.inRange("threadCount", given.threadCount, 0, 256);
    check.inRange("extraThreads", given.extraThreads, 0, 1024);
    check.inRange("busyPoll", given.busyPoll.count(), 0, 10'000);
    check.inRange("socketMode", given.socketMode, 0, 0777);
    check.inRange("maxRequestSize", given.maxRequestSize, 1, std::numeric_limits<qint32>::max());
    check.inRange("requestBudget", given.requestBudget, given.maxRequestSize,
                  std::numeric_limits<qint64>::max() / 4);
    check.notNegative("firstByteTimeout", given.firstByteTimeout);
    check.notNegative("requestReadTimeout", given.requestReadTimeout);
    check.notNegative("idleTimeout", given.idleTimeout);
    check.inRange("readyQueue", given.readyQueue, 1, 1'000'000);
    check.inRange("replyBuffer", given.replyBuffer, 64 * KiB, std::numeric_limits<qint32>::max());
    check.inRange("totalReplyBuffer", given.totalReplyBuffer, given.replyBuffer,
                  std::numeric_limits<qint64>::max() / 4);
    check.notNegative("writeStallTimeout", given.writeStallTimeout);
    check.inRange("maxConnections", given.maxConnections, 0, 1'000'000);
    check.inRange("maxIncomplete", given.maxIncomplete, 1, 1'000'000);
    check.inRange("maxPerForeignUid", given.maxPerForeignUid, 0, 1'000'000);
    check.inRange("backlog", given.backlog, 1, 4096);
    check.notNegative("drainTimeout", given.drainTimeout);
    check.notNegative("handlerWarning", given.handlerWarning);
    check.notNegative("ownershipCheck", given.ownershipCheck);
    check.inRange("tracePreview", given.tracePreview, 0, 4096);
    if (check.error())
        return *check.error();

    ServerOptions options = given;
    if (options.threadCount == 0)
        options.threadCount = defaultThreadCount();
    if (options.maxConnections == 0)
        options.maxConnections = defaultMaxConnections();
    options.introspection = options.introspection && !isIntrospectionSwitchedOff();
    options.maxIncomplete =
        std::min(options.maxIncomplete, std::max(1, options.maxConnections / 2));
#if IPCCORE_LINUX
    if (options.engine == EngineKind::Auto)
        options.engine = EngineKind::Epoll;
#else
    if (options.engine == EngineKind::Epoll)
        return Error(ErrorCode::NotSupported,
                     QStringLiteral("This build has no epoll engine; use auto or qt"));
    options.engine = EngineKind::Qt;
#endif
    return options;
}

} // namespace IpcCore

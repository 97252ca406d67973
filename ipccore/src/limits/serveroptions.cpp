// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serveroptions.h>

#include "limits/optionsresolver.h"
#include "limits/serveroptionrows.h"

#include <algorithm>
#include <limits>
#include <sys/resource.h>
#include <thread>

namespace IpcCore {

namespace {

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

} // namespace

ServerOptions ServerOptions::unlimited()
{
    ServerOptions options;
    options.maxRequestSize = std::numeric_limits<qint32>::max();
    options.maxStreamSize = 0;
    options.requestBudget = std::numeric_limits<qint64>::max() / 4;
    options.firstByteTimeout = {};
    options.requestReadTimeout = {};
    options.idleTimeout = {};
    options.writeStallTimeout = {};
    options.drainTimeout = Forever;
    options.handlerWarning = {};
    return options;
}

Result<ServerOptions> resolveOptions(const ServerOptions &given)
{
    if (const Result<void> valid = checkOptions("ServerOptions", given, ServerOptionRows); !valid)
        return valid.error();

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

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/call.h>

#include <QtCore/qlist.h>

#include <chrono>
#include <functional>

namespace IpcCore {

/// Something to do around every command, those built in included, whether it answers at once or
/// later; see CommandRouter::use(). A value.
///
/// Requests that name no command, and those of the fallback, pass by. A subscription counts as
/// ended once it has begun.
class IPCCORE_SERVICE_EXPORT Middleware
{
public:
    /// Called at the end of a call, just before the last of its reply is sent; on the thread that
    /// ends it.
    using End = std::function<void(const CallResult<> &result)>;
    /// Called before a command, where the server runs its handlers, concurrently. The arguments
    /// have not been read yet.
    /// @return what to call at its end, empty for nothing; or why the command must not run, such as
    ///         NotAllowed.
    using Begin = std::function<CallResult<End>(const Call &call)>;
    /// @param duration from the call, once it has arrived, to its end.
    using MeasureFunction = std::function<void(
        const QString &command, std::chrono::nanoseconds duration, const CallResult<> &result)>;

    /// One of your own. @param begin must be callable, and neither it nor what it returns may
    /// throw.
    explicit Middleware(Begin begin);

    /// Logs each call at its end, in the category "ipccore.service" at the level Info: command,
    /// user, connection, duration, and the kind and code of an error; no arguments or results.
    static Middleware log();

    /// Tells `function`, from any thread, how long each command took and how it ended.
    static Middleware measure(MeasureFunction function);

    /// Refuses calls of users that are not in `uids` with NotAllowed: effective user ids at the
    /// time of the connection. It only narrows down whom the server admits.
    static Middleware allowUids(const QList<quint32> &uids);

    /// Refuses calls with RateLimited that exceed a rate. It counts by user, since one user can
    /// have many connections.
    /// @param perSecond calls per second in the long run, above 0.
    /// @param burst so many at a time after a pause, 1 or more.
    static Middleware limitRate(double perSecond, int burst);

private:
    friend class CommandRouter;

    Begin m_begin;
};

} // namespace IpcCore

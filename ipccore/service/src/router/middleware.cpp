// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/middleware.h>

#include "router/ratelimit.h"
#include "wire/enumname.h"
#include "wire/makeerror.h"

#include <QtCore/qloggingcategory.h>

#include <memory>
#include <utility>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcService, "ipccore.service")

using Clock = std::chrono::steady_clock;

QString outcome(const CallResult<> &result)
{
    if (result)
        return u"done"_s;
    const CallError &error = result.error();
    return enumName(error.kind) + (error.code.isEmpty() ? QString() : u" ("_s + error.code + u')');
}

} // namespace

Middleware::Middleware(Begin begin)
    : m_begin(std::move(begin))
{}

Middleware Middleware::log()
{
    return Middleware([](const Call &call) -> CallResult<End> {
        return End([begun = Clock::now(), command = call.command(), uid = call.credentials().uid,
                    connection = call.connectionId()](const CallResult<> &result) {
            const std::chrono::duration<double, std::milli> duration = Clock::now() - begun;
            qCInfo(lcService, "%s by uid %u on connection %llu: %s after %.3f ms",
                   qUtf8Printable(command), uid, connection, qUtf8Printable(outcome(result)),
                   duration.count());
        });
    });
}

Middleware Middleware::measure(MeasureFunction function)
{
    const auto shared = std::make_shared<const MeasureFunction>(std::move(function));
    return Middleware([shared](const Call &call) -> CallResult<End> {
        return End(
            [shared, begun = Clock::now(), command = call.command()](const CallResult<> &result) {
                (*shared)(command, Clock::now() - begun, result);
            });
    });
}

Middleware Middleware::allowUids(const QList<quint32> &uids)
{
    return Middleware([uids](const Call &call) -> CallResult<End> {
        if (uids.contains(call.credentials().uid))
            return End();
        return makeError(CallError::Kind::NotAllowed, u"Not allowed for this user"_s);
    });
}

Middleware Middleware::limitRate(double perSecond, int burst)
{
    const auto limit = std::make_shared<RateLimit>(perSecond, burst);
    return Middleware([limit](const Call &call) -> CallResult<End> {
        if (limit->take(call.credentials().uid, RateLimit::Clock::now()))
            return End();
        return makeError(CallError::Kind::RateLimited, u"Too many calls; try again later"_s);
    });
}

} // namespace IpcCore

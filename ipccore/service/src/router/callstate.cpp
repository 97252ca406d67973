// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/callstate.h"

#include "wire/cborscanner.h"

#include <ipccore/service/callframe.h>
#include <ipccore/service/jsontext.h>

#include <utility>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

QByteArray resultLine(const QCborValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return value.toString().toUtf8();
    return value.isByteArray() ? value.toByteArray() : toJson(value);
}

QByteArray lastBytes(const CallResult<> &result, CallForm form)
{
    if (form == CallForm::Line)
        return result ? resultLine(*result) : "error: " + result.error().toText().toUtf8();
    if (result && !isWithinDepth(*result))
        return lastBytes(
            CallError::failed({}, u"The result cannot be sent: "_s + QLatin1String(TooDeepText)),
            form);
    if (result)
        return CallFrame{.type = CallFrame::Type::Result,
                         .value = result->isUndefined() ? QCborValue(nullptr) : *result}
            .encode();
    return CallFrame{.type = CallFrame::Type::Failure, .value = result.error().toCbor()}.encode();
}

} // namespace

CallState::CallState(CallForm callForm, const Request &request, Reply &reply)
    : form(callForm)
    , credentials(request.credentials())
    , connectionId(request.connectionId())
    , m_reply(&reply)
{}

// The function may still look at its command and arguments.
CallState::CallState(CallState &origin)
    : form(origin.form)
    , credentials(origin.credentials)
    , connectionId(origin.connectionId)
    , command(origin.command)
    , arguments(origin.arguments)
    , ends(std::exchange(origin.ends, {}))
    , m_deferred(origin.takeReply())
{}

std::unique_ptr<CallState> CallState::defer()
{
    return std::unique_ptr<CallState>(new CallState(*this));
}

DeferredReply CallState::takeReply()
{
    if (Reply *const reply = std::exchange(m_reply, nullptr))
        return reply->defer();
    return std::move(m_deferred);
}

Result<void> CallState::send(const QByteArray &bytes)
{
    const Result<void> written = m_reply ? m_reply->write(bytes) : m_deferred.write(bytes);
    if (!written)
        return written;
    return m_reply ? m_reply->flush() : m_deferred.flush();
}

Result<void> CallState::item(const QCborValue &value)
{
    if (form == CallForm::Line)
        return send(toJson(value) + '\n');
    if (!isWithinDepth(value))
        return Error(ErrorCode::InvalidArgument,
                     u"The item cannot be sent: "_s + QLatin1String(TooDeepText));
    return send(CallFrame{.type = CallFrame::Type::Item, .value = value}.encode());
}

Result<void> CallState::progress(double done, double total, const QString &text)
{
    if (form == CallForm::Line)
        return {};
    QCborMap map = {{u"done"_s, done}};
    if (total > 0)
        map.insert(u"total"_s, total);
    if (!text.isEmpty())
        map.insert(u"text"_s, text);
    return send(CallFrame{.type = CallFrame::Type::Progress, .value = map}.encode());
}

bool CallState::peerGone() const
{
    return m_reply ? m_reply->peerGone() : m_deferred.peerGone();
}

bool CallState::serverStopping() const
{
    return m_reply ? m_reply->serverStopping() : m_deferred.serverStopping();
}

void CallState::end(const CallResult<> &result)
{
    const std::vector<Middleware::End> functions = std::exchange(ends, {});
    for (auto function = functions.rbegin(); function != functions.rend(); ++function)
        (*function)(result);
}

Result<void> CallState::finish(const CallResult<> &result)
{
    if (!isPending())
        return {};
    end(result);
    const QByteArray bytes = lastBytes(result, form);
    if (m_reply) {
        const Result<void> written = m_reply->write(bytes);
        // If this thread must not wait, a deferred reply takes the last bytes, however many.
        if (written || written.error().code != ErrorCode::WouldBlock) {
            m_reply = nullptr;
            return written;
        }
    }
    // The reply goes last: when it has ended, the server may stop.
    return takeReply().finish(bytes);
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/call.h>

#include "router/callstate.h"

#include <utility>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

Result<void> noCall()
{
    return Error(ErrorCode::WrongState, u"This call was already finished"_s);
}

} // namespace

const QString &Call::command() const
{
    return m_state.command;
}

const QCborMap &Call::arguments() const
{
    return m_state.arguments;
}

const PeerCredentials &Call::credentials() const
{
    return m_state.credentials;
}

quint64 Call::connectionId() const
{
    return m_state.connectionId;
}

bool Call::isCanceled() const
{
    return m_state.isCanceled();
}

Result<void> Call::item(const QCborValue &value)
{
    return m_state.item(value);
}

Result<void> Call::progress(double done, double total, const QString &text)
{
    return m_state.progress(done, total, text);
}

void Call::quitServer()
{
    m_state.quitsServer = true;
}

DeferredCall Call::defer()
{
    return m_state.isPending() ? DeferredCall(m_state.defer()) : DeferredCall();
}

DeferredCall::DeferredCall() = default;

DeferredCall::DeferredCall(std::unique_ptr<CallState> state)
    : m_state(std::move(state))
{}

DeferredCall::DeferredCall(DeferredCall &&other) noexcept = default;

DeferredCall &DeferredCall::operator=(DeferredCall &&other) noexcept
{
    if (this != &other) {
        const DeferredCall old(std::move(*this));
        m_state = std::move(other.m_state);
    }
    return *this;
}

DeferredCall::~DeferredCall()
{
    finish(CallError::failed({}, u"The service gave up"_s));
}

Result<void> DeferredCall::item(const QCborValue &value)
{
    return m_state ? m_state->item(value) : noCall();
}

Result<void> DeferredCall::progress(double done, double total, const QString &text)
{
    return m_state ? m_state->progress(done, total, text) : noCall();
}

bool DeferredCall::isCanceled() const
{
    return m_state && m_state->isCanceled();
}

void DeferredCall::finish(const CallResult<> &result)
{
    // An error means that the caller has left, so there is nobody to tell.
    if (const std::unique_ptr<CallState> state = std::move(m_state))
        static_cast<void>(state->finish(result));
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qfuture.h>
#include <QtCore/qfutureinterface.h>
#include <QtCore/qmutex.h>

#include <utility>

namespace IpcCore {

/// For ServiceClient: a call that has not ended. Used in its client's thread.
class IPCCORE_SERVICE_EXPORT PendingCall
{
public:
    /// A call that is to begin.
    PendingCall() = default;
    virtual ~PendingCall();
    Q_DISABLE_COPY_MOVE(PendingCall)

    /// Ends the call with `outcome`: calls the functions attached with then().
    virtual void finish(const CallResult<> &outcome) = 0;
    /// The same, but calls nothing, now or later: the destructor drops those functions.
    virtual void finishQuietly(const CallResult<> &outcome) = 0;
    /// The caller's future, to watch for its cancel().
    virtual QFuture<void> watched() = 0;
};

/// For ServiceClient: a call whose result a future gets, as a T. Used in its client's thread.
// Not a QPromise, which cannot finish without calling its continuations, and leaves a canceled
// future without a result, so that reading it, as QCoro does, crashes.
template <typename T>
class FutureCall final : public PendingCall, private QFutureInterface<CallResult<T>>
{
public:
    /// Makes a T of the result.
    using Converter = CallResult<T> (*)(const QCborValue &value);

    /// A call whose result `converter` makes a T of.
    explicit FutureCall(Converter converter)
        : m_converter(converter)
    {
        // One that is only constructed as started has no valid future.
        this->reportStarted();
    }

    ~FutureCall() override { this->cleanContinuation(); }

    /// What gets the result; errors as those of ServiceClient::call().
    QFuture<CallResult<T>> future() { return QFutureInterface<CallResult<T>>::future(); }

    void finish(const CallResult<> &outcome) override
    {
        setOutcome(outcome);
        this->reportFinished();
    }

    void finishQuietly(const CallResult<> &outcome) override
    {
        setOutcome(outcome);
        QFutureInterfaceBase::reportFinished();
    }

    QFuture<void> watched() override { return QFuture<void>(future()); }

private:
    void setOutcome(const CallResult<> &outcome)
    {
        const CallResult<T> result =
            outcome ? m_converter(*outcome) : CallResult<T>(outcome.error());
        if (this->reportResult(result))
            return;
        // A canceled future accepts no result, but its store does.
        Error canceled(ErrorCode::Canceled, QStringLiteral("The call was canceled"));
        canceled.delivery = Delivery::MaybeProcessed;
        const CallResult<T> error =
            result ? CallResult<T>(CallError::lost(canceled)) : std::move(result);
        const QMutexLocker lock(&this->mutex());
        this->resultStoreBase().addResult(-1, &error);
    }

    Converter m_converter;
};

} // namespace IpcCore

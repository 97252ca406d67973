// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>
#include <ipccore/result.h>
#include <ipccore/service/callerror.h>

#include <QtCore/qcbormap.h>

#include <memory>

namespace IpcCore {

class CallState;
class DeferredCall;

/// One call of a command, as its function sees it: checked arguments, and a way to answer bit by
/// bit. Valid only during the function's call (see defer()), for one thread at a time.
class IPCCORE_SERVICE_EXPORT Call
{
public:
    /// For the library: `state` must outlive the call.
    explicit Call(CallState &state)
        : m_state(state)
    {}

    /// The command that was called.
    const QString &command() const;

    /// Every argument that was given or has a default, checked.
    const QCborMap &arguments() const;

    /// Whether there is an argument `name`.
    bool has(const QString &name) const { return arguments().contains(name); }

    /// \name Single arguments
    /// @{

    /// The argument `name`; empty, 0, false or undefined if there is none.
    QCborValue value(const QString &name) const { return arguments().value(name); }

    QString text(const QString &name) const { return value(name).toString(); }

    QByteArray bytes(const QString &name) const { return value(name).toByteArray(); }

    qint64 integer(const QString &name) const { return value(name).toInteger(); }

    double number(const QString &name) const { return value(name).toDouble(); }

    bool boolean(const QString &name) const { return value(name).toBool(); }

    /// @}

    /// Who calls.
    const PeerCredentials &credentials() const;

    /// The connection it came on.
    quint64 connectionId() const;

    /// Whether the caller has left or the server is stopping, so that a long job can end. Cheap
    /// enough for every step.
    bool isCanceled() const;

    /// Sends `value`, one item of a stream, at once. On a worker, may wait for a slow client.
    /// @return InvalidArgument for a value of more than 31 levels, which no client takes; else as
    ///         Reply::write(); in the thread of a context object as DeferredReply::write().
    Result<void> item(const QCborValue &value);

    /// Tells how far a slow command is. Callers that sent a line do not see it.
    /// @param done how much is done, in any unit.
    /// @param total how much there is to do, in the same unit; 0 if unknown.
    /// @param text for people; may be empty.
    /// @return as item().
    Result<void> progress(double done, double total, const QString &text = {});

    /// Stops the server once the function has returned. Has no effect in the thread of a context
    /// object: call Server::stop() there.
    void quitServer();

    /// Takes the call out of its function, to be finished later from any thread; what the function
    /// returns is ignored. What was already sent comes first. May be called once.
    DeferredCall defer();

private:
    friend class CommandRouter;
    Q_DISABLE_COPY_MOVE(Call)

    CallState &m_state;
};

/// A call that outlives its function. Movable; finish it once, from any thread. If destroyed
/// unfinished, it ends with Failed.
///
/// Its calls never wait. It may outlive the connection and the server; see DeferredReply for what
/// happens when the server stops.
class IPCCORE_SERVICE_EXPORT DeferredCall
{
public:
    /// A call of nobody; item() and progress() return WrongState.
    DeferredCall();
    /// For the library: the call of `state`.
    explicit DeferredCall(std::unique_ptr<CallState> state);
    DeferredCall(DeferredCall &&other) noexcept;
    DeferredCall &operator=(DeferredCall &&other) noexcept;
    ~DeferredCall();

    /// As Call::item().
    /// @return as DeferredReply::write().
    Result<void> item(const QCborValue &value);

    /// As Call::progress().
    /// @return as item().
    Result<void> progress(double done, double total, const QString &text = {});

    /// As Call::isCanceled(); false once it is finished.
    bool isCanceled() const;

    /// Whether there is a call that has not been finished yet.
    bool isPending() const { return m_state != nullptr; }

    /// Ends the call. Has no effect the second time, or if the caller has left.
    /// @param result as that of CommandRouter::Function.
    void finish(const CallResult<> &result);

private:
    friend class PendingFuture;
    Q_DISABLE_COPY(DeferredCall)

    std::unique_ptr<CallState> m_state; ///< null once finished
};

} // namespace IpcCore

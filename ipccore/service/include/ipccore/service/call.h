// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/reply.h>
#include <ipccore/request.h>
#include <ipccore/service/callerror.h>

#include <QtCore/qcbormap.h>

namespace IpcCore {

class CommandRouter;

/// One call of a command, as its function sees it: checked arguments, and a way to answer bit by
/// bit. Valid only during the function's call, for one thread at a time.
class IPCCORE_SERVICE_EXPORT Call
{
public:
    /// The command that was called.
    const QString &command() const { return m_command; }

    /// Every argument that was given or has a default, checked.
    const QCborMap &arguments() const { return m_arguments; }

    /// Whether there is such an argument.
    bool has(const QString &name) const { return m_arguments.contains(name); }

    /// \name An argument; empty, 0, false or undefined if there is none
    /// @{
    QCborValue value(const QString &name) const { return m_arguments.value(name); }

    QString text(const QString &name) const { return value(name).toString(); }

    QByteArray bytes(const QString &name) const { return value(name).toByteArray(); }

    qint64 integer(const QString &name) const { return value(name).toInteger(); }

    double number(const QString &name) const { return value(name).toDouble(); }

    bool boolean(const QString &name) const { return value(name).toBool(); }

    /// @}

    /// Who calls.
    const PeerCredentials &credentials() const { return m_request.credentials(); }

    /// The connection it came on.
    quint64 connectionId() const { return m_request.connectionId(); }

    /// Whether the caller has left or the server is stopping, so that a long job can end. Cheap
    /// enough for every step.
    bool isCanceled() const { return m_reply.peerGone() || m_reply.serverStopping(); }

    /// Sends one item of a stream at once. On a worker, may wait for a slow client.
    /// @return as Reply::write().
    Result<void> item(const QCborValue &value);

    /// Tells how far a slow command is. Callers that sent a line do not see it.
    /// @param done how much is done, of @p total; 0 for a total that is unknown.
    /// @return as Reply::write().
    Result<void> progress(double done, double total, const QString &text = {});

    /// Stops the server once the reply is complete.
    void quitServer() { m_quits = true; }

private:
    friend class CommandRouter;
    Q_DISABLE_COPY_MOVE(Call)

    Call(const Request &request, Reply &reply, bool isCbor)
        : m_request(request)
        , m_reply(reply)
        , m_isCbor(isCbor)
    {}

    Result<void> send(const QByteArray &bytes);

    /// Takes the reply away from the function, to be answered later.
    DeferredReply takeReply();

    const Request &m_request;
    Reply &m_reply;
    QString m_command;
    QCborMap m_arguments;
    bool m_isCbor;
    bool m_isTaken = false;
    bool m_quits = false;
};

} // namespace IpcCore

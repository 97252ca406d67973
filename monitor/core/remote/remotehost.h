// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/childprogram.h"
#include "core/remote/socketdirectory.h"

#include <QtCore/qhash.h>
#include <QtCore/qtimer.h>

namespace Monitor {

/// Another host, by the user's own OpenSSH, with its configuration and keys: forwards sockets from
/// there, and runs commands there. Stores nothing and asks for nothing: what needs a password
/// fails. Call all functions in the object's own thread, which must run an event loop and, on Linux,
/// live as long as the process.
///
/// One ssh process holds the connection: a ControlMaster whose socket, like the forwarded ones, is
/// in a SocketDirectory. If the user's configuration has a ControlMaster for the host and it runs,
/// that is used instead. All of it ends with this object.
class RemoteHost : public QObject
{
    Q_OBJECT

public:
    /// @param name as checkHost() allows.
    explicit RemoteHost(const QByteArray &name, QObject *parent = nullptr);
    ~RemoteHost() override;

    const QByteArray &name() const { return m_name; }

    /// Connects: connected() or failed() follows. Once only.
    void open();

    bool isConnected() const { return m_state == State::Connected; }

    using Forwarded = std::function<void(const IpcCore::Result<QByteArray> &)>;
    /// Forwards the socket at `path` there. Passes the path of the local socket to `function`,
    /// unless `context` is destroyed first; whether somebody listens at `path` shows only when one
    /// connects to it.
    /// @return to `function`: InvalidPath, PathTooLong, WrongState unless connected, or why ssh
    ///         refused.
    void forward(const QByteArray &path, QObject *context, const Forwarded &function);

    /// Ends the forward to `path`; connections that use it go on.
    void cancel(const QByteArray &path);

    /// The program that runs `command` there, in the user's shell, over this connection.
    /// @param terminal whether the command gets a terminal, which needs one here.
    ChildProgram session(const QByteArray &command, bool terminal) const;

    /// Asks ssh whether the connection still stands, which may be known before failed() tells why
    /// it does not. Passes the answer to `function`, unless `context` is destroyed first.
    void check(QObject *context, const std::function<void(bool stands)> &function) const;

    /// What the other side said about connections to forwarded sockets that it could not make, such
    /// as "connect failed"; empty if there is none. Only known of a connection of our own.
    const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void connected();
    /// It could not connect, or the connection is lost; see sshError(). Nothing works afterwards.
    void failed(const IpcCore::Error &error);

private:
    enum class State { Idle, Connecting, Connected, Failed };

    struct Forward
    {
        QByteArray local;
        QByteArray word;
    };

    void findConfigured();
    void checkConfigured(const QByteArray &control);
    void startMaster();
    void join(const QByteArray &control);
    void takeOutput();
    void takeErrors();
    void beat();
    void fail(const IpcCore::Error &error);
    void endLink();
    ChildProgram overLink(const QByteArrayList &words) const;
    ChildProgram cancelling(const Forward &forward) const;

    const QByteArray m_name;
    State m_state = State::Idle;
    std::shared_ptr<SocketDirectory> m_directory;
    QByteArray m_control; ///< The socket of the master, ours or the user's.
    bool m_isOurs = true;
    QProcess m_link;     ///< Lives as long as the connection.
    QByteArray m_errors; ///< The last that it said.
    QString m_refusal;
    QTimer m_deadline; ///< For connecting, and between signs of life.
    QTimer m_pulse;
    QHash<QByteArray, Forward> m_forwards;
};

} // namespace Monitor

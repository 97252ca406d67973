// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qtemporarydir.h>

#include <sys/types.h>

/// OpenSSH's real server, with keys and configuration of its own. Each connection starts one: it
/// speaks over a pipe instead of the network, so that it needs no port. Logs in as this user.
///
/// IPCCORE_SSH must be sshCommand() for programs that are to use it. The hosts in that configuration:
/// - box: lets us in;
/// - sealed: the same, but forwarded sockets cannot be used;
/// - guarded: wants a password;
/// - changed: has another key than before;
/// - stranger: has a key that is not known;
/// - mute: accepts connections and says nothing;
/// - closed: refuses connections;
/// - shared: as box, with a ControlMaster at shared().
/// The kernel resolves no-such-host.invalid, as always.
class SshServer
{
public:
    /// Empty if it can be used; otherwise why not.
    static QString whyNot();

    /// @param environment of programs there: "NAME=value" without spaces in the value.
    explicit SshServer(const QStringList &environment = {});
    /// Kills its processes.
    ~SshServer();
    Q_DISABLE_COPY_MOVE(SshServer)

    bool isValid() const { return m_isValid; }

    /// \name Options for sshCommand()
    /// Only for tests of what they are about: ssh gives up a host that is merely slow, as well.
    /// @{

    /// Whether a connection is frozen shows within seconds, not within 15.
    static inline const QStringList NoticeFreezeSoon{QStringLiteral("ServerAliveInterval=1"),
                                                     QStringLiteral("ServerAliveCountMax=1")};
    /// Whether a host is mute, likewise.
    static inline const QStringList GiveUpSoon{QStringLiteral("ConnectTimeout=1")};
    /// @}

    /// For IPCCORE_SSH, with `options` that precede all others.
    QString sshCommand(const QStringList &options = {}) const;

    /// The control socket of the host "shared", which a test may have opened.
    QString shared() const { return m_directory.filePath(QStringLiteral("shared")); }

    /// The processes of all connections that are left, with those that they started.
    QList<pid_t> processes() const;

    /// Sends `signal` to all of them.
    bool signalAll(int signal) const;

private:
    bool write(const QString &name, const QString &text) const;
    bool makeKey(const QString &name) const;
    QString publicKey(const QString &name) const;

    QTemporaryDir m_directory;
    bool m_isValid = false;
};

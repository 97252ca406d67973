// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/sshserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>

#include <cerrno>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int PatienceMs = 20'000;

// Where systems have it, though it is not in the PATH of most users.
QString serverProgram()
{
    const QString program = QStringLiteral("sshd");
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(
               program, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")})
                           : found;
}

// Its children, theirs, and so on.
void addWithChildren(pid_t process, QList<pid_t> *all)
{
    if (all->contains(process) || ::kill(process, 0) != 0)
        return;
    all->append(process);
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> children = file.readAll().split(' ');
    for (const QByteArray &child : children) {
        if (!child.trimmed().isEmpty())
            addWithChildren(child.toInt(), all);
    }
}

} // namespace

QString SshServer::whyNot()
{
    for (const char *program : {"ssh", "ssh-keygen"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return QStringLiteral("OpenSSH's %1 is not installed").arg(QLatin1String(program));
    }
    if (serverProgram().isEmpty())
        return QStringLiteral("OpenSSH's sshd is not installed (Debian: openssh-server)");
    // Where root's connections are cut off from everything; systemd makes it at a start of sshd.
    if (::geteuid() == 0 && ::mkdir("/run/sshd", 0755) != 0 && errno != EEXIST)
        return QStringLiteral("/run/sshd cannot be made, which sshd needs");
    return {};
}

SshServer::SshServer(const QStringList &environment)
{
    const QString directory = m_directory.path();
    QString settings = QStringLiteral("HostKey \"%1/host\"\n"
                                      "AuthorizedKeysFile \"%1/user.pub\"\n"
                                      "StrictModes no\n"
                                      "UsePAM no\n"
                                      "PermitRootLogin yes\n"
                                      "PrintLastLog no\n")
                           .arg(directory);
    // Elsewhere, so that no start-up file of the user's shell is read, which may print or hang.
    const QStringList variables = QStringList{QStringLiteral("HOME=") + directory} + environment;
    settings += QStringLiteral("SetEnv \"%1\"\n").arg(variables.join(QStringLiteral("\" \"")));
    const QString program = QStringLiteral("#!/bin/sh\n"
                                           "echo $$ >>'%1/pids'\n"
                                           "exec '%2' -i -E '%1/log' -f \"$1\"\n");
    const QString hosts = QStringLiteral("Host *\n"
                                         "  IdentityFile \"%1/user\"\n"
                                         "  IdentitiesOnly yes\n"
                                         "  IdentityAgent none\n"
                                         "  UserKnownHostsFile \"%1/known\"\n"
                                         "  GlobalKnownHostsFile /dev/null\n"
                                         "Host mute\n"
                                         "  ProxyCommand sh -c 'cat >/dev/null; :'\n"
                                         "Host closed\n"
                                         "  HostName 127.0.0.1\n"
                                         "  Port 1\n"
                                         "Host shared\n"
                                         "  ControlPath \"%1/shared\"\n"
                                         "Host box changed stranger shared\n"
                                         "  ProxyCommand \"%1/server\" \"%1/settings\"\n"
                                         "Host sealed\n"
                                         "  ProxyCommand \"%1/server\" \"%1/sealed\"\n"
                                         "Host guarded\n"
                                         "  ProxyCommand \"%1/server\" \"%1/guarded\"\n");
    m_isValid =
        m_directory.isValid() && makeKey(QStringLiteral("host")) && makeKey(QStringLiteral("other"))
        && makeKey(QStringLiteral("user")) && write(QStringLiteral("settings"), settings)
        && write(QStringLiteral("guarded"), settings + QStringLiteral("PubkeyAuthentication no\n"))
        && write(QStringLiteral("sealed"),
                 settings + QStringLiteral("AllowStreamLocalForwarding no\n"))
        && write(QStringLiteral("server"), program.arg(directory, serverProgram()))
        && write(QStringLiteral("hosts"), hosts.arg(directory))
        && write(QStringLiteral("known"),
                 QStringLiteral("box,guarded,sealed,shared %1changed %2")
                     .arg(publicKey(QStringLiteral("host")), publicKey(QStringLiteral("other"))));
}

SshServer::~SshServer()
{
    signalAll(SIGKILL);
}

bool SshServer::write(const QString &name, const QString &text) const
{
    QFile file(m_directory.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool SshServer::makeKey(const QString &name) const
{
    QProcess program;
    program.start(QStringLiteral("ssh-keygen"),
                  {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                   QStringLiteral("-N"), QString(), QStringLiteral("-C"), QString(),
                   QStringLiteral("-f"), m_directory.filePath(name)});
    return program.waitForFinished(PatienceMs) && program.exitCode() == 0;
}

QString SshServer::publicKey(const QString &name) const
{
    QFile file(m_directory.filePath(name + QStringLiteral(".pub")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString SshServer::sshCommand(const QStringList &options) const
{
    QString command =
        QStringLiteral("ssh -F \"%1\"").arg(m_directory.filePath(QStringLiteral("hosts")));
    for (const QString &option : options)
        command += QStringLiteral(" -o ") + option;
    return command;
}

QList<pid_t> SshServer::processes() const
{
    QList<pid_t> all;
    QFile file(m_directory.filePath(QStringLiteral("pids")));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        // Not another one with the number of one that has ended.
        const QString program =
            QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(QString::fromLatin1(line)));
        if (program.endsWith(QStringLiteral("/sshd")))
            addWithChildren(line.toInt(), &all);
    }
    return all;
}

bool SshServer::signalAll(int signal) const
{
    const QList<pid_t> all = processes();
    for (const pid_t process : all)
        ::kill(process, signal);
    return !all.isEmpty();
}

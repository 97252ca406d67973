// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/sshcommand.h"

#include "core/base/shellword.h"

#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>

#include <algorithm>
#include <sys/un.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Both ends of a forward and the control socket are sockets that ssh opens by their names.
constexpr qsizetype LongestPath = sizeof(sockaddr_un::sun_path) - 1;

// ssh replaces these in paths: %h by the host, ${HOME} by a variable. A dollar before a brace
// cannot be escaped, so that it comes from a variable, too.
QByteArray withoutTokens(QByteArray path)
{
    return path.replace('%', "%%").replace("${", "${IPCCORE_DOLLAR}{");
}

// A colon would end the path.
QByteArray escaped(QByteArray path)
{
    return withoutTokens(path.replace('\\', "\\\\").replace(':', "\\:"));
}

// Newer versions of ssh refuse the same, and % for the same reason: commands in the configuration,
// such as ProxyCommand, have the name put into them and are read by a shell.
bool isRefused(char byte)
{
    const auto code = static_cast<uchar>(byte);
    return code <= ' ' || code == 0x7f || QByteArrayView("'`\"$\\;&<>|(){}%*?!#~").contains(byte);
}

} // namespace

QByteArrayList sshProgram()
{
    QByteArrayList words;
    const QStringList configured =
        QProcess::splitCommand(QFile::decodeName(qgetenv("IPCCORE_SSH")));
    for (const QString &word : configured)
        words.append(QFile::encodeName(word));
    return words.isEmpty() ? QByteArrayList{"ssh"} : words;
}

Result<void> checkHost(const QByteArray &host)
{
    const QByteArray name = host.sliced(host.lastIndexOf('@') + 1);
    if (name.isEmpty() || name.startsWith('-') || host.startsWith('-') || host.startsWith('@')
        || std::any_of(host.begin(), host.end(), &isRefused))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("A host is [USER@]HOST, without spaces, quotes and the like"));
    return {};
}

Result<QByteArray> forwardWord(const QByteArray &local, const QByteArray &remote)
{
    if (!remote.startsWith('/'))
        return Error(ErrorCode::InvalidPath,
                     QStringLiteral("A path on another host must be absolute"));
    if (remote.size() > LongestPath || local.size() > LongestPath)
        return Error(
            ErrorCode::PathTooLong,
            QStringLiteral("ssh forwards only to paths of up to %1 bytes").arg(LongestPath));
    return QByteArray(escaped(local) + ':' + escaped(remote));
}

QByteArray forwardVariable()
{
    return "IPCCORE_DOLLAR=$";
}

QByteArray controlWord(const QByteArray &path)
{
    return withoutTokens(path);
}

QByteArray configuredControl(const QByteArray &configuration)
{
    constexpr QByteArrayView key = "controlpath ";
    for (const QByteArray &line : configuration.split('\n')) {
        if (line.startsWith(key))
            return line.endsWith(" none") ? QByteArray() : line.sliced(key.size());
    }
    return {};
}

QByteArray shellCommand(const QByteArrayList &words)
{
    QByteArrayList quoted;
    for (const QByteArray &word : words)
        quoted.append(shellQuoted(word));
    return quoted.join(' ');
}

} // namespace Monitor

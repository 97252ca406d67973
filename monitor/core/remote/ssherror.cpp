// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/ssherror.h"

#include "core/base/printabletext.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qfile.h>

namespace Monitor {

using namespace IpcCore;

namespace {

struct Cause
{
    const char *said; ///< By ssh, in English always.
    ErrorCode code;
    const char *meaning;
};

// The first that fits. ssh says more than one of them about a changed key.
constexpr Cause Causes[] = {
    {"REMOTE HOST IDENTIFICATION HAS CHANGED", ErrorCode::AccessDenied,
     "its host key has changed, so that it may be another machine. If you know why, remove the old "
     "key with ssh-keygen -R"},
    {"Host key verification failed", ErrorCode::AccessDenied,
     "its host key is not known yet. Connect to it once with ssh, and check the key"},
    {"Permission denied (", ErrorCode::AccessDenied,
     "it accepts none of your keys, and nobody is asked for a password. Add a key to ssh-agent, or "
     "connect with a ControlMaster first"},
    {"Too many authentication failures", ErrorCode::AccessDenied,
     "it refused too many keys. Name the right one in the configuration of ssh (IdentityFile, "
     "IdentitiesOnly)"},
    {"Could not resolve hostname", ErrorCode::PathNotFound, "there is no such host"},
    {"not responding", ErrorCode::Timeout, "it no longer answers"},
    {"Connection timed out", ErrorCode::Timeout, "it does not answer"},
    {"Operation timed out", ErrorCode::Timeout, "it does not answer"},
    {"Connection refused", ErrorCode::NotListening, "it runs no ssh server on that port"},
    {"No route to host", ErrorCode::NotListening, "it cannot be reached"},
    {"etwork is unreachable", ErrorCode::NotListening, "it cannot be reached"},
    {"closed by", ErrorCode::ConnectionClosed, "it closed the connection"},
    {"Connection reset", ErrorCode::ConnectionClosed, "the connection broke"},
    {"Broken pipe", ErrorCode::ConnectionClosed, "the connection broke"},
};

QString nameOf(const QByteArray &host)
{
    return printableText(QFile::decodeName(host));
}

Error error(ErrorCode code, const QByteArray &host, const QString &meaning)
{
    return {code, QStringLiteral("%1: %2").arg(nameOf(host), meaning)};
}

QByteArray lastLine(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (!line->trimmed().isEmpty())
            return line->trimmed();
    }
    return {};
}

} // namespace

Error sshError(const QByteArray &host, const QByteArray &said)
{
    const QString words = printableText(QString::fromUtf8(lastLine(said)));
    for (const Cause &cause : Causes) {
        if (said.contains(cause.said))
            return error(cause.code, host,
                         QStringLiteral("%1 (ssh: %2)").arg(QLatin1String(cause.meaning), words));
    }
    return error(ErrorCode::SystemError, host,
                 words.isEmpty() ? QStringLiteral("ssh ended without saying why")
                                 : QStringLiteral("ssh failed: %1").arg(words));
}

Error sshMissing(const QByteArray &program)
{
    return {
        ErrorCode::NotSupported,
        QStringLiteral("There is no program %1: other hosts need OpenSSH's").arg(nameOf(program))};
}

Error sshTimeout(const QByteArray &host)
{
    return error(ErrorCode::Timeout, host, QStringLiteral("it does not answer"));
}

} // namespace Monitor

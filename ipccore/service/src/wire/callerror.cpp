// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/callerror.h>

#include "wire/enumname.h"

#include <QtCore/qcbormap.h>
#include <QtCore/qdebug.h>

namespace IpcCore {

using namespace Qt::StringLiterals;

CallError CallError::failed(const QString &code, const QString &message)
{
    return {.kind = Kind::Failed, .code = code, .message = message, .parameter = {}};
}

CallError CallError::invalid(const QString &parameter, const QString &message)
{
    return {.kind = Kind::InvalidArgument, .code = {}, .message = message, .parameter = parameter};
}

CallError CallError::lost(const Error &error)
{
    const Kind kind = error.code == ErrorCode::Canceled ? Kind::Canceled : Kind::Transport;
    return {.kind = kind,
            .code = {},
            .message = error.message,
            .parameter = {},
            .transport = kind == Kind::Transport ? error : Error()};
}

QCborMap CallError::toCbor() const
{
    QCborMap map = {{u"kind"_s, enumName(kind)}};
    if (!code.isEmpty())
        map[u"code"_s] = code;
    if (!message.isEmpty())
        map[u"message"_s] = message;
    if (!parameter.isEmpty())
        map[u"parameter"_s] = parameter;
    return map;
}

QString CallError::toText() const
{
    QString text = enumName(kind) + u": "_s + message;
    if (!code.isEmpty())
        text += u" ("_s + code + u')';
    return text;
}

CallError CallError::fromCbor(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    if (!map[u"kind"_s].isString())
        return {.kind = Kind::BadReply,
                .code = {},
                .message = u"The service sent an error without a kind"_s,
                .parameter = {}};
    const Kind kind = enumFromName<Kind>(map[u"kind"_s].toString()).value_or(Kind::Failed);
    // The others say what happened on this side.
    return {.kind = kind <= Kind::Failed ? kind : Kind::Failed,
            .code = map[u"code"_s].toString(),
            .message = map[u"message"_s].toString(),
            .parameter = map[u"parameter"_s].toString()};
}

QDebug operator<<(QDebug debug, const CallError &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "CallError(" << error.kind << ", " << error.code << ", " << error.message
                    << ", " << error.parameter << ", " << error.transport << ')';
    return debug;
}

} // namespace IpcCore

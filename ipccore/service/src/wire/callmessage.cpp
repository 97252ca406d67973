// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/callmessage.h>

#include "wire/cborscanner.h"
#include "wire/makeerror.h"

#include <QtCore/qcborarray.h>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Version = 1;

CallError malformed(const QString &message)
{
    return makeError(CallError::Kind::MalformedCall, message);
}

} // namespace

bool CallMessage::isCbor(QByteArrayView message)
{
    // The heads of arrays in CBOR; in UTF-8 they only continue a character.
    return !message.isEmpty() && (static_cast<quint8>(message[0]) & 0xe0) == 0x80;
}

QByteArray CallMessage::encode() const
{
    return QCborValue(QCborArray{Version, command, arguments}).toCbor();
}

CallResult<CallMessage> CallMessage::decode(QByteArrayView message)
{
    const char *error = "";
    const std::optional<QCborValue> value = parseCbor(message, error);
    if (!value)
        return malformed(u"The call is broken: "_s + QLatin1String(error));
    if (!value->isArray())
        return malformed(u"The call is not an array"_s);
    const QCborArray array = value->toArray();
    const QCborValue version = array.at(0);
    if (!version.isInteger() || version.toInteger() != Version)
        return malformed(u"The call has an unknown version; this service understands 1"_s);
    const QCborValue options = array.at(3);
    if (array.size() < 3 || array.size() > 4 || !array.at(1).isString() || !array.at(2).isMap()
        || (array.size() == 4 && !options.isMap()))
        return malformed(u"The call is not an array of version, command and arguments"_s);
    CallMessage call = {.command = array.at(1).toString(), .arguments = array.at(2).toMap()};
    for (auto it = call.arguments.constBegin(); it != call.arguments.constEnd(); ++it) {
        if (!it.key().isString())
            return malformed(u"An argument has a name that is not text"_s);
    }
    return call;
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A call, in CBOR or as a line.
#include "fuzzing.h"
#include "router/linereader.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

#include <QtCore/qjsondocument.h>

using namespace IpcCore;

namespace {

void requireJson(const QCborValue &value)
{
    QJsonParseError error;
    QJsonDocument::fromJson('[' + toJson(value) + ']', &error);
    require(error.error == QJsonParseError::NoError);
}

void readCbor(QByteArrayView message)
{
    const CallResult<CallMessage> call = CallMessage::decode(message);
    if (!call) {
        require(call.error().kind == CallError::Kind::MalformedCall);
        require(!call.error().message.isEmpty());
        return;
    }
    // What a topic passes on must be readable, too.
    require(CallMessage::decode(call->encode()).hasValue());
    requireJson(call->arguments);
}

void readLine(QByteArrayView message)
{
    static const QList<Parameter> parameters{
        Parameter::integer(QStringLiteral("i")).range(0, 100),
        Parameter::number(QStringLiteral("n")),
        Parameter::boolean(QStringLiteral("b")),
        Parameter::choice(QStringLiteral("c"), {QStringLiteral("x"), QStringLiteral("y")}),
        Parameter::text(QStringLiteral("t")).range(0, 10),
        Parameter::list(QStringLiteral("l")),
        Parameter::map(QStringLiteral("m")),
        Parameter::any(QStringLiteral("a")),
        Parameter::bytes(QStringLiteral("r")).rest(),
    };
    LineReader line(message);
    LineReader::Word command;
    if (!line.next(command))
        return;
    const CallResult<QCborMap> arguments = readArguments(line, parameters);
    if (!arguments) {
        require(!arguments.error().message.isEmpty());
        return;
    }
    requireJson(*arguments);
    const CallMessage call{.command = QStringLiteral("x"), .arguments = *arguments};
    require(CallMessage::decode(call.encode()).hasValue());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView message(data, static_cast<qsizetype>(size));
    if (CallMessage::isCbor(message))
        readCbor(message);
    else
        readLine(message);
    return 0;
}

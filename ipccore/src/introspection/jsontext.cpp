// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/jsontext.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsondocument.h>

#include <cmath>
#include <limits>

namespace IpcCore {

namespace {

bool isPlain(char byte)
{
    return byte >= ' ' && byte <= '~' && byte != '\\';
}

// The byte whose escape `text` begins with.
std::optional<char> escapedByte(QStringView text)
{
    if (!text.startsWith(u"\\x") || text.size() < 4)
        return std::nullopt;
    bool ok = false;
    const int value = text.sliced(2, 2).toInt(&ok, 16);
    // Two digits: a leading sign or space would also parse as a number.
    return ok && text[2].isLetterOrNumber() ? std::optional(static_cast<char>(value))
                                            : std::nullopt;
}

} // namespace

QString escapeBytes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        if (isPlain(byte))
            text += QLatin1Char(byte);
        else if (byte == '\\')
            text += QLatin1String("\\\\");
        else
            text += QLatin1String("\\x") + QString::fromLatin1(QByteArray(1, byte).toHex());
    }
    return text;
}

QByteArray unescapeBytes(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    while (!text.isEmpty()) {
        qsizetype used = 1;
        if (const auto byte = escapedByte(text)) {
            bytes += *byte;
            used = 4;
        } else if (text.startsWith(u"\\\\")) {
            bytes += '\\';
            used = 2;
        } else {
            // Valid input is ASCII only, but other characters must not become different bytes. Up
            // to the next escape, as a character may be two QChars.
            const qsizetype end = text.indexOf(u'\\', 1);
            used = end < 0 ? text.size() : end;
            bytes += text.first(used).toUtf8();
        }
        text = text.sliced(used);
    }
    return bytes;
}

namespace JsonText {

std::optional<Error> errorIn(const QJsonObject &object)
{
    const QJsonValue value = object.value(text("error"));
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject error = value.toObject();
    // A newer server may have more of them.
    const auto code = valueNamed<ErrorCode>(textAt(error, "code").toLower());
    return Error(code.value_or(ErrorCode::SystemError), textAt(error, "message"));
}

QJsonObject toJson(const Error &error)
{
    return {{text("introspection"), IntrospectionVersion},
            {text("error"), QJsonObject{{text("code"), text(nameOf(error.code))},
                                        {text("message"), error.message}}}};
}

Result<QJsonObject> parseAnswer(QByteArrayView json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &parseError);
    if (!document.isObject())
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("The server's answer is not a JSON object: ")
                         + parseError.errorString());
    const QJsonObject object = document.object();
    const int version = numberAt<int>(object, "introspection");
    if (version != IntrospectionVersion)
        return Error(ErrorCode::ProtocolError,
                     QStringLiteral("The server speaks version %1 of the control protocol, not %2")
                         .arg(version)
                         .arg(IntrospectionVersion));
    if (const auto error = errorIn(object))
        return *error;
    return object;
}

bool hasNumberAt(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

qint64 numberAt(const QJsonObject &object, const char *name, qint64 lowest, qint64 highest)
{
    const QJsonValue value = object.value(QLatin1String(name));
    const double real = value.toDouble();
    // A qint64 holds less than 2^63 in either direction.
    const qint64 number = real >= 0x1p63   ? std::numeric_limits<qint64>::max()
                          : real < -0x1p63 ? std::numeric_limits<qint64>::min()
                                           : value.toInteger();
    return std::clamp(number, lowest, highest);
}

QString textAt(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace JsonText
} // namespace IpcCore

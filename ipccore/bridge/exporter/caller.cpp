// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/caller.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

constexpr QByteArrayView HeaderName = "Nats-Request-Info";

Error unknown(const char *why)
{
    return {ErrorCode::AccessDenied,
            QStringLiteral("Nobody knows who asks: ") + QLatin1String(why)};
}

// A client may write what it likes into its headers, in any form, and some brokers remove no more
// than the first of this name (CVE-2026-33223). But each broker adds one. So if the name is there
// once in all bytes, it is the broker's.
Result<QByteArrayView> valueOf(QByteArrayView headers)
{
    const qsizetype at = headers.indexOf(HeaderName);
    if (at < 0)
        return unknown("the request has no Nats-Request-Info. It comes from the exporters' own "
                       "account; others get one if they import the service with \"share: true\"");
    const QByteArrayView rest = headers.sliced(at + HeaderName.size());
    const bool isOwnLine =
        at > 0 && headers[at - 1] == '\n' && !rest.isEmpty() && (rest[0] == ':' || rest[0] == '\0');
    if (!isOwnLine || rest.contains(HeaderName))
        return unknown("the request has a Nats-Request-Info that is not the broker's");
    const QByteArrayView value = rest.sliced(1);
    const auto isEnd = [](char character) { return character == '\r' || character == '\0'; };
    return value.first(std::find_if(value.begin(), value.end(), isEnd) - value.begin());
}

// The key of the user that the broker has checked, of a JSON Web Token.
QString subjectOf(const QString &token)
{
    const QByteArray claims =
        QByteArray::fromBase64(token.section(u'.', 1, 1).toLatin1(), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object()[QStringLiteral("sub")].toString();
}

// Whether it is a part of a line of text, wherever that is shown.
bool isPlain(QChar character)
{
    return character.isPrint() && character.category() != QChar::Separator_Line
           && character.category() != QChar::Separator_Paragraph;
}

} // namespace

Result<Caller> readCaller(QByteArrayView headers)
{
    const Result<QByteArrayView> value = valueOf(headers);
    if (!value)
        return value.error();
    const QJsonDocument document = QJsonDocument::fromJson(value->toByteArray());
    if (!document.isObject())
        return unknown("Nats-Request-Info is not JSON");
    const QJsonObject info = document.object();
    const Caller caller{
        info[QStringLiteral("acc")].toString(), info[QStringLiteral("user")].toString(),
        info[QStringLiteral("name")].toString(), info[QStringLiteral("host")].toString()};
    if (caller.account.isEmpty() || caller.user.isEmpty())
        return unknown("Nats-Request-Info names no user. The account of the clients must import "
                       "the service with \"share: true\"");
    for (const QString &each : {caller.account, caller.user, caller.name, caller.host}) {
        if (each.size() > Caller::LongestText)
            return unknown("Nats-Request-Info has a text of more than 256 characters");
    }
    // Whoever has a token may still claim any key, which the broker repeats.
    if (const QString token = info[QStringLiteral("jwt")].toString();
        !token.isEmpty() && subjectOf(token) != caller.user)
        return unknown("Nats-Request-Info names another user than its token");
    return caller;
}

QByteArray callerLine(const Caller &caller)
{
    const QJsonObject json{{QStringLiteral("account"), caller.account},
                           {QStringLiteral("user"), caller.user},
                           {QStringLiteral("name"), caller.name},
                           {QStringLiteral("host"), caller.host}};
    QString line;
    for (const QChar character :
         QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))) {
        if (isPlain(character))
            line += character;
        else
            line += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
    }
    return line.toUtf8() + '\n';
}

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/valuejson.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonvalue.h>

namespace Monitor {

namespace {

void append(QByteArray &json, const QCborValue &value, int depth);

// Qt's writer takes care of escapes and digits; it writes whole documents only.
QByteArray scalarJson(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.sliced(1, json.size() - 2);
}

// JSON has no keys but strings.
QString keyText(const QCborValue &key)
{
    return key.isString() ? key.toString() : QString::fromUtf8(valueJson(key));
}

void appendArray(QByteArray &json, const QCborArray &array, int depth)
{
    json += '[';
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (i > 0)
            json += ',';
        append(json, array.at(i), depth);
    }
    json += ']';
}

void appendMap(QByteArray &json, const QCborMap &map, int depth)
{
    json += '{';
    bool isFirst = true;
    for (auto member = map.cbegin(); member != map.cend(); ++member) {
        if (!std::exchange(isFirst, false))
            json += ',';
        json += scalarJson(keyText(member.key())) + ':';
        append(json, member.value(), depth);
    }
    json += '}';
}

// Deeper than any service nests its values; peers must not exhaust the stack.
constexpr int DeepestValue = 128;

void append(QByteArray &json, const QCborValue &value, int depth)
{
    if (depth > DeepestValue)
        json += "null";
    else if (value.isArray())
        appendArray(json, value.toArray(), depth + 1);
    else if (value.isMap())
        appendMap(json, value.toMap(), depth + 1);
    else if (value.isByteArray())
        json += '"'
                + value.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                               | QByteArray::OmitTrailingEquals)
                + '"';
    else
        json += scalarJson(value.toJsonValue());
}

} // namespace

QByteArray valueJson(const QCborValue &value)
{
    QByteArray json;
    append(json, value, 0);
    return json;
}

} // namespace Monitor

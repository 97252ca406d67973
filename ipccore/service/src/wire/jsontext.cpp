// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/jsontext.h>

#include "wire/cborscanner.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qlocale.h>
#include <QtCore/qurl.h>
#include <QtCore/quuid.h>

#include <cmath>

namespace IpcCore {

namespace {

void appendString(QByteArray &text, const QByteArray &utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    text += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            text += "\\\"";
            break;
        case '\\':
            text += "\\\\";
            break;
        case '\n':
            text += "\\n";
            break;
        case '\r':
            text += "\\r";
            break;
        case '\t':
            text += "\\t";
            break;
        default:
            if (static_cast<quint8>(c) >= 0x20 && c != 0x7f) {
                text += c;
            } else {
                text += "\\u00";
                text += digits[static_cast<quint8>(c) >> 4];
                text += digits[c & 0xf];
            }
        }
    }
    text += '"';
}

// A list or map gives its bytes: nested JSON would double its escapes at each level.
QByteArray keyText(const QCborValue &key)
{
    if (key.isString())
        return key.toString().toUtf8();
    return toJson(key.isContainer() || key.isTag() ? QCborValue(key.toCbor()) : key);
}

void appendJson(QByteArray &text, const QCborValue &value)
{
    switch (value.type()) {
    case QCborValue::Integer:
        text += QByteArray::number(value.toInteger());
        break;
    case QCborValue::Double:
        text += std::isfinite(value.toDouble())
                    ? QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                    : QByteArray("null");
        break;
    case QCborValue::True:
        text += "true";
        break;
    case QCborValue::False:
        text += "false";
        break;
    case QCborValue::String:
        appendString(text, value.toString().toUtf8());
        break;
    case QCborValue::ByteArray:
        text += '"';
        text += value.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                             | QByteArray::OmitTrailingEquals);
        text += '"';
        break;
    case QCborValue::Array: {
        text += '[';
        const char *separator = "";
        const QCborArray array = value.toArray();
        for (const QCborValue element : array) {
            text += separator;
            separator = ",";
            appendJson(text, element);
        }
        text += ']';
        break;
    }
    case QCborValue::Map: {
        text += '{';
        const char *separator = "";
        const QCborMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it) {
            text += separator;
            separator = ",";
            appendString(text, keyText(it.key()));
            text += ':';
            appendJson(text, it.value());
        }
        text += '}';
        break;
    }
    case QCborValue::DateTime:
    case QCborValue::Url:
    case QCborValue::RegularExpression:
    case QCborValue::Tag:
        appendJson(text, value.taggedValue());
        break;
    case QCborValue::Uuid:
        appendString(text, value.toUuid().toByteArray(QUuid::WithoutBraces));
        break;
    default:
        text += "null";
    }
}

/// Whether `text` keeps to the depth and number of items of a CBOR frame, as it may become part of
/// one.
bool isWithinLimits(QByteArrayView text)
{
    int depth = 2; // those of a frame and of a map of arguments
    qsizetype items = 1;
    bool isString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isString) {
            if (c == '\\')
                ++i;
            isString = c != '"';
            continue;
        }
        isString = c == '"';
        items += c == ',' || c == ':' ? 1 : 0;
        depth -= c == ']' || c == '}' ? 1 : 0;
        if ((c == '[' || c == '{') && ++depth > CborScanner::MaxDepth)
            return false;
    }
    return items <= CborScanner::MaxItems;
}

} // namespace

QByteArray toJson(const QCborValue &value)
{
    QByteArray text;
    appendJson(text, value);
    return text;
}

std::optional<QCborValue> fromJson(QByteArrayView text)
{
    if (!isWithinLimits(text))
        return std::nullopt;
    // QJsonDocument takes lists and objects only.
    QByteArray list;
    list.reserve(text.size() + 2);
    list += '[';
    list += text;
    list += ']';
    const QJsonDocument document = QJsonDocument::fromJson(list);
    if (document.array().size() != 1)
        return std::nullopt;
    return QCborValue::fromJsonValue(document.array().first());
}

} // namespace IpcCore

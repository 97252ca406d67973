// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/jsoncursor.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Monitor {

namespace {

// Deeply nested values would be mostly blanks, in amounts that a peer decides.
constexpr qsizetype DeepestIndent = 32;

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

bool opens(char byte)
{
    return byte == '{' || byte == '[';
}

bool closes(char byte)
{
    return byte == '}' || byte == ']';
}

} // namespace

void JsonCursor::skipBlanks()
{
    while (!atEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

void JsonCursor::skipString()
{
    for (++m_at; !atEnd() && m_text[m_at] != '"'; ++m_at)
        m_at += m_text[m_at] == '\\' ? 1 : 0;
    m_at = qMin(m_at + 1, m_text.size());
}

// Without recursion: a peer decides how deep it nests.
void JsonCursor::skipContainer(JsonPart &part)
{
    qsizetype depth = 0;
    qsizetype commas = 0;
    bool isEmpty = true;
    while (!atEnd()) {
        const char byte = m_text[m_at];
        isEmpty = isEmpty && (depth == 0 || isBlank(byte) || closes(byte));
        if (byte == '"') {
            skipString();
            continue;
        }
        ++m_at;
        depth += opens(byte) ? 1 : closes(byte) ? -1 : 0;
        commas += byte == ',' && depth == 1 ? 1 : 0;
        if (depth == 0)
            break;
    }
    part.childCount = isEmpty ? 0 : commas + 1;
}

JsonPart JsonCursor::readValue()
{
    skipBlanks();
    JsonPart part;
    part.begin = m_at;
    const char first = atEnd() ? '\0' : m_text[m_at];
    if (first == '"') {
        part.kind = JsonPart::Kind::String;
        skipString();
    } else if (opens(first)) {
        part.kind = first == '{' ? JsonPart::Kind::Object : JsonPart::Kind::Array;
        skipContainer(part);
    } else {
        while (!atEnd() && !isBlank(m_text[m_at]) && m_text[m_at] != ',' && !closes(m_text[m_at]))
            ++m_at;
    }
    part.end = m_at;
    skipBlanks();
    if (!atEnd() && m_text[m_at] == ',')
        ++m_at;
    return part;
}

QByteArrayView JsonCursor::readKey()
{
    skipBlanks();
    const qsizetype begin = m_at;
    if (!atEnd())
        skipString();
    const QByteArrayView key = m_text.sliced(begin, m_at - begin);
    skipBlanks();
    if (!atEnd())
        ++m_at;
    return key;
}

QString jsonStringText(QByteArrayView quoted)
{
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
}

QByteArray indentedJson(QByteArrayView json)
{
    QByteArray text;
    qsizetype depth = 0;
    const auto breakLine = [&] { text += '\n' + QByteArray(4 * qMin(depth, DeepestIndent), ' '); };
    bool isString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json[i];
        if (isString) {
            text += byte;
            if (byte == '\\' && i + 1 < json.size())
                text += json[++i];
            isString = byte != '"';
        } else if (opens(byte)) {
            text += byte;
            ++depth;
            breakLine();
        } else if (closes(byte)) {
            depth = qMax<qsizetype>(depth - 1, 0);
            // Nothing stands between the brackets of an empty one.
            qsizetype end = text.size();
            while (end > 0 && isBlank(text[end - 1]))
                --end;
            if (end > 0 && opens(text[end - 1]))
                text.truncate(end);
            else
                breakLine();
            text += byte;
        } else if (!isBlank(byte)) {
            text += byte;
            isString = byte == '"';
            if (byte == ',')
                breakLine();
            else if (byte == ':')
                text += ' ';
        }
    }
    return text + '\n';
}

} // namespace Monitor

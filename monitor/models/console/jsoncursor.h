// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// A value as a part of a JSON text.
struct JsonPart
{
    enum class Kind { Object, Array, String, Literal };

    Kind kind = Kind::Literal;
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype childCount = 0;
};

/// Walks through a valid JSON text without converting anything, so that numbers keep all their
/// digits and members their order. Reads nothing outside the text, valid or not.
class JsonCursor
{
public:
    explicit JsonCursor(QByteArrayView text, qsizetype at = 0)
        : m_text(text)
        , m_at(at)
    {}

    qsizetype at() const { return m_at; }

    /// Moves past the next value, after any blanks, and past the comma behind it.
    JsonPart readValue();
    /// Moves past the key of the next member and its colon. @return the key with its quotes.
    QByteArrayView readKey();

private:
    bool atEnd() const { return m_at >= m_text.size(); }

    void skipBlanks();
    void skipString();
    void skipContainer(JsonPart &part);

    QByteArrayView m_text;
    qsizetype m_at;
};

/// The text that a JSON string with its quotes stands for.
QString jsonStringText(QByteArrayView quoted);

/// A part of a valid JSON text, with a line for each value, indented by four spaces.
QByteArray indentedJson(QByteArrayView json);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/namedvalues.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <optional>

namespace Monitor {

namespace {

bool isTextBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool isOfName(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' || byte == '.'
           || static_cast<uchar>(byte) >= 0x80;
}

QByteArray loweredKey(QByteArrayView key)
{
    const bool isAscii = std::all_of(key.begin(), key.end(),
                                     [](char byte) { return static_cast<uchar>(byte) < 0x80; });
    return isAscii ? key.toByteArray().toLower() : QString::fromUtf8(key).toLower().toUtf8();
}

// Goes back to the last * at most, so it takes at most the product of both lengths.
bool matchesWildcard(QByteArrayView text, QByteArrayView wildcard)
{
    qsizetype at = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (at < wildcard.size() && wildcard[at] == '*') {
            star = at++;
            retry = i;
        } else if (at < wildcard.size() && (wildcard[at] == '?' || wildcard[at] == text[i])) {
            ++at;
            ++i;
        } else if (star >= 0) {
            at = star + 1;
            i = ++retry;
        } else {
            return false;
        }
    }
    while (at < wildcard.size() && wildcard[at] == '*')
        ++at;
    return at == wildcard.size();
}

// Walks through text once.
class ValueScan
{
public:
    ValueScan(QByteArrayView text, const QByteArrayList &names)
        : m_text(text)
        , m_names(names)
        , m_isJson(text.startsWith('{') || text.startsWith('['))
    {}

    QList<HiddenSpan> run()
    {
        while (m_at < m_text.size()) {
            const char byte = m_text[m_at];
            std::optional<HiddenSpan> value;
            if (byte == '"')
                value = valueOfMember();
            else if (isOfName(byte))
                value = valueOfWord();
            else
                ++m_at;
            if (!value)
                continue;
            m_at = std::max(value->end, m_at);
            if (value->begin < value->end)
                m_spans.append(*value);
        }
        return m_spans;
    }

private:
    qsizetype afterBlanks(qsizetype at) const
    {
        while (at < m_text.size() && isTextBlank(m_text[at]))
            ++at;
        return at;
    }

    // Of the same line.
    qsizetype afterSpaces(qsizetype at) const
    {
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        return at;
    }

    // How many backslashes are before the quote at `at`.
    qsizetype backslashesBefore(qsizetype at) const
    {
        qsizetype count = 0;
        // More levels of JSON within JSON have no other limit than our time.
        while (count < at && count < LongestKey && m_text[at - 1 - count] == '\\')
            ++count;
        return count;
    }

    // Where a string ends whose quotes have `escapes` backslashes: none in JSON, one in JSON within
    // JSON, then three, and so on. At most at `limit`; that is where it is cut off.
    qsizetype endOfString(qsizetype begin, qsizetype escapes, qsizetype limit) const
    {
        qsizetype backslashes = 0;
        for (qsizetype at = begin; at < limit; ++at) {
            if (m_text[at] == '"' && backslashes % (2 * (escapes + 1)) == escapes)
                return at - escapes;
            backslashes = m_text[at] == '\\' ? backslashes + 1 : 0;
        }
        return limit;
    }

    // At a quote.
    std::optional<HiddenSpan> valueOfMember()
    {
        const qsizetype escapes = backslashesBefore(m_at);
        const qsizetype begin = ++m_at;
        const qsizetype limit = std::min(m_text.size(), begin + LongestKey);
        const qsizetype end = endOfString(begin, escapes, limit);
        const qsizetype colon = afterBlanks(end + escapes + 1);
        if (colon >= m_text.size() || m_text[colon] != ':' || !isNamedKey(begin, end))
            return std::nullopt;
        return jsonValue(afterBlanks(colon + 1), escapes);
    }

    bool isNamedKey(qsizetype begin, qsizetype end) const
    {
        const QByteArrayView key = m_text.sliced(begin, end - begin);
        if (!key.contains('\\'))
            return isNamed(key, m_names);
        const QJsonArray decoded =
            QJsonDocument::fromJson("[\"" + key.toByteArray() + "\"]").array();
        return isNamed(decoded.first().toString().toUtf8(), m_names);
    }

    HiddenSpan jsonValue(qsizetype begin, qsizetype escapes) const
    {
        const QByteArray quote = QByteArray(escapes, '\\') + '"';
        if (m_text.sliced(begin).startsWith(quote)) {
            const qsizetype inside = begin + quote.size();
            return {inside, endOfString(inside, escapes, m_text.size()), {}};
        }
        qsizetype depth = 0;
        qsizetype at = begin;
        for (; at < m_text.size(); ++at) {
            const char byte = m_text[at];
            if (byte == '{' || byte == '[') {
                ++depth;
            } else if (byte == '}' || byte == ']') {
                if (--depth <= 0) {
                    at += depth == 0 ? 1 : 0;
                    break;
                }
            } else if (byte == '"') {
                if (depth == 0)
                    break;
                at = endOfString(at + 1, escapes, m_text.size()) + escapes;
            } else if (depth == 0 && (byte == ',' || byte == '\\' || isTextBlank(byte))) {
                break;
            }
        }
        return {begin, std::min(at, m_text.size()), quote};
    }

    // At the first byte of a name.
    std::optional<HiddenSpan> valueOfWord()
    {
        qsizetype begin = m_at;
        while (m_at < m_text.size() && isOfName(m_text[m_at]))
            ++m_at;
        const qsizetype end = m_at;
        // Options have dashes.
        while (begin < end && m_text[begin] == '-')
            ++begin;
        if (end - begin > LongestKey)
            return std::nullopt;
        // Python and others quote with these.
        const bool isQuoted = end < m_text.size() && m_text[end] == '\'';
        const qsizetype separator = afterSpaces(isQuoted ? end + 1 : end);
        if (separator >= m_text.size() || !isSeparator(separator)
            || !isNamed(m_text.sliced(begin, end - begin), m_names))
            return std::nullopt;
        const qsizetype value = afterSpaces(separator + 1);
        if (m_isJson && m_text.sliced(value).startsWith('"'))
            return jsonValue(value, 0);
        return HiddenSpan{value, endOfWord(value), {}};
    }

    // An equals sign, or a colon before a blank or a quote: not that of a URL or a time.
    bool isSeparator(qsizetype at) const
    {
        if (m_text[at] == '=')
            return true;
        return m_text[at] == ':'
               && (at + 1 == m_text.size() || isTextBlank(m_text[at + 1]) || m_text[at + 1] == '\''
                   || m_text[at + 1] == '"');
    }

    // Of a word as services read lines; in a string of JSON, also at its end. Rather hides too much
    // than too little: what follows & in a URL, too.
    qsizetype endOfWord(qsizetype at) const
    {
        char quote = '\0';
        for (; at < m_text.size(); ++at) {
            const char byte = m_text[at];
            if (m_isJson && (byte == '"' || byte == '\\'))
                return at;
            if (byte == '\\' && quote != '\'')
                ++at;
            else if (quote != '\0')
                quote = byte == quote ? '\0' : quote;
            else if (byte == '"' || byte == '\'')
                quote = byte;
            else if (isTextBlank(byte))
                return at;
        }
        return m_text.size();
    }

    const QByteArrayView m_text;
    const QByteArrayList &m_names;
    const bool m_isJson;
    qsizetype m_at = 0;
    QList<HiddenSpan> m_spans;
};

} // namespace

bool isNamed(QByteArrayView key, const QByteArrayList &names)
{
    const QByteArray lower = loweredKey(key);
    return std::any_of(names.begin(), names.end(),
                       [&lower](const QByteArray &name) { return matchesWildcard(lower, name); });
}

QList<HiddenSpan> namedValues(QByteArrayView text, const QByteArrayList &names)
{
    return ValueScan(text, names).run();
}

} // namespace Monitor

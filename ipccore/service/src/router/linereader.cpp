// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/linereader.h"

#include "wire/makeerror.h"

#include <algorithm>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The parameter that `word` names with `name=`; the end if it names none.
auto namedParameter(const LineReader::Word &word, const QList<Parameter> &parameters)
{
    const qsizetype equals = word.isQuoted ? -1 : word.text.indexOf('=');
    if (equals < 1)
        return parameters.end();
    const QLatin1String name(word.text.first(equals));
    return std::find_if(parameters.begin(), parameters.end(),
                        [name](const Parameter &each) { return each.name() == name; });
}

} // namespace

bool LineReader::next(Word &word)
{
    while (m_position < m_line.size() && isBlank(m_line[m_position]))
        ++m_position;
    const qsizetype begin = m_position;
    if (begin == m_line.size())
        return false;
    word = {};
    word.isQuoted = m_line[begin] == '"' || m_line[begin] == '\'';
    bool isPlain = true;
    char quote = '\0';
    for (; m_position < m_line.size(); ++m_position) {
        const char c = m_line[m_position];
        if (!quote && isBlank(c))
            break;
        const bool isQuote = quote ? c == quote : c == '"' || c == '\'';
        const bool isEscape = c == '\\' && quote != '\'';
        if (isPlain && (isQuote || isEscape)) {
            word.unquoted = m_line.sliced(begin, m_position - begin).toByteArray();
            isPlain = false;
        }
        if (isQuote) {
            quote = quote ? '\0' : c;
        } else if (isEscape) {
            if (m_position + 1 == m_line.size()) {
                m_isBroken = true;
                return false;
            }
            const char escaped = m_line[m_position + 1];
            if (!quote || escaped == '"' || escaped == '\\')
                ++m_position;
            word.unquoted += m_line[m_position];
        } else if (!isPlain) {
            word.unquoted += c;
        }
    }
    m_isBroken = quote != 0;
    word.text = isPlain ? m_line.sliced(begin, m_position - begin) : QByteArrayView(word.unquoted);
    return !m_isBroken;
}

std::optional<QByteArrayView> LineReader::rest() const
{
    if (m_position == m_line.size())
        return std::nullopt;
    return m_line.sliced(m_position + 1);
}

CallResult<QCborMap> readArguments(LineReader &line, const QList<Parameter> &parameters)
{
    QCborMap arguments;
    LineReader::Word word;
    auto position = parameters.begin();
    while (true) {
        while (position != parameters.end() && arguments.contains(position->name()))
            ++position;
        if (position != parameters.end() && position->isRest()) {
            if (const std::optional<QByteArrayView> rest = line.rest()) {
                const CallResult<> value = position->fromText(*rest);
                if (!value)
                    return value.error();
                arguments.insert(position->name(), *value);
            }
            return arguments;
        }
        if (!line.next(word))
            break;
        auto parameter = namedParameter(word, parameters);
        QByteArrayView text = word.text;
        if (parameter != parameters.end()) {
            text = text.sliced(text.indexOf('=') + 1);
            if (arguments.contains(parameter->name()))
                return CallError::invalid(parameter->name(),
                                          parameter->name() + u" is given twice"_s);
        } else if (position != parameters.end()) {
            parameter = position;
        } else {
            return makeError(CallError::Kind::InvalidArgument, u"There are too many words"_s);
        }
        const CallResult<> value = parameter->fromText(text);
        if (!value)
            return value.error();
        arguments.insert(parameter->name(), *value);
    }
    if (line.isBroken())
        return makeError(CallError::Kind::MalformedCall, u"A quote is not closed"_s);
    return arguments;
}

} // namespace IpcCore

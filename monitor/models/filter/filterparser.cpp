// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterparser.h"

#include "core/base/nearword.h"
#include "models/table/columninfo.h"

#include <algorithm>

namespace Monitor {

namespace {

using Relation = FilterTerm::Relation;

struct Operator
{
    QStringView text;
    Relation relation;
    bool isNegated;
};

// Longer ones first.
constexpr Operator filterOperators[] = {
    {u">=", Relation::GreaterOrEqual, false},
    {u"<=", Relation::LessOrEqual, false},
    {u"!=", Relation::Equal, true},
    {u">", Relation::Greater, false},
    {u"<", Relation::Less, false},
    {u"=", Relation::Equal, false},
    {u":", Relation::Contains, false},
};

const Operator *operatorAt(QStringView text)
{
    const auto found =
        std::find_if(std::begin(filterOperators), std::end(filterOperators),
                     [&](const Operator &known) { return text.startsWith(known.text); });
    return found == std::end(filterOperators) ? nullptr : found;
}

// Whether the text of a cell can contain `text`: that of numbers has digits and perhaps a suffix.
bool mayContain(Unit unit, const QString &text)
{
    if (unit == Unit::None || unit == Unit::Time || text == unknownText())
        return true;
    const auto suffix =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (suffix != text.end())
        return FilterValue::isSuffix({suffix, text.end()}, unit);
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

FilterParser::FilterParser(const QString &text, const QList<FilterColumn> &columns)
    : m_text(text)
    , m_columns(columns)
    , m_now(QDateTime::currentDateTime())
{}

QList<QList<FilterTerm>> FilterParser::parse()
{
    QList<QList<FilterTerm>> alternatives;
    QList<FilterTerm> terms;
    bool needsTerm = false;
    for (skipBlanks(); !atEnd(); skipBlanks()) {
        const qsizetype start = m_position;
        if (skipOr()) {
            if (terms.isEmpty()) {
                fail(start, m_position - start, tr("There is nothing before this “or”."));
                return {};
            }
            alternatives.append(std::exchange(terms, {}));
            needsTerm = true;
            continue;
        }
        std::optional<FilterTerm> term = parseTerm();
        if (!term)
            return {};
        term->position = start;
        term->length = m_position - start;
        terms.append(*std::move(term));
        needsTerm = false;
    }
    if (needsTerm) {
        fail(m_text.size(), 0, tr("There is nothing after the last “or”."));
        return {};
    }
    if (!terms.isEmpty())
        alternatives.append(terms);
    return alternatives;
}

bool FilterParser::isWordEnd(qsizetype position) const
{
    return position >= m_text.size() || m_text[position].isSpace() || m_text[position] == u'|';
}

void FilterParser::skipBlanks()
{
    while (!atEnd() && current().isSpace())
        ++m_position;
}

bool FilterParser::skipOr()
{
    if (current() == u'|') {
        while (!atEnd() && current() == u'|')
            ++m_position;
        return true;
    }
    if (!QStringView(m_text).sliced(m_position).startsWith(u"OR") || !isWordEnd(m_position + 2))
        return false;
    m_position += 2;
    return true;
}

std::optional<FilterTerm> FilterParser::parseTerm()
{
    FilterTerm term;
    if (current() == u'-' && !isWordEnd(m_position + 1)) {
        term.isNegated = true;
        ++m_position;
    }
    if (const std::optional<qsizetype> length = keyLength())
        return parseKeyTerm(*length, std::move(term));
    const std::optional<Value> value = parseValue();
    if (!value)
        return std::nullopt;
    if (value->isQuoted && value->text.isEmpty()) {
        fail(value->position, value->length, tr("There is no text between the quotes."));
        return std::nullopt;
    }
    if (!fillIn(term, *value))
        return std::nullopt;
    return term;
}

// A key consists of letters, digits, `_`, `-` and `.`, followed by an operator; a title has other
// characters, too.
std::optional<qsizetype> FilterParser::keyLength() const
{
    const auto isPart = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.';
    };
    qsizetype end = m_position;
    while (end < m_text.size() && isPart(m_text[end]))
        ++end;
    const QStringView text(m_text);
    // A time of day is not a key.
    if (end > m_position && !m_text[m_position].isDigit() && operatorAt(text.sliced(end)))
        return end - m_position;
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const FilterColumn &column) {
            const QString &title = column.title;
            return !title.isEmpty()
                   && text.sliced(m_position).startsWith(title, Qt::CaseInsensitive)
                   && operatorAt(text.sliced(m_position + title.size()));
        });
    return found == m_columns.end() ? std::nullopt : std::optional(found->title.size());
}

std::optional<FilterTerm> FilterParser::parseKeyTerm(qsizetype keyLength, FilterTerm term)
{
    const qsizetype start = m_position;
    const QString key = m_text.sliced(start, keyLength);
    term.column = FilterColumn::indexOf(key, m_columns);
    if (term.column < 0) {
        fail(start, keyLength, unknownKey(key));
        return std::nullopt;
    }
    m_position += keyLength;
    const Operator *const found = operatorAt(QStringView(m_text).sliced(m_position));
    term.relation = found->relation;
    term.isNegated = term.isNegated != found->isNegated;
    m_position += found->text.size();
    if (isWordEnd(m_position)) {
        fail(start, m_position - start, tr("Say what “%1” should be compared with.").arg(key));
        return std::nullopt;
    }
    const std::optional<Value> value = parseValue();
    if (!value || !fillIn(term, *value))
        return std::nullopt;
    return term;
}

std::optional<FilterParser::Value> FilterParser::parseValue()
{
    if (current() == u'"')
        return parseQuoted();
    Value value;
    value.position = m_position;
    if (const qsizetype length = expressionLength()) {
        value.isExpression = true;
        value.length = length;
        value.text = m_text.sliced(m_position + 1, length - 2);
        m_position += length;
        return value;
    }
    while (!isWordEnd(m_position))
        ++m_position;
    value.length = m_position - value.position;
    value.text = m_text.sliced(value.position, value.length);
    return value;
}

std::optional<FilterParser::Value> FilterParser::parseQuoted()
{
    Value value;
    value.isQuoted = true;
    value.position = m_position++;
    while (!atEnd() && current() != u'"') {
        if (current() == u'\\' && m_position + 1 < m_text.size())
            ++m_position;
        value.text.append(current());
        ++m_position;
    }
    if (atEnd()) {
        fail(value.position, m_text.size() - value.position, tr("The closing quote is missing."));
        return std::nullopt;
    }
    ++m_position;
    value.length = m_position - value.position;
    return value;
}

// The length of `/re/` with its slashes; 0 if there is none here. With more text after it, as in
// "/run/x", it is a path.
qsizetype FilterParser::expressionLength() const
{
    if (current() != u'/')
        return 0;
    qsizetype end = m_position + 1;
    while (end < m_text.size() && m_text[end] != u'/')
        end += m_text[end] == u'\\' ? 2 : 1;
    const bool isExpression = end < m_text.size() && end > m_position + 1 && isWordEnd(end + 1);
    return isExpression ? end + 1 - m_position : 0;
}

bool FilterParser::fillIn(FilterTerm &term, const Value &value)
{
    term.text = value.text;
    if (value.isExpression) {
        if (term.relation != Relation::Contains && term.relation != Relation::Equal) {
            fail(value.position, value.length, tr("An expression cannot be compared with < or >."));
            return false;
        }
        term.relation = Relation::Matches;
        term.expression.setPattern(value.text);
        term.expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        if (!term.expression.isValid()) {
            fail(value.position + 1 + std::max<qsizetype>(term.expression.patternErrorOffset(), 0),
                 1, tr("The expression is not valid: %1.").arg(term.expression.errorString()));
            return false;
        }
        term.expression.optimize();
        return true;
    }
    term.matcher = QStringMatcher(value.text, Qt::CaseInsensitive);
    if (term.column == FilterTerm::AnyColumn)
        return true;
    const FilterColumn &column = m_columns[term.column];
    if (!value.isQuoted)
        term.value = FilterValue::parse(value.text, column.unit, m_now);
    const bool isText = term.relation == Relation::Contains || term.relation == Relation::Equal;
    if (isText && (value.isQuoted || mayContain(column.unit, value.text)))
        return true;
    return needNumber(term, value, column);
}

bool FilterParser::needNumber(FilterTerm &term, const Value &value, const FilterColumn &column)
{
    if (term.value)
        return true;
    QString message;
    switch (column.unit) {
    case Unit::Duration:
        message = tr("“%1” is a duration: write a number with ns, us, ms, s, min or h.");
        break;
    case Unit::Bytes:
        message = tr("“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.");
        break;
    case Unit::Time:
        message = tr("“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.");
        break;
    default:
        message = tr("“%1” is compared with numbers, optionally with k, M or G.");
        break;
    }
    fail(value.position, value.length, message.arg(column.key));
    return false;
}

QString FilterParser::unknownKey(const QString &key) const
{
    QStringList near;
    QStringList all;
    for (const FilterColumn &column : m_columns) {
        if (column.key.isEmpty())
            continue;
        all.append(column.key);
        if (isNearWord(column.key, key)
            || (!column.title.isEmpty() && isNearWord(column.title, key)))
            near.append(column.key);
    }
    if (!near.isEmpty())
        return tr("There is no column “%1”; did you mean %2?", "%2 is a list")
            .arg(key, near.join(QLatin1String(", ")));
    return tr("There is no column “%1”; there are %2. To search for the text, put it in quotes.",
              "%2 is a list")
        .arg(key, all.join(QLatin1String(", ")));
}

void FilterParser::fail(qsizetype position, qsizetype length, const QString &message)
{
    if (!m_error)
        m_error = FilterError{position, length, message};
}

} // namespace Monitor

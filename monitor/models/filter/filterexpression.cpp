// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterexpression.h"

#include "models/filter/filterparser.h"

#include <algorithm>

namespace Monitor {

int FilterColumn::indexOf(QStringView name, const QList<FilterColumn> &columns)
{
    for (const auto member : {&FilterColumn::key, &FilterColumn::title}) {
        const auto found =
            std::find_if(columns.begin(), columns.end(), [&](const FilterColumn &column) {
                return !name.isEmpty() && name.compare(column.*member, Qt::CaseInsensitive) == 0;
            });
        if (found != columns.end())
            return int(found - columns.begin());
    }
    return -1;
}

FilterExpression FilterExpression::parse(const QString &text, const QList<FilterColumn> &columns)
{
    FilterParser parser(text, columns);
    Alternatives alternatives = parser.parse();
    FilterExpression expression;
    expression.m_text = text;
    expression.m_error = parser.error();
    if (expression.isValid() && !alternatives.isEmpty())
        expression.m_alternatives = std::make_shared<const Alternatives>(std::move(alternatives));
    return expression;
}

bool FilterExpression::matches(const FilterRow &row, int columnCount) const
{
    if (!m_alternatives)
        return true;
    const auto holds = [&](const FilterTerm &term) { return term.holds(row, columnCount); };
    return std::any_of(m_alternatives->begin(), m_alternatives->end(),
                       [&](const QList<FilterTerm> &terms) {
                           return std::all_of(terms.begin(), terms.end(), holds);
                       });
}

QString FilterExpression::textWith(const QString &key, const QString &value, bool exclude) const
{
    const QString term = key + u'=' + quoted(value);
    const QString negated = u'-' + term;
    const QString &added = exclude ? negated : term;
    if (!isValid())
        return QString(m_text + u' ' + added);
    if (isEmpty())
        return added;
    QStringList alternatives;
    for (const QList<FilterTerm> &terms : *m_alternatives) {
        QStringList texts;
        for (const FilterTerm &known : terms)
            texts.append(m_text.sliced(known.position, known.length));
        texts.removeAll(exclude ? term : negated);
        if (!texts.contains(added))
            texts.append(added);
        alternatives.append(texts.join(u' '));
    }
    return alternatives.join(QLatin1String(" | "));
}

QString FilterExpression::quoted(const QString &value)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; };
    if (!value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain)
        && value.compare(QLatin1String("OR")) != 0)
        return value;
    QString inside = value;
    inside.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + inside + u'"';
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filtercompletions.h"

#include <algorithm>

namespace Monitor {

namespace {

// Where the word at the cursor begins; spaces inside quotes belong to it.
qsizetype startOfWord(QStringView text)
{
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[i].isSpace() || text[i] == u'|'))
            start = i + 1;
    }
    return start;
}

bool isOperator(QChar c)
{
    return c == u':' || c == u'=' || c == u'<' || c == u'>' || c == u'!';
}

QStringList keysFor(QStringView begin, const QList<FilterColumn> &columns)
{
    QStringList keys;
    for (const FilterColumn &column : columns) {
        if (!column.key.isEmpty()
            && (column.key.startsWith(begin, Qt::CaseInsensitive)
                || column.title.startsWith(begin, Qt::CaseInsensitive)))
            keys.append(column.key + u':');
    }
    keys.sort();
    return keys;
}

} // namespace

FilterCompletions FilterCompletions::at(const QString &text, qsizetype cursor,
                                        const QList<FilterColumn> &columns,
                                        const ValuesOf &valuesOf)
{
    const QStringView before =
        QStringView(text).first(std::clamp<qsizetype>(cursor, 0, text.size()));
    FilterCompletions completions;
    completions.position = startOfWord(before);
    if (completions.position < before.size() && before[completions.position] == u'-')
        ++completions.position;
    const QStringView word = before.sliced(completions.position);
    completions.length = word.size();
    const auto end = std::find_if(word.begin(), word.end(), isOperator);
    if (end == word.end()) {
        if (!word.isEmpty())
            completions.texts = keysFor(word, columns);
        return completions;
    }
    const QStringView key = word.first(end - word.begin());
    const auto valueStart = std::find_if_not(end, word.end(), isOperator);
    QStringView begin = word.sliced(valueStart - word.begin());
    int column = FilterColumn::indexOf(key, columns);
    // The title may have spaces.
    for (qsizetype i = 0; i < columns.size() && column < 0; ++i) {
        if (!columns[i].title.isEmpty()
            && before.first(completions.position + key.size())
                   .endsWith(columns[i].title, Qt::CaseInsensitive))
            column = int(i);
    }
    completions.position += valueStart - word.begin();
    completions.length = begin.size();
    if (column < 0)
        return completions;
    if (begin.startsWith(u'"'))
        begin = begin.sliced(1);
    const QStringList values = valuesOf(column);
    for (const QString &value : values) {
        if (value.startsWith(begin, Qt::CaseInsensitive) && !value.isEmpty())
            completions.texts.append(FilterExpression::quoted(value));
    }
    return completions;
}

} // namespace Monitor

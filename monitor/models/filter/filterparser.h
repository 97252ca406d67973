// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filterexpression.h"
#include "models/filter/filterterm.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

/// Parses the text of a FilterExpression. Use each object once.
class FilterParser
{
    Q_DECLARE_TR_FUNCTIONS(Monitor::FilterParser)

public:
    FilterParser(const QString &text, const QList<FilterColumn> &columns);

    /// Alternatives, each a list of terms; empty if there is nothing to match or on an error.
    QList<QList<FilterTerm>> parse();

    /// The first error.
    const std::optional<FilterError> &error() const { return m_error; }

private:
    struct Value
    {
        QString text;
        bool isQuoted = false;
        bool isExpression = false;
        qsizetype position = 0;
        qsizetype length = 0;
    };

    bool atEnd() const { return m_position >= m_text.size(); }

    QChar current() const { return m_text[m_position]; }

    bool isWordEnd(qsizetype position) const;
    void skipBlanks();
    bool skipOr();
    std::optional<FilterTerm> parseTerm();
    std::optional<FilterTerm> parseKeyTerm(qsizetype keyLength, FilterTerm term);
    std::optional<qsizetype> keyLength() const;
    std::optional<Value> parseValue();
    std::optional<Value> parseQuoted();
    qsizetype expressionLength() const;
    bool fillIn(FilterTerm &term, const Value &value);
    bool needNumber(FilterTerm &term, const Value &value, const FilterColumn &column);
    QString unknownKey(const QString &key) const;
    void fail(qsizetype position, qsizetype length, const QString &message);

    const QString &m_text;
    const QList<FilterColumn> &m_columns;
    const QDateTime m_now;
    qsizetype m_position = 0;
    std::optional<FilterError> m_error;
};

} // namespace Monitor

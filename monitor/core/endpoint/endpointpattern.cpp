// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointpattern.h"

namespace Monitor {

namespace {

QString expressionOf(const QString &text)
{
    QString pattern = QRegularExpression::escape(text);
    pattern.replace(QStringLiteral("\\*"), QStringLiteral(".*"));
    pattern.replace(QStringLiteral("\\?"), QStringLiteral("."));
    return QRegularExpression::anchoredPattern(pattern);
}

} // namespace

EndpointPattern::EndpointPattern(const QString &text)
    : m_matchesAll(text == u'*')
    , m_expression(expressionOf(text), QRegularExpression::DotMatchesEverythingOption)
{}

bool EndpointPattern::matches(const EndpointAddress &endpoint) const
{
    return m_matchesAll
           || (!m_expression.pattern().isEmpty()
               && m_expression.match(endpoint.toString()).hasMatch());
}

} // namespace Monitor

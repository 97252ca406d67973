// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/redactionrules.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

// PCRE's own limit allows for seconds on a pattern that tries all ways to match. A plain search of
// a kept message takes about one step per byte, so it stays far below this, which takes
// milliseconds.
const QString StepLimit = QStringLiteral("(*LIMIT_MATCH=1000000)");

std::optional<QString> problemOf(const RedactionRule &rule)
{
    switch (rule.what) {
    case RedactionRule::What::Values: {
        const auto isBad = [](const QString &name) {
            return name.isEmpty() || name.size() > RedactionRules::LongestPattern;
        };
        if (rule.names.isEmpty() || std::any_of(rule.names.begin(), rule.names.end(), isBad))
            return QStringLiteral("names without text, or too long");
        return std::nullopt;
    }
    case RedactionRule::What::Pattern:
        break;
    case RedactionRule::What::Whole:
        return std::nullopt;
    }
    if (rule.pattern.isEmpty())
        return QStringLiteral("no pattern");
    if (rule.pattern.size() > RedactionRules::LongestPattern)
        return QStringLiteral("a pattern of more than %1 characters")
            .arg(RedactionRules::LongestPattern);
    // Without the limit, so that the offset is the user's.
    if (const QRegularExpression pattern(rule.pattern); !pattern.isValid())
        return QStringLiteral("%1, at character %2")
            .arg(pattern.errorString())
            .arg(pattern.patternErrorOffset() + 1);
    return std::nullopt;
}

} // namespace

Result<RedactionRules> RedactionRules::of(const QList<RedactionRule> &rules)
{
    if (rules.size() > MostRules)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("More than %1 redaction rules").arg(MostRules));
    RedactionRules checked;
    checked.m_list = rules;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const RedactionRule &rule = rules.at(i);
        if (const auto problem = problemOf(rule))
            return Error(ErrorCode::InvalidArgument,
                         QStringLiteral("Redaction rule %1: %2").arg(i + 1).arg(*problem));
        if (!rule.isOn)
            continue;
        Redactor::Rule ready;
        ready.what = rule.what;
        ready.keepsLength = rule.keepsLength;
        for (const QString &name : rule.names)
            ready.names.append(name.toLower().toUtf8());
        if (rule.what == RedactionRule::What::Pattern) {
            ready.pattern.setPattern(StepLimit + rule.pattern);
            ready.pattern.optimize();
        }
        checked.m_checked.push_back({EndpointPattern(rule.endpoint), ready});
    }
    return checked;
}

RedactionRules RedactionRules::everything()
{
    RedactionRule rule;
    rule.what = RedactionRule::What::Whole;
    return *of({rule});
}

Redactor RedactionRules::forEndpoint(const EndpointAddress &endpoint) const
{
    std::vector<Redactor::Rule> rules;
    for (const Checked &each : m_checked) {
        if (each.endpoint.matches(endpoint))
            rules.push_back(each.rule);
    }
    Redactor redactor;
    if (!rules.empty())
        redactor.m_rules = std::make_shared<const std::vector<Redactor::Rule>>(std::move(rules));
    return redactor;
}

} // namespace Monitor

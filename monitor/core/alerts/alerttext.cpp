// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alerttext.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"

#include <QtCore/qcoreapplication.h>

#include <cmath>

namespace Monitor {

namespace {

struct AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(Monitor::Alert)
};

constexpr std::chrono::nanoseconds RoundTime = std::chrono::microseconds(100);

QString conditionsText(const QList<EndpointCondition> &conditions)
{
    if (conditions == conditionsFrom(Severity::Attention))
        return AlertWords::tr("needs attention", "an endpoint");
    if (conditions == conditionsFrom(Severity::Trouble))
        return AlertWords::tr("in trouble", "an endpoint");
    QStringList names;
    for (const EndpointCondition condition : conditions)
        names.append(conditionName(condition));
    return names.join(AlertWords::tr(", "));
}

// What has to be so, as the end of a sentence.
QString subjectText(const AlertRule &rule)
{
    const QString endpoint = printableText(rule.endpoint);
    if (!rule.figure) {
        if (rule.conditions == conditionsFrom(Severity::Attention))
            return AlertWords::tr("%1 needs attention").arg(endpoint);
        if (rule.conditions == conditionsFrom(Severity::Trouble))
            return AlertWords::tr("%1 is in trouble").arg(endpoint);
        return AlertWords::tr("the state of %1 is %2")
            .arg(endpoint, conditionsText(rule.conditions));
    }
    const QString limit = alertFigureText(*rule.figure, rule.above);
    switch (*rule.figure) {
    case AlertFigure::P95Us:
        return AlertWords::tr("p95 of %1 is above %2").arg(endpoint, limit);
    case AlertFigure::Backlog:
        return AlertWords::tr("the backlog of %1 is above %2").arg(endpoint, limit);
    case AlertFigure::Connections:
        return AlertWords::tr("connections of %1 are above %2").arg(endpoint, limit);
    case AlertFigure::Errors:
        return AlertWords::tr("errors of %1 are above %2").arg(endpoint, limit);
    case AlertFigure::Restarts:
        break;
    }
    return AlertWords::tr("restarts of %1 are above %2").arg(endpoint, limit);
}

} // namespace

QString alertFigureName(AlertFigure figure)
{
    switch (figure) {
    case AlertFigure::P95Us:
        return AlertWords::tr("p95");
    case AlertFigure::Backlog:
        return AlertWords::tr("backlog");
    case AlertFigure::Connections:
        return AlertWords::tr("connections");
    case AlertFigure::Errors:
        return AlertWords::tr("errors");
    case AlertFigure::Restarts:
        break;
    }
    return AlertWords::tr("restarts");
}

QString alertFigureText(AlertFigure figure, double value)
{
    const QLocale locale;
    if (figure != AlertFigure::P95Us)
        return locale.toString(value, 'f', QLocale::FloatingPointShortest);
    // Thresholds are round; measured values have three digits.
    const auto time = std::chrono::nanoseconds(std::llround(value * 1'000));
    return time.count() % RoundTime.count() == 0 ? roundDuration(time, locale)
                                                 : humanDuration(time, locale);
}

QString alertRuleName(const AlertRule &rule)
{
    if (!rule.name.isEmpty())
        return printableText(rule.name);
    if (!rule.figure)
        return conditionsText(rule.conditions);
    return AlertWords::tr("%1 above %2", "a figure and a number")
        .arg(alertFigureName(*rule.figure), alertFigureText(*rule.figure, rule.above));
}

QString alertRuleText(const AlertRule &rule)
{
    return AlertWords::tr("%1, at %2", "what is so, at how many polls")
        .arg(subjectText(rule), AlertWords::tr("%Ln poll(s) in a row", nullptr, rule.polls));
}

QString alertText(const AlertRule &rule, const AlertChange &change)
{
    const QString name = alertRuleName(rule);
    const bool isRaised = change.kind == AlertChange::Kind::Raised;
    if (change.kind == AlertChange::Kind::Gone)
        return AlertWords::tr("%1: nothing is known of this endpoint anymore").arg(name);
    if (change.kind == AlertChange::Kind::Withdrawn)
        return AlertWords::tr("%1: the rule was removed or changed").arg(name);
    if (rule.figure && change.value) {
        const QString value = alertFigureText(*rule.figure, *change.value);
        const QString figure = alertFigureName(*rule.figure);
        return isRaised ? AlertWords::tr("%1: %2 %3, above %4", "rule, figure and its values")
                              .arg(name, figure, value, alertFigureText(*rule.figure, rule.above))
                        : AlertWords::tr("%1: %2 %3", "rule, figure and its value")
                              .arg(name, figure, value);
    }
    const QString state = change.condition ? conditionName(*change.condition) : QString();
    if (change.reason.isEmpty() || !isRaised)
        return AlertWords::tr("%1: %2", "rule and state").arg(name, state);
    return AlertWords::tr("%1: %2 (%3)", "rule, state and why").arg(name, state, change.reason);
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertrule.h"

#include "core/base/nearword.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace Monitor {

using namespace IpcCore;

namespace {

// In the order of AlertFigure.
constexpr std::array<const char *, AlertFigureCount> FigureIds = {"p95Us", "backlog", "connections",
                                                                  "errors", "restarts"};

const QStringList Members = {QStringLiteral("name"),  QStringLiteral("endpoint"),
                             QStringLiteral("state"), QStringLiteral("figure"),
                             QStringLiteral("above"), QStringLiteral("clearAt"),
                             QStringLiteral("polls"), QStringLiteral("clearPolls"),
                             QStringLiteral("muted"), QStringLiteral("mutedUntil")};

Error ruleError(const QString &text)
{
    return {ErrorCode::ProtocolError, text};
}

// `text`, and what may have been meant.
Error unknownWord(const QString &what, const QString &typed, const QStringList &known)
{
    QStringList near;
    std::copy_if(known.begin(), known.end(), std::back_inserter(near),
                 [&typed](const QString &word) { return isNearWord(word, typed); });
    return ruleError(
        QStringLiteral("no %1 \"%2\"; %3: %4")
            .arg(what, typed,
                 near.isEmpty() ? QStringLiteral("there are") : QStringLiteral("did you mean"),
                 (near.isEmpty() ? known : near).join(QStringLiteral(", "))));
}

Result<QList<EndpointCondition>> conditionsNamed(const QString &word)
{
    QStringList known;
    for (const Severity severity : {Severity::Attention, Severity::Trouble}) {
        known.append(QLatin1String(severityId(severity)));
        if (known.last().compare(word, Qt::CaseInsensitive) == 0)
            return conditionsFrom(severity);
    }
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        known.append(QLatin1String(conditionId(condition)));
        if (known.last().compare(word, Qt::CaseInsensitive) == 0)
            return QList<EndpointCondition>{condition};
    }
    return unknownWord(QStringLiteral("state"), word, known);
}

Result<QList<EndpointCondition>> conditionsOf(const QJsonValue &value)
{
    const QJsonArray words = value.isArray() ? value.toArray() : QJsonArray{value};
    QList<EndpointCondition> conditions;
    for (const QJsonValue word : words) {
        if (!word.isString())
            return ruleError(QStringLiteral("\"state\" is not a text or a list of texts"));
        const auto named = conditionsNamed(word.toString());
        if (!named)
            return named.error();
        for (const EndpointCondition condition : *named) {
            if (!conditions.contains(condition))
                conditions.append(condition);
        }
    }
    if (conditions.isEmpty())
        return ruleError(QStringLiteral("\"state\" is empty"));
    std::sort(conditions.begin(), conditions.end());
    return conditions;
}

Result<AlertFigure> figureNamed(const QString &word)
{
    QStringList known;
    for (int i = 0; i < AlertFigureCount; ++i) {
        const auto figure = static_cast<AlertFigure>(i);
        known.append(QLatin1String(alertFigureId(figure)));
        if (known.last() == word)
            return figure;
    }
    return unknownWord(QStringLiteral("figure"), word, known);
}

// Reads the members of one rule; remembers the first error.
class RuleReader
{
public:
    explicit RuleReader(const QJsonObject &object)
        : m_object(object)
    {}

    Result<AlertRule> read()
    {
        readMembers();
        readWhatIsWrong();
        readNumbers();
        if (m_error)
            return *m_error;
        return m_rule;
    }

private:
    void fail(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    void readMembers()
    {
        for (auto member = m_object.begin(); member != m_object.end(); ++member) {
            if (!Members.contains(member.key()))
                fail(unknownWord(QStringLiteral("member"), member.key(), Members));
        }
        readText(QStringLiteral("name"), m_rule.name);
        readText(QStringLiteral("endpoint"), m_rule.endpoint);
        if (m_rule.endpoint.isEmpty())
            fail(ruleError(QStringLiteral("\"endpoint\" is empty")));
        const QJsonValue muted = m_object.value(QStringLiteral("muted"));
        if (!muted.isUndefined() && !muted.isBool())
            fail(ruleError(QStringLiteral("\"muted\" is neither true nor false")));
        m_rule.isMuted = muted.toBool();
        readMutedUntil();
    }

    void readMutedUntil()
    {
        QString text;
        readText(QStringLiteral("mutedUntil"), text);
        m_rule.mutedUntil = QDateTime::fromString(text, Qt::ISODate).toUTC();
        if (!text.isEmpty() && !m_rule.mutedUntil.isValid())
            fail(ruleError(
                QStringLiteral("\"mutedUntil\" is not a time such as 2026-01-31T18:00:00Z")));
    }

    void readText(const QString &name, QString &text)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return;
        if (!value.isString())
            fail(ruleError(QStringLiteral("\"%1\" is not a text").arg(name)));
        text = value.toString();
    }

    void readWhatIsWrong()
    {
        const QJsonValue state = m_object.value(QStringLiteral("state"));
        const QJsonValue figure = m_object.value(QStringLiteral("figure"));
        if (figure.isUndefined()) {
            const auto conditions = state.isUndefined()
                                        ? Result(conditionsFrom(Severity::Attention))
                                        : conditionsOf(state);
            if (!conditions)
                return fail(conditions.error());
            m_rule.conditions = *conditions;
            return;
        }
        if (!state.isUndefined())
            fail(
                ruleError(QStringLiteral("a rule is about a \"state\" or a \"figure\", not both")));
        const auto named = figureNamed(figure.toString());
        if (!named)
            return fail(named.error());
        m_rule.figure = *named;
        if (*named == AlertFigure::Restarts)
            m_rule.polls = 1;
    }

    void readNumbers()
    {
        const QString above = QStringLiteral("above");
        const QString clearAt = QStringLiteral("clearAt");
        if (!m_rule.figure && (m_object.contains(above) || m_object.contains(clearAt)))
            fail(ruleError(QStringLiteral("\"above\" and \"clearAt\" need a \"figure\"")));
        m_rule.above = number(above, 0, 0, 1e15);
        m_rule.clearAt = number(clearAt, m_rule.above, 0, m_rule.above);
        m_rule.polls = polls(QStringLiteral("polls"), m_rule.polls);
        m_rule.clearPolls = polls(QStringLiteral("clearPolls"), m_rule.clearPolls);
    }

    double number(const QString &name, double fallback, double least, double most)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return fallback;
        const double number = value.toDouble(-1);
        if (number >= least && number <= most)
            return number;
        fail(ruleError(
            QStringLiteral("\"%1\" is not a number from %2 to %3").arg(name).arg(least).arg(most)));
        return fallback;
    }

    int polls(const QString &name, int fallback)
    {
        const double count = number(name, fallback, 1, AlertRule::MostPolls);
        if (count != std::floor(count))
            fail(ruleError(QStringLiteral("\"%1\" is not a whole number").arg(name)));
        return static_cast<int>(count);
    }

    const QJsonObject m_object;
    AlertRule m_rule;
    std::optional<Error> m_error;
};

QJsonObject toJson(const AlertRule &rule)
{
    QJsonObject object{{QStringLiteral("endpoint"), rule.endpoint},
                       {QStringLiteral("polls"), rule.polls},
                       {QStringLiteral("clearPolls"), rule.clearPolls},
                       {QStringLiteral("muted"), rule.isMuted}};
    if (!rule.name.isEmpty())
        object.insert(QStringLiteral("name"), rule.name);
    if (rule.mutedUntil.isValid())
        object.insert(QStringLiteral("mutedUntil"), rule.mutedUntil.toUTC().toString(Qt::ISODate));
    if (rule.figure) {
        object.insert(QStringLiteral("figure"), QLatin1String(alertFigureId(*rule.figure)));
        object.insert(QStringLiteral("above"), rule.above);
        object.insert(QStringLiteral("clearAt"), rule.clearAt);
        return object;
    }
    for (const Severity severity : {Severity::Attention, Severity::Trouble}) {
        if (rule.conditions == conditionsFrom(severity)) {
            object.insert(QStringLiteral("state"), QLatin1String(severityId(severity)));
            return object;
        }
    }
    QJsonArray states;
    for (const EndpointCondition condition : rule.conditions)
        states.append(QLatin1String(conditionId(condition)));
    object.insert(QStringLiteral("state"), states);
    return object;
}

} // namespace

const char *alertFigureId(AlertFigure figure)
{
    return FigureIds[static_cast<std::size_t>(figure)];
}

QList<EndpointCondition> conditionsFrom(Severity least)
{
    QList<EndpointCondition> conditions;
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        if (severityOf(condition) >= least)
            conditions.append(condition);
    }
    return conditions;
}

QList<AlertRule> defaultAlertRules()
{
    AlertRule rule;
    rule.conditions = conditionsFrom(Severity::Trouble);
    return {rule};
}

bool namesOneEndpoint(const AlertRule &rule)
{
    return !rule.endpoint.contains(u'*') && !rule.endpoint.contains(u'?');
}

Result<QList<AlertRule>> alertRulesFromJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return ruleError(
            QStringLiteral("at byte %1: %2").arg(parsing.offset).arg(parsing.errorString()));
    const QJsonValue list = document.object().value(QStringLiteral("rules"));
    if (!list.isArray())
        return ruleError(QStringLiteral("expected {\"rules\": [...]}"));
    QList<AlertRule> rules;
    const QJsonArray objects = list.toArray();
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const auto rule = objects.at(i).isObject()
                              ? RuleReader(objects.at(i).toObject()).read()
                              : Result<AlertRule>(ruleError(QStringLiteral("not an object")));
        if (!rule)
            return ruleError(
                QStringLiteral("rule %1: %2").arg(QString::number(i + 1), rule.error().message));
        rules.append(*rule);
    }
    return rules;
}

QByteArray toJson(const QList<AlertRule> &rules)
{
    QJsonArray objects;
    for (const AlertRule &rule : rules)
        objects.append(toJson(rule));
    return QJsonDocument(QJsonObject{{QStringLiteral("rules"), objects}}).toJson();
}

} // namespace Monitor

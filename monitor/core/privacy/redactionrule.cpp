// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/privacy/redactionrule.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

namespace {

const QString RuleNameKey = QStringLiteral("name");
const QString RuleEndpointKey = QStringLiteral("endpoint");
const QString RuleValuesKey = QStringLiteral("values");
const QString RulePatternKey = QStringLiteral("pattern");
const QString RuleWholeKey = QStringLiteral("whole");
const QString RuleKeepsLengthKey = QStringLiteral("keepsLength");
const QString RuleOnKey = QStringLiteral("on");

// The macro needs a class.
struct RuleNames
{
    Q_DECLARE_TR_FUNCTIONS(RedactionRule)
};

Error redactionRuleError(const QString &text)
{
    return {ErrorCode::ProtocolError, text};
}

// Reads the members of one rule; remembers the first error.
class RedactionRuleReader
{
public:
    explicit RedactionRuleReader(const QJsonObject &object)
        : m_object(object)
    {}

    Result<RedactionRule> read()
    {
        for (const QString &key : m_object.keys()) {
            if (!QStringList{RuleNameKey, RuleEndpointKey, RuleValuesKey, RulePatternKey,
                             RuleWholeKey, RuleKeepsLengthKey, RuleOnKey}
                     .contains(key))
                fail(QStringLiteral("no member \"%1\"").arg(key));
        }
        m_rule.name = text(RuleNameKey, {});
        m_rule.endpoint = text(RuleEndpointKey, m_rule.endpoint);
        m_rule.keepsLength = flag(RuleKeepsLengthKey, false);
        m_rule.isOn = flag(RuleOnKey, true);
        readWhat();
        if (m_error)
            return *m_error;
        return m_rule;
    }

private:
    void fail(const QString &problem)
    {
        if (!m_error)
            m_error = redactionRuleError(problem);
    }

    QString text(const QString &key, const QString &fallback)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isString())
            fail(QStringLiteral("\"%1\" is not a text").arg(key));
        return value.toString(fallback);
    }

    bool flag(const QString &key, bool fallback)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isBool())
            fail(QStringLiteral("\"%1\" is neither true nor false").arg(key));
        return value.toBool(fallback);
    }

    void readWhat()
    {
        const auto given = int(m_object.contains(RuleValuesKey))
                           + int(m_object.contains(RulePatternKey))
                           + int(flag(RuleWholeKey, false));
        if (given != 1)
            fail(QStringLiteral("needs one of \"values\", \"pattern\" and \"whole\""));
        if (m_object.contains(RulePatternKey)) {
            m_rule.what = RedactionRule::What::Pattern;
            m_rule.pattern = text(RulePatternKey, {});
        } else if (m_object.contains(RuleValuesKey)) {
            readNames();
        } else {
            m_rule.what = RedactionRule::What::Whole;
        }
    }

    void readNames()
    {
        const QJsonValue values = m_object.value(RuleValuesKey);
        const QJsonArray names = values.toArray();
        if (!values.isArray()
            || !std::all_of(names.begin(), names.end(),
                            [](const QJsonValue &name) { return name.isString(); }))
            fail(QStringLiteral("\"values\" is not a list of texts"));
        for (const QJsonValue name : names)
            m_rule.names.append(name.toString());
    }

    const QJsonObject m_object;
    RedactionRule m_rule;
    std::optional<Error> m_error;
};

QJsonObject objectOf(const RedactionRule &rule)
{
    QJsonObject object;
    if (!rule.name.isEmpty())
        object.insert(RuleNameKey, rule.name);
    object.insert(RuleEndpointKey, rule.endpoint);
    switch (rule.what) {
    case RedactionRule::What::Values:
        object.insert(RuleValuesKey, QJsonArray::fromStringList(rule.names));
        break;
    case RedactionRule::What::Pattern:
        object.insert(RulePatternKey, rule.pattern);
        break;
    case RedactionRule::What::Whole:
        object.insert(RuleWholeKey, true);
        break;
    }
    if (rule.keepsLength)
        object.insert(RuleKeepsLengthKey, true);
    if (!rule.isOn)
        object.insert(RuleOnKey, false);
    return object;
}

RedactionRule patternRule(const QString &name, const QString &pattern)
{
    RedactionRule rule;
    rule.name = name;
    rule.what = RedactionRule::What::Pattern;
    rule.pattern = pattern;
    return rule;
}

} // namespace

QList<RedactionRule> usualRedactionRules()
{
    RedactionRule named;
    named.name = RuleNames::tr("Passwords and tokens by name");
    named.names = {QStringLiteral("*password*"),   QStringLiteral("passwd"),
                   QStringLiteral("pwd"),          QStringLiteral("*passphrase*"),
                   QStringLiteral("pin"),          QStringLiteral("*secret*"),
                   QStringLiteral("*token*"),      QStringLiteral("*api?key*"),
                   QStringLiteral("*apikey*"),     QStringLiteral("*private?key*"),
                   QStringLiteral("*credential*"), QStringLiteral("authorization"),
                   QStringLiteral("cookie"),       QStringLiteral("set-cookie")};
    return {named,
            patternRule(RuleNames::tr("Options with a secret"),
                        QStringLiteral(R"((?i)--?(?:password|passphrase|token|secret)\s+(\S+))")),
            patternRule(RuleNames::tr("Authorization headers"),
                        QStringLiteral(R"((?i)\b(?:authorization|cookie)\s*:\s*([^\r\n"]+))"
                                       R"(|\bbearer\s+([-\w.~+/]+=*))")),
            patternRule(RuleNames::tr("Private keys"),
                        QStringLiteral(R"((?s)-----BEGIN [A-Z ]*PRIVATE KEY-----)"
                                       R"((.*?)(?:-----END|\z))")),
            patternRule(RuleNames::tr("JSON Web Tokens"),
                        QStringLiteral(R"(\beyJ[-\w]{8,}\.[-\w]+(?:\.[-\w]*)?)"))};
}

Result<QList<RedactionRule>> redactionRulesFromJson(const QJsonArray &array)
{
    QList<RedactionRule> rules;
    for (const QJsonValue value : array) {
        const auto rule =
            value.isObject()
                ? RedactionRuleReader(value.toObject()).read()
                : Result<RedactionRule>(redactionRuleError(QStringLiteral("is no object")));
        if (!rule)
            return redactionRuleError(QStringLiteral("Redaction rule %1: %2")
                                          .arg(rules.size() + 1)
                                          .arg(rule.error().message));
        rules.append(*rule);
    }
    return rules;
}

QJsonArray redactionRulesToJson(const QList<RedactionRule> &rules)
{
    QJsonArray array;
    for (const RedactionRule &rule : rules)
        array.append(objectOf(rule));
    return array;
}

} // namespace Monitor

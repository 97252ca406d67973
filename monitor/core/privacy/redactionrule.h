// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Monitor {

/// What to hide in the payloads of some endpoints. A value type.
struct RedactionRule
{
    enum class What {
        Values,  ///< What has one of `names`: JSON members, CBOR members, name=value.
        Pattern, ///< What `pattern` matches.
        Whole,   ///< Everything.
    };

    QString name; ///< For people; may be empty.
    /// The endpoints it is about, as EndpointPattern reads them.
    QString endpoint = QStringLiteral("*");
    What what = What::Values;
    /// For Values, in any case; * is any text, ? any character.
    QStringList names;
    /// For Pattern, a regular expression. If it has groups, hides only what these match.
    QString pattern;
    /// Whether the mark is as long as what it hides. By default all marks are alike, so that nobody
    /// learns the length of a password.
    bool keepsLength = false;
    bool isOn = true;

    bool operator==(const RedactionRule &other) const = default;
};

/// Rules that hide what is usually secret. They do not know every secret: see the guide.
QList<RedactionRule> usualRedactionRules();

/// Rules as people write them: an array of objects with these members, all optional.
///
///     "name"        text
///     "endpoint"    default: "*"
///     "values"      names, a list of texts   | one of
///     "pattern"     a regular expression     | these
///     "whole"       true                     | three
///     "keepsLength" default: false
///     "on"          default: true
///
/// @return ProtocolError, with the rule's number and what is wrong with it: also for members it
///         does not know, as these are typing mistakes. Patterns are checked by RedactionRules.
IpcCore::Result<QList<RedactionRule>> redactionRulesFromJson(const QJsonArray &array);

/// The same as JSON, which redactionRulesFromJson() reads.
QJsonArray redactionRulesToJson(const QList<RedactionRule> &rules);

} // namespace Monitor

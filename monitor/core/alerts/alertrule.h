// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"

#include <ipccore/result.h>

#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Monitor {

/// What a rule compares with a number, in the order of alertFigureId().
enum class AlertFigure {
    P95Us,       ///< 95th percentile of the requests since the last poll, in microseconds.
    Backlog,     ///< Clients not accepted yet, and requests that wait for a worker.
    Connections, ///< Accepted ones.
    Errors,      ///< Requests that failed since the last poll.
    Restarts,    ///< 1 at the first poll that finds another server at the endpoint; else 0.
};

inline constexpr int AlertFigureCount = int(AlertFigure::Restarts) + 1;

/// How rules name a figure. Never changes.
const char *alertFigureId(AlertFigure figure);

/// When to raise an alert about an endpoint, and when to clear it.
struct AlertRule
{
    /// A minute of polls a second apart is a long time to wait for an alert; a day is a mistake.
    static constexpr int MostPolls = 86'400;

    QString name; ///< What alerts call it; if empty, alertRuleName() finds one.
    /// Of the endpoints it is about, as people write them; * is any text, ? any character.
    QString endpoint = QStringLiteral("*");

    /// \name What is wrong: one of these
    /// @{
    QList<EndpointCondition> conditions; ///< The endpoint is in one of them.
    std::optional<AlertFigure> figure;   ///< This figure is above `above`.
    /// @}

    double above = 0;
    /// Once raised, the figure must not be above this to be good again; at most `above`, so that a
    /// value that wavers around the threshold does not raise alert after alert.
    double clearAt = 0;
    int polls = 2;      ///< Raised after so many bad polls in a row, 1..MostPolls.
    int clearPolls = 2; ///< Cleared after so many good ones in a row, 1..MostPolls.
    bool isMuted = false;
    QDateTime mutedUntil; ///< Also muted until then; invalid for no such time.

    bool isMutedAt(const QDateTime &time) const
    {
        return isMuted || (mutedUntil.isValid() && time < mutedUntil);
    }

    bool operator==(const AlertRule &other) const = default;
};

/// The conditions that need attention at least as much as `least`.
QList<EndpointCondition> conditionsFrom(Severity least);

/// What a window starts with: whatever is in trouble.
QList<AlertRule> defaultAlertRules();

/// Whether the rule is about one endpoint, to be watched even if nothing is there.
bool namesOneEndpoint(const AlertRule &rule);

/// Rules as people write them: {"rules": [...]}; a rule has these members, all but one optional.
///
///     "name"        default: what is wrong, see alertRuleName()
///     "endpoint"    default: "*"
///     "state"       a condition as `ipcctl` names it, "attention", "trouble", or a list of them;
///                   "attention" includes "trouble"
///     "figure"      instead of "state": "p95Us", "backlog", "connections", "errors", "restarts"
///     "above"       with "figure", default 0; and "clearAt", default: the same
///     "polls"       default 2, for "restarts" 1; and "clearPolls", default 2
///     "muted"       default false
///     "mutedUntil"  a time as in ISO 8601; local if it names no zone
///
/// @return ProtocolError, with the rule's number and what is wrong with it: also for members it
///         does not know, as these are typing mistakes.
IpcCore::Result<QList<AlertRule>> alertRulesFromJson(const QByteArray &json);

/// The same as JSON, which alertRulesFromJson() reads.
QByteArray toJson(const QList<AlertRule> &rules);

} // namespace Monitor

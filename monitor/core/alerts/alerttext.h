// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertwatch.h"

namespace Monitor {

/// \file
/// The words for rules and alerts that all programs of the monitor share; translated as those for
/// conditions are.

/// The rule's name, or else what is wrong: "p95 above 100 ms", "in trouble".
QString alertRuleName(const AlertRule &rule);

/// The whole rule in one sentence: "p95 of */git* is above 100 ms at 3 polls in a row".
QString alertRuleText(const AlertRule &rule);

/// What happened, without the endpoint: "slow: p95 132 ms, above 100 ms".
QString alertText(const AlertRule &rule, const AlertChange &change);

/// How people know a figure: "p95".
QString alertFigureName(AlertFigure figure);

/// A figure's value with its unit: "132 ms", "17".
QString alertFigureText(AlertFigure figure, double value);

} // namespace Monitor

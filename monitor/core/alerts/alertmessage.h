// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/alerts/alertmonitor.h"

namespace Monitor {

/// What a desktop shows of alerts.
struct AlertMessage
{
    /// How many alerts to name; as many lines as notifications show.
    static constexpr qsizetype MostLines = 5;

    QString title;
    QString text;
    Severity severity = Severity::Good; ///< Of the most urgent one that is raised.
    EndpointAddress endpoint;           ///< Of that one; may be empty.
};

/// Several alerts as one message: what is raised first. @param alerts one or more.
AlertMessage alertMessage(const QList<Alert> &alerts);

/// One alert in a line: "/run/a.sock – slow: p95 132 ms, above 100 ms".
QString alertLine(const Alert &alert);

/// What is raised, for a tool tip: how many, and a line for each, but for those too many.
QString alertSummary(const QList<Alert> &raised);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/statestrip.h"

#include "core/base/humanunits.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Monitor {

namespace {

struct StripWords
{
    Q_DECLARE_TR_FUNCTIONS(StateStrip)
};

QString timeText(qint64 time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).time(), QLocale::ShortFormat);
}

} // namespace

std::optional<double> StateStrip::goodShare() const
{
    qint64 known = 0;
    qint64 good = 0;
    for (const StateSpan &span : spans) {
        const Severity severity = severityOf(conditionOf(span));
        if (severity != Severity::Neutral)
            known += span.end - span.begin;
        if (severity == Severity::Good)
            good += span.end - span.begin;
    }
    if (known == 0)
        return std::nullopt;
    return double(good) / double(known);
}

std::optional<StateSpan> StateStrip::worstBetween(qint64 begin, qint64 end) const
{
    std::optional<StateSpan> worst;
    for (const StateSpan &span : spans) {
        // Conditions are numbered from the worst on.
        if (span.begin <= end && span.end >= begin
            && (!worst || conditionOf(span) < conditionOf(*worst)))
            worst = span;
    }
    return worst;
}

EndpointCondition conditionOf(const StateSpan &span)
{
    return conditionOf(span.state, span.subState);
}

QString spanText(const StateSpan &span)
{
    const auto length = std::chrono::milliseconds(span.end - span.begin);
    //: From, until, state, for how long: "12:04–12:09 Not listening, 5 min"
    return StripWords::tr("%1–%2 %3, %4")
        .arg(timeText(span.begin), timeText(span.end), conditionName(conditionOf(span)),
             humanDuration(length, QLocale()));
}

QString gapText(qint64 time)
{
    return StripWords::tr("%1: not observed", "a time of day").arg(timeText(time));
}

} // namespace Monitor

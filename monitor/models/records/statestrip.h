// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"
#include "core/observer/statehistory.h"

#include <QtCore/qmetatype.h>

namespace Monitor {

/// The states of an endpoint over a period, drawn as a strip. Times as in StateSpan.
struct StateStrip
{
    qint64 from = 0;
    qint64 until = 0;
    QList<StateSpan> spans; ///< Oldest first; gaps are times without observation.

    /// The share of the time in which all was well, 0 to 1; does not count time of which nobody can
    /// tell. None if there is no other.
    std::optional<double> goodShare() const;

    /// The worst state between two times; none without observation.
    std::optional<StateSpan> worstBetween(qint64 begin, qint64 end) const;
};

/// The condition of an endpoint in a span.
EndpointCondition conditionOf(const StateSpan &span);

/// "12:04–12:09 Not listening, 5 min".
QString spanText(const StateSpan &span);

/// "12:04: not observed".
QString gapText(qint64 time);

} // namespace Monitor

Q_DECLARE_METATYPE(Monitor::StateStrip)

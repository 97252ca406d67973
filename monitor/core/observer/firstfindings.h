// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"

#include <QtCore/qlist.h>

namespace Monitor {

/// What a first scan found, for somebody who has chosen nothing yet.
struct FirstFindings
{
    qsizetype all = 0;
    qsizetype needAttention = 0;
    /// This user's that are worth keeping in view: those whose servers register, or else all.
    QList<EndpointAddress> mine;
};

FirstFindings firstFindings(const ObserverSnapshot &snapshot);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/privacy/redactionrules.h"
#include "core/trace/tracerecord.h"

namespace Monitor {

/// Hides in each row what `rules` say for its endpoint; for TraceSession::setTreatment().
TraceTreatment redactingTreatment(const RedactionRules &rules);

} // namespace Monitor

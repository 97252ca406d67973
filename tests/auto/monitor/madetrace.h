// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracerecord.h"

#include <vector>

/// Rows as a busy server's trace has them, which differ from each other. The server's own numbers
/// begin at `after` + 1, and so do those of a new ring that gets them all.
/// @param preview bytes of each request.
std::vector<Monitor::TraceRecord> madeRows(qsizetype count, quint64 after, int preview = 64);

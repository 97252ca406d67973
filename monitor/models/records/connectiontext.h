// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/mergedconnections.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// What a connection is doing, in the user's language ("handling", "not accepted yet").
QString connectionStateText(const MergedConnection &connection);

/// The same as a protocol word, for filters and export: the name of a ConnectionInfo::State,
/// "waiting" for a client not accepted yet, "ended" if it is gone, "open" if only the kernel knows
/// it.
QString connectionStateWord(const MergedConnection &connection);

/// Whether a request is in progress.
bool isUnderWay(const IpcCore::ConnectionInfo &info);

/// The beginning of the request in progress, escaped; with an ellipsis if the server reports only
/// part of it.
QString commandText(const IpcCore::ConnectionInfo &info);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/mergedconnections.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// What a connection does, in the user's language ("handling", "not accepted yet").
QString connectionStateText(const MergedConnection &connection);

/// The same as one word of the protocol, for filters and export: the name of a
/// ConnectionInfo::State, "waiting" for a client that was not accepted, "open" where only the
/// kernel tells.
QString connectionStateWord(const MergedConnection &connection);

/// The beginning of the request that is under way, its bytes escaped; with an ellipsis where the
/// server tells less than all of it.
QString commandText(const IpcCore::ConnectionInfo &info);

} // namespace Monitor

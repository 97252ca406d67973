// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processinfo.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// Why a value is unknown, for tool tips of empty cells.

/// Why the process that owns a socket is unknown; empty if it is known.
QString ownerText(OwnerKnowledge knowledge);

/// Only servers with introspection report this.
QString notToldText();

/// The kernel does not report this, or not for this connection.
QString kernelSilentText();

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processinfo.h"

#include <QtCore/qstring.h>

namespace Monitor {

/// \file
/// Why something is not known, for tool tips of empty cells.

/// Why the process that holds a socket is not known; empty where it is.
QString ownerText(OwnerKnowledge knowledge);

/// That only servers with introspection tell this.
QString notToldText();

/// That the kernel does not tell this, or not of this connection.
QString kernelSilentText();

} // namespace Monitor

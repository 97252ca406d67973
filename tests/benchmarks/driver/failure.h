// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// Empty when all went well, else what did not, as the report says it.
using Failed = QString;

} // namespace Bench

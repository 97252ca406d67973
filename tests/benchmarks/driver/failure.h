// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// Empty on success, otherwise the failure as shown in the report.
using Failed = QString;

} // namespace Bench

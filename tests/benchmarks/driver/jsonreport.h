// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/rowresult.h"

#include <QtCore/qjsonobject.h>

namespace Bench {

/// The report for programs: {"machine": …, "results": […]}. Each result has every key; what was not
/// measured is null. What went wrong is in "failed", and the tool that counted system calls in
/// "counted_with"; these are there only then.
QJsonObject jsonReport(const QJsonObject &machine, const QList<RowResult> &results);

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// A number for people: about three digits, "8.63", "35.4", "107,061".
QString numberText(double value);

} // namespace Bench

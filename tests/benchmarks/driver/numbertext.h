// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// A number for people with about three digits: "8.63", "35.4", "107,061".
QString numberText(double value);

/// The same with one more digit, so that 1.104 does not look like 1.10 when it exceeds that bound.
QString ratioText(double value);

} // namespace Bench

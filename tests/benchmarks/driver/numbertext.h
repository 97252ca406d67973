// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// A number for people: about three digits, "8.63", "35.4", "107,061".
QString numberText(double value);

/// The same with a digit more, so that 1.104 does not look like a bound of 1.10 that it exceeds.
QString ratioText(double value);

} // namespace Bench

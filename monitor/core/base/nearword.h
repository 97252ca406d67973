// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Monitor {

/// Whether somebody who typed `typed` may have meant `known`: one begins with the other, they
/// differ in a letter or two, or have the same letters in another order. Ignores case.
bool isNearWord(const QString &known, const QString &typed);

} // namespace Monitor

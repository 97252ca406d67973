// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// A socket that listens on `path` with a long queue; ends the program when that cannot be.
int listenOn(const QString &path, int flags);

/// Writes all of it to a blocking descriptor. @return whether the peer took it.
bool writeAll(int descriptor, const char *bytes, std::size_t size);

} // namespace Bench

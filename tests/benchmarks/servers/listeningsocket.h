// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

#include <string_view>

namespace Bench {

/// A socket listening on `path` with a long queue; exits on failure.
int listenOn(const QString &path, int flags);

/// Writes everything to a blocking descriptor. @return whether the peer took it.
bool writeAll(int descriptor, const char *bytes, std::size_t size);

/// The same for two pieces, in one call if the peer takes them at once.
bool writeBoth(int descriptor, std::string_view first, std::string_view second);

} // namespace Bench

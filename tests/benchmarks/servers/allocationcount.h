// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// Counts what this process allocates on the heap from now on: calls of malloc(), calloc(),
/// realloc() and aligned_alloc(), which is what operator new calls. The count lies in the file's
/// first 8 bytes, in the machine's order, so that others can read it at any time without asking.
/// @return false where that is not possible: with another C library than glibc, under a sanitizer,
/// which has its own malloc(), or without the file.
bool countAllocations(const QString &file);

} // namespace Bench

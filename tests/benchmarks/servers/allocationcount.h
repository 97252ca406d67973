// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

namespace Bench {

/// Counts this process's heap allocations from now on: calls of malloc(), calloc(), realloc() and
/// aligned_alloc(), which operator new uses. The count is in the file's first 8 bytes, in native
/// byte order, so that others can read it at any time.
/// @return false if that is impossible: with a C library other than glibc, under a sanitizer, which
///         has its own malloc(), or without the file.
bool countAllocations(const QString &file);

} // namespace Bench

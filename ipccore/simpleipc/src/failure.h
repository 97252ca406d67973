// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearrayview.h>

#include <cstddef>

namespace IpcCore::SimpleIpc {

/// The errno that says what `error` says.
int errnoOf(const Error &error);

/// Sets errno, without a report.
void fail(const Error &error);

/// Sets errno and reports what could not be done, such as "cannot listen on", to `path`.
void fail(const Error &error, const char *what, const char *path);

/// The error of a call that has no memory for its own objects.
Error noMemory();
/// The error of a null pointer.
Error nullArgument();

/// What a program passes as `length` bytes at `bytes`; the error of a null pointer, or of a length
/// that no memory has, such as (size_t)-1.
Result<QByteArrayView> bytesAt(const char *bytes, std::size_t length);

} // namespace IpcCore::SimpleIpc

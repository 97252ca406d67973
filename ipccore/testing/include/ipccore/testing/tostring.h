// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>
#include <ipccore/testing/ipccore_testing_export.h>

/// \file
/// What Qt Test prints for the library's values if a QCOMPARE fails. It finds these functions in
/// any file that includes this header, and frees the text with `delete[]`. Enumerations need none.
/// (QCOMPARE_EQ and its like do not look for them in Qt 6.4.) Any thread.

namespace IpcCore {

/// What qDebug() prints for `error`.
IPCCORE_TESTING_EXPORT char *toString(const Error &error);
/// What qDebug() prints for `path`.
IPCCORE_TESTING_EXPORT char *toString(const EndpointPath &path);

} // namespace IpcCore

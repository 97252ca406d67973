// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

namespace Monitor {

/// `bytes` as one word for a POSIX shell, whatever they are. Any thread.
QByteArray shellQuoted(QByteArray bytes);

} // namespace Monitor

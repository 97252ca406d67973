// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/shellword.h"

namespace Monitor {

// In single quotes, only a quote is special.
QByteArray shellQuoted(QByteArray bytes)
{
    bytes.replace('\'', "'\\''");
    return bytes.prepend('\'').append('\'');
}

} // namespace Monitor

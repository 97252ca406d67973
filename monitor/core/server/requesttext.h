// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>
#include <QtCore/qstring.h>

namespace Monitor {

/// What people read instead of a request, or of the first bytes that a server shows of it: a call
/// as its command and arguments, the last of which may be cut off; anything else as printable().
QString requestText(QByteArrayView bytes);

/// The command of a call, unchecked; empty if `bytes` do not begin with one.
QString calledCommand(QByteArrayView bytes);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

namespace IpcCore {

/// The two ways to call a command; the reply has the form of the call.
enum class CallForm : quint8 {
    Line, ///< For people and scripts.
    Cbor, ///< For programs.
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcbormap.h>

namespace IpcCore {

/// A call in CBOR: the array `[version, command, arguments]`. Its first byte cannot begin UTF-8 text,
/// which tells it from a line.
struct CallMessage
{
    QString command;
    QCborMap arguments;

    /// Whether `message` is meant to be a call in CBOR, whatever follows the first byte.
    static bool isCbor(QByteArrayView message);

    QByteArray encode() const;
    /// @return MalformedCall for anything but one such array: broken or nested too deeply, duplicate
    ///         keys, text that is not UTF-8, another version.
    static CallResult<CallMessage> decode(QByteArrayView message);
};

} // namespace IpcCore

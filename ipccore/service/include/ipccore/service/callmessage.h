// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcbormap.h>

namespace IpcCore {

/// For programs that read or make calls themselves; ServiceClient and CommandRouter do it for
/// others. A value type.
///
/// A call in CBOR is the array `[version, command, arguments]`. Its first byte cannot begin UTF-8
/// text, which tells it from a line.
struct IPCCORE_SERVICE_EXPORT CallMessage
{
    QString command;    ///< "jobs.start"
    QCborMap arguments; ///< By the names of the parameters.

    /// Whether `message` is meant to be a call in CBOR, whatever follows the first byte. Any
    /// thread.
    static bool isCbor(QByteArrayView message);

    /// The bytes of the request.
    QByteArray encode() const;
    /// The call in `message`, the bytes of a request.
    /// @return MalformedCall for anything but one such array: broken or nested deeper than 32,
    ///         duplicate keys, text that is not UTF-8, another version.
    static CallResult<CallMessage> decode(QByteArrayView message);
};

} // namespace IpcCore

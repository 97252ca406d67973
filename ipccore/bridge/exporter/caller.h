// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace Bridge {

/// Who sent a request, in the broker's words.
struct Caller
{
    /// In characters, of each text.
    static constexpr qsizetype LongestText = 256;

    QString account;
    QString user; ///< The name, or the public key of a user who has none.
    QString name; ///< What the client calls itself; any text. May be empty.
    QString host; ///< Its address as the broker sees it. May be empty.

    bool operator==(const Caller &other) const = default;
};

/// Reads the header that a broker adds to a message which comes from another account.
/// @param headers as BrokerMessage::headers() has them; whatever somebody has sent.
/// @return AccessDenied, with the reason for people, if it is not there exactly once, as a broker
///         writes it, with an account and a user.
IpcCore::Result<Caller> readCaller(QByteArrayView headers);

/// One line of JSON, with a line feed at its end. Other characters that cannot be seen, and those that
/// change how a line looks, are escaped.
QByteArray callerLine(const Caller &caller);

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>

#include <QtCore/qbytearrayview.h>

namespace IpcCore {

/// One complete request, as seen by a handler. Valid only during the handler's call; copy what is
/// needed longer (`message().toByteArray()`).
class Request
{
public:
    Request(QByteArrayView message, const PeerCredentials &credentials, quint64 connectionId)
        : m_message(message)
        , m_credentials(credentials)
        , m_connectionId(connectionId)
    {}

    /// The request's bytes, exactly as sent.
    QByteArrayView message() const { return m_message; }

    /// Who sent it: the process that connected.
    const PeerCredentials &credentials() const { return m_credentials; }

    /// The connection it arrived on; unique for the server's life, counted from 1.
    quint64 connectionId() const { return m_connectionId; }

private:
    QByteArrayView m_message;
    PeerCredentials m_credentials;
    quint64 m_connectionId;
};

} // namespace IpcCore

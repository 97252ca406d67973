// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>
#include <ipccore/sharedbytes.h>

#include <QtCore/qbytearrayview.h>

namespace IpcCore {

/// One complete request, as seen by a handler. Valid only during the handler's call, for one thread
/// at a time; what is needed longer comes from sharedMessage() or `message().toByteArray()`.
class Request
{
public:
    /// A request for a handler under test.
    /// @param message not copied; must outlive the request.
    /// @param credentials who sends it.
    /// @param connectionId the connection it arrives on.
    Request(QByteArrayView message, const PeerCredentials &credentials, quint64 connectionId)
        : m_message(message)
        , m_credentials(credentials)
        , m_connectionId(connectionId)
    {}

    /// The same for a message that may be in shared memory. For the library.
    Request(const SharedBytes &message, const PeerCredentials &credentials, quint64 connectionId)
        : Request(message.isShared() ? QByteArrayView() : message.view(), credentials, connectionId)
    {
        m_shared = &message;
    }

    /// The request's bytes, exactly as sent, followed by a NUL byte that does not count, so that C
    /// functions can take `message().data()`; never null. Nobody can change them: what is in shared
    /// memory is copied at the first call, which must not run in two threads at once.
    QByteArrayView message() const
    {
        if (!m_shared || !m_shared->isShared())
            return m_message;
        if (m_copy.isNull())
            m_copy = m_shared->toByteArray();
        return m_copy;
    }

    /// The same, to be kept for any time: in place if they are in shared memory, see SharedBytes; a
    /// copy otherwise.
    SharedBytes sharedMessage() const
    {
        return m_shared ? *m_shared : SharedBytes(m_message.toByteArray());
    }

    /// Who sent it: the process that connected.
    const PeerCredentials &credentials() const { return m_credentials; }

    /// The connection it arrived on; unique for the server's life, counted from 1.
    quint64 connectionId() const { return m_connectionId; }

private:
    QByteArrayView m_message;
    const SharedBytes *m_shared = nullptr;
    mutable QByteArray m_copy; ///< of m_shared
    PeerCredentials m_credentials;
    quint64 m_connectionId;
};

} // namespace IpcCore

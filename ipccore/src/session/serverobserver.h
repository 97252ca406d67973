// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/peercredentials.h>

#include <QtCore/qstring.h>

namespace IpcCore {

/// Notified of what happens in a server. Called on the server's threads, without any lock held.
/// Must not throw.
class ServerObserver
{
public:
    virtual ~ServerObserver() = default;

    virtual void started() = 0;
    virtual void stopping() = 0;
    virtual void stopped() = 0;
    virtual void connectionOpened(quint64 connectionId, const PeerCredentials &credentials) = 0;
    virtual void connectionClosed(quint64 connectionId) = 0;
    virtual void endpointLost(const QString &reason) = 0;
    virtual void handlerError(quint64 connectionId, const QString &message) = 0;
};

} // namespace IpcCore

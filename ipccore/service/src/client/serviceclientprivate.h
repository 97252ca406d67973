// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>
#include <ipccore/service/serviceclient.h>

#include <QtCore/qfuturewatcher.h>
#include <QtCore/qtimer.h>

#include <map>
#include <memory>

namespace IpcCore {

/// The calls of a ServiceClient. Used in its thread.
class ServiceClientPrivate
{
public:
    ServiceClientPrivate(ServiceClient *client, const EndpointPath &path,
                         const ServiceClientOptions &clientOptions);
    ~ServiceClientPrivate();
    Q_DISABLE_COPY_MOVE(ServiceClientPrivate)

    void start(const std::shared_ptr<PendingCall> &call, const QByteArray &message,
               const CallOptions &options);
    void cancelAll();

    /// Ends all calls quietly, for the client's destructor.
    void stop();

    ServiceClient *const q;
    const ServiceClientOptions options;
    AsyncClient *const client; ///< a child of q, so that it moves to another thread with it

    int pending() const { return static_cast<int>(m_calls.size()); }

private:
    using Id = quint64;

    /// A call, and the watcher that reports its future's cancel(), once there is one.
    struct Entry
    {
        std::shared_ptr<PendingCall> call;
        std::unique_ptr<QFutureWatcher<void>> watcher;
    };

    void ended(Id id, const Result<QByteArray> &reply);
    void watchPending();

    std::map<Id, Entry> m_calls; ///< by the ids of their requests
    QTimer m_watchTimer;
};

} // namespace IpcCore

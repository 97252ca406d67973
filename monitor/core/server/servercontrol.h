// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/endpoint/endpointaddress.h"

#include <ipccore/introspection.h>

namespace Monitor {

class ServerControlWorker;

/// Starts and stops this user's servers asynchronously. Call all functions in the object's own
/// thread, which must run an event loop.
///
/// Operations are queued and run one at a time. Each is answered exactly once, unless the object is
/// destroyed first.
class ServerControl : public QObject
{
    Q_OBJECT

public:
    explicit ServerControl(QObject *parent = nullptr);
    /// A start in progress continues without it.
    ~ServerControl() override;

    /// Checks whether one of this user's servers listens at `endpoint`; found() follows. Disturbs
    /// nobody here, and asks the server itself on another host.
    void find(const EndpointAddress &endpoint);

    /// Starts `program` unless somebody already listens; startDone() follows once somebody does.
    /// Not on another host.
    /// @param program absolute, or looked up in PATH.
    /// @param arguments passed without a shell.
    void start(const EndpointAddress &endpoint, const QString &program,
               const QStringList &arguments);

    /// Asks the server to stop after finishing its requests; stopDone() follows.
    void stop(const EndpointAddress &endpoint);

    /// Whether a start or stop is in progress.
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    /// @param server none if there is no server, or it has no control endpoint.
    void found(const Monitor::EndpointAddress &endpoint,
               const std::optional<IpcCore::ServerInfo> &server);
    /// @param started whether the program was started; false if somebody already listened. Or the
    ///        errors of ServerLauncher::connectOrStart().
    void startDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<bool> &started);
    /// @param stopped or NotSupported if none of this user's servers is known there; or why it did
    ///        not answer.
    void stopDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<void> &stopped);

private:
    ServerControlWorker *m_worker; ///< Deleted by its thread.
    WorkerThread m_thread;
    int m_busy = 0;
};

} // namespace Monitor

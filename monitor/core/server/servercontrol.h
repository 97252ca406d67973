// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"
#include "core/endpoint/endpointaddress.h"

#include <ipccore/introspection.h>

namespace Monitor {

class ServerControlWorker;

/// Starts and stops the servers of this user without waiting for them. All functions are called in
/// the object's own thread, which must run an event loop.
///
/// What is asked for while something is under way waits for its turn. Answers come once each,
/// unless the object goes first.
class ServerControl : public QObject
{
    Q_OBJECT

public:
    explicit ServerControl(QObject *parent = nullptr);
    /// A start under way goes on without it.
    ~ServerControl() override;

    /// Looks whether a server of this user listens at `endpoint`; found() follows. Disturbs nobody.
    void find(const EndpointAddress &endpoint);

    /// Starts `program` where nobody listens yet; startDone() follows when somebody does.
    /// @param program absolute, or looked up in PATH.
    /// @param arguments handed over without a shell.
    void start(const EndpointAddress &endpoint, const QString &program,
               const QStringList &arguments);

    /// Asks the server to end after the requests it has; stopDone() follows.
    void stop(const EndpointAddress &endpoint);

    /// Whether a start or a stop is under way.
    bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    /// @param server none: nobody, or a server that cannot be asked.
    void found(const Monitor::EndpointAddress &endpoint,
               const std::optional<IpcCore::ServerInfo> &server);
    /// @param started whether the program was started; false: somebody listened already. Or the
    ///        errors of ServerLauncher::connectOrStart().
    void startDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<bool> &started);
    /// @param stopped or NotSupported where no server of this user is known there; or what kept it
    ///        from answering.
    void stopDone(const Monitor::EndpointAddress &endpoint, const IpcCore::Result<void> &stopped);

private:
    ServerControlWorker *m_worker; ///< Deleted by its thread.
    WorkerThread m_thread;
    int m_busy = 0;
};

} // namespace Monitor

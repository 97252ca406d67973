// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"

#include <ipccore/result.h>

#include <memory>

namespace Monitor {

/// Reads or writes one file at a time, asynchronously. Call all functions in the object's own
/// thread, which must run an event loop.
class FileTransfer : public QObject
{
    Q_OBJECT

public:
    /// Largest file to read, in bytes: as much as a server accepts in a request.
    static constexpr qint64 MaxSize = 256LL * 1024 * 1024;

    explicit FileTransfer(QObject *parent = nullptr);
    /// Emits nothing more; abandons a transfer that hangs.
    ~FileTransfer() override;

    /// Reads the whole file; readDone() follows. Silently drops a transfer in progress.
    void read(const QString &path);
    /// Replaces a file atomically; writeDone() follows. Silently drops a transfer in progress.
    void write(const QString &path, const QByteArray &bytes);
    /// Silently drops the transfer in progress. A write may still take effect.
    void cancel();

    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// The bytes; or AccessDenied, MessageTooLarge, SystemError.
    void readDone(const IpcCore::Result<QByteArray> &result);
    /// SystemError if the file could not be written.
    void writeDone(const IpcCore::Result<void> &result);

private:
    class Worker;

    Worker *startThread();

    std::unique_ptr<WorkerThread> m_thread; ///< Null between transfers.
    Worker *m_worker = nullptr;             ///< Deleted by its thread.
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/workerthread.h"

#include <ipccore/result.h>

#include <memory>

namespace Monitor {

/// Reads or writes one file at a time without waiting for it. All functions are called in the
/// object's own thread, which must run an event loop.
class FileTransfer : public QObject
{
    Q_OBJECT

public:
    /// Files that are larger are not read, in bytes: as much as a server takes for a request.
    static constexpr qint64 MaxSize = 256LL * 1024 * 1024;

    explicit FileTransfer(QObject *parent = nullptr);
    /// Nothing more is told; a transfer that hangs is left to itself.
    ~FileTransfer() override;

    /// Reads a file to its end; readDone() follows. Ends another transfer without telling.
    void read(const QString &path);
    /// Replaces a file in one step; writeDone() follows. Ends another transfer without telling.
    void write(const QString &path, const QByteArray &bytes);
    /// Nothing more is told of the transfer under way. What is written may be there all the same.
    void cancel();

    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// The bytes; or AccessDenied, MessageTooLarge, SystemError.
    void readDone(const IpcCore::Result<QByteArray> &result);
    /// SystemError where it could not be written.
    void writeDone(const IpcCore::Result<void> &result);

private:
    class Worker;

    Worker *startThread();

    std::unique_ptr<WorkerThread> m_thread; ///< Null between two transfers.
    Worker *m_worker = nullptr;             ///< Deleted by its thread.
};

} // namespace Monitor

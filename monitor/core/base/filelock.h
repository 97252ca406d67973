// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qlockfile.h>

#include <chrono>
#include <functional>

namespace Monitor {

/// Guards a file that several processes write, by a lock file beside it. Held no longer than its
/// process lives. One thread at a time.
class FileLock
{
public:
    /// @param path of the file to guard.
    /// @param patience how long to wait for another process. Default: long enough for it to rewrite
    ///        20 MB.
    explicit FileLock(const QString &path,
                      std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Runs `function` while this process holds the lock. Creates the file's directory if it is
    /// missing.
    /// @return what `function` returns; or, without running it, AccessDenied, or Busy if another
    ///         process holds the lock.
    IpcCore::Result<void> whileLocked(const std::function<IpcCore::Result<void>()> &function);

private:
    IpcCore::Result<void> lock();

    QString m_path;
    std::chrono::milliseconds m_patience;
    QLockFile m_lock;
};

} // namespace Monitor

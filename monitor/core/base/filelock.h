// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qlockfile.h>

#include <chrono>
#include <functional>

namespace Monitor {

/// The lock of a file that several processes write: another file, beside it. It is its process's as
/// long as that lives. One thread at a time.
class FileLock
{
public:
    /// @param path of the file that is locked.
    /// @param patience how long to wait for another process. Default: long enough for it to rewrite
    ///        twenty megabytes.
    explicit FileLock(const QString &path,
                      std::chrono::milliseconds patience = std::chrono::seconds(2));

    /// Runs `function` while this process holds the lock. Makes the directory of the file where it
    /// is missing.
    /// @return what `function` returns; without running it, AccessDenied, or Busy when another
    ///         process holds the lock.
    IpcCore::Result<void> whileLocked(const std::function<IpcCore::Result<void>()> &function);

private:
    IpcCore::Result<void> lock();

    QString m_path;
    std::chrono::milliseconds m_patience;
    QLockFile m_lock;
};

} // namespace Monitor

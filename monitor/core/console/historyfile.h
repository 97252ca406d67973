// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filelock.h"
#include "core/console/historyentry.h"

#include <ipccore/result.h>

#include <QtCore/qlist.h>

namespace Monitor {

/// How much history to keep, on disk and in memory.
struct HistoryLimits
{
    /// 1 and more. Default: 5,000, more than anybody looks through.
    qsizetype maxEntries = 5'000;
    /// Of the file, in bytes; 1 and more. Default: 20 MiB, which is read in an instant.
    qint64 maxFileSize = 20LL * 1024 * 1024;
    /// Of each request and reply, in bytes; 0 and more. Default: 64 KiB.
    qsizetype maxKeptBytes = 64 * 1024;
};

/// A file of entries, one line of JSON each, oldest first.
///
/// Several processes may use the same file: writers hold the lock beside it. Only the user can read
/// it, as requests may be secret. One thread at a time.
class HistoryFile
{
public:
    struct Content
    {
        QList<HistoryEntry> entries; ///< The last HistoryLimits::maxEntries of them.
        qsizetype brokenLines = 0;   ///< Skipped, but left in the file.
    };

    explicit HistoryFile(const QString &path, const HistoryLimits &limits = {});

    const QString &path() const { return m_path; }

    /// Empty if there is no file.
    /// @return AccessDenied, SystemError.
    IpcCore::Result<Content> load();

    /// Creates the file and its directory if missing. Removes the oldest entries beyond the limits.
    /// @return AccessDenied; Busy if another process holds the lock; SystemError.
    IpcCore::Result<void> append(const HistoryEntry &entry);

    /// Empties the file.
    /// @return as append().
    IpcCore::Result<void> clear();

private:
    IpcCore::Result<QByteArrayList> readLines();
    IpcCore::Result<void> write(const QByteArray &line);
    IpcCore::Result<void> shorten();

    QString m_path;
    HistoryLimits m_limits;
    FileLock m_lock;
    qsizetype m_lines = 0; ///< Approximate: other processes write too.
    qint64 m_size = 0;
};

} // namespace Monitor

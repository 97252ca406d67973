// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/filelock.h"
#include "core/console/historyentry.h"
#include "core/console/historylimits.h"

#include <ipccore/result.h>

#include <QtCore/qlist.h>

namespace Monitor {

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

    /// Removes the oldest entries beyond the new limits at once.
    /// @return as append().
    IpcCore::Result<void> setLimits(const HistoryLimits &limits);

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

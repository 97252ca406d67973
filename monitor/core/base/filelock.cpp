// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filelock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace Monitor {

using namespace IpcCore;

FileLock::FileLock(const QString &path, std::chrono::milliseconds patience)
    : m_path(path)
    , m_patience(patience)
    , m_lock(path + QStringLiteral(".lock"))
{
    // A lock never goes stale while its process lives, however long that takes.
    m_lock.setStaleLockTime(0);
}

Result<void> FileLock::whileLocked(const std::function<Result<void>()> &function)
{
    if (const auto locked = lock(); !locked)
        return locked;
    auto result = function();
    m_lock.unlock();
    return result;
}

Result<void> FileLock::lock()
{
    const QString directory = QFileInfo(m_path).path();
    if (!QDir().mkpath(directory))
        return Error(ErrorCode::AccessDenied,
                     QStringLiteral("The directory %1 cannot be made").arg(directory));
    if (m_lock.tryLock(static_cast<int>(m_patience.count())))
        return {};
    if (m_lock.error() == QLockFile::LockFailedError)
        return Error(ErrorCode::Busy,
                     QStringLiteral("Another process holds the lock of %1").arg(m_path));
    return Error(ErrorCode::AccessDenied,
                 QStringLiteral("The lock of %1 cannot be made").arg(m_path));
}

} // namespace Monitor

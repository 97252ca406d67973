// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/observerworker.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qthread.h>

namespace Monitor {

void ObserverWorker::poll(const ObserverPlan &plan)
{
    const auto isCanceled = [] { return QThread::currentThread()->isInterruptionRequested(); };
    if (isCanceled())
        return;
    // First, so changes during the poll are noticed.
    watch(plan.directories);
    if (const SnapshotPointer snapshot = m_poller.poll(plan, isCanceled))
        Q_EMIT polled(snapshot);
}

// Directories created later are watched from then on; subdirectories are only polled.
void ObserverWorker::watch(const QMap<QByteArray, int> &directories)
{
    if (!m_watcher) {
        m_watcher = std::make_unique<QFileSystemWatcher>();
        connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this,
                &ObserverWorker::directoryChanged);
    }
    const QStringList watched = m_watcher->directories();
    for (const QString &directory : watched) {
        if (!directories.contains(QFile::encodeName(directory)))
            m_watcher->removePath(directory);
    }
    for (auto directory = directories.keyBegin(); directory != directories.keyEnd(); ++directory) {
        const QString path = QFile::decodeName(*directory);
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher->addPath(path);
    }
}

} // namespace Monitor

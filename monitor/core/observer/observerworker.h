// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointpoller.h"

#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>

#include <memory>

namespace Monitor {

/// What an EndpointObserver has in its thread. Watches the directories too: to begin that may take
/// as long as the file system does.
class ObserverWorker : public QObject
{
    Q_OBJECT

public:
    /// Polls in the thread that calls it, until that is asked to be interrupted.
    void poll(const ObserverPlan &plan);

Q_SIGNALS:
    void polled(const Monitor::SnapshotPointer &snapshot);
    /// A file came to a watched directory or left it. Nothing tells of servers that end.
    void directoryChanged();

private:
    void watch(const QMap<QByteArray, int> &directories);

    EndpointPoller m_poller;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< Made in the worker's thread.
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointpoller.h"

#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>

#include <memory>

namespace Monitor {

/// The part of an EndpointObserver that runs in its thread. Also watches directories, as starting
/// to can block as long as the file system does.
class ObserverWorker : public QObject
{
    Q_OBJECT

public:
    /// Polls in the calling thread, until the thread's interruption is requested.
    void poll(const ObserverPlan &plan);

Q_SIGNALS:
    void polled(const Monitor::SnapshotPointer &snapshot);
    /// A file appeared in a watched directory or left it. The end of a server is not noticed.
    void directoryChanged();

private:
    void watch(const QMap<QByteArray, int> &directories);

    EndpointPoller m_poller;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< Created in the worker's thread.
};

} // namespace Monitor

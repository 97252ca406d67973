// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "eventloop/executor.h"

#include <ipccore/result.h>

#include <QtCore/qthread.h>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace IpcCore {

class SocketDispatcher;

/// A thread with an event loop for Qt's sockets, which needs no QCoreApplication; none need exist,
/// and one that does may go first.
class SocketThread final : public Executor
{
public:
    /// @param onWake must not throw; called in the thread after one or more calls of wake().
    SocketThread(const QString &name, std::function<void()> onWake);
    ~SocketThread() override;

    /// Call it once.
    /// @return SystemResources, with errno, if the system has no descriptors or thread left.
    Result<void> start();

    /// Makes the thread call `onWake` soon. Any thread; cheap while the thread is busy.
    void wake();

    void post(std::function<void()> function) override;

    /// Runs `function`, which must not throw, in the thread and waits for its end. Any other thread
    /// while this one runs.
    void call(const std::function<void()> &function);

    /// Ends the thread after all that was posted. Any other thread, any number of times.
    void finish();

private:
    class Thread;

    void run();
    bool runPosted();

    const std::function<void()> m_onWake;
    std::atomic<bool> m_finished = false;
    SocketDispatcher *m_dispatcher = nullptr; ///< owned by m_thread; constant from start() on
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted; ///< guarded by m_mutex
    const std::unique_ptr<QThread> m_thread;
};

} // namespace IpcCore

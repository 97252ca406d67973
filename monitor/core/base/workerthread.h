// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>

#include <chrono>

namespace Monitor {

/// A thread with one object in it, which can be left to itself when a call of that object hangs.
///
/// All functions are called in the thread that made it.
class WorkerThread
{
public:
    /// How long the destructor waits: as long as people wait for a program to end.
    static constexpr std::chrono::milliseconds DefaultPatience{2'000};

    /// Starts the thread.
    /// @param name for debuggers.
    /// @param worker without a parent; it moves into the thread and is deleted there.
    /// @param patience how long the destructor waits for the thread; 0 and more.
    WorkerThread(const QString &name, QObject *worker,
                 std::chrono::milliseconds patience = DefaultPatience);
    /// Ends the thread after the call under way, or leaves it to itself.
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// Waits until the thread ended by itself, no longer than its patience.
    void waitForEnd();

    /// Asks the thread to end and waits for nothing; the destructor does not wait either.
    /// @return the thread, which deletes itself; null from then on.
    QPointer<QThread> leave();

private:
    QThread *m_thread; ///< Null after leave().
    std::chrono::milliseconds m_patience;
};

} // namespace Monitor

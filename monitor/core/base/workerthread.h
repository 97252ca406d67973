// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>

#include <chrono>
#include <memory>

namespace Monitor {

/// A thread that runs one object, and that can be abandoned if a call to that object hangs.
///
/// Call all functions in the thread that created it.
class WorkerThread
{
public:
    /// How long the destructor waits by default: as long as people wait for a program to exit.
    static constexpr std::chrono::milliseconds DefaultPatience{2'000};

    /// Starts the thread.
    /// @param name for debuggers.
    /// @param worker without a parent; moves to the thread and is deleted there.
    /// @param patience how long the destructor waits for the thread; 0 and more.
    WorkerThread(const QString &name, QObject *worker,
                 std::chrono::milliseconds patience = DefaultPatience);
    /// Ends the thread after the current call, or abandons it.
    ~WorkerThread();
    Q_DISABLE_COPY_MOVE(WorkerThread)

    /// False if the system could not create the thread, and after leave().
    bool isRunning() const { return m_thread && m_thread->isRunning(); }

    /// Waits for the thread to end by itself, for `patience` at most.
    void waitForEnd();

    /// Asks the thread to end without waiting; the destructor does not wait either.
    /// @return the thread, which deletes itself; the pointer becomes null then.
    QPointer<QThread> leave();

private:
    QThread *m_thread; ///< Null after leave().
    /// The worker, if the system could not create the thread: no end of it would delete it.
    std::unique_ptr<QObject> m_unstarted;
    std::chrono::milliseconds m_patience;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/serverlauncher.h>

#include <QtCore/qfuturewatcher.h>

#include <functional>

namespace IpcCore {

/// Runs a ServerLauncher, which blocks, on another thread for an event loop.
class AsyncLauncher
{
public:
    /// Whether the server listens now.
    using Outcome = Result<void>;

    /// @param parent for the object that waits, so that it moves to another thread with it.
    /// @param onOutcome called from the event loop once after each start().
    AsyncLauncher(const ServerLauncher &launcher, const ConnectOptions &options, QObject *parent,
                  std::function<void(const Outcome &outcome)> onOutcome);

    /// Does not wait: the thread stops trying within a moment. A program that it has started keeps
    /// running.
    ~AsyncLauncher();

    AsyncLauncher(const AsyncLauncher &) = delete;
    AsyncLauncher &operator=(const AsyncLauncher &) = delete;

    /// Begins; not while isActive().
    void start();

    bool isActive() const { return m_isActive; }

private:
    const ServerLauncher m_launcher;
    const ConnectOptions m_options;
    QFutureWatcher<Outcome> m_watcher;
    bool m_isActive = false;
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qsocketnotifier.h>

#include <csignal>
#include <functional>
#include <memory>
#include <vector>

namespace Monitor {

/// Forwards system signals to the event loop. Only one at a time; its destructor restores the old
/// dispositions.
///
/// Signals do not interrupt system calls. A thread that may block in one for long polls
/// endDescriptor(), too.
class SignalWatcher
{
public:
    using Callback = std::function<void(int signal)>;

    SignalWatcher(std::initializer_list<int> signals, Callback callback);
    ~SignalWatcher();
    Q_DISABLE_COPY_MOVE(SignalWatcher)

    /// Readable once a signal has come that asks the program to end; -1 if none is watched for.
    static int endDescriptor();

private:
    struct Saved
    {
        int signal;
        struct sigaction action;
    };

    void deliver();

    Callback m_callback;
    std::vector<Saved> m_saved;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Monitor

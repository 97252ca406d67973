// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/signalwatcher.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace Monitor {

namespace {

// The read and the write end each. Global, because a signal handler has no context.
int wakeUp[2] = {-1, -1};
int toEnd[2] = {-1, -1};

bool asksToEnd(int signal)
{
    return signal == SIGINT || signal == SIGTERM || signal == SIGHUP || signal == SIGQUIT;
}

bool openPipe(int (&ends)[2])
{
    if (::pipe(ends) != 0)
        return false;
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    return true;
}

void closePipe(int (&ends)[2])
{
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void onSignal(int signal)
{
    const int error = errno;
    const auto byte = static_cast<unsigned char>(signal);
    // If the pipe is full, it is readable anyway.
    static_cast<void>(::write(wakeUp[1], &byte, 1) == 1);
    if (asksToEnd(signal))
        static_cast<void>(::write(toEnd[1], &byte, 1) == 1);
    errno = error;
}

} // namespace

SignalWatcher::SignalWatcher(std::initializer_list<int> signals, Callback callback)
    : m_callback(std::move(callback))
{
    if (!openPipe(wakeUp) || !openPipe(toEnd)) {
        closePipe(wakeUp);
        return; // Signals then keep their default action.
    }
    m_notifier = std::make_unique<QSocketNotifier>(wakeUp[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { deliver(); });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : signals) {
        Saved saved = {.signal = signal, .action = {}};
        ::sigaction(signal, &action, &saved.action);
        // nohup wants this to stay.
        if (signal == SIGHUP && saved.action.sa_handler == SIG_IGN)
            ::sigaction(signal, &saved.action, nullptr);
        m_saved.push_back(saved);
    }
}

SignalWatcher::~SignalWatcher()
{
    for (const Saved &saved : m_saved)
        ::sigaction(saved.signal, &saved.action, nullptr);
    m_notifier.reset();
    closePipe(wakeUp);
    closePipe(toEnd);
}

int SignalWatcher::endDescriptor()
{
    return toEnd[0];
}

void SignalWatcher::deliver()
{
    unsigned char signal = 0;
    while (::read(wakeUp[0], &signal, 1) == 1)
        m_callback(signal);
}

} // namespace Monitor

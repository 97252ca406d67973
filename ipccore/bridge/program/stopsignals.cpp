// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "program/stopsignals.h"

#include <pthread.h>

namespace Bridge {

namespace {

// Except those that nohup or a shell had us ignore, which sigwait() would return, too.
sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    for (const int signal : {SIGINT, SIGHUP}) {
        struct sigaction action = {};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&set, signal);
    }
    return set;
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
    , m_signals(stopSignals())
{
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_thread = std::thread([this] {
        int number = 0;
        while (sigwait(&m_signals, &number) == 0 && !m_isEnding)
            Q_EMIT arrived();
    });
}

StopSignals::~StopSignals()
{
    m_isEnding = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

} // namespace Bridge

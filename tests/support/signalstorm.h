// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <csignal>
#include <sys/time.h>

/// SIGALRM a thousand times a second, or more often, interrupting system calls as profilers do.
class SignalStorm
{
public:
    explicit SignalStorm(std::chrono::microseconds interval = std::chrono::milliseconds(1))
    {
        Alarms = 0;
        struct sigaction action = {};
        action.sa_handler = [](int) { ++Alarms; };
        ::sigaction(SIGALRM, &action, &m_before);
        const timeval time = {.tv_sec = 0, .tv_usec = interval.count()};
        const itimerval timer = {.it_interval = time, .it_value = time};
        ::setitimer(ITIMER_REAL, &timer, nullptr);
    }

    ~SignalStorm()
    {
        const itimerval off = {};
        ::setitimer(ITIMER_REAL, &off, nullptr);
        ::sigaction(SIGALRM, &m_before, nullptr);
    }

    SignalStorm(const SignalStorm &) = delete;
    SignalStorm &operator=(const SignalStorm &) = delete;

    static int count() { return Alarms; }

private:
    inline static std::atomic<int> Alarms = 0;
    struct sigaction m_before = {};
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/threadclock.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Bench {

ThreadClock::ThreadClock()
    : m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
    , m_firstWaitedNs(waitedNs())
{
    m_clock.start();
}

ThreadClock::~ThreadClock()
{
    if (m_schedule >= 0)
        ::close(m_schedule);
}

// The second of three numbers: how long the thread was runnable but not running.
qint64 ThreadClock::waitedNs() const
{
    std::array<char, 96> text = {};
    long long ran = 0;
    long long waited = 0;
    if (m_schedule < 0 || ::pread(m_schedule, text.data(), text.size() - 1, 0) <= 0
        || std::sscanf(text.data(), "%lld %lld", &ran, &waited) != 2)
        return 0;
    return waited;
}

} // namespace Bench

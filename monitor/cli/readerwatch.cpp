// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "readerwatch.h"

#include <poll.h>
#include <unistd.h>

namespace Cli {

namespace {

// No notifier tells it of all kinds of descriptors without also telling of what can be read.
constexpr std::chrono::seconds Interval{1};

bool isReaderGone()
{
    pollfd output = {.fd = STDOUT_FILENO, .events = 0, .revents = 0};
    return ::poll(&output, 1, 0) == 1 && (output.revents & (POLLERR | POLLHUP)) != 0;
}

} // namespace

ReaderWatch::ReaderWatch(std::function<void()> gone)
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, gone = std::move(gone)] {
        if (!isReaderGone())
            return;
        m_timer.stop();
        gone();
    });
    m_timer.start(Interval);
}

} // namespace Cli

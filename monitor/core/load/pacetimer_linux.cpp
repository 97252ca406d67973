// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filedescriptor.h"
#include "core/load/pacetimer.h"

#include <QtCore/qsocketnotifier.h>

#include <sys/timerfd.h>
#include <unistd.h>

namespace Monitor {

namespace {

using namespace std::chrono;

class TimerDescriptor final : public PaceTimer
{
public:
    TimerDescriptor(FileDescriptor timer, const Callback &onTimeout)
        : m_timer(std::move(timer))
        , m_notifier(m_timer.get(), QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this, onTimeout] {
            quint64 expirations = 0;
            // Not readable if it was stopped or started again meanwhile.
            if (::read(m_timer.get(), &expirations, sizeof(expirations)) > 0)
                onTimeout();
        });
    }

    // steady_clock is CLOCK_MONOTONIC.
    void startAt(Time time) override { set(std::max(time.time_since_epoch(), Time::duration(1))); }

    void stop() override { set(Time::duration(0)); }

private:
    void set(nanoseconds time) const
    {
        const auto whole = floor<seconds>(time);
        const itimerspec setting = {
            .it_interval = {},
            .it_value = {.tv_sec = whole.count(), .tv_nsec = (time - whole).count()}};
        ::timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &setting, nullptr);
    }

    const FileDescriptor m_timer;
    QSocketNotifier m_notifier;
};

} // namespace

std::unique_ptr<PaceTimer> PaceTimer::createFine(const Callback &onTimeout)
{
    FileDescriptor timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
    if (!timer)
        return nullptr;
    return std::make_unique<TimerDescriptor>(std::move(timer), onTimeout);
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/load/pacetimer.h"

#include <QtCore/qtimer.h>

#include <algorithm>

namespace Monitor {

namespace {

class MillisecondTimer final : public PaceTimer
{
public:
    explicit MillisecondTimer(const Callback &onTimeout)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, onTimeout);
    }

    void startAt(Time time) override
    {
        using std::chrono::milliseconds;
        constexpr milliseconds longest(std::numeric_limits<int>::max());
        m_timer.start(
            std::clamp(std::chrono::ceil<milliseconds>(time - std::chrono::steady_clock::now()),
                       milliseconds(0), longest));
    }

    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

} // namespace

std::unique_ptr<PaceTimer> PaceTimer::create(const Callback &onTimeout)
{
    if (auto fine = createFine(onTimeout))
        return fine;
    return std::make_unique<MillisecondTimer>(onTimeout);
}

} // namespace Monitor

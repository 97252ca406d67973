// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#include <chrono>
#include <functional>
#include <memory>

namespace Monitor {

/// A single-shot timer for a point in time, never early. Lives in one thread, which runs an event
/// loop.
class PaceTimer
{
public:
    using Time = std::chrono::steady_clock::time_point;
    using Callback = std::function<void()>;

    /// One that is late by some ten microseconds on Linux, and by up to a millisecond elsewhere.
    static std::unique_ptr<PaceTimer> create(const Callback &onTimeout);

    virtual ~PaceTimer() = default;
    Q_DISABLE_COPY_MOVE(PaceTimer)

    /// Starts it, for another time if it runs already; a time in the past is now.
    virtual void startAt(Time time) = 0;
    virtual void stop() = 0;

protected:
    PaceTimer() = default;

private:
    /// What is finer than QTimer; null if the system has nothing, or no room for it.
    static std::unique_ptr<PaceTimer> createFine(const Callback &onTimeout);
};

} // namespace Monitor

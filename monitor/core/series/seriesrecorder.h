// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/observer/observersnapshot.h"
#include "core/series/endpointseries.h"

#include <QtCore/qobject.h>

#include <map>

namespace Monitor {

class ActivityTracker;
class EndpointObserver;
struct EndpointActivity;

/// The figures of all endpoints over the last day, from the kernel and from the servers' reports.
/// Belongs to the observer's thread.
///
/// A figure holds from one poll to the next. If polls stay away, or a server does not answer, that
/// time is a gap. If the clock is set back, drops the old history, which would now be in the
/// future.
class SeriesRecorder : public QObject
{
    Q_OBJECT

public:
    using Seconds = TimeSeries::Seconds;
    using Interval = std::chrono::milliseconds;

    /// For all endpoints, in bytes: a day of 100 that report, and some room. Beyond it, those not
    /// seen for longest are dropped.
    static constexpr std::size_t DefaultBudget = std::size_t(60) * 1024 * 1024;

    explicit SeriesRecorder(std::size_t budget = DefaultBudget, QObject *parent = nullptr);
    /// Records all that an observer and a tracker find. @param observer, activity must outlive
    /// this.
    SeriesRecorder(const EndpointObserver &observer, const ActivityTracker &activity,
                   QObject *parent = nullptr);
    ~SeriesRecorder() override;

    /// \name Recording, in order
    /// @param interval between two polls.
    /// @{
    void takeSnapshot(const ObserverSnapshot &snapshot, Interval interval);
    void takeActivity(const EndpointAddress &address, const EndpointActivity &activity,
                      Interval interval);
    /// @}

    /// Null for an endpoint of which nothing was recorded. Valid until control returns to the
    /// event loop.
    const EndpointSeries *series(const EndpointAddress &address) const;

    /// The time of the last record.
    Seconds end() const { return m_end; }

    /// In bytes.
    std::size_t memory() const;

Q_SIGNALS:
    /// Once per poll: for an endpoint whose server reports, when it has answered.
    void recorded(const Monitor::EndpointAddress &address);

private:
    /// When a source last gave figures, and how often it was asked then.
    struct Source
    {
        Seconds at{0};
        Interval interval{0};

        Seconds take(Seconds time, Interval now);
    };

    struct Entry
    {
        EndpointSeries series;
        Source kernel;
        Source server;
        bool kernelTells = false; ///< How many connections there are.
        QDateTime answeredAt;     ///< Of the last report recorded.
        Interval uptime{0};       ///< The same; several reports may come within a millisecond.
        Seconds seenAt{0};
    };

    Seconds advance(const QDateTime &time);
    void forgetExcess();

    const std::size_t m_budget;
    std::map<EndpointAddress, Entry> m_entries;
    Seconds m_end{0};
};

} // namespace Monitor

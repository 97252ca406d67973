// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/enums.h>
#include <ipccore/latencyhistogram.h>

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>

#include <chrono>

namespace Monitor {

/// What became of the requests of a load test, those of the warm-up left out. A value type.
struct LoadFigures
{
    quint64 succeeded = 0;
    QMap<IpcCore::ErrorCode, quint64> errors; ///< How many requests failed, by kind.
    quint64 unanswered = 0; ///< Sent, but neither answered nor failed when the test ended.
    quint64 notSent = 0;    ///< Due by the rate, but never sent, as no connection had room.
    quint64 bytesOut = 0;   ///< Of requests that were sent and ended.
    quint64 bytesIn = 0;    ///< Of replies, even incomplete ones.
    /// How long requests have waited for their replies, from when they were due: those that
    /// succeeded or timed out, and, once the test has ended, those without an answer until then.
    IpcCore::LatencyHistogram latency;
    std::chrono::nanoseconds elapsed{0}; ///< The time measured.

    quint64 failed() const;

    double requestsPerSecond() const { return perSecond(succeeded); }

    double bytesOutPerSecond() const { return perSecond(bytesOut); }

    double bytesInPerSecond() const { return perSecond(bytesIn); }

    /// Adds the requests of another sender; the time is the longer one.
    LoadFigures &operator+=(const LoadFigures &other);

    bool operator==(const LoadFigures &other) const = default;

private:
    double perSecond(quint64 count) const;
};

/// As LatencyHistogram::percentile(), but finer: durations are taken as evenly spread within a
/// bucket. So figures of two runs do not differ by a bucket's width because of a single request.
IpcCore::LatencyHistogram::Duration finePercentile(const IpcCore::LatencyHistogram &latency,
                                                   double fraction);

/// Requests with durations from `from` to before `to`.
struct LatencyBar
{
    IpcCore::LatencyHistogram::Duration from;
    IpcCore::LatencyHistogram::Duration to;
    quint64 count = 0;

    bool operator==(const LatencyBar &other) const = default;
};

/// A histogram to draw: bars side by side from the shortest duration to the longest, each as wide
/// as the others on a logarithmic scale; none without durations.
/// @param most how many bars, about; more only if each covers a power of two already.
QList<LatencyBar> latencyBars(const IpcCore::LatencyHistogram &latency, int most);

} // namespace Monitor

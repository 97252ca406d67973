// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadfigures.h"
#include "core/load/loadplan.h"

#include <ipccore/error.h>

#include <QtCore/qlist.h>

#include <optional>

namespace Monitor {

/// How far a load test has come.
enum class LoadPhase {
    WarmUp,
    Measuring,
    Waiting, ///< For the last replies; nothing more is sent.
    Ended,
};

/// What a load test did in one part of its time.
struct LoadPoint
{
    std::chrono::nanoseconds end{0}; ///< Of that part, from the start of the measurement.
    double requestsPerSecond = 0;    ///< That succeeded.
    quint64 failed = 0;
    /// \name Of the requests that ended then; none if none did
    /// @{
    std::optional<std::chrono::nanoseconds> median;
    std::optional<std::chrono::nanoseconds> p99;
    std::optional<std::chrono::nanoseconds> longest;
    /// @}

    bool operator==(const LoadPoint &other) const = default;
};

/// The course of a load test, in memory that does not grow with its length.
class LoadCurve
{
public:
    /// Points that are kept; if there are more, each two become one.
    static constexpr qsizetype MaxPoints = 1200;
    /// What is shorter joins the point before it, or else the next one, as its rate would be noise.
    static constexpr std::chrono::milliseconds LeastTime{50};

    /// Appends what came since the last call.
    void add(const LoadFigures &figures);

    /// In the order of time.
    const QList<LoadPoint> &points() const { return m_points; }

    bool operator==(const LoadCurve &other) const = default;

private:
    void halve();

    QList<LoadPoint> m_points;
    LoadFigures m_before; ///< The last point.
    LoadFigures m_last;   ///< At its end.
};

/// The state, and in the end the result, of a load test.
struct LoadReport
{
    LoadPlan plan;
    LoadPhase phase = LoadPhase::WarmUp;
    /// Since the start, warm-up included.
    std::chrono::nanoseconds sinceStart{0};
    LoadFigures figures;
    LoadCurve curve;
    bool wasStopped = false;             ///< Ended early by its user.
    std::optional<IpcCore::Error> error; ///< Ended early, as nobody could be reached.

    bool operator==(const LoadReport &other) const = default;
};

} // namespace Monitor

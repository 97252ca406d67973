// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/activitytracker.h"
#include "models/workspace.h"

/// The recorded past of two servers, without anything that runs.
struct RecordedPast
{
    static constexpr qint64 End = 60'000'000; ///< In seconds.

    RecordedPast()
    {
        for (qint64 second = End - 600; second < End; ++second)
            record(second, second == Peak ? 900 : 100);
    }

    static constexpr qint64 Peak = End - 30;

    static Monitor::EndpointAddress server() { return Monitor::EndpointAddress::ofPath("/run/a"); }

    static Monitor::EndpointAddress other() { return Monitor::EndpointAddress::ofPath("/run/b"); }

    void record(qint64 second, double rate)
    {
        using namespace std::chrono_literals;
        Monitor::EndpointActivity activity;
        activity.answeredAt = QDateTime::fromSecsSinceEpoch(second);
        activity.stats = IpcCore::ServerSnapshot();
        activity.stats->stats.connectionsOpen = 3;
        activity.requestsPerSecond = rate;
        activity.bytesInPerSecond = rate * 100;
        activity.bytesOutPerSecond = rate * 1'000;
        activity.intervalLatency.add(std::chrono::microseconds(qint64(rate) * 10));
        workspace.series().takeActivity(server(), activity, 0ms);
        activity.requestsPerSecond = rate / 2;
        workspace.series().takeActivity(other(), activity, 0ms);
        Q_EMIT workspace.series().recorded(server());
    }

    Monitor::Workspace workspace;
};

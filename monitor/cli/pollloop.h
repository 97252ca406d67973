// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "observation.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

class QCommandLineParser;

namespace Cli {

/// What --interval and --count ask for.
struct PollPlan
{
    std::chrono::milliseconds interval;
    int count = 0; ///< 0 for unlimited.
};

/// None after reporting an invalid one.
std::optional<PollPlan> pollPlan(const QCommandLineParser &parser);

/// Observes endpoints again and again, for verbs that run for long.
class PollLoop : public QObject
{
    Q_OBJECT

public:
    /// Idle until start().
    explicit PollLoop(Observation::Scope scope);

    /// The first poll starts at once.
    void start(std::chrono::milliseconds interval);
    void stop();

    Observation &observation() { return m_observation; }

    /// How many polls were judged, the one that judged() tells of included.
    int polls() const { return m_polls; }

Q_SIGNALS:
    /// All servers of a poll have answered, or the next poll is due and can wait for them no
    /// longer.
    void judged();
    /// A poll has taken longer than Observation::LongestPoll, or will never end.
    void stalled(const IpcCore::Error &why);

private:
    void poll();
    void complete();
    void judge();

    Observation m_observation;
    QTimer m_timer;
    QElapsedTimer m_started; ///< The current poll; invalid before the first.
    bool m_isPolled = false; ///< The current poll has ended; servers may not have answered yet.
    bool m_isJudged = false;
    int m_polls = 0;
};

} // namespace Cli

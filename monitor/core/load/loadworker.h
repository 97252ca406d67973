// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/load/loadledger.h"
#include "core/load/pacetimer.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qobject.h>

#include <deque>

namespace Monitor {

/// One sender of a load test, in a thread of its own: some of the connections, and the requests on
/// them.
class LoadWorker : public QObject
{
    Q_OBJECT

public:
    /// @param connections how many of the plan's are this sender's, 1 and more.
    /// @param ledger has `connections` times the plan's pipeline slots.
    LoadWorker(LoadPlan plan, const LoadLedger::Times &times, int connections,
               std::shared_ptr<LoadLedger> ledger);
    ~LoadWorker() override;

    /// Sends until the test's end.
    void start();
    /// Drops all requests and connections at once; stopped() follows.
    void stop();

Q_SIGNALS:
    /// All requests have ended, and no more are sent.
    void done();
    /// No request will succeed, as nobody can be reached at the endpoint.
    void unreachable(const IpcCore::Error &error);
    void stopped();

private:
    using Time = LoadLedger::Time;

    struct Line
    {
        std::unique_ptr<IpcCore::AsyncClient> client;
        int failures = 0; ///< Attempts in a row that did not reach the server.
        Time retryAt{};   ///< No attempt before that.
    };

    std::size_t lineOf(int slot) const { return static_cast<std::size_t>(slot) % m_lines.size(); }

    void sendDue();
    void send(int slot, Time now);
    void take(int slot, const IpcCore::Result<QByteArray> &reply);
    void pause(int slot, Time now);
    void resume(Time now);
    void wakeAt(Time time);

    const LoadPlan m_plan;
    const LoadLedger::Times m_times;
    const std::shared_ptr<LoadLedger> m_ledger;
    std::vector<Line> m_lines;
    std::vector<quint64> m_bytesIn; ///< Of the current reply, by slot.
    std::deque<int> m_free;         ///< Slots that may be used.
    std::vector<int> m_paused;      ///< Slots that must wait until their lines' retryAt.
    Time m_resumeAt = Time::max();  ///< The first of these.
    std::unique_ptr<PaceTimer> m_timer;
    std::optional<Time> m_wakeAt; ///< What it is set to.
    bool m_isDone = false;
};

} // namespace Monitor

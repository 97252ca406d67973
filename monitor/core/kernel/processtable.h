// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processsource.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>

#include <chrono>
#include <span>

namespace Monitor {

/// Maps sockets to the processes that hold them, cached between polls.
///
/// A scan of all processes takes milliseconds or more, so one runs only if a new socket is asked
/// for. Misses are cached for a while, with the reason. Notices ended processes and reused pids.
/// Any thread, one at a time.
class ProcessTable
{
public:
    struct Limits
    {
        /// Pause after a scan, as a multiple of its duration: scanning then takes a tenth of the
        /// time at most. 0 and more. Default: 9.
        int pause = 9;
        /// When to search again for a socket that was not found. Default: 30 s, as it can only turn
        /// up if it is passed to another process.
        std::chrono::milliseconds missingRetry{30'000};
        /// How many of the known processes, and of the known descriptors, one update() checks; the
        /// next one continues with the others. 1 and more. Default: 200, a few milliseconds.
        int checksPerUpdate = 200;
        /// In how many updates each known descriptor is checked once, if `checksPerUpdate` lets it:
        /// descriptors seldom move, and each look costs microseconds. 1 and more. Default: 8.
        int updatesPerRound = 8;
    };

    ProcessTable();
    explicit ProcessTable(std::unique_ptr<ProcessSource> source);
    ProcessTable(std::unique_ptr<ProcessSource> source, const Limits &limits);

    /// Looks up `inodes` and forgets all others. Skips duplicates and zeros.
    void update(std::span<const quint32> inodes);

    /// Of a socket passed to the last update().
    SocketOwner ownerOf(quint32 inode) const;

    /// The state of a process now, as ProcessInfo::state; NUL if it has ended.
    char stateOf(const ProcessInfo &process) const;

    /// How many processes we may not inspect, as of the last complete scan.
    int deniedProcesses() const { return m_deniedProcesses; }

    /// The number of scans so far.
    quint64 scans() const { return m_scans; }

private:
    using ProcessPointer = std::shared_ptr<const ProcessInfo>;

    struct Entry
    {
        SocketOwner owner;
        quint64 wantedIn = 0;  ///< The last update that asked for it.
        qint64 lookedAtMs = 0; ///< By m_clock.
    };

    void forgetEndedProcesses();
    void forgetMovedSockets();
    QSet<quint32> takeWanted(std::span<const quint32> inodes);
    void look(const QSet<quint32> &wanted);
    void keep(const std::vector<Holding> &holdings);
    ProcessPointer processOf(const Holding &holding);
    bool mayScan() const;

    std::unique_ptr<ProcessSource> m_source;
    Limits m_limits;
    QHash<quint32, Entry> m_entries;
    QHash<qint64, ProcessPointer> m_processes; ///< Those that entries refer to, and some more.
    QList<qint64> m_uncheckedProcesses;        ///< Left for the next updates.
    QList<quint32> m_uncheckedInodes;
    QElapsedTimer m_clock;
    qint64 m_nextScanMs = 0; ///< By m_clock.
    quint64 m_update = 0;
    quint64 m_scans = 0;
    int m_deniedProcesses = 0;
    bool m_supported = true;
};

} // namespace Monitor

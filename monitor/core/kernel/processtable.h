// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/kernel/processsource.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qhash.h>

#include <chrono>
#include <span>

namespace Monitor {

/// Which process holds which socket, remembered between polls.
///
/// A look through all processes costs milliseconds and more, so there is one only when a socket is
/// asked for that is new. What was not found stays so for a while, with the reason. Processes that
/// end, and numbers that are given to a new process, are noticed. Any thread, one at a time.
class ProcessTable
{
public:
    struct Limits
    {
        /// After a look through all processes, how many times as long as it took there is no
        /// other: looking then takes a tenth of the time at most. 0 and more. Default: 9.
        int pause = 9;
        /// When a socket that was not found is looked for again. Default: 30 s, as it can be found
        /// only where it is passed to another process.
        std::chrono::milliseconds missingRetry{30'000};
        /// How many of the known processes, and of the known descriptors, an update() checks; the
        /// next one goes on with the others. 1 and more. Default: 200, a few milliseconds.
        int checksPerUpdate = 200;
    };

    ProcessTable();
    explicit ProcessTable(std::unique_ptr<ProcessSource> source);
    ProcessTable(std::unique_ptr<ProcessSource> source, const Limits &limits);

    /// Learns about `inodes`, and forgets all others. Duplicates and zeros are skipped.
    void update(std::span<const quint32> inodes);

    /// Of a socket that the last update() was asked about.
    SocketOwner ownerOf(quint32 inode) const;

    /// How many processes we may not look into, as of the last time that all were tried.
    int deniedProcesses() const { return m_deniedProcesses; }

    /// How often all processes were looked through.
    quint64 scans() const { return m_scans; }

private:
    using ProcessPointer = std::shared_ptr<const ProcessInfo>;

    struct Entry
    {
        SocketOwner owner;
        quint64 wantedIn = 0;  ///< The update that asked for it last.
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
    QHash<qint64, ProcessPointer> m_processes; ///< Those that entries name, and some more.
    QList<qint64> m_uncheckedProcesses;        ///< For the updates to come.
    QList<quint32> m_uncheckedInodes;
    QElapsedTimer m_clock;
    qint64 m_nextScanMs = 0; ///< By m_clock.
    quint64 m_update = 0;
    quint64 m_scans = 0;
    int m_deniedProcesses = 0;
    bool m_supported = true;
};

} // namespace Monitor

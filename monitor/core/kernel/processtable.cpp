// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/processtable.h"

#include <algorithm>

namespace Monitor {

namespace {

// A process that has since executed another program counts as another process.
bool isStill(const ProcessInfo &known, const std::optional<ProcessInfo> &now)
{
    return now && now->isSameProcess(known) && now->name == known.name;
}

} // namespace

ProcessTable::ProcessTable()
    : ProcessTable(ProcessSource::ofSystem())
{}

ProcessTable::ProcessTable(std::unique_ptr<ProcessSource> source)
    : ProcessTable(std::move(source), Limits())
{}

ProcessTable::ProcessTable(std::unique_ptr<ProcessSource> source, const Limits &limits)
    : m_source(std::move(source))
    , m_limits(limits)
{
    m_clock.start();
}

void ProcessTable::update(std::span<const quint32> inodes)
{
    ++m_update;
    forgetEndedProcesses();
    forgetMovedSockets();
    const QSet<quint32> wanted = takeWanted(inodes);
    m_entries.removeIf([this](const QHash<quint32, Entry>::iterator &entry) {
        return entry->wantedIn != m_update;
    });
    if (!wanted.isEmpty() && mayScan())
        look(wanted);
}

SocketOwner ProcessTable::ownerOf(quint32 inode) const
{
    const auto entry = m_entries.constFind(inode);
    if (entry != m_entries.constEnd())
        return entry->owner;
    return {.knowledge = m_supported ? OwnerKnowledge::NotLookedYet : OwnerKnowledge::NotSupported,
            .process = {}};
}

char ProcessTable::stateOf(const ProcessInfo &process) const
{
    const std::optional<ProcessInfo> now = m_source->identify(process.pid);
    return now && now->isSameProcess(process) ? now->state : '\0';
}

// The pid may have been reused since.
void ProcessTable::forgetEndedProcesses()
{
    if (m_uncheckedProcesses.isEmpty()) {
        m_processes.removeIf([](const QHash<qint64, ProcessPointer>::iterator &process) {
            return process->use_count() == 1; // no entry refers to it any more
        });
        m_uncheckedProcesses = m_processes.keys();
    }
    QSet<qint64> ended;
    for (int left = m_limits.checksPerUpdate; left > 0 && !m_uncheckedProcesses.isEmpty(); --left) {
        const ProcessPointer process = m_processes.value(m_uncheckedProcesses.takeLast());
        if (process && !isStill(*process, m_source->identify(process->pid)))
            ended.insert(process->pid);
    }
    if (ended.isEmpty())
        return;
    m_processes.removeIf([&ended](const QHash<qint64, ProcessPointer>::iterator &process) {
        return ended.contains(process.key());
    });
    m_entries.removeIf([&ended](const QHash<quint32, Entry>::iterator &entry) {
        return entry->owner.process && ended.contains(entry->owner.process->pid);
    });
}

// A server may close a socket that its child keeps.
void ProcessTable::forgetMovedSockets()
{
    if (m_uncheckedInodes.isEmpty())
        m_uncheckedInodes = m_entries.keys();
    const auto share = static_cast<int>(m_entries.size() / m_limits.updatesPerRound) + 1;
    for (int left = std::min(share, m_limits.checksPerUpdate);
         left > 0 && !m_uncheckedInodes.isEmpty(); --left) {
        const quint32 inode = m_uncheckedInodes.takeLast();
        const auto entry = m_entries.constFind(inode);
        if (entry == m_entries.constEnd() || !entry->owner.process)
            continue;
        if (!m_source->holds({.inode = inode,
                              .pid = entry->owner.process->pid,
                              .descriptor = entry->owner.descriptor}))
            m_entries.erase(entry);
    }
}

// Marks the inodes as wanted. @return those to search for.
QSet<quint32> ProcessTable::takeWanted(std::span<const quint32> inodes)
{
    QSet<quint32> wanted;
    m_entries.reserve(static_cast<qsizetype>(inodes.size()));
    const qint64 retryBefore = m_clock.elapsed() - m_limits.missingRetry.count();
    for (const quint32 inode : inodes) {
        if (inode == 0)
            continue;
        const auto entry = m_entries.find(inode);
        if (entry == m_entries.end()) {
            wanted.insert(inode);
            continue;
        }
        entry->wantedIn = m_update;
        if (!entry->owner.process && entry->lookedAtMs <= retryBefore)
            wanted.insert(inode);
    }
    return wanted;
}

bool ProcessTable::mayScan() const
{
    return m_supported && (m_scans == 0 || m_clock.elapsed() >= m_nextScanMs);
}

void ProcessTable::look(const QSet<quint32> &wanted)
{
    const qint64 start = m_clock.elapsed();
    ++m_scans;
    const IpcCore::Result<ProcessScan> scan = m_source->scan(wanted);
    if (!scan) {
        m_supported = scan.error().code != IpcCore::ErrorCode::NotSupported;
        return;
    }
    const qint64 end = m_clock.elapsed();
    const bool triedAll = scan->holdings.size() < static_cast<std::size_t>(wanted.size());
    if (triedAll)
        m_deniedProcesses = scan->deniedProcesses;
    Entry missing;
    missing.owner.knowledge =
        m_deniedProcesses > 0 ? OwnerKnowledge::NotPermitted : OwnerKnowledge::NobodyFound;
    missing.wantedIn = m_update;
    missing.lookedAtMs = end;
    for (const quint32 inode : wanted)
        m_entries.insert(inode, missing);
    keep(scan->holdings);
    m_nextScanMs = end + (end - start) * m_limits.pause;
}

void ProcessTable::keep(const std::vector<Holding> &holdings)
{
    // One process may hold thousands of sockets; describe it once.
    QHash<qint64, ProcessPointer> seen;
    for (const Holding &holding : holdings) {
        auto process = seen.find(holding.pid);
        if (process == seen.end())
            process = seen.insert(holding.pid, processOf(holding));
        if (*process)
            m_entries[holding.inode].owner = {.knowledge = OwnerKnowledge::Known,
                                              .process = *process,
                                              .descriptor = holding.descriptor};
        else
            m_entries.remove(holding.inode); // the process ended meanwhile
    }
}

ProcessTable::ProcessPointer ProcessTable::processOf(const Holding &holding)
{
    std::optional<ProcessInfo> info = m_source->identify(holding.pid);
    if (!info)
        return {};
    if (const ProcessPointer known = m_processes.value(holding.pid); known && isStill(*known, info))
        return known;
    info->commandLine = m_source->commandLine(holding.pid);
    info->runtimeDirectory = m_source->runtimeDirectory(holding.pid);
    // Check after describing the process: only then do the two belong together.
    if (!m_source->holds(holding))
        return {};
    const auto process = std::make_shared<const ProcessInfo>(std::move(*info));
    m_processes.insert(holding.pid, process);
    return process;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/clientnames.h"

#include "core/kernel/processsource.h"

namespace Monitor {

namespace {

// Pids are not used again so soon.
constexpr qint64 ValidMs = 1'000;
// More clients than that in a second are programs that run once per request.
constexpr qsizetype MostKnown = 4'096;

} // namespace

ClientNames::ClientNames()
    : ClientNames(ProcessSource::ofSystem())
{}

ClientNames::ClientNames(std::unique_ptr<ProcessSource> source)
    : m_source(std::move(source))
{
    m_clock.start();
}

ClientNames::~ClientNames() = default;

QByteArray ClientNames::nameOf(qint64 pid)
{
    if (pid <= 0)
        return {};
    const qint64 now = m_clock.elapsed();
    if (m_known.size() >= MostKnown)
        m_known.clear();
    const auto known = m_known.constFind(pid);
    if (known != m_known.cend() && now - known->atMs < ValidMs)
        return known->name;
    const auto process = m_source->identify(pid);
    // Whoever ended within that moment is still the same.
    const QByteArray name = process ? process->name
                            : known != m_known.cend() && now - known->atMs < 2 * ValidMs
                                ? known->name
                                : QByteArray();
    m_known.insert(pid, {name, now});
    return name;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/placement.h"

#include <sched.h>

namespace Bench {

Placement Placement::of(const Row &row, const QList<int> &cpus)
{
    if (row.connections != 1 || cpus.size() < 2)
        return {};
    return {cpus[0], cpus[1]};
}

QList<int> usableCpus()
{
    QList<int> cpus;
    cpu_set_t set;
    CPU_ZERO(&set);
    // Fails if there are more CPUs than fit into the set.
    if (::sched_getaffinity(0, sizeof(set), &set) != 0)
        return cpus;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &set))
            cpus += cpu;
    }
    return cpus;
}

QString placementNote(const QList<int> &cpus)
{
    if (cpus.size() < 2)
        return QStringLiteral(
            "Client and server share the CPU: there are no two cores to bind them to.");
    return QStringLiteral("With one connection, client and server are bound to a core each "
                          "(CPU %1 and %2); with more, neither is bound.")
        .arg(cpus[0])
        .arg(cpus[1]);
}

} // namespace Bench

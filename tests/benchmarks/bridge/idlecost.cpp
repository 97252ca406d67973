// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "bridge/measurements.h"
#include "bridge/scene.h"

#include <QtCore/qdir.h>

#include <array>
#include <thread>

namespace Bench {

namespace {

// Long enough for what happens once a second to count.
constexpr std::chrono::seconds Period{10};

/// Of all threads of a process so far.
struct Cost
{
    double wakeUps = 0;
    double seconds = 0; ///< On a core.
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Cost costOf(pid_t process)
{
    Cost cost;
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = tasks.filePath(task);
        for (const QByteArray &line : contentsOf(folder + QStringLiteral("/status")).split('\n')) {
            if (line.startsWith("voluntary_ctxt_switches:"))
                cost.wakeUps += line.simplified().split(' ').value(1).toDouble();
        }
        cost.seconds +=
            contentsOf(folder + QStringLiteral("/schedstat")).split(' ').value(0).toDouble() / 1e9;
    }
    return cost;
}

} // namespace

std::optional<Figures> measureIdle(Scene &scene)
{
    if (!scene.begin() || !scene.addExporter(1))
        return std::nullopt;
    const pid_t exporter = scene.lastStarted();
    if (!scene.addImporter())
        return std::nullopt;
    const pid_t importer = scene.lastStarted();
    const auto costs = [&] { return std::array{costOf(exporter), costOf(importer)}; };
    std::this_thread::sleep_for(Period); // they settle
    const auto before = costs();
    std::this_thread::sleep_for(Period);
    const auto after = costs();
    Figures figures;
    for (const std::size_t i : {std::size_t(0), std::size_t(1)}) {
        const QString name = i == 0 ? QStringLiteral("export_") : QStringLiteral("import_");
        const auto seconds = double(Period.count());
        figures.insert(name + QStringLiteral("wakeups_per_s"),
                       (after[i].wakeUps - before[i].wakeUps) / seconds);
        figures.insert(name + QStringLiteral("cpu_per_mille"),
                       (after[i].seconds - before[i].seconds) / seconds * 1000);
    }
    return figures;
}

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "bridge/measurements.h"

#include "bridge/scene.h"

namespace Bench {

namespace {

constexpr int Rounds = 5;
constexpr int InFlight = 64;

const QString P50 = QStringLiteral("p50_us");
const QString Rate = QStringLiteral("requests_per_s");

/// The figures of the rounds, by name.
class Rows
{
public:
    void add(const QString &name, double value) { m_values[name] += value; }

    Figures medians() const
    {
        Figures figures;
        for (auto i = m_values.begin(); i != m_values.end(); ++i)
            figures.insert(i.key(), *medianOf(i.value()));
        return figures;
    }

private:
    QMap<QString, QList<double>> m_values;
};

QStringList clients(int count)
{
    return {QStringLiteral("--connections"), QString::number(count), QStringLiteral("--duration"),
            QStringLiteral("600")};
}

QStringList bulkReplies(int count)
{
    return {QStringLiteral("--workload"), QStringLiteral("bulk-reply"),
            QStringLiteral("--size"),     QString::number(16 * 1024 * 1024),
            QStringLiteral("--requests"), QString::number(count)};
}

bool addEchoRound(const Scene &scene, int inFlight, Rows &rows)
{
    const auto local = scene.load(scene.file("local0"), clients(inFlight));
    const auto usual = scene.loadBare(QStringLiteral("usual"), clients(inFlight));
    const auto prompt = scene.loadBare(QStringLiteral("prompt"), clients(inFlight));
    const auto bridged = scene.load(scene.file("remote"), clients(inFlight));
    if (!local || !usual || !prompt || !bridged)
        return false;
    // Ratios are such that less is better.
    const bool isAlone = inFlight == 1;
    const QString figure = isAlone ? P50 : Rate;
    const auto ratio = [&](const Figures &other) {
        const double ours = bridged->value(figure) / other.value(figure);
        return isAlone ? ours : 1 / ours;
    };
    const QString prefix = isAlone ? QStringLiteral("alone_") : QStringLiteral("many_");
    rows.add(prefix + figure, bridged->value(figure));
    rows.add(prefix + QStringLiteral("to_local"), ratio(*local));
    rows.add(prefix + QStringLiteral("to_usual"), ratio(*usual));
    rows.add(prefix + QStringLiteral("to_prompt"), ratio(*prompt));
    return true;
}

} // namespace

std::optional<Figures> measureEcho(Scene &scene)
{
    constexpr int ServerThreads = 4;
    if (!scene.begin() || !scene.addExporter(ServerThreads) || !scene.addImporter()
        || !scene.addBareResponders())
        return std::nullopt;
    Rows rows;
    for (int round = 0; round < Rounds; ++round) {
        if (!addEchoRound(scene, 1, rows) || !addEchoRound(scene, InFlight, rows))
            return std::nullopt;
    }
    return rows.medians();
}

std::optional<Figures> measureBulk(Scene &scene)
{
    if (!scene.begin() || !scene.addExporter(1) || !scene.addImporter())
        return std::nullopt;
    const QString rate = QStringLiteral("mib_per_s");
    Rows rows;
    for (int round = 0; round < Rounds; ++round) {
        const auto local = scene.load(scene.file("local0"), bulkReplies(40));
        const auto bridged = scene.load(scene.file("remote"), bulkReplies(4));
        if (!local || !bridged)
            return std::nullopt;
        rows.add(rate, bridged->value(rate));
        rows.add(QStringLiteral("to_local"), local->value(rate) / bridged->value(rate));
    }
    return rows.medians();
}

// The exporters cannot take turns within a scene: those that are there get their share.
std::optional<Figures> measureExporters(Scene &scene)
{
    if (!scene.begin() || !scene.addExporter(1) || !scene.addImporter())
        return std::nullopt;
    const QStringList options =
        clients(InFlight)
        + QStringList{QStringLiteral("--workload"), QStringLiteral("slow-handler")};
    Figures figures;
    double one = 0;
    int running = 1;
    for (const int count : {1, 2, 4}) {
        for (; running < count; ++running) {
            if (!scene.addExporter(1))
                return std::nullopt;
        }
        Rows rows;
        for (int round = 0; round < Rounds; ++round) {
            const auto bridged = scene.load(scene.file("remote"), options);
            if (!bridged)
                return std::nullopt;
            rows.add(Rate, bridged->value(Rate));
        }
        const double median = rows.medians().value(Rate);
        if (count == 1)
            one = median;
        figures.insert(QStringLiteral("with_%1_per_s").arg(count), median);
        figures.insert(QStringLiteral("linear_to_%1").arg(count), one * count / median);
    }
    return figures;
}

} // namespace Bench

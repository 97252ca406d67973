// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "benchtext.h"

#include "table.h"

#include <core/base/humanunits.h>
#include <core/load/loadtext.h>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

constexpr int MostBars = 16;
constexpr int LeastBarWidth = 8;
constexpr int MostBarWidth = 40;

QString counted(quint64 count, const char *word)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(word),
                                                    count == 1 ? QString() : QStringLiteral("s"));
}

QString loadText(const LoadPlan &plan)
{
    QString text = counted(static_cast<quint64>(plan.connections), "connection");
    if (plan.pipeline > 1)
        text += QStringLiteral(", pipeline %1").arg(plan.pipeline);
    return text
           + (plan.isOpenLoop() ? QStringLiteral(", %1 requests/s").arg(humanRate(plan.rate))
                                : QStringLiteral(", as fast as possible"));
}

QString timeText(const LoadReport &report)
{
    QString text = humanDuration(report.figures.elapsed);
    if (report.plan.warmUp.count() > 0)
        text += QStringLiteral(" after %1 of warm-up").arg(humanInterval(report.plan.warmUp));
    return report.wasStopped ? text + QStringLiteral(", stopped early") : text;
}

QString errorsText(const LoadFigures &figures)
{
    QStringList kinds;
    for (auto error = figures.errors.begin(); error != figures.errors.end(); ++error)
        kinds.append(
            QStringLiteral("%1 %2").arg(error.value()).arg(QLatin1String(nameOf(error.key()))));
    return kinds.join(QStringLiteral(", "));
}

QString bytesText(quint64 bytes, double perSecond)
{
    return QStringLiteral("%1, %2/s")
        .arg(humanBytes(bytes), humanBytes(static_cast<quint64>(perSecond)));
}

// In eighths of a character.
QString bar(double length, bool ascii)
{
    const int eighths = qRound(length * 8);
    if (ascii)
        return QString((eighths + 4) / 8, u'#');
    QString text(eighths / 8, u'\u2588');
    if (eighths % 8 != 0)
        text += QChar(0x2590 - eighths % 8);
    return text;
}

} // namespace

QString benchText(const LoadReport &report, int width)
{
    const LoadFigures &figures = report.figures;
    Table table({{}, {.title = {}, .narrow = Table::Narrow::CutEnd}});
    const auto add = [&table](const char *name, const QString &value) {
        table.addRow({QLatin1String(name), value});
    };
    add("Endpoint", report.plan.endpoint.toPrintable());
    add("Load", loadText(report.plan));
    add("Measured", timeText(report));
    add("Succeeded", QStringLiteral("%1, %2/s")
                         .arg(figures.succeeded)
                         .arg(humanRate(figures.requestsPerSecond())));
    if (!figures.errors.isEmpty())
        add("Failed", errorsText(figures));
    if (figures.unanswered > 0)
        add("Unanswered", QStringLiteral("%1 when the test ended").arg(figures.unanswered));
    if (figures.notSent > 0)
        add("Not sent",
            QStringLiteral("%1 that were due, as all connections were busy").arg(figures.notSent));
    add("Sent", bytesText(figures.bytesOut, figures.bytesOutPerSecond()));
    add("Received", bytesText(figures.bytesIn, figures.bytesInPerSecond()));
    for (const LatencyFigure &latency : latencyFigures(figures))
        add(latency.name, humanDuration(latency.duration));
    return table.toText(width);
}

QString benchBars(const LatencyHistogram &latency, int width, bool ascii)
{
    const auto bars = latencyBars(latency, MostBars);
    quint64 most = 1;
    for (const LatencyBar &each : bars)
        most = std::max(most, each.count);
    const int fixed = 40; // the other columns, at most
    const int room = std::clamp(width - fixed, LeastBarWidth, MostBarWidth);
    const auto all = static_cast<double>(latency.total());
    Table table({{.title = {}, .align = Table::Align::Right},
                 {},
                 {.title = {}, .align = Table::Align::Right},
                 {}});
    for (const LatencyBar &each : bars) {
        const auto count = static_cast<double>(each.count);
        table.addRow({humanDuration(each.from), QStringLiteral("– %1").arg(humanDuration(each.to)),
                      QStringLiteral("%1 %").arg(100 * count / all, 0, 'f', 2),
                      bar(room * count / static_cast<double>(most), ascii)});
    }
    return table.toText(width);
}

QString benchStatus(const LoadReport &report)
{
    const auto time = humanInterval(std::chrono::round<std::chrono::milliseconds>(
        std::chrono::round<std::chrono::seconds>(report.figures.elapsed)));
    switch (report.phase) {
    case LoadPhase::WarmUp:
        return QStringLiteral("warming up");
    case LoadPhase::Waiting:
        return QStringLiteral("waiting for the last replies");
    case LoadPhase::Measuring:
    case LoadPhase::Ended:
        break;
    }
    QString text = QStringLiteral("%1 of %2 · %3/s")
                       .arg(time, humanInterval(report.plan.duration),
                            humanRate(report.figures.requestsPerSecond()));
    if (!report.figures.latency.isEmpty())
        text += QStringLiteral(" · p99 %1")
                    .arg(humanDuration(finePercentile(report.figures.latency, 0.99)));
    if (const quint64 failed = report.figures.failed())
        text += QStringLiteral(" · %1 failed").arg(failed);
    return text;
}

} // namespace Cli

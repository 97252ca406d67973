// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topview.h"

#include "displaytext.h"
#include "table.h"
#include "verbs.h"

#include <core/base/humanunits.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <array>

namespace Cli {

namespace {

using namespace IpcCore;

struct Key
{
    char key;
    TopOrder order;
    QString (*name)();
};

constexpr std::array Keys = {
    Key{'r', TopOrder::Rate, [] { return Text::tr("requests"); }},
    Key{'l', TopOrder::Latency, [] { return Text::tr("latency"); }},
    Key{'c', TopOrder::Connections, [] { return Text::tr("connections"); }},
    Key{'b', TopOrder::Busy, [] { return Text::tr("busy"); }},
    Key{'w', TopOrder::Waiting, [] { return Text::tr("waiting"); }},
    Key{'p', TopOrder::Path, [] { return Text::tr("path"); }},
};

// The sort key; the caller breaks ties by path.
double weightOf(const ServerSample &sample, TopOrder order)
{
    const ServerSnapshot &snapshot = sample.snapshot;
    switch (order) {
    case TopOrder::Rate:
        return sample.requestsPerSecond.value_or(-1);
    case TopOrder::Latency:
        return sample.p95 ? static_cast<double>(sample.p95->count()) : -1;
    case TopOrder::Connections:
        return static_cast<double>(snapshot.stats.connectionsOpen);
    case TopOrder::Busy:
        return snapshot.workersBusy / std::max(1.0, static_cast<double>(snapshot.workersTotal));
    case TopOrder::Waiting:
        return static_cast<double>(snapshot.readyQueue + sample.waiting.value_or(0));
    case TopOrder::Path:
        break;
    }
    return 0;
}

QString stateOf(const ServerSample &sample)
{
    if (!sample.answers)
        return QStringLiteral("Silent");
    return sample.snapshot.stopping ? QStringLiteral("Stopping") : QStringLiteral("Listening");
}

} // namespace

std::optional<TopOrder> topOrderOfKey(char key)
{
    for (const Key &known : Keys) {
        if (known.key == key)
            return known.order;
    }
    return std::nullopt;
}

QList<ServerSample> inOrder(QList<ServerSample> samples, TopOrder order)
{
    // Ties keep their places between refreshes.
    std::sort(samples.begin(), samples.end(),
              [order](const ServerSample &a, const ServerSample &b) {
                  const double left = weightOf(a, order);
                  const double right = weightOf(b, order);
                  return left != right ? left > right
                                       : a.info.endpoint.native() < b.info.endpoint.native();
              });
    return samples;
}

QStringList topLines(const QList<ServerSample> &samples, int width, bool colors)
{
    using Align = Table::Align;
    const QString unknown = QStringLiteral("–");
    Table table({{.title = Text::tr("STATE")},
                 {.title = Text::tr("REQ/S"), .align = Align::Right},
                 {.title = Text::tr("P95"), .align = Align::Right},
                 {.title = Text::tr("CONNS"), .align = Align::Right},
                 {.title = Text::tr("BUSY"), .align = Align::Right},
                 {.title = Text::tr("QUEUE"), .align = Align::Right},
                 {.title = Text::tr("WAITING"), .align = Align::Right},
                 {.title = Text::tr("PID"), .align = Align::Right},
                 {.title = Text::tr("PROGRAM"), .narrow = Table::Narrow::CutEnd},
                 {.title = Text::tr("PATH"), .narrow = Table::Narrow::CutStart}});
    table.setColorsStates(colors);
    for (const ServerSample &sample : samples) {
        const ServerSnapshot &snapshot = sample.snapshot;
        table.addRow(
            {stateOf(sample),
             sample.requestsPerSecond ? Monitor::humanRate(*sample.requestsPerSecond) : unknown,
             sample.p95 ? Monitor::humanDuration(*sample.p95) : unknown,
             QString::number(snapshot.stats.connectionsOpen),
             QStringLiteral("%1/%2").arg(snapshot.workersBusy).arg(snapshot.workersTotal),
             QString::number(snapshot.readyQueue),
             sample.waiting ? QString::number(*sample.waiting) : unknown,
             QString::number(sample.info.pid), printableText(sample.info.program),
             printable(sample.info.endpoint.native())});
    }
    return table.lines(width);
}

QString topFooter(TopOrder order)
{
    QStringList keys;
    for (const Key &known : Keys) {
        const QString name = known.order == order ? u'[' + known.name() + u']' : known.name();
        keys.append(QLatin1Char(known.key) + QStringLiteral(" ") + name);
    }
    return Text::tr("q quit   sort by: %1").arg(keys.join(QStringLiteral("  ")));
}

QByteArray topJson(const QList<ServerSample> &samples)
{
    QJsonArray servers;
    for (const ServerSample &sample : samples) {
        const ServerSnapshot &snapshot = sample.snapshot;
        servers.append(QJsonObject{
            {QStringLiteral("path"), sample.info.endpoint.toString()},
            {QStringLiteral("program"), sample.info.program},
            {QStringLiteral("pid"), sample.info.pid},
            {QStringLiteral("state"), stateOf(sample)},
            {QStringLiteral("requestsPerSecond"), sample.requestsPerSecond
                                                      ? QJsonValue(*sample.requestsPerSecond)
                                                      : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("p95Us"),
             sample.p95 ? QJsonValue(static_cast<double>(sample.p95->count()) / 1000)
                        : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("connections"), snapshot.stats.connectionsOpen},
            {QStringLiteral("workersBusy"), snapshot.workersBusy},
            {QStringLiteral("workersTotal"), snapshot.workersTotal},
            {QStringLiteral("readyQueue"), snapshot.readyQueue},
            {QStringLiteral("waiting"),
             sample.waiting ? QJsonValue(*sample.waiting) : QJsonValue(QJsonValue::Null)}});
    }
    const QJsonObject object{
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("servers"), servers}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Cli

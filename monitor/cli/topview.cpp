// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "topview.h"

#include "addressjson.h"
#include "displaytext.h"
#include "figurejson.h"
#include "figuretext.h"
#include "kernelview.h"
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
    Key{'r', TopOrder::Rate, [] { return QStringLiteral("requests"); }},
    Key{'l', TopOrder::Latency, [] { return QStringLiteral("latency"); }},
    Key{'c', TopOrder::Connections, [] { return QStringLiteral("connections"); }},
    Key{'b', TopOrder::Busy, [] { return QStringLiteral("busy"); }},
    Key{'w', TopOrder::Waiting, [] { return QStringLiteral("waiting"); }},
    Key{'p', TopOrder::Path, [] { return QStringLiteral("path"); }},
};

// The sort key; the caller breaks ties by path.
double weightOf(const ObservedLine &line, TopOrder order)
{
    const ServerSnapshot *const stats = line.stats();
    if (!stats)
        return -1;
    switch (order) {
    case TopOrder::Rate:
        return line.activity->requestsPerSecond.value_or(-1);
    case TopOrder::Latency:
        return line.activity->p95 ? static_cast<double>(line.activity->p95->count()) : -1;
    case TopOrder::Connections:
        return static_cast<double>(line.clients.connections.value_or(0));
    case TopOrder::Busy:
        return stats->told(&ServerSnapshot::workersBusy).value_or(-1)
               / std::max(1.0, static_cast<double>(stats->workersTotal));
    case TopOrder::Waiting:
        return static_cast<double>(stats->readyQueue + line.clients.waiting.value_or(0));
    case TopOrder::Path:
        break;
    }
    return 0;
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

QList<ObservedLine> inOrder(QList<ObservedLine> lines, TopOrder order)
{
    // Those that need attention stay at the top. Ties keep their places between refreshes.
    std::stable_sort(lines.begin(), lines.end(), [order](const auto &left, const auto &right) {
        const bool leftFirst = needsAttention(*left.endpoint);
        const bool rightFirst = needsAttention(*right.endpoint);
        if (leftFirst != rightFirst || leftFirst)
            return leftFirst && (!rightFirst || left.condition() < right.condition());
        const double leftWeight = weightOf(left, order);
        const double rightWeight = weightOf(right, order);
        return leftWeight != rightWeight ? leftWeight > rightWeight
                                         : left.endpoint->address < right.endpoint->address;
    });
    return lines;
}

QStringList topLines(const QList<ObservedLine> &lines, int width, bool colors)
{
    using Align = Table::Align;
    const QString unknown = QStringLiteral("–");
    Table table({{.title = QStringLiteral("STATE")},
                 {.title = QStringLiteral("REQ/S"), .align = Align::Right},
                 {.title = QStringLiteral("P95"), .align = Align::Right},
                 {.title = QStringLiteral("CONNS"), .align = Align::Right},
                 {.title = QStringLiteral("BUSY"), .align = Align::Right},
                 {.title = QStringLiteral("QUEUE"), .align = Align::Right},
                 {.title = QStringLiteral("WAITING"), .align = Align::Right},
                 {.title = QStringLiteral("PID"), .align = Align::Right},
                 {.title = QStringLiteral("PROGRAM"), .narrow = Table::Narrow::CutEnd},
                 {.title = QStringLiteral("PATH"), .narrow = Table::Narrow::CutStart}});
    table.setColorsStates(colors);
    for (const ObservedLine &line : lines) {
        const ServerSnapshot *const stats = line.stats();
        // The tracker has no rates of a server that does not answer.
        const Monitor::EndpointActivity &activity = *line.activity;
        table.addRow(
            {conditionName(line.condition()),
             activity.requestsPerSecond ? Monitor::humanRate(*activity.requestsPerSecond) : unknown,
             activity.p95 ? Monitor::humanDuration(*activity.p95) : unknown,
             numberText(line.clients.connections), busyText(stats),
             stats ? numberText(stats->told(&ServerSnapshot::readyQueue)) : unknown,
             numberText(line.clients.waiting),
             line.owner.pid != 0 ? QString::number(line.owner.pid) : unknown, line.owner.program,
             addressText(line.endpoint->address)});
    }
    return table.lines(width);
}

QString topFooter(TopOrder order, const QString &attention)
{
    QStringList keys;
    for (const Key &known : Keys) {
        const QString name = known.order == order ? u'[' + known.name() + u']' : known.name();
        keys.append(QLatin1Char(known.key) + QStringLiteral(" ") + name);
    }
    const QString help =
        QStringLiteral("q quit   sort by: %1").arg(keys.join(QStringLiteral("  ")));
    return attention.isEmpty() ? help : attention + QStringLiteral("   ") + help;
}

QByteArray topJson(const QList<ObservedLine> &lines)
{
    QJsonArray servers;
    for (const ObservedLine &line : lines) {
        const ServerSnapshot *const stats = line.stats();
        const auto number = [stats](auto member) {
            return stats ? orNull(stats->told(member)) : QJsonValue(QJsonValue::Null);
        };
        const auto &p95 = line.activity->p95;
        QJsonObject object{
            {QStringLiteral("program"), line.owner.program},
            {QStringLiteral("pid"), pidJson(line.owner.pid)},
            {QStringLiteral("requestsPerSecond"), orNull(line.activity->requestsPerSecond)},
            {QStringLiteral("p95Us"), p95 ? QJsonValue(static_cast<double>(p95->count()) / 1000)
                                          : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("connections"), orNull(line.clients.connections)},
            {QStringLiteral("workersBusy"), number(&ServerSnapshot::workersBusy)},
            {QStringLiteral("workersTotal"), number(&ServerSnapshot::workersTotal)},
            {QStringLiteral("readyQueue"), number(&ServerSnapshot::readyQueue)},
            {QStringLiteral("waiting"), orNull(line.clients.waiting)}};
        insertAddress(object, line.endpoint->address);
        addCondition(object, *line.endpoint);
        servers.append(object);
    }
    const QJsonObject object{
        {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {QStringLiteral("needAttention"), countNeedingAttention(lines)},
        {QStringLiteral("servers"), servers}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Cli

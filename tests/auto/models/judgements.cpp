// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "judgements.h"

#include "models/records/endpointmodel.h"

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

using namespace Monitor;

namespace {

// @param connections, waiting no number if not told.
QString clientsText(const QVariant &connections, const QVariant &waiting)
{
    const auto text = [](const QVariant &count) {
        return count.isNull() ? QStringLiteral("–") : QString::number(count.toLongLong());
    };
    return text(connections) + u'/' + text(waiting);
}

} // namespace

Judgements judgementsOf(const EndpointModel &model, const QList<EndpointAddress> &addresses)
{
    Judgements result;
    QMap<std::pair<int, EndpointAddress>, EndpointAddress> sorted;
    for (const EndpointAddress &address : addresses) {
        const int row = model.rowOf(address);
        if (row < 0)
            continue;
        const auto cell = [&](const char *column, int role = Qt::DisplayRole) {
            return model.index(row, EndpointModel::columnOf(column)).data(role);
        };
        const auto state = EndpointCondition(cell("state", ConditionRole).toInt());
        // People read the same word.
        const QString name = cell("state").toString().remove(u' ');
        const QVariant hits = cell("hits", RawRole);
        result.of[address] = {
            name.compare(QLatin1String(conditionId(state)), Qt::CaseInsensitive) == 0
                ? QString::fromLatin1(conditionId(state))
                : name,
            QLatin1String(severityId(severityOf(state))), cell("reason").toString(),
            hits.isValid() ? hits.toString() : QStringLiteral("–"),
            clientsText(cell("conns", RawRole), cell("waiting", RawRole))};
        sorted[{cell("state", RawRole).toInt(), address}] = address;
    }
    result.order = sorted.values();
    return result;
}

Judgements judgementsOf(const QJsonArray &endpoints)
{
    Judgements result;
    for (const QJsonValue endpoint : endpoints) {
        const QByteArray bytes =
            QByteArray::fromBase64(endpoint[QLatin1String("pathBytes")].toString().toLatin1());
        const QString path = endpoint[QLatin1String("path")].toString();
        const auto address = EndpointAddress::ofText(bytes.isEmpty() ? path.toUtf8() : bytes);
        const QString severity = endpoint[QLatin1String("severity")].toString();
        const bool isUrgent =
            severity == QStringLiteral("attention") || severity == QStringLiteral("trouble");
        if (endpoint[QLatin1String("needsAttention")].toBool() != isUrgent)
            qWarning("%s contradicts itself", qPrintable(path));
        quint64 hits = 0;
        const QJsonValue counters = endpoint[QLatin1String("stats")][QLatin1String("counters")];
        for (const IpcCore::LimitCounter &limit : IpcCore::LimitCounters)
            hits += static_cast<quint64>(counters[QLatin1String(limit.name)].toInt());
        result.of[address] = {endpoint[QLatin1String("state")].toString(), severity,
                              endpoint[QLatin1String("reason")].toString(),
                              counters.isObject() ? QString::number(hits) : QStringLiteral("–"),
                              clientsText(endpoint[QLatin1String("connections")].toVariant(),
                                          endpoint[QLatin1String("waiting")].toVariant())};
        result.order.append(address);
    }
    return result;
}

Judgements judgementsOf(const QByteArray &metrics, const QList<EndpointAddress> &addresses)
{
    Judgements result;
    static const QRegularExpression condition(
        QStringLiteral("^ipccore_condition\\{endpoint=\"(.*)\",condition=\"(\\w+)\"\\} (\\d)$"));
    for (const QByteArray &line : metrics.split('\n')) {
        const auto match = condition.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        for (const EndpointAddress &address : addresses) {
            if (address.toPrintable() == match.captured(1))
                result.of[address] = {match.captured(2), match.captured(3), {}, {}, {}};
        }
    }
    return result;
}

QString urgencyText(EndpointCondition condition)
{
    const Severity severity = severityOf(condition);
    return severity < Severity::Attention    ? QStringLiteral("0")
           : severity == Severity::Attention ? QStringLiteral("1")
                                             : QStringLiteral("2");
}

EndpointCondition conditionOf(const QString &id)
{
    for (int i = 0; i < EndpointConditionCount; ++i) {
        if (id == QLatin1String(conditionId(EndpointCondition(i))))
            return EndpointCondition(i);
    }
    return EndpointCondition::OtherError;
}

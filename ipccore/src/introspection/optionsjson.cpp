// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/optionsjson.h"

#include <QtCore/qjsonarray.h>

namespace IpcCore {

namespace {

template <typename Duration>
QJsonValue count(Duration time)
{
    return static_cast<qint64>(time.count());
}

QJsonArray ids(const QList<quint32> &list)
{
    QJsonArray array;
    for (const quint32 id : list)
        array.append(static_cast<qint64>(id));
    return array;
}

} // namespace

QJsonObject optionsToJson(const ServerOptions &options)
{
    return {
        {QStringLiteral("threadCount"), options.threadCount},
        {QStringLiteral("extraThreads"), options.extraThreads},
        {QStringLiteral("engine"), lowerNameOf(options.engine)},
        {QStringLiteral("quickHandlers"), options.quickHandlers},
        {QStringLiteral("busyPoll"), count(options.busyPoll)},
        {QStringLiteral("socketMode"), static_cast<qint64>(options.socketMode)},
        {QStringLiteral("allowUids"), ids(options.allowUids)},
        {QStringLiteral("allowGids"), ids(options.allowGids)},
        {QStringLiteral("accessPredicate"), static_cast<bool>(options.accessPredicate)},
        {QStringLiteral("allowSharedDirectory"), options.allowSharedDirectory},
        {QStringLiteral("disallowChdir"), options.disallowChdir},
        {QStringLiteral("maxRequestSize"), options.maxRequestSize},
        {QStringLiteral("requestBudget"), options.requestBudget},
        {QStringLiteral("firstByteTimeout"), count(options.firstByteTimeout)},
        {QStringLiteral("requestReadTimeout"), count(options.requestReadTimeout)},
        {QStringLiteral("idleTimeout"), count(options.idleTimeout)},
        {QStringLiteral("readyQueue"), options.readyQueue},
        {QStringLiteral("replyBuffer"), options.replyBuffer},
        {QStringLiteral("totalReplyBuffer"), options.totalReplyBuffer},
        {QStringLiteral("writeStallTimeout"), count(options.writeStallTimeout)},
        {QStringLiteral("maxConnections"), options.maxConnections},
        {QStringLiteral("maxIncomplete"), options.maxIncomplete},
        {QStringLiteral("maxPerForeignUid"), options.maxPerForeignUid},
        {QStringLiteral("backlog"), options.backlog},
        {QStringLiteral("drainTimeout"), count(options.drainTimeout)},
        {QStringLiteral("handlerWarning"), count(options.handlerWarning)},
        {QStringLiteral("ownershipCheck"), count(options.ownershipCheck)},
        {QStringLiteral("introspection"), options.introspection},
        {QStringLiteral("tracePreview"), options.tracePreview},
    };
}

} // namespace IpcCore

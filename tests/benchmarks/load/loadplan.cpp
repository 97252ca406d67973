// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "load/loadplan.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qmap.h>

namespace Bench {

namespace {

const QMap<QString, Workload> &workloads()
{
    static const QMap<QString, Workload> names{
        {QStringLiteral("echo"), Workload::Echo},
        {QStringLiteral("connect-per-request"), Workload::ConnectPerRequest},
        {QStringLiteral("bulk-reply"), Workload::BulkReply},
        {QStringLiteral("bulk-request"), Workload::BulkRequest},
        {QStringLiteral("chunked"), Workload::Chunked},
        {QStringLiteral("one-write"), Workload::OneWrite},
        {QStringLiteral("slow-handler"), Workload::SlowHandler},
        {QStringLiteral("mixed"), Workload::Mixed},
        {QStringLiteral("shared-reply"), Workload::SharedReply},
        {QStringLiteral("shared-request"), Workload::SharedRequest},
    };
    return names;
}

[[noreturn]] void usage(const QString &text)
{
    qCritical("%s", qPrintable(text));
    std::exit(64);
}

// Ends in a number, as far as it fits.
QByteArray numbered(qint64 size, qint64 number)
{
    const QByteArray digits = QByteArray::number(number).right(size - 1);
    return QByteArray(size - digits.size(), 'e') + digits;
}

} // namespace

QList<QByteArray> LoadPlan::messages(int connection) const
{
    QList<QByteArray> list;
    for (int i = 0; i < window; ++i)
        list += message(qint64(connection) * window + i);
    return list;
}

QByteArray LoadPlan::message(qint64 number) const
{
    switch (workload) {
    case Workload::Echo:
    case Workload::ConnectPerRequest:
        return numbered(size, number);
    case Workload::BulkReply:
    case Workload::OneWrite:
        return "w" + QByteArray::number(size);
    case Workload::BulkRequest:
        return QByteArray(size, 'b');
    case Workload::Chunked:
        return "c" + QByteArray::number(size);
    case Workload::SlowHandler:
    case Workload::Mixed:
        return "s1000";
    case Workload::SharedReply:
        return "f" + QByteArray::number(size);
    case Workload::SharedRequest:
        return QByteArray(size, 'r');
    }
    return {};
}

qint64 LoadPlan::replySize() const
{
    switch (workload) {
    case Workload::BulkRequest:
    case Workload::SharedRequest:
    case Workload::SlowHandler:
    case Workload::Mixed:
        return 1;
    default:
        return size;
    }
}

LoadPlan parseLoadPlan(const QStringList &arguments, const QStringList &clients)
{
    QCommandLineParser parser;
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const auto add = [&](const char *name, const char *what, const char *standard) {
        parser.addOption({text(name), text(what), text(name), text(standard)});
    };
    parser.addHelpOption();
    add("client", "Which client", "");
    add("endpoint", "Where the server listens", "");
    add("workload", "What to ask for", "echo");
    add("size", "Bytes", "32");
    add("connections", "Clients", "1");
    add("window", "Requests to send at a time", "1");
    add("idle", "Other connections, idle", "0");
    add("requests", "Requests of each client; 0: by time", "0");
    add("server-pid", "Process to watch", "0");
    add("warm-up", "Milliseconds before the clock starts", "200");
    add("duration", "Milliseconds on the clock", "1000");
    add("busy-poll", "Microseconds", "0");
    parser.process(arguments);

    const auto number = [&](const char *name, qint64 minimum) {
        bool ok = false;
        const qint64 value = parser.value(text(name)).toLongLong(&ok);
        if (!ok || value < minimum)
            usage(QStringLiteral("--%1 must be a number of at least %2")
                      .arg(text(name))
                      .arg(minimum));
        return value;
    };
    LoadPlan plan;
    plan.client = parser.value(text("client"));
    if (!clients.contains(plan.client))
        usage(QStringLiteral("--client must be one of: ") + clients.join(QStringLiteral(", ")));
    plan.endpoint = parser.value(text("endpoint"));
    const QString workload = parser.value(text("workload"));
    if (!workloads().contains(workload))
        usage(QStringLiteral("--workload must be one of: ")
              + workloads().keys().join(QStringLiteral(", ")));
    plan.workload = workloads().value(workload);
    plan.size = number("size", 1);
    plan.connections = static_cast<int>(number("connections", 1));
    plan.window = static_cast<int>(number("window", 1));
    plan.idle = static_cast<int>(number("idle", 0));
    plan.requests = number("requests", 0);
    plan.serverPid = number("server-pid", 0);
    plan.warmUp = std::chrono::milliseconds(number("warm-up", 0));
    plan.duration = std::chrono::milliseconds(number("duration", 1));
    plan.busyPoll = std::chrono::microseconds(number("busy-poll", 0));
    return plan;
}

} // namespace Bench

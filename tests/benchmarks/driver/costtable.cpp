// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/costtable.h"

#include "driver/markdowntable.h"
#include "driver/numbertext.h"

namespace Bench {

namespace {

using Align = MarkdownTable::Align;

QString notes(const QStringList &tools)
{
    QString text =
        QStringLiteral("\nCosts of the server in a separate run, including connecting. Context "
                       "switches are of all its threads, voluntary or not.\nHeap allocations are "
                       "calls of malloc(), calloc(), realloc() and aligned_alloc().\n");
    if (tools.contains(QLatin1String("perf")))
        text += QStringLiteral("System calls and context switches were counted with perf, which "
                               "does not slow the server down.\n");
    if (tools.contains(QLatin1String("strace")))
        text += QStringLiteral("System calls were counted with strace where perf was unavailable: "
                               "it slows the server down, and the number of calls\ndepends on "
                               "its pace.\n");
    // Not measured: follows from the code of the engines and of bench_server_ipccore's handler.
    return text
           + QStringLiteral(
               "Copies of a small message in ipccore-epoll: a request is copied once, from the "
               "kernel into the worker's buffer, where the handler reads it;\na reply twice, from "
               "the handler's bytes into the frame, and from there into the kernel, and once more "
               "if it waits for others to leave together.\nipccore-qt adds one copy per request "
               "(QLocalSocket's buffer) and two per reply (the session's output buffer and "
               "QLocalSocket's).\n");
}

} // namespace

QString costSection(const QList<RowResult> &results)
{
    MarkdownTable table;
    table.addColumn(QStringLiteral("server"), Align::Left);
    table.addColumn(QStringLiteral("workload"), Align::Left);
    table.addColumn(QStringLiteral("connections"), Align::Right);
    table.addColumn(QStringLiteral("in flight"), Align::Right);
    table.addColumn(QStringLiteral("system calls"), Align::Right);
    table.addColumn(QStringLiteral("context switches"), Align::Right);
    table.addColumn(QStringLiteral("heap allocations"), Align::Right);
    QStringList tools;
    bool isEmpty = true;
    for (const RowResult &result : results) {
        if (result.once.isEmpty())
            continue;
        isEmpty = false;
        tools += result.countedWith;
        QStringList cells{result.row.server, result.row.workload,
                          QString::number(result.row.connections),
                          QString::number(result.row.window)};
        for (const QString &figure : costNames())
            cells += result.once.contains(figure) ? numberText(result.once.value(figure))
                                                  : QStringLiteral("–");
        table.addRow(cells);
    }
    if (isEmpty)
        return {};
    return QStringLiteral("\n## What a request costs\n\n") + table.toMarkdown() + notes(tools);
}

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/options.h"

#include <QtCore/qcommandlineparser.h>

namespace Bench {

namespace {

QStringList names(const QString &list)
{
    return list.split(QLatin1Char(','), Qt::SkipEmptyParts);
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments)
{
    const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const QCommandLineOption output(text("output"), text("Where the reports go"), text("folder"));
    const QCommandLineOption quick(text("quick"), text("Few and short runs"));
    const QCommandLineOption only(text("only"), text("Workloads, with commas"), text("names"));
    const QCommandLineOption servers(text("servers"), text("Servers, with commas"), text("names"));
    const QCommandLineOption peers(text("peers"), text("Count peers that are not built as failed"));
    const QCommandLineOption command(text("command"), text("What the report says was typed"),
                                     text("text"));
    const QCommandLineOption remarks(text("remarks"), text("Why targets are not reached"),
                                     text("file"), text(BENCH_REMARKS));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("Runs the benchmark's servers and clients in turns and writes a report."));
    parser.addHelpOption();
    parser.addOptions({output, quick, only, servers, peers, command, remarks});
    parser.process(arguments);
    if (parser.value(output).isEmpty() || !parser.positionalArguments().isEmpty()) {
        qCritical("--output FOLDER is needed, and nothing but options");
        return std::nullopt;
    }
    Options options;
    options.output = parser.value(output);
    options.remarks = parser.value(remarks);
    options.command =
        parser.isSet(command)
            ? parser.value(command)
            : QString(text("bench_driver ") + arguments.mid(1).join(QLatin1Char(' ')));
    options.pace = parser.isSet(quick) ? Pace::quick() : Pace::full();
    options.peers = parser.isSet(peers);
    options.workloads = names(parser.value(only));
    options.servers = names(parser.value(servers));
    return options;
}

} // namespace Bench

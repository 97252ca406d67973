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
    const QCommandLineOption output(text("output"), text("Folder for the reports"), text("folder"));
    const QCommandLineOption quick(text("quick"), text("Fewer and shorter runs"));
    const QCommandLineOption only(text("only"), text("Workloads, comma-separated"), text("names"));
    const QCommandLineOption servers(text("servers"), text("Servers, comma-separated"),
                                     text("names"));
    const QCommandLineOption peers(text("peers"), text("Fail if a peer is not built"));
    const QCommandLineOption command(text("command"), text("The command shown in the report"),
                                     text("text"));
    const QCommandLineOption remarks(text("remarks"), text("Remarks on missed targets"),
                                     text("file"), text(BENCH_REMARKS));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        text("Runs the benchmark servers and clients alternately and writes a report."));
    parser.addHelpOption();
    parser.addOptions({output, quick, only, servers, peers, command, remarks});
    parser.process(arguments);
    if (parser.value(output).isEmpty() || !parser.positionalArguments().isEmpty()) {
        qCritical("--output FOLDER is required, and only options are allowed");
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

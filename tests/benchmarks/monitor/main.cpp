// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// bench_monitor SCENARIO [--seconds N] [--count N]: measures ipcmonitor's window and prints the
// figures as one JSON object.
#include "monitor/openwindow.h"
#include "monitor/scenario.h"

#include "models/trace/tracetable.h"
#include "support/descriptorlimit.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtWidgets/qapplication.h>

#include <cstdio>
#include <ctime>

using namespace Bench;

namespace {

constexpr QLatin1String TimedStart("start-timed");

void print(const MonitorFigures &figures)
{
    QJsonObject object;
    for (auto figure = figures.begin(); figure != figures.end(); ++figure)
        object.insert(figure.key(), figure.value());
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
}

// Runs in a process of its own that starts with the application.
int runTimedStart(const PrivateDirectories &directories)
{
    const auto scene =
        startedScene(directories.path({}), {QStringLiteral("--servers"), QStringLiteral("10")});
    if (!scene)
        return 1;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    child.start(QCoreApplication::applicationFilePath(),
                {TimedStart, QString::number(qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec),
                 QStringLiteral("--settings"), directories.path(QStringLiteral("settings.ini"))});
    return child.waitForFinished() ? child.exitCode() : 1;
}

std::optional<MonitorFigures> run(const QString &scenario, const MonitorPlan &plan)
{
    const auto is = [&scenario](const char *name) { return scenario == QLatin1String(name); };
    if (scenario.startsWith(QLatin1String("gap-")))
        return measureGaps(scenario.mid(4), plan);
    if (scenario.startsWith(QLatin1String("idle-")))
        return measureIdle(scenario.mid(5), plan);
    if (is("refresh"))
        return measureRefresh(plan);
    if (is("accepts"))
        return measureAccepts(plan);
    if (is("trace"))
        return measureTrace({}, {}, plan);
    if (is("trace-filtered"))
        return measureTrace(QStringLiteral("item | -status:ok lat>100us"), {}, plan);
    if (is("trace-sorted")) // A tenth of all rows, as many as are sorted at most.
        return measureTrace(QStringLiteral("lat>950us"), Monitor::TraceTable::Latency, plan);
    qCritical("there is no scenario %s", qPrintable(scenario));
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 3 && QLatin1String(argv[1]) == TimedStart) {
        const qint64 execNs = QByteArray(argv[2]).toLongLong();
        argv[2] = argv[0];
        argc -= 2;
        const auto figures = measureStart(execNs, argc, argv + 2);
        if (figures)
            print(*figures);
        return figures ? 0 : 1;
    }
    const QApplication application(argc, argv);
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("For how long"),
                                     QStringLiteral("number"), QStringLiteral("10"));
    const QCommandLineOption count(QStringLiteral("count"), QStringLiteral("How often"),
                                   QStringLiteral("number"), QStringLiteral("1000"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({seconds, count});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(64);
    const QString scenario = parser.positionalArguments().first();
    if (scenario == QLatin1String("start"))
        return runTimedStart(PrivateDirectories());
    const MonitorPlan plan{.time = std::chrono::seconds(parser.value(seconds).toInt()),
                           .count = parser.value(count).toInt()};
    const auto figures = run(scenario, plan);
    if (figures)
        print(*figures);
    return figures ? 0 : 1;
}

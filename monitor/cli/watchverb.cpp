// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "addressjson.h"
#include "alertcommand.h"
#include "allverbs.h"
#include "displaytext.h"
#include "pollloop.h"
#include "readerwatch.h"
#include "standardstreams.h"

#include <core/alerts/alerttext.h>
#include <core/alerts/alertwatch.h>
#include <core/base/signalwatcher.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsondocument.h>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;

// Polls and applies the rules until a signal comes, or the given number of times.
class RuleWatch
{
public:
    RuleWatch(const QList<AlertRule> &rules, const QString &command, const PollPlan &plan)
        : m_rules(rules)
        , m_plan(plan)
        , m_command(command)
        , m_signals({SIGINT, SIGTERM, SIGHUP}, [](int) { QCoreApplication::quit(); })
    {
        EndpointObserver &observer = m_loop.observation().observer();
        for (const AlertRule &rule : rules) {
            if (namesOneEndpoint(rule))
                observer.addEndpoint(EndpointAddress::ofText(rule.endpoint.toLocal8Bit()));
        }
        QObject::connect(&m_loop, &PollLoop::judged, &m_loop, [this] { judge(); });
        QObject::connect(&m_loop, &PollLoop::stalled, &m_loop,
                         [this](const Error &why) { finish(failure(why)); });
        QObject::connect(&m_command, &AlertCommand::idle, &m_loop, [this] { endIfDone(); });
    }

    int run()
    {
        m_loop.start(m_plan.interval);
        return end();
    }

    // One alert of each rule, raised and cleared, without looking at anything.
    int test()
    {
        for (qsizetype rule = 0; rule < m_rules.rules().size(); ++rule) {
            for (const auto kind : {AlertChange::Kind::Raised, AlertChange::Kind::Cleared})
                report({.kind = kind,
                        .rule = rule,
                        .endpoint = {},
                        .value = {},
                        .condition = {},
                        .reason = QStringLiteral("This is a test."),
                        .time = {}},
                       true);
        }
        m_isDone = true;
        return end();
    }

private:
    int end()
    {
        if (!m_isDone || !m_command.isIdle())
            QCoreApplication::exec();
        return m_exitCode;
    }

    void judge()
    {
        QList<AlertSubject> subjects;
        for (const ObservedLine &line : m_loop.observation().lines())
            subjects.append(alertSubject(line.endpoint, line.activity));
        for (const AlertChange &change : m_rules.take(subjects))
            report(change, false);
        if (m_plan.count > 0 && m_loop.polls() >= m_plan.count)
            finish(m_exitCode);
    }

    void report(const AlertChange &change, bool isTest)
    {
        const AlertRule &rule = m_rules.rules().at(change.rule);
        QJsonObject object{
            {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {QStringLiteral("alert"), QLatin1String(alertKindId(change.kind))},
            {QStringLiteral("rule"), alertRuleName(rule)},
            {QStringLiteral("reason"), change.reason}};
        if (isTest)
            object.insert(QStringLiteral("test"), true);
        else
            insertAddress(object, change.endpoint);
        if (change.condition)
            object.insert(QStringLiteral("state"), QLatin1String(conditionId(*change.condition)));
        if (rule.figure && change.value)
            object.insert(QLatin1String(alertFigureId(*rule.figure)), *change.value);
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        m_command.run(line + '\n');
        if (const int exitCode = printJson(line); exitCode != Success)
            finish(exitCode);
    }

    void finish(int exitCode)
    {
        m_loop.stop();
        m_isDone = true;
        m_exitCode = exitCode;
        endIfDone();
    }

    // The last alert's command may still run.
    void endIfDone() const
    {
        if (m_isDone && m_command.isIdle())
            QCoreApplication::quit();
    }

    AlertWatch m_rules;
    const PollPlan m_plan;
    PollLoop m_loop{Observation::Scope::Mine};
    AlertCommand m_command;
    SignalWatcher m_signals;
    ReaderWatch m_reader{[this] { finish(Failure); }};
    bool m_isDone = false;
    int m_exitCode = Success;
};

constexpr Argument OwnArguments[] = {
    {.name = "PATH", .help = "The file with the rules."},
};

constexpr Option OwnOptions[] = {
    {.name = "interval",
     .value = "TIME",
     .help = "Poll every TIME: 5, 5s or 500ms. A bare number is in seconds. Default: 1s."},
    {.name = "count", .value = "N", .help = "Stop after N polls."},
    {.name = "run",
     .value = "COMMAND",
     .help = "Run COMMAND for each alert, with the JSON on its standard input. No shell reads it; "
             "double quotes keep spaces."},
    {.name = "test", .help = "Print a test alert for each rule, run the command, and exit."},
};

Result<QList<AlertRule>> rulesFrom(const QByteArray &file)
{
    int error = 0;
    const auto text = readFile(file, &error);
    if (!text)
        return Error(ErrorCode::SystemError, qt_error_string(error));
    return alertRulesFromJson(*text);
}

int run(const QCommandLineParser &parser)
{
    const auto plan = pollPlan(parser);
    if (!plan)
        return UsageError;
    const QByteArray file = toBytes(parser.positionalArguments().constFirst());
    const auto rules = rulesFrom(file);
    if (!rules)
        return failure(QStringLiteral("%1: %2").arg(printable(file), rules.error().message));
    const QString command = QString::fromLocal8Bit(toBytes(parser.value(QStringLiteral("run"))));
    if (parser.isSet(QStringLiteral("run")) && QProcess::splitCommand(command).isEmpty())
        return usageError(QStringLiteral("--run takes a command"));
    RuleWatch watch(*rules, command, *plan);
    return parser.isSet(QStringLiteral("test")) ? watch.test() : watch.run();
}

} // namespace

const Verb watchVerb = {
    .name = "watch",
    .summary = "Tell when rules are broken",
    .details =
        "Prints one JSON object per line when an alert is raised or cleared, or when its\n"
        "endpoint is gone. The rules are JSON:\n"
        "  {\"rules\": [\n"
        "    {\"state\": \"trouble\"},\n"
        "    {\"endpoint\": \"/run/user/1000/*.sock\", \"state\": [\"Slow\", \"Busy\"]},\n"
        "    {\"name\": \"too slow\", \"figure\": \"p95Us\", \"above\": 100000,\n"
        "     \"clearAt\": 75000, \"polls\": 5},\n"
        "    {\"figure\": \"errors\", \"above\": 3, \"polls\": 1, \"muted\": true}]}\n"
        "\n"
        "A rule is about a state (a name as in `list --json`, \"attention\", which includes\n"
        "\"trouble\", or a list) or about a figure above a number: p95Us, backlog (waiting\n"
        "clients and requests), connections, errors and restarts (since the last poll).\n"
        "It is raised after so many bad \"polls\" in a row (2; restarts: 1), and cleared\n"
        "after \"clearPolls\" good ones (2), for which the figure must not be above\n"
        "\"clearAt\". A poll that cannot tell counts as neither. In \"endpoint\", * stands\n"
        "for any text and ? for any character; an endpoint named in full is watched even\n"
        "if nothing is there. \"mutedUntil\" is a time such as 2026-01-31T18:00:00Z. The\n"
        "rules of ipcmonitor are such a file: ~/.config/ipcmonitor/alerts.json.\n"
        "\n"
        "Runs until Ctrl+C. Exits with 5 if the rules cannot be read.",
    .arguments = OwnArguments,
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/scenariorunner.h"

#include "driver/childprocess.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>

#include <cstdio>

namespace Bench {

namespace {

void addNumbers(const QJsonObject &object, const QString &prefix, Figures &figures)
{
    for (auto i = object.begin(); i != object.end(); ++i) {
        const QJsonValue value = i.value();
        if (value.isDouble())
            figures.insert(prefix + i.key(), value.toDouble());
        else if (value.isObject())
            addNumbers(value.toObject(), prefix + i.key() + QLatin1Char('.'), figures);
    }
}

} // namespace

std::optional<Figures> figuresOfOutput(const QByteArray &output)
{
    const QJsonDocument document = QJsonDocument::fromJson(output);
    if (!document.isObject())
        return std::nullopt;
    Figures figures;
    addNumbers(document.object(), {}, figures);
    return figures;
}

ScenarioRunner::ScenarioRunner(const QString &folder, const QList<Scenario> &scenarios,
                               const Pace &pace, const std::atomic<bool> &stop)
    : m_folder(folder)
    , m_pace(pace)
    , m_scenarios(scenarios)
    , m_stop(stop)
{}

bool ScenarioRunner::isBuilt() const
{
    return QFileInfo(m_folder + u'/' + m_scenarios.first().program).isExecutable();
}

std::chrono::seconds ScenarioRunner::estimate() const
{
    int seconds = 0;
    for (const Scenario &scenario : m_scenarios)
        seconds += scenario.seconds;
    return std::chrono::seconds(seconds * m_pace.scenarioRounds);
}

QList<ScenarioResult> ScenarioRunner::run()
{
    QList<ScenarioResult> results;
    for (const Scenario &scenario : m_scenarios)
        results += {scenario.name, {}, {}};
    for (int round = 0; round < m_pace.scenarioRounds; ++round) {
        for (qsizetype number = 0; number < m_scenarios.size() && !m_stop; ++number) {
            std::fprintf(stderr, "%s, round %d of %d\n", qPrintable(m_scenarios[number].name),
                         round + 1, m_pace.scenarioRounds);
            runOnce(m_scenarios[number], results[number]);
        }
    }
    return results;
}

void ScenarioRunner::runOnce(const Scenario &scenario, ScenarioResult &result) const
{
    const QTemporaryDir folder;
    ChildProcess process({m_folder + QLatin1Char('/') + scenario.program, scenario.arguments},
                         folder.path());
    Failed failed = process.start();
    if (failed.isEmpty())
        failed = process.finish(QDeadlineTimer(scenario.seconds * 2'000 + m_pace.graceMs));
    const std::optional<Figures> figures = figuresOfOutput(process.output());
    if (failed.isEmpty() && !figures)
        failed = QStringLiteral("prints no figures");
    if (failed.isEmpty())
        result.rounds += *figures;
    else if (result.failed.isEmpty())
        result.failed = failed;
}

} // namespace Bench

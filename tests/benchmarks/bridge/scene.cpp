// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "bridge/scene.h"

#include "driver/scenariorunner.h"

#include <cstdio>

namespace Bench {

Scene::~Scene()
{
    m_programs.clear();
    end();
}

bool Scene::start(const QString &program, const QStringList &arguments)
{
    auto &started =
        m_programs.emplace_back(std::make_unique<Program>(m_folder + u'/' + program, arguments));
    return started->start() && started->waitForLine("ready");
}

bool Scene::addExporter(int threads)
{
    const QByteArray endpoint = "local" + QByteArray::number(m_exporters++);
    if (!start(QStringLiteral("bench_server_ipccore"),
               {QStringLiteral("--endpoint"), file(endpoint.constData()),
                QStringLiteral("--threads"), QString::number(threads)}))
        return false;
    m_programs.push_back(startBridge("export", endpoint.constData()));
    return m_programs.back() != nullptr;
}

bool Scene::addImporter()
{
    m_programs.push_back(startBridge("import", "remote"));
    return m_programs.back() && waitFor("remote", IpcCore::ActiveState::Listening);
}

bool Scene::addBareResponders()
{
    return start(QStringLiteral("bench_server_nats"), {QStringLiteral("--endpoint"), address()});
}

std::optional<Figures> Scene::load(const QString &endpoint, const QStringList &options) const
{
    return run(QStringLiteral("bench_clients"),
               QStringList{QStringLiteral("--client"), QStringLiteral("connection"),
                           QStringLiteral("--endpoint"), endpoint}
                   + options);
}

std::optional<Figures> Scene::loadBare(const QString &client, const QStringList &options) const
{
    return run(
        QStringLiteral("bench_client_nats"),
        QStringList{QStringLiteral("--client"), client, QStringLiteral("--endpoint"), address()}
            + options);
}

std::optional<Figures> Scene::run(const QString &program, const QStringList &arguments) const
{
    Program load(m_folder + u'/' + program, arguments);
    if (!load.start() || load.finish() != 0) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(program), load.errors().constData());
        return std::nullopt;
    }
    return figuresOfOutput(load.output());
}

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scene.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtGui/qaction.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

#ifdef __linux__
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Monitor;

namespace {

constexpr qsizetype EnoughRates = 6;

const QString Unshare = QStringLiteral("unshare");

void dieWithParent()
{
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

} // namespace

Scene::Scene() = default;

Scene::~Scene() = default;

EndpointAddress Scene::serve(const QString &program, const QString &name,
                             const QStringList &arguments, const QStringList &namespaces)
{
    const QStringList all = QStringList{QStringLiteral("--endpoint"), path(name)} + arguments;
    if (namespaces.isEmpty())
        return listening(start(program, QStringLiteral(IPCDEMOD), all), name, "listening on ");
    if (QStandardPaths::findExecutable(Unshare).isEmpty()) {
        leaveOut(QStringLiteral("there is no unshare(1)"));
        return {};
    }
    const QStringList asUser{QStringLiteral("--user"), QStringLiteral("--map-current-user")};
    for (const QStringList &user : {QStringList(), asUser}) {
        Program *const server =
            start(program, QStringLiteral(IPCDEMOD), all, QStringList{Unshare} + user + namespaces);
        if (server && server->waitForLine("listening on "))
            return listening(server, name, "listening on ");
    }
    leaveOut(QStringLiteral("this system does not permit unshare ") + namespaces.join(u' '));
    return {};
}

EndpointAddress Scene::serveStrictly(const QString &program, const QString &name)
{
    return listening(start(program, QStringLiteral(ACTOR), {QStringLiteral("strict"), path(name)}),
                     name, "ready");
}

void Scene::connectClients(const QString &program, const EndpointAddress &server, int count,
                           const QString &command)
{
    Program *const clients =
        start(program, QStringLiteral(ACTOR),
              {QStringLiteral("clients"), server.toString(), QString::number(count), command});
    if (clients && !clients->waitForLine("ready"))
        fail(program + QStringLiteral(" could not connect"));
}

void Scene::keepSending(const QString &program, const EndpointAddress &server,
                        const QString &command)
{
    start(program, QStringLiteral(IPCCTL),
          QStringList{QStringLiteral("send"), QStringLiteral("--repeat"), QStringLiteral("1000000"),
                      QStringLiteral("--timeout"), QStringLiteral("86400s"), server.toString()}
              + command.split(u' '));
}

void Scene::stop(const EndpointAddress &server)
{
    Program *const program = programOf(server);
    if (program && !halt(static_cast<pid_t>(program->process().processId())))
        fail(QStringLiteral("a server could not be stopped"));
}

void Scene::end(const EndpointAddress &server)
{
    Program *const program = programOf(server);
    if (!program)
        return;
    program->process().terminate();
    if (program->finish() != 0)
        fail(QStringLiteral("a server did not end"));
}

EndpointAddress Scene::address(const QString &name) const
{
    return EndpointAddress::ofPath(QFile::encodeName(path(name)));
}

void Scene::show(MainWindow::Tab tab, const EndpointAddress &address)
{
    if (!isGood())
        return;
    window().show();
    m_monitor.workspace.observer().start();
    window().showTab(tab);
    window().showEndpoint(address);
    waitFor(QStringLiteral("the endpoint appeared"),
            [this, &address] { return m_monitor.workspace.endpoints().rowOf(address) >= 0; });
}

void Scene::waitFor(const QString &what, const std::function<bool()> &isDone)
{
    const auto isOver = [this, &isDone] { return !isGood() || isDone(); };
    if (isGood() && !QTest::qWaitFor(isOver, PatienceMs))
        fail(QStringLiteral("it never happened that ") + what);
}

void Scene::waitForCondition(const EndpointAddress &address, EndpointCondition condition)
{
    waitFor(QStringLiteral("the endpoint was ") + QLatin1String(conditionId(condition)),
            [this, &address, condition] {
                const auto endpoint = m_monitor.workspace.endpoints().endpoint(address);
                return endpoint && conditionOf(*endpoint) == condition;
            });
}

void Scene::waitForFigures(const EndpointAddress &address)
{
    waitFor(QStringLiteral("a server told its rates"), [this, &address] {
        const EndpointModel &endpoints = m_monitor.workspace.endpoints();
        const int row = endpoints.rowOf(address);
        return row >= 0 && endpoints.row(row).figures.recentRates.values.size() >= EnoughRates;
    });
}

void Scene::trigger(QAction *action)
{
    if (!isGood())
        return;
    if (action)
        action->trigger();
    else
        fail(QStringLiteral("there is no such action"));
}

void Scene::fail(const QString &problem)
{
    if (isGood())
        m_problem = problem;
}

void Scene::leaveOut(const QString &reason)
{
    if (isGood())
        m_leftOut = reason;
}

bool Scene::take(const QString &file)
{
    // Texts may just have changed: until the next poll, the layout adapts.
    QSignalSpy(&m_monitor.workspace.observer(), &EndpointObserver::snapshotReady).wait(PatienceMs);
    return (m_subject ? m_subject : &window())->grab().save(file);
}

// The kernel calls a process by the name of its file.
Program *Scene::start(const QString &name, const QString &executable, const QStringList &arguments,
                      const QStringList &launcher)
{
    if (!isGood())
        return nullptr;
    const QString link = path(name);
    QFile::remove(link);
    QFile::link(executable, link);
    const QStringList words = launcher + QStringList{link} + arguments;
    auto &program = m_programs.emplace_back(std::make_unique<Program>(words.first(), words.mid(1)));
    program->process().setChildProcessModifier(dieWithParent);
    if (program->start())
        return program.get();
    fail(name + QStringLiteral(" could not be started"));
    return nullptr;
}

EndpointAddress Scene::listening(Program *program, const QString &name, const QByteArray &line)
{
    if (!program)
        return {};
    if (!program->waitForLine(line))
        fail(name + QStringLiteral(" does not listen: ")
             + QString::fromLocal8Bit(program->errors()));
    m_servers.push_back({address(name), program});
    return address(name);
}

Program *Scene::programOf(const EndpointAddress &server) const
{
    const auto found =
        std::find_if(m_servers.begin(), m_servers.end(),
                     [&server](const Server &each) { return each.address == server; });
    return isGood() && found != m_servers.end() ? found->program : nullptr;
}

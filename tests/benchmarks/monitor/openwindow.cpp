// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/openwindow.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

#include <csignal>

namespace Bench {

namespace {

constexpr QSize WindowSize{1400, 900};

} // namespace

std::unique_ptr<Program> startedScene(const QString &folder, const QStringList &options)
{
    auto scene = std::make_unique<Program>(
        QCoreApplication::applicationDirPath() + QStringLiteral("/bench_monitor_scene"),
        QStringList{QStringLiteral("--folder"), folder} + options);
    scene->process().setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (scene->start() && scene->waitForLine("ready"))
        return scene;
    qCritical("bench_monitor_scene, which must be beside this program, does not get ready");
    return nullptr;
}

OpenWindow::OpenWindow() = default;

OpenWindow::~OpenWindow()
{
    // A stopped one cannot exit.
    if (m_scene)
        m_scene->sendSignal(SIGCONT);
}

bool OpenWindow::startScene(const QStringList &options)
{
    m_scene = startedScene(path({}), options);
    return m_scene != nullptr;
}

void OpenWindow::show(std::chrono::milliseconds interval)
{
    m_monitor = std::make_unique<OpenMonitor>();
    m_monitor->workspace.setInterval(interval);
    window().resize(WindowSize);
    window().show();
    observer().start();
}

Monitor::EndpointAddress OpenWindow::endpoint(const char *kind) const
{
    return Monitor::EndpointAddress::ofPath(
        QFile::encodeName(path(QString::fromLatin1(kind) + QStringLiteral("-0.sock"))));
}

} // namespace Bench

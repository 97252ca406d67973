// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "monitorfixture.h"

#include <memory>

namespace Bench {

/// Starts bench_monitor_scene, which must be beside this program.
/// @param folder of the sockets.
/// @return null, and says so, if it does not get ready.
std::unique_ptr<Program> startedScene(const QString &folder, const QStringList &options);

/// The window, shown, while another process runs servers.
class OpenWindow
{
public:
    OpenWindow();
    ~OpenWindow();
    Q_DISABLE_COPY_MOVE(OpenWindow)

    /// Starts bench_monitor_scene in the sockets' folder.
    /// @return whether it is ready.
    bool startScene(const QStringList &options);

    /// Shows the window, polling at `interval`, on its Overview tab.
    void show(std::chrono::milliseconds interval);

    OpenMonitor &monitor() { return *m_monitor; }

    Monitor::MainWindow &window() { return m_monitor->window; }

    Monitor::EndpointObserver &observer() { return m_monitor->workspace.observer(); }

    Program &scene() { return *m_scene; }

    /// As created by the scene.
    Monitor::EndpointAddress endpoint(const char *kind) const;

    /// The path of a file among the sockets.
    QString path(const QString &name) const { return m_directories.path(name); }

private:
    PrivateDirectories m_directories;
    std::unique_ptr<Program> m_scene;
    std::unique_ptr<OpenMonitor> m_monitor;
};

} // namespace Bench

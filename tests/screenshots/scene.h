// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "core/observer/endpointcondition.h"
#include "gui/monitorfixture.h"

#include <functional>
#include <vector>

/// The window and the programs it shows, in directories of its own. Everything ends with it, the
/// programs also if this process is killed.
///
/// Each step waits until it is done. After one that fails, the others do nothing.
class Scene
{
public:
    using MainWindow = Monitor::MainWindow;

    static constexpr int PatienceMs = 40'000;

    Scene();
    ~Scene();
    Q_DISABLE_COPY_MOVE(Scene)

    /// \name Programs
    /// @param program is what the process is called.
    /// @{

    /// The demo daemon, listening at `name`.
    /// @param namespaces options of unshare(1) for namespaces of its own, if any.
    Monitor::EndpointAddress serve(const QString &program, const QString &name,
                                   const QStringList &arguments = {},
                                   const QStringList &namespaces = {});
    /// A server that soon refuses and drops its clients.
    Monitor::EndpointAddress serveStrictly(const QString &program, const QString &name);
    /// `count` connections of one process, each of which has sent `command`.
    void connectClients(const QString &program, const Monitor::EndpointAddress &server, int count,
                        const QString &command = QStringLiteral("ping"));
    /// One connection that sends `command` all the time.
    void keepSending(const QString &program, const Monitor::EndpointAddress &server,
                     const QString &command);
    void stop(const Monitor::EndpointAddress &server);
    void end(const Monitor::EndpointAddress &server);

    /// @}

    Monitor::EndpointAddress address(const QString &name) const;

    QString path(const QString &name) const { return m_directories.path(name); }

    /// Shows the window and selects `address`.
    void show(MainWindow::Tab tab, const Monitor::EndpointAddress &address);

    /// @param what completes "it never happened that", to report the failure.
    void waitFor(const QString &what, const std::function<bool()> &isDone);
    void waitForCondition(const Monitor::EndpointAddress &address,
                          Monitor::EndpointCondition condition);
    /// Until the server has told its rates several times.
    void waitForFigures(const Monitor::EndpointAddress &address);
    void trigger(QAction *action);

    OpenMonitor &monitor() { return m_monitor; }

    MainWindow &window() { return m_monitor.window; }

    /// The part of the window named by its class.
    template <typename Part>
    Part &part()
    {
        return *window().template findChild<Part *>();
    }

    /// Keeps something alive until the picture is taken.
    void keep(std::shared_ptr<void> what) { m_kept.push_back(std::move(what)); }

    /// What to take a picture of. Default: the window.
    void setSubject(QWidget *subject) { m_subject = subject; }

    void fail(const QString &problem);
    /// If the picture cannot be taken on this machine.
    void leaveOut(const QString &reason);

    const QString &problem() const { return m_problem; }

    const QString &leftOut() const { return m_leftOut; }

    /// Whether to go on.
    bool isGood() const { return m_problem.isEmpty() && m_leftOut.isEmpty(); }

    bool take(const QString &file);

private:
    struct Server
    {
        Monitor::EndpointAddress address;
        Program *program;
    };

    Program *start(const QString &name, const QString &executable, const QStringList &arguments,
                   const QStringList &launcher = {});
    Monitor::EndpointAddress listening(Program *program, const QString &name,
                                       const QByteArray &line);
    Program *programOf(const Monitor::EndpointAddress &server) const;

    PrivateDirectories m_directories;
    std::vector<std::unique_ptr<Program>> m_programs;
    std::vector<std::shared_ptr<void>> m_kept;
    std::vector<Server> m_servers;
    OpenMonitor m_monitor;
    QWidget *m_subject = nullptr;
    QString m_problem;
    QString m_leftOut;
};

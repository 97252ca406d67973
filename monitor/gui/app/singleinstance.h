// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/app/commandline.h"

#include <QtCore/qobject.h>

namespace IpcCore {
class Server;
}

namespace Monitor {

/// Keeps the application to one process per user: the first one owns an endpoint, the others pass
/// it their command line and exit. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the first instance, or hands over `commandLine`; blocks briefly, so call it before
    /// showing a window.
    /// @return whether another instance has taken the command line. If there is no place for an
    ///         endpoint, or the other instance does not answer, this one runs on its own.
    bool handOver(const CommandLine &commandLine);

    /// Why this instance runs alone although there is another, for the user; empty if there is no
    /// other.
    const QString &notice() const { return m_notice; }

Q_SIGNALS:
    /// Another process has handed over its command line.
    void requested(const Monitor::CommandLine &commandLine);

private:
    std::unique_ptr<IpcCore::Server> m_server;
    QString m_notice;
};

} // namespace Monitor

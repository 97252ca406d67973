// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/app/commandline.h"

#include <QtCore/qobject.h>

namespace IpcCore {
class Server;
}

namespace Monitor {

/// Makes one application of all starts by one user: the first one owns an endpoint, the others hand
/// their command line over to it and end. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the first, or hands `commandLine` over; blocks for a moment, so call it before there
    /// is a window.
    /// @return whether another instance has taken the command line. Where there is no place for an
    ///         endpoint, or the other one does not answer, this one goes on alone.
    bool handOver(const CommandLine &commandLine);

    /// Why this one goes on alone although there is another, for the user; empty: there is none.
    const QString &notice() const { return m_notice; }

Q_SIGNALS:
    /// Another start has handed over its command line.
    void requested(const Monitor::CommandLine &commandLine);

private:
    std::unique_ptr<IpcCore::Server> m_server;
    QString m_notice;
};

} // namespace Monitor

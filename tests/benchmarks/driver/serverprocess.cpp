// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/serverprocess.h"

#include <QtCore/qdir.h>

namespace Bench {

namespace {

constexpr int StartTimeMs = 5000;

Command with(Command command, const QStringList &options)
{
    command.arguments += options;
    return command;
}

} // namespace

ServerProcess::ServerProcess(const Programs &programs, const Row &row, const QStringList &options)
    : m_folder(QDir::tempPath() + QStringLiteral("/bench-XXXXXX"))
    , m_process(with(programs.server(row, endpoint()), options), m_folder.path())
{
    if (row.traced)
        m_observer.emplace(programs.observer(row, endpoint()), m_folder.path());
}

Failed ServerProcess::start()
{
    if (!m_folder.isValid())
        return QStringLiteral("no folder: ") + m_folder.errorString();
    Failed failed = m_process.start();
    if (failed.isEmpty())
        failed = m_process.waitForOutput("ready", QDeadlineTimer(StartTimeMs));
    if (failed.isEmpty() && m_observer) {
        failed = m_observer->start();
        if (failed.isEmpty())
            failed = m_observer->waitForOutput("ready", QDeadlineTimer(StartTimeMs));
    }
    return failed.isEmpty() ? failed : Failed(QStringLiteral("server: ") + failed);
}

} // namespace Bench

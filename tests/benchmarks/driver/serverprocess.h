// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/childprocess.h"

#include <QtCore/qtemporarydir.h>

#include <optional>

namespace Bench {

/// A server for one run, in a private folder removed afterwards.
class ServerProcess
{
public:
    /// @param options further command line options; files are in folder().
    ServerProcess(const Programs &programs, const Row &row, const QStringList &options = {});

    /// Returns once it accepts clients.
    Failed start();

    QString endpoint() const { return m_folder.filePath(QStringLiteral("s")); }

    QString folder() const { return m_folder.path(); }

    qint64 pid() const { return m_process.pid(); }

    bool isRunning() { return m_process.isRunning(); }

private:
    const QTemporaryDir m_folder;
    ChildProcess m_process;
    std::optional<ChildProcess> m_observer; ///< the trace subscriber, if any
};

} // namespace Bench

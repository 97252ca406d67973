// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/childprocess.h"

#include <QtCore/qtemporarydir.h>

#include <optional>

namespace Bench {

/// A server of one run, in a private folder that goes with it.
class ServerProcess
{
public:
    /// @param options more of them for its command line; files are taken from folder().
    ServerProcess(const Programs &programs, const Row &row, const QStringList &options = {});

    /// Returns when clients may come.
    Failed start();

    QString endpoint() const { return m_folder.filePath(QStringLiteral("s")); }

    QString folder() const { return m_folder.path(); }

    qint64 pid() const { return m_process.pid(); }

    bool isRunning() { return m_process.isRunning(); }

private:
    const QTemporaryDir m_folder;
    ChildProcess m_process;
    std::optional<ChildProcess> m_observer; ///< who watches it, if anybody does
};

} // namespace Bench

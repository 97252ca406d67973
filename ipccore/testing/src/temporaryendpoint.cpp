// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qdir.h>

namespace IpcCore::Testing {

namespace {

// The room for an address on the tightest system, minus the names added below.
constexpr qsizetype LongestParent = 80;

QString directoryTemplate()
{
    const QString name = QStringLiteral("/ipc-XXXXXX");
    const QString usual = QDir::tempPath();
    // Empty if TMPDIR is: do not fall back to the root directory.
    const bool usable = !usual.isEmpty() && QFile::encodeName(usual).size() <= LongestParent;
    return (usable ? usual : QStringLiteral("/tmp")) + name;
}

} // namespace

TemporaryEndpoint::TemporaryEndpoint()
    : m_directory(directoryTemplate())
{
    if (m_directory.isValid())
        m_path = m_directory.filePath(QStringLiteral("s"));
}

} // namespace IpcCore::Testing

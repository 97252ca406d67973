// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qdir.h>

namespace IpcCore::Testing {

namespace {

// The shortest address any system has room for, less the names that are added.
constexpr qsizetype LongestParent = 80;

QString directoryTemplate()
{
    const QString name = QStringLiteral("/ipc-XXXXXX");
    const QString usual = QDir::tempPath();
    // Empty where TMPDIR names nothing: the root directory is no place for it.
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

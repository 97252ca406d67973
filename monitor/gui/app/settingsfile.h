// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qsettings.h>

#include <memory>

namespace Monitor {

/// The settings of the application, in a file that may be damaged. GUI thread.
class SettingsFile
{
public:
    /// A file that is no settings file is moved aside, and the defaults are taken.
    /// @param path made when it is missing, with its directory.
    explicit SettingsFile(const QString &path);

    /// The file of this user.
    static QString defaultPath();

    QSettings &settings() { return *m_settings; }

    /// What was wrong with the file, for the user; empty: nothing.
    const QString &notice() const { return m_notice; }

    /// Writes what was set.
    /// @return AccessDenied or SystemError: nothing was written.
    IpcCore::Result<void> write();

private:
    std::unique_ptr<QSettings> m_settings;
    QString m_notice;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>

#include <memory>

namespace Monitor {

/// The settings of the application, in a file that may be damaged or out of reach. What it holds is
/// never lost: a file that cannot be read is not written either. GUI thread.
class SettingsFile
{
public:
    /// A file that is no settings file is moved aside, and the defaults are taken.
    /// @param path made when it is missing, with its directory.
    explicit SettingsFile(const QString &path);

    /// The file of this user.
    static QString defaultPath();

    QSettings &settings() { return *m_settings; }

    /// What is wrong with the file, for the user; empty: nothing.
    const QString &notice() const { return m_notice; }

    /// Writes what was set.
    /// @return AccessDenied or SystemError: nothing was written.
    IpcCore::Result<void> write();

private:
    void moveAside(const QString &path);
    void useDefaults(const QString &notice);

    std::unique_ptr<QTemporaryDir> m_standIn; ///< For settings that have no file; else null.
    std::unique_ptr<QSettings> m_settings;
    QString m_notice;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>

#include <memory>

namespace Monitor {

/// The application's settings, in a file that may be damaged or inaccessible. Never loses its
/// content: a file that cannot be read is not written either. GUI thread.
class SettingsFile
{
public:
    /// Moves an invalid file aside and uses the defaults.
    /// @param path created with its directory if missing.
    explicit SettingsFile(const QString &path);

    /// This user's file.
    static QString defaultPath();

    QSettings &settings() { return *m_settings; }

    /// What is wrong with the file, for the user; empty if nothing is.
    const QString &notice() const { return m_notice; }

    /// Saves the settings.
    /// @return AccessDenied or SystemError: nothing was written.
    IpcCore::Result<void> write();

private:
    void moveAside(const QString &path);
    void useDefaults(const QString &notice);

    std::unique_ptr<QTemporaryDir> m_standIn; ///< For settings without a file; otherwise null.
    std::unique_ptr<QSettings> m_settings;
    QString m_notice;
};

} // namespace Monitor

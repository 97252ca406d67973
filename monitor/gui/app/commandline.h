// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/window/mainwindow.h"

#include <ipccore/result.h>

namespace Monitor {

/// What the command line asks for.
struct CommandLine
{
    QList<EndpointAddress> endpoints;   ///< To watch; the first one is selected.
    std::optional<MainWindow::Tab> tab; ///< To show.
    QString settingsPath;               ///< Empty for the user's own.
    QString screenshotPath;             ///< Empty for no screenshot.
    std::chrono::milliseconds screenshotDelay{1'000};
    std::optional<int> theme; ///< As in MainWindow::themeChosen().
    bool isAlone = false;     ///< Open a separate window even if one exists.

    /// Whether the command line only asks for help or the version. Not --help-all, which also lists
    /// the display's options.
    static bool isQuestion(int argc, const char *const *argv);

    /// @param arguments as QCoreApplication::arguments(). For help, version or invalid arguments,
    ///        prints a text and exits, as all programs do.
    static CommandLine parse(const QStringList &arguments);

    /// \name For another process of the same user
    /// Leaves out what only the first process decides (settings, screenshot).
    /// @{
    QByteArray toMessage() const;
    /// @return ProtocolError for anything toMessage() does not write.
    static IpcCore::Result<CommandLine> fromMessage(QByteArrayView message);
    /// @}
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/window/mainwindow.h"

#include <ipccore/result.h>

namespace Monitor {

/// What a start of the application was asked for.
struct CommandLine
{
    QList<EndpointAddress> endpoints;   ///< To be watched; the first one is selected.
    std::optional<MainWindow::Tab> tab; ///< To be shown.
    QString settingsPath;               ///< Empty: the user's own.
    QString screenshotPath;             ///< Empty: no picture is taken.
    std::chrono::milliseconds screenshotDelay{1'000};
    std::optional<int> theme; ///< As MainWindow::themeChosen().
    bool isAlone = false;     ///< Open a window of its own, even if there is one already.

    /// Whether nothing is asked for but help or the version. Not --help-all, which lists the
    /// options of a display as well.
    static bool isQuestion(int argc, const char *const *argv);

    /// @param arguments as QCoreApplication::arguments(). Asked for help or version, or with wrong
    ///        arguments, it prints and ends the process, as all programs do.
    static CommandLine parse(const QStringList &arguments);

    /// \name For another process of the same user
    /// What only the first start decides (settings, picture) is left out.
    /// @{
    QByteArray toMessage() const;
    /// @return ProtocolError for what toMessage() does not write.
    static IpcCore::Result<CommandLine> fromMessage(QByteArrayView message);
    /// @}
};

} // namespace Monitor

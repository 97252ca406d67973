// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/app/commandline.h"

#include <QtWidgets/qapplication.h>

#include <memory>

namespace Monitor {

class CommandHistory;
class EventLog;
class Language;
class SettingsFile;
class SingleInstance;
class Theme;
class Workspace;

/// The application: reads the command line and the settings, opens the window, and saves the
/// settings on exit.
class Application : public QApplication
{
    Q_OBJECT

public:
    Application(int &argc, char **argv);
    ~Application() override;

    /// Answers what CommandLine::isQuestion() recognizes; needs no display.
    /// @return the process's exit code.
    static int answer(int &argc, char **argv);

    /// Runs until the window is closed.
    /// @return the process's exit code: 0; 1 if a screenshot could not be written.
    int run();

private:
    void openWindow(const CommandLine &commandLine);
    void restoreSettings(const CommandLine &commandLine);
    void saveSettings();
    void obey(const CommandLine &commandLine);
    void tellProblem(const QString &problem);
    void setTheme(int scheme);
    void setLanguage(const QString &name);
    void takeScreenshot(const QString &path);

    std::unique_ptr<Language> m_language;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EventLog> m_events;
    std::unique_ptr<CommandHistory> m_history;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/app/commandline.h"

#include <ipccore/result.h>

#include <QtCore/qtimer.h>
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

    /// A message handler for the constructor: if there is no display, says so in one sentence and
    /// exits with code 1.
    static void exitWithoutDisplay(QtMsgType type, const QMessageLogContext &context,
                                   const QString &message);

    /// Runs until the window is closed.
    /// @return the process's exit code: 0; 1 if a screenshot could not be written.
    int run();

    /// \reimp Saves the settings a moment after anything the user does.
    bool notify(QObject *receiver, QEvent *event) override;

private:
    void openWindow(const CommandLine &commandLine);
    QString loadAlertRules(const QString &settingsPath);
    void restoreSettings(const CommandLine &commandLine);
    IpcCore::Result<void> saveSettings();
    void saveSoon();
    void obey(const CommandLine &commandLine);
    void tellProblem(const QString &problem);
    void setTheme(int scheme);
    void setLanguage(const QString &name);
    void takeScreenshot(const QString &path);

    // Before the window, which still gets events while it is destroyed.
    QTimer m_save; ///< Batches changes of settings.
    bool m_keepsSettings = false;
    QString m_alertsFile;
    bool m_hasNewRules = false; ///< That are not in the file yet.
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

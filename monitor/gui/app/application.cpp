// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/application.h"

#include "core/alerts/alertrulesfile.h"
#include "core/base/signalwatcher.h"
#include "core/console/commandhistory.h"
#include "core/observer/eventlog.h"
#include "gui/app/settingsfile.h"
#include "gui/app/singleinstance.h"
#include "gui/look/icons.h"
#include "gui/look/language.h"
#include "gui/look/theme.h"
#include "models/workspace.h"

#include <ipccore/version.h>

#include <QtCore/qfileinfo.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtimer.h>
#include <QtGui/qpixmap.h>
#include <QtGui/qscreen.h>

#include <utility>

namespace Monitor {

namespace {

const QString ThemeKey = QStringLiteral("appearance/theme");
const QString LanguageKey = QStringLiteral("appearance/language");
const QString LayoutGroup = QStringLiteral("window");

// Beside the settings.
const QString AlertsFileName = QStringLiteral("/alerts.json");

constexpr std::chrono::seconds SaveDelay{2};

// For users who started it in a terminal.
void printProblem(const QString &problem)
{
    std::fprintf(stderr, "ipcmonitor: %s\n", qPrintable(problem));
}

QString unusableRules(const QString &problem)
{
    return Application::tr("The privacy rules cannot be read, so everything is hidden: %1")
        .arg(problem);
}

void introduce()
{
    QCoreApplication::setApplicationName(QStringLiteral("ipcmonitor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IPCCORE_VERSION_STRING));
}

} // namespace

Application::Application(int &argc, char **argv)
    : QApplication(argc, argv)
{
    introduce();
    setDesktopFileName(QStringLiteral("io.github.ipccore.ipcmonitor"));
    m_save.setSingleShot(true);
    m_save.setInterval(SaveDelay);
    // Whatever cannot be saved is reported at the end.
    connect(&m_save, &QTimer::timeout, this, [this] { static_cast<void>(saveSettings()); });
}

Application::~Application() = default;

int Application::answer(int &argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    introduce();
    Language language;
    language.choose({});
    CommandLine::parse(arguments());
    return 0;
}

// Before its fatal message, Qt warns several times about the same.
void Application::exitWithoutDisplay(QtMsgType type, const QMessageLogContext &context,
                                     const QString &message)
{
    Q_UNUSED(context)
    Q_UNUSED(message)
    if (type != QtFatalMsg)
        return;
    introduce();
    Language language;
    language.choose({});
    printProblem(tr("cannot open a window without a display; ipcctl works without one"));
    std::_Exit(1);
}

int Application::run()
{
    // For messages before the settings are known.
    m_language = std::make_unique<Language>();
    m_language->choose({});
    const CommandLine commandLine = CommandLine::parse(arguments());
    // Exits in order on these signals, so that the settings are saved.
    const SignalWatcher ends({SIGINT, SIGTERM, SIGHUP}, [this](int) { exit(0); });
    setWindowIcon(icon(IconName::App));
    if (!commandLine.isAlone) {
        m_instance = std::make_unique<SingleInstance>();
        if (m_instance->handOver(commandLine))
            return 0;
        connect(m_instance.get(), &SingleInstance::requested, this, &Application::obey);
    }
    openWindow(commandLine);
    // A screenshot run changes no settings.
    m_keepsSettings = commandLine.screenshotPath.isEmpty();
    saveSoon();
    if (!commandLine.screenshotPath.isEmpty())
        QTimer::singleShot(commandLine.screenshotDelay, this,
                           [this, path = commandLine.screenshotPath] { takeScreenshot(path); });
    const int code = exec();
    m_save.stop();
    if (!m_keepsSettings)
        return code;
    if (const auto saved = saveSettings(); !saved)
        printProblem(saved.error().message);
    return code;
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        if (receiver == m_window.get())
            saveSoon();
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::KeyRelease:
    case QEvent::Drop:
        saveSoon();
        break;
    default:
        break;
    }
    return QApplication::notify(receiver, event);
}

void Application::saveSoon()
{
    if (m_keepsSettings && !m_save.isActive())
        m_save.start();
}

void Application::openWindow(const CommandLine &commandLine)
{
    m_theme = std::make_unique<Theme>();
    const QString path =
        commandLine.settingsPath.isEmpty() ? SettingsFile::defaultPath() : commandLine.settingsPath;
    m_settings = std::make_unique<SettingsFile>(path);
    const QString directory = QFileInfo(path).absolutePath();
    const QString language = m_settings->settings().value(LanguageKey).toString();
    // The variable tries out a language, "pseudo" included, without changing a setting.
    m_language->choose(qEnvironmentVariable("IPCMONITOR_LANGUAGE", language));
    setApplicationDisplayName(tr("IPC Monitor"));
    m_workspace = std::make_unique<Workspace>();
    m_events = std::make_unique<EventLog>(m_workspace->observer());
    // A separate settings file gets a separate history.
    m_history = std::make_unique<CommandHistory>(
        commandLine.settingsPath.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            : directory,
        HistoryLimits::restored(m_settings->settings()));
    m_history->setPrivacy(m_workspace->privacy());
    const auto rules = m_workspace->privacy().load(directory + QStringLiteral("/privacy.json"));
    m_workspace->alerts().recordIn(*m_events);
    const QString alertsNotice = loadAlertRules(path);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_events, *m_history);
    connect(m_window.get(), &MainWindow::themeChosen, this, &Application::setTheme);
    connect(m_window.get(), &MainWindow::languageChosen, this, &Application::setLanguage);
    m_window->setAlertsFile(m_alertsFile);
    m_window->showLanguage(language);
    restoreSettings(commandLine);
    m_history->load();
    // Not all window managers do.
    if (!m_window->isMaximized() && !m_window->isFullScreen())
        m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
    // A picture is of what there is.
    if (commandLine.screenshotPath.isEmpty())
        m_window->offerFirstLook();
    m_window->show();
    m_workspace->observer().start();
    m_workspace->hosts().openAtStart();
    obey(commandLine);
    for (const QString &notice :
         {m_instance ? m_instance->notice() : QString(), m_settings->notice(), alertsNotice,
          rules ? QString() : unusableRules(rules.error().message)}) {
        if (!notice.isEmpty())
            tellProblem(notice);
    }
}

// Returns what is wrong with the file, for the user.
QString Application::loadAlertRules(const QString &settingsPath)
{
    AlertMonitor &alerts = m_workspace->alerts();
    m_alertsFile = QFileInfo(settingsPath).absolutePath() + AlertsFileName;
    const auto rules = readAlertRules(m_alertsFile);
    alerts.setRules(rules ? *rules : defaultAlertRules());
    connect(&alerts, &AlertMonitor::rulesChanged, this, [this] {
        m_hasNewRules = true;
        saveSoon();
    });
    return rules ? QString()
                 : tr("The alert rules in %1 cannot be read; the defaults are used: %2.")
                       .arg(m_alertsFile, rules.error().message);
}

void Application::restoreSettings(const CommandLine &commandLine)
{
    QSettings &settings = m_settings->settings();
    m_workspace->restore(settings);
    setTheme(commandLine.theme.value_or(settings.value(ThemeKey).toInt()));
    settings.beginGroup(LayoutGroup);
    m_window->restoreLayout(settings);
    settings.endGroup();
}

IpcCore::Result<void> Application::saveSettings()
{
    QSettings &settings = m_settings->settings();
    m_workspace->save(settings);
    m_history->limits().save(settings);
    settings.setValue(ThemeKey, int(m_theme->scheme()));
    settings.beginGroup(LayoutGroup);
    m_window->saveLayout(settings);
    settings.endGroup();
    const auto privacyWritten = m_workspace->privacy().save();
    auto written = m_settings->write();
    if (written)
        written = privacyWritten;
    if (!std::exchange(m_hasNewRules, false))
        return written;
    const auto rulesWritten = writeAlertRules(m_alertsFile, m_workspace->alerts().rules());
    return written ? rulesWritten : written;
}

void Application::obey(const CommandLine &commandLine)
{
    for (qsizetype number = commandLine.endpoints.size(); number-- > 0;)
        m_window->showEndpoint(commandLine.endpoints[number]);
    if (commandLine.tab)
        m_window->showTab(*commandLine.tab);
    m_window->present();
    saveSoon();
}

void Application::tellProblem(const QString &problem)
{
    printProblem(problem);
    m_window->showProblem(problem);
}

void Application::setTheme(int scheme)
{
    const bool isKnown = scheme >= int(Theme::Scheme::System) && scheme <= int(Theme::Scheme::Dark);
    m_theme->setScheme(isKnown ? Theme::Scheme(scheme) : Theme::Scheme::System);
    m_window->showTheme(int(m_theme->scheme()));
}

void Application::setLanguage(const QString &name)
{
    m_settings->settings().setValue(LanguageKey, name);
    m_window->showLanguage(name);
    m_window->announceLanguage(name);
}

void Application::takeScreenshot(const QString &path)
{
    const bool written = m_window->grab().save(path);
    if (!written)
        printProblem(tr("cannot save a screenshot to %1").arg(path));
    exit(written ? 0 : 1);
}

} // namespace Monitor

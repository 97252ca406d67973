// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/app/commandline.h"

#include "models/records/pinnedendpoints.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace Monitor {

namespace {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

constexpr int WrongUsage = 2;
constexpr qint64 LongestDelayMs = 600'000;

struct UsageWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

[[noreturn]] void complainAndExit(const QString &problem)
{
    std::fprintf(stderr, "ipcmonitor: %s\n", qPrintable(problem));
    std::exit(WrongUsage); // NOLINT(concurrency-mt-unsafe): no thread has been started
}

EndpointAddress endpointOf(const QString &text)
{
    const auto address = EndpointAddress::ofText(QFile::encodeName(text));
    if (address.isEmpty())
        complainAndExit(UsageWords::tr("--endpoint is a path or an @name, not \"%1\"").arg(text));
    return address;
}

QString fileOf(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (parser.isSet(option) && parser.value(option).isEmpty())
        complainAndExit(UsageWords::tr("--%1 needs a file name").arg(option.names().constFirst()));
    return parser.value(option);
}

int themeOf(const QString &name)
{
    if (name == QLatin1String("system"))
        return 0;
    if (name == QLatin1String("light"))
        return 1;
    if (name == QLatin1String("dark"))
        return 2;
    complainAndExit(UsageWords::tr("--theme is system, light or dark, not %1").arg(name));
}

// decltype, because lupdate would take the namespace as the context of the texts below.
decltype(CommandLine::screenshotDelay) delayOf(const QString &text)
{
    bool isNumber = false;
    const qint64 delay = text.toLongLong(&isNumber);
    if (!isNumber || delay < 0 || delay > LongestDelayMs)
        complainAndExit(UsageWords::tr("--after is a number of milliseconds up to %1, not %2")
                            .arg(QString::number(LongestDelayMs), text));
    return std::chrono::milliseconds(delay);
}

} // namespace

bool CommandLine::isQuestion(int argc, const char *const *argv)
{
    constexpr std::array<QLatin1String, 4> Questions = {
        QLatin1String("-h"), QLatin1String("--help"), QLatin1String("-v"),
        QLatin1String("--version")};
    return argc == 2
           && std::find(Questions.begin(), Questions.end(), QLatin1String(argv[1]))
                  != Questions.end();
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        UsageWords::tr("Shows the endpoints of local servers, who is connected to them and what "
                       "they answer."));
    const QCommandLineOption endpoint(
        QStringLiteral("endpoint"),
        UsageWords::tr("Watch this socket, or @name for an abstract one; can be repeated."),
        QStringLiteral("PATH"));
    const QCommandLineOption tab(
        QStringLiteral("tab"),
        UsageWords::tr(
            "Show this tab: overview, connections, map, trace, charts, console or events."),
        QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   UsageWords::tr("Colours: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption settings(
        QStringLiteral("settings"),
        UsageWords::tr("Keep the settings in this file, and the console's history beside it."),
        QStringLiteral("FILE"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        UsageWords::tr("Save a screenshot of the window to this file and exit."),
        QStringLiteral("FILE"));
    const QCommandLineOption after(QStringLiteral("after"),
                                   UsageWords::tr("Take the picture after this many milliseconds."),
                                   QStringLiteral("MS"), QStringLiteral("1000"));
    const QCommandLineOption alone(
        QStringLiteral("new-window"),
        UsageWords::tr("Open a separate window even if one is already open."));
    parser.addOptions({endpoint, tab, theme, settings, screenshot, after, alone});
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments))
        complainAndExit(parser.errorText());
    // Handles help and version.
    parser.process(arguments);
    if (!parser.positionalArguments().isEmpty())
        complainAndExit(
            UsageWords::tr("unexpected argument: %1").arg(parser.positionalArguments().first()));

    CommandLine result;
    for (const QString &text : parser.values(endpoint))
        result.endpoints.append(endpointOf(text));
    if (parser.isSet(tab)) {
        result.tab = tabFromName(parser.value(tab));
        if (!result.tab)
            complainAndExit(UsageWords::tr("there is no tab %1").arg(parser.value(tab)));
    }
    if (parser.isSet(theme))
        result.theme = themeOf(parser.value(theme));
    result.settingsPath = fileOf(parser, settings);
    result.screenshotPath = fileOf(parser, screenshot);
    result.screenshotDelay = delayOf(parser.value(after));
    result.isAlone = parser.isSet(alone) || parser.isSet(screenshot) || parser.isSet(settings);
    return result;
}

QByteArray CommandLine::toMessage() const
{
    QJsonArray addresses;
    for (const EndpointAddress &address : endpoints)
        addresses.append(addressToSetting(address));
    QJsonObject message{{QStringLiteral("endpoints"), addresses}};
    if (tab)
        message.insert(QStringLiteral("tab"), int(*tab));
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

Result<CommandLine> CommandLine::fromMessage(QByteArrayView message)
{
    const QJsonDocument document = QJsonDocument::fromJson(message.toByteArray());
    if (!document.isObject())
        return Error(ErrorCode::ProtocolError, QStringLiteral("Not a request to show a window"));
    const QJsonObject object = document.object();
    CommandLine result;
    for (const QJsonValue value : object.value(QLatin1String("endpoints")).toArray()) {
        const EndpointAddress address = addressFromSetting(value.toString());
        if (!address.isEmpty())
            result.endpoints.append(address);
    }
    const int tab = object.value(QLatin1String("tab")).toInt(-1);
    if (tab >= int(MainWindow::Tab::Overview) && tab <= int(MainWindow::Tab::Events))
        result.tab = MainWindow::Tab(tab);
    return result;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A complete server program: options, signals, socket activation, exit codes.
#include "demoservice.h"

#include <ipccore/service/serviceserver.h>
#include <ipccore/version.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

#include <csignal>
#include <cstdio>
#include <pthread.h>

namespace {

using namespace IpcCore;

enum ExitCode { Success = 0, Failure = 1, AddressInUse = 2, EndpointLost = 3, UsageError = 64 };

struct Settings
{
    EndpointPath endpoint;
    ServerOptions options;
    QString socketName;
};

int complain(const QString &message, ExitCode code)
{
    std::fprintf(stderr, "ipcdemod: %s\n", message.toLocal8Bit().constData());
    return code;
}

Result<Settings> readSettings(const QCommandLineParser &parser)
{
    const auto wrong = [](const char *text) {
        return Error(ErrorCode::InvalidArgument, QString::fromLatin1(text));
    };
    Settings settings;
    if (!parser.positionalArguments().isEmpty())
        return wrong("unexpected argument: there are only options");
    if (const QString engine = parser.value(QStringLiteral("engine")); !engine.isEmpty()) {
        const auto kind = valueNamed<EngineKind>(engine);
        if (!kind)
            return wrong("--engine takes auto, epoll or qt");
        settings.options.engine = *kind;
    }
    settings.socketName = parser.value(QStringLiteral("socket-name"));
    if (parser.isSet(QStringLiteral("threads"))) {
        bool ok = false;
        settings.options.threadCount = parser.value(QStringLiteral("threads")).toInt(&ok);
        if (!ok || settings.options.threadCount < 1 || settings.options.threadCount > 256)
            return wrong("--threads takes 1 to 256");
    }
    if (!parser.isSet(QStringLiteral("endpoint"))) {
        const auto endpoint = EndpointPath::inRuntimeDirectory(QStringLiteral("ipcdemod"),
                                                               QStringLiteral("demo.sock"));
        if (!endpoint)
            return endpoint.error();
        settings.endpoint = *endpoint;
        return settings;
    }
    settings.endpoint = parser.value(QStringLiteral("endpoint")).toLatin1();
    // Users who name the path are responsible for its directory; trying it in /tmp should just
    // work.
    settings.options.allowSharedDirectory = true;
    return settings;
}

sigset_t terminationSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    // SIGHUP too: there is no configuration to reload, and a closing terminal ends its programs.
    for (const int signal : {SIGINT, SIGHUP}) {
        // sigwait() would return even those that nohup or the shell had us ignore.
        struct sigaction action = {};
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&set, signal);
    }
    return set;
}

// Uses the socket passed by a service manager, if there is one.
Result<void> listen(Server &server, const QString &socketName)
{
    const bool isNamed = !socketName.isEmpty();
    const QList<qintptr> inherited =
        isNamed ? Server::inheritedDescriptors(socketName) : Server::inheritedDescriptors();
    if (!inherited.isEmpty())
        return server.listen(inherited.constFirst());
    if (isNamed)
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("no socket called %1 was passed").arg(socketName));
    return server.listen();
}

int serve(const Settings &settings, const sigset_t &stopSignals)
{
    const CommandRouter service = demoService();
    ServiceServer server(settings.endpoint, service, demoHandler(service), settings.options);
    // Both signals are emitted by one of the server's threads. It writes the reason before the
    // server has stopped, and it is read afterwards.
    QString lossReason;
    QObject::connect(
        &server, &Server::endpointLost, &server,
        [&lossReason](const QString &reason) { lossReason = reason; }, Qt::DirectConnection);
    // Wakes sigwait() below if the server stops by itself.
    QObject::connect(
        &server, &Server::stopped, &server,
        // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread): blocked, and waited for
        [waiting = pthread_self()] { pthread_kill(waiting, SIGTERM); }, Qt::DirectConnection);

    Result<void> ready = listen(server, settings.socketName);
    if (ready)
        ready = server.start();
    if (!ready)
        return complain(ready.error().message,
                        ready.error().code == ErrorCode::AddressInUse ? AddressInUse : Failure);
    std::printf("listening on %s\n", server.path().native().constData());
    std::fflush(stdout);

    int signal = 0;
    sigwait(&stopSignals, &signal);
    server.stop();
    if (const Result<void> stopped = server.waitForStopped(); !stopped)
        return complain(stopped.error().message, Failure);
    return lossReason.isEmpty() ? Success : complain(lossReason, EndpointLost);
}

} // namespace

int main(int argc, char **argv)
{
    // Blocked before there are other threads, which would receive them otherwise.
    const sigset_t stopSignals = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &stopSignals, nullptr);

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(IPCCORE_VERSION_STRING));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Answers demo commands at a local endpoint. SIGINT, SIGTERM and SIGHUP stop it gently:\n"
        "running requests finish. There is nothing to reload.\n\n"
        "Exit codes: 0 after a stop or a quit request, 1 for failures, 2 if another server owns "
        "the\n"
        "endpoint, 3 if the socket file was removed or replaced, 64 for a wrong command line."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("endpoint"),
         QStringLiteral("Listen at PATH. Default: a socket in the user's runtime directory."),
         QStringLiteral("PATH")},
        {QStringLiteral("threads"), QStringLiteral("Handle up to N requests at a time."),
         QStringLiteral("N")},
        {QStringLiteral("socket-name"),
         QStringLiteral("Of the sockets a service manager passes, use the one called NAME "
                        "(LISTEN_FDNAMES). Default: the first."),
         QStringLiteral("NAME")},
        {QStringLiteral("engine"), QStringLiteral("auto, epoll or qt."), QStringLiteral("ENGINE")},
    });
    // A path need not be valid text: each byte becomes one character, and toLatin1() restores it.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLatin1(argv[i]));
    if (!parser.parse(arguments))
        return complain(parser.errorText(), UsageError);
    if (parser.isSet(help))
        parser.showHelp(Success);
    if (parser.isSet(version))
        parser.showVersion();

    const Result<Settings> settings = readSettings(parser);
    if (!settings)
        return complain(settings.error().message,
                        settings.error().code == ErrorCode::InvalidArgument ? UsageError : Failure);
    return serve(*settings, stopSignals);
}

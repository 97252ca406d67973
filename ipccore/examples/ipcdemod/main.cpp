// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A whole server program: options, signals, socket activation, exit codes.
#include "democommands.h"

#include <ipccore/server.h>
#include <ipccore/version.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <thread>

namespace {

using namespace IpcCore;

enum ExitCode { Success = 0, Failure = 1, AddressInUse = 2, UsageError = 64 };

struct Settings
{
    EndpointPath endpoint;
    ServerOptions options;
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
        return wrong("there are options only");
    if (const QString engine = parser.value(QStringLiteral("engine")); !engine.isEmpty()) {
        const auto kind = valueNamed<EngineKind>(engine);
        if (!kind)
            return wrong("--engine takes auto, epoll or qt");
        settings.options.engine = *kind;
    }
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
    // Who names the path answers for its directory; a try in /tmp should just work.
    settings.options.allowSharedDirectory = true;
    return settings;
}

sigset_t terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

int serve(const Settings &settings)
{
    Server server(settings.endpoint, runDemoCommand, settings.options);

    // A service manager that listens for us hands over its socket.
    const QList<qintptr> inherited = Server::inheritedDescriptors();
    Result<void> ready =
        inherited.isEmpty() ? server.listen() : server.listen(inherited.constFirst());
    if (ready)
        ready = server.start();
    if (!ready)
        return complain(ready.error().message,
                        ready.error().code == ErrorCode::AddressInUse ? AddressInUse : Failure);
    std::printf("listening on %s\n", server.path().native().constData());
    std::fflush(stdout);

    std::thread signalWaiter([&server] {
        const sigset_t signals = terminationSignals();
        int signal = 0;
        sigwait(&signals, &signal);
        server.stop();
    });
    const Result<void> stopped = server.waitForStopped();
    // After a quit no signal came; this one ends the waiting, not the thread.
    // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
    pthread_kill(signalWaiter.native_handle(), SIGTERM);
    signalWaiter.join();
    return stopped ? Success : complain(stopped.error().message, Failure);
}

} // namespace

int main(int argc, char **argv)
{
    // Blocked before there is a second thread, so that only the one that waits for them gets them.
    const sigset_t signals = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(IPCCORE_VERSION_STRING));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Answers demo commands at a local endpoint."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("endpoint"),
         QStringLiteral("Listen at PATH. Default: a socket in the user's runtime directory."),
         QStringLiteral("PATH")},
        {QStringLiteral("threads"), QStringLiteral("Handle up to N requests at a time."),
         QStringLiteral("N")},
        {QStringLiteral("engine"), QStringLiteral("auto, epoll or qt."), QStringLiteral("ENGINE")},
    });
    // A path need not be text: each byte becomes one character, and toLatin1() leads back.
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
    return serve(*settings);
}

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Passes the requests to a local endpoint on to other machines, through a NATS broker.
#include "program/bridgeprogram.h"
#include "program/stopsignals.h"

#include <ipccore/version.h>

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

#include <cstdio>
#include <sys/resource.h>

namespace {

using namespace Bridge;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

enum ExitCode { Success = 0, Failure = 1, AddressInUse = 2, EndpointLost = 3, UsageError = 64 };

int complain(const QString &message, ExitCode code)
{
    std::fprintf(stderr, "ipcbridge: %s\n", message.toLocal8Bit().constData());
    return code;
}

ExitCode codeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return UsageError;
    case ErrorCode::AddressInUse:
        return AddressInUse;
    case ErrorCode::InvalidPath:
        return EndpointLost;
    default:
        return Failure;
    }
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("endpoint"), QStringLiteral("The local endpoint."), QStringLiteral("PATH")},
        {QStringLiteral("service"),
         QStringLiteral("Its name for everybody: letters, digits, '-' and '_'."),
         QStringLiteral("NAME")},
        {QStringLiteral("server"),
         QStringLiteral("Address of the broker, nats://HOST:PORT or tls://HOST:PORT; several are "
                        "tried in turn. Default: nats://127.0.0.1:4222."),
         QStringLiteral("URL")},
        {QStringLiteral("settings"),
         QStringLiteral("Read everything from FILE, which may name several services."),
         QStringLiteral("FILE")},
        {QStringLiteral("credentials"), QStringLiteral("File with a user's JWT and seed."),
         QStringLiteral("FILE")},
        {QStringLiteral("user"), QStringLiteral("User, with --password-file."),
         QStringLiteral("NAME")},
        {QStringLiteral("password-file"), QStringLiteral("File whose first line is the password."),
         QStringLiteral("FILE")},
        {QStringLiteral("tls"), QStringLiteral("Connect with TLS only.")},
        {QStringLiteral("authorities"),
         QStringLiteral("File with certificates of authorities to trust. Default: the system's."),
         QStringLiteral("FILE")},
        {QStringLiteral("certificate"), QStringLiteral("File with the certificate to show."),
         QStringLiteral("FILE")},
        {QStringLiteral("key"), QStringLiteral("File with the certificate's key."),
         QStringLiteral("FILE")},
        {QStringLiteral("max-request"),
         QStringLiteral("Largest request in bytes. Default: 16777216."), QStringLiteral("N")},
        {QStringLiteral("max-in-flight"),
         QStringLiteral("export: requests in hand at a time. Default: 256."), QStringLiteral("N")},
        {QStringLiteral("max-rate"),
         QStringLiteral("export: requests per second; more are refused. Default: any number."),
         QStringLiteral("N")},
        {QStringLiteral("trust-request-info"),
         QStringLiteral("export: log who asks, as the broker's header Nats-Request-Info says; only "
                        "if the exporters' account has no other users.")},
        {QStringLiteral("prefix-caller"),
         QStringLiteral("export: begin each request with a line of JSON that says who asks; needs "
                        "--trust-request-info.")},
        {QStringLiteral("allow-unprotected"),
         QStringLiteral(
             "export: also to a broker on another machine without TLS and credentials.")},
        {QStringLiteral("metrics"),
         QStringLiteral("Write the figures to FILE every 5 s, for Prometheus."),
         QStringLiteral("FILE")},
    });
}

template <typename Number>
Result<void> readNumber(const QCommandLineParser &parser, const char *option, Number &target)
{
    const QString name = QString::fromLatin1(option);
    if (!parser.isSet(name))
        return {};
    bool isNumber = false;
    const qlonglong value = parser.value(name).toLongLong(&isNumber);
    target = static_cast<Number>(value);
    if (!isNumber || value != static_cast<qlonglong>(target))
        return Error(ErrorCode::InvalidArgument, QStringLiteral("--%1 takes a number").arg(name));
    return {};
}

// Arguments need not be valid text, see main().
QString fileName(const QCommandLineParser &parser, const char *option)
{
    return QFile::decodeName(parser.value(QString::fromLatin1(option)).toLatin1());
}

void readBroker(const QCommandLineParser &parser, BrokerOptions &broker)
{
    if (parser.isSet(QStringLiteral("server")))
        broker.servers = parser.values(QStringLiteral("server"));
    broker.credentialsFile = fileName(parser, "credentials");
    broker.user = QString::fromUtf8(parser.value(QStringLiteral("user")).toLatin1());
    broker.passwordFile = fileName(parser, "password-file");
    broker.tls = parser.isSet(QStringLiteral("tls"));
    broker.authorityFile = fileName(parser, "authorities");
    broker.certificateFile = fileName(parser, "certificate");
    broker.keyFile = fileName(parser, "key");
}

Result<BridgeOptions> readCommand(const QCommandLineParser &parser)
{
    const auto wrong = [](const char *text) {
        return Error(ErrorCode::InvalidArgument, QString::fromLatin1(text));
    };
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("settings"))) {
        if (!words.isEmpty() || parser.optionNames().size() > 1)
            return wrong("--settings goes with nothing else");
        return BridgeOptions::read(fileName(parser, "settings"));
    }
    if (words.size() != 1 || (words[0] != u"export" && words[0] != u"import"))
        return wrong("expected export, import or --settings; see --help");
    if (!parser.isSet(QStringLiteral("endpoint")) || !parser.isSet(QStringLiteral("service")))
        return wrong("--endpoint and --service are needed");
    BridgeOptions options;
    readBroker(parser, options.broker);
    options.metricsFile = fileName(parser, "metrics");
    options.allowUnprotected = parser.isSet(QStringLiteral("allow-unprotected"));
    const IpcCore::EndpointPath endpoint(parser.value(QStringLiteral("endpoint")).toLatin1());
    const QByteArray service = parser.value(QStringLiteral("service")).toLatin1();
    Result<void> numbers;
    if (words[0] == u"import") {
        ImportOptions &each = options.imports.emplace_back(ImportOptions{service, endpoint});
        numbers = readNumber(parser, "max-request", each.maxRequest);
    } else {
        ExportOptions &each = options.exports.emplace_back(ExportOptions{service, endpoint});
        each.trustRequestInfo = parser.isSet(QStringLiteral("trust-request-info"));
        each.prefixCaller = parser.isSet(QStringLiteral("prefix-caller"));
        numbers = readNumber(parser, "max-request", each.maxRequest);
        if (numbers)
            numbers = readNumber(parser, "max-in-flight", each.maxInFlight);
        if (numbers)
            numbers = readNumber(parser, "max-rate", each.maxRate);
    }
    if (!numbers)
        return numbers.error();
    return options;
}

// Each client takes one, and most sessions allow no more than 1,024 unless a program asks.
void raiseDescriptorLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

int main(int argc, char **argv)
{
    raiseDescriptorLimit();
    // Qt's own event loop takes less time for each message than that of GLib.
    qputenv("QT_NO_GLIB", "1");
    StopSignals signalsToStop;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(IPCCORE_VERSION_STRING));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Passes requests to a local endpoint on to other machines, through a NATS broker.\n"
        "  export  answers the requests to a service by asking the local endpoint\n"
        "  import  serves a local endpoint whose requests go to a service\n"
        "SIGTERM, SIGINT and SIGHUP stop it gently: requests in hand finish.\n\n"
        "Exit codes: 0 after a stop, 1 for failures, 2 if another server owns the endpoint, 3 if\n"
        "the socket file was removed or replaced, 64 for a wrong command line or settings file."));
    parser.addPositionalArgument(QStringLiteral("export|import"), {});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    addOptions(parser);
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

    Result<BridgeOptions> options = readCommand(parser);
    if (!options)
        return complain(options.error().message, codeOf(options.error()));
    options->broker.name = QStringLiteral("ipcbridge");
    BridgeProgram program(*options);
    QObject::connect(&signalsToStop, &StopSignals::arrived, &program, &BridgeProgram::stop);
    QObject::connect(
        &program, &BridgeProgram::ended, &application, [](const std::optional<Error> &error) {
            QCoreApplication::exit(error ? complain(error->message, codeOf(*error)) : Success);
        });
    if (const Result<void> started = program.start(); !started)
        return complain(started.error().message, codeOf(started.error()));
    return QCoreApplication::exec();
}

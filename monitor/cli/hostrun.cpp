// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "hostrun.h"

#include "allverbs.h"
#include "displaytext.h"
#include "standardstreams.h"
#include "stateverb.h"

#include <core/base/signalwatcher.h>
#include <core/remote/remoteprobe.h>
#include <core/remote/sshcommand.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>

#include <csignal>

namespace Cli {

namespace {

using namespace IpcCore;
using namespace Monitor;
using namespace std::chrono_literals;

// For what a program has to say whose connection is lost.
constexpr auto LastWords = 2s;

// For ssh to end and say why, when it has given up.
constexpr auto SshPatience = 10s;

// Between two looks at a state through a forwarded socket, each of which runs a command there.
constexpr auto ProbePause = 500ms;

// The arguments for the same verb with another PATH.
QByteArrayList argumentsWith(const QByteArray &path, const Verb &verb,
                             const QCommandLineParser &parser)
{
    QByteArrayList words{verb.name};
    for (const Option &option : verb.options) {
        const QByteArray name = QByteArray("--") + option.name;
        if (option.value == nullptr && parser.isSet(QLatin1String(option.name)))
            words.append(name);
        const QStringList values =
            option.value == nullptr ? QStringList() : parser.values(QLatin1String(option.name));
        for (const QString &value : values)
            words.append(name + '=' + toBytes(value));
    }
    words.append("--");
    words.append(path);
    const QStringList rest = parser.positionalArguments().mid(1);
    for (const QString &argument : rest)
        words.append(toBytes(argument));
    return words;
}

bool isAboutPath(const Verb &verb, const QCommandLineParser &parser)
{
    return !verb.arguments.empty() && qstrcmp(verb.arguments.front().name, "PATH") == 0
           && !parser.positionalArguments().isEmpty();
}

class HostRun
{
public:
    HostRun(const QByteArray &host, const Verb &verb, const QCommandLineParser &parser,
            const QByteArrayList &typed)
        : m_host(host)
        , m_verb(verb)
        , m_parser(parser)
        , m_typed(typed)
        , m_signals({SIGINT, SIGTERM, SIGHUP, SIGQUIT}, [this](int signal) { take(signal); })
    {
        m_child.setProcessChannelMode(QProcess::ForwardedChannels);
        m_lastWords.setSingleShot(true);
        QObject::connect(&m_host, &RemoteHost::connected, &m_child, [this] { begin(); });
        QObject::connect(&m_host, &RemoteHost::failed, &m_child,
                         [this](const Error &error) { lose(error); });
        QObject::connect(&m_child, &QProcess::finished, &m_child, [this] { takeExit(); });
    }

    int run()
    {
        if (&m_verb == &stateVerb) {
            const auto wait = stateWait(m_parser);
            if (!wait)
                return UsageError;
            m_deadline.setRemainingTime(*wait);
        }
        m_host.open();
        QCoreApplication::exec();
        return m_exitCode;
    }

    // The signal to end by; 0 for none.
    int signal() const { return m_signal; }

private:
    void begin()
    {
        if (!m_verb.usesForward)
            return runThere();
        m_host.forward(path(), &m_child, [this](const Result<QByteArray> &local) {
            if (local)
                runHere(*local);
            else
                end(failure(local.error()));
        });
    }

    QByteArray path() const { return toBytes(m_parser.positionalArguments().constFirst()); }

    void runHere(const QByteArray &local)
    {
        m_child.setInputChannelMode(QProcess::ForwardedInputChannel);
        ChildProgram program;
        program.words = argumentsWith(local, m_verb, m_parser);
        program.words.prepend(QFile::encodeName(QCoreApplication::applicationFilePath()));
        startChild(m_child, program);
    }

    // With a terminal if we have one for everything, so that it looks and behaves as it does here.
    // Without one, it needs no input, and leaves that to the script that runs us.
    void runThere()
    {
        const bool terminal = canAsk() && outputIsTerminal();
        if (terminal)
            m_child.setInputChannelMode(QProcess::ForwardedInputChannel);
        else
            m_child.setStandardInputFile(QProcess::nullDevice());
        startChild(m_child,
                   m_host.session(shellCommand(QByteArrayList{"ipcctl", m_verb.name} + m_typed),
                                  terminal));
    }

    void takeExit()
    {
        m_lastWords.stop();
        const int code = m_child.exitCode();
        if (m_lost)
            return end(code == Success && m_child.exitStatus() == QProcess::NormalExit
                           ? Success
                           : report(*m_lost));
        if (m_child.exitStatus() == QProcess::CrashExit) {
            m_signal = code;
            return end(Failure);
        }
        if (m_verb.usesForward)
            return takeExitHere(code);
        if (code == CommandNotFound)
            return doWithout();
        if (code != SshFailed)
            return end(code);
        endUnlessLost([this] {
            return failure(QStringLiteral("%1: ipcctl there did not end normally, or ssh could not "
                                          "start it")
                               .arg(printable(m_host.name())));
        });
    }

    void takeExitHere(int code)
    {
        if (code == Success)
            return end(code);
        endUnlessLost([this, code] {
            if (!m_host.refusal().isEmpty())
                writeError(QStringLiteral("%1 could not connect to the path: %2")
                               .arg(printable(m_host.name()), printableText(m_host.refusal())));
            return code;
        });
    }

    // A failure may be that of the connection, and ssh about to tell why.
    void endUnlessLost(const std::function<int()> &exitCode)
    {
        m_host.check(&m_child, [this, exitCode](bool stands) {
            if (stands)
                return end(exitCode());
            whenSilent(SshPatience, [this, exitCode] { end(exitCode()); });
        });
    }

    // There is no ipcctl, or not where the shell looks for programs.
    void doWithout()
    {
        const QString name = printable(m_host.name());
        if (!isAboutPath(m_verb, m_parser))
            return end(failure(QStringLiteral("%1 has no ipcctl, which %2 needs there: install it, "
                                              "or add it to PATH")
                                   .arg(name, QLatin1String(m_verb.name))));
        if (&m_verb == &stateVerb)
            writeError(QStringLiteral("%1 has no ipcctl; this is what a forwarded socket tells")
                           .arg(name));
        look();
    }

    void look()
    {
        probe(m_host, path(), &m_child, [this](const EndpointStatus &status) { take(status); });
    }

    void take(const EndpointStatus &status)
    {
        const bool listens = status.state == ActiveState::Listening;
        if (&m_verb != &stateVerb)
            return end(failure(
                QStringLiteral("%1 has no ipcctl, which %2 needs there. A forwarded socket only "
                               "tells: %3")
                    .arg(printable(m_host.name()), QLatin1String(m_verb.name),
                         listens ? QStringLiteral("a server listens at the path")
                                 : status.message)));
        if (listens || m_deadline.hasExpired())
            return end(printState(m_parser, status));
        QTimer::singleShot(ProbePause, &m_child, [this] { look(); });
    }

    void whenSilent(std::chrono::milliseconds patience, const std::function<void()> &function)
    {
        QObject::connect(&m_lastWords, &QTimer::timeout, &m_child, function);
        m_lastWords.start(patience);
    }

    void lose(const Error &error)
    {
        if (m_child.state() == QProcess::NotRunning)
            return end(report(error));
        m_lost = error;
        whenSilent(LastWords, [this] { m_child.kill(); });
    }

    int report(const Error &error)
    {
        if (&m_verb == &stateVerb)
            return printState(m_parser, {.state = ActiveState::OtherError,
                                         .systemError = error.systemError,
                                         .message = error.message});
        return failure(error);
    }

    void take(int signal)
    {
        // It may have got the same from the terminal, and says how it ends.
        if (m_child.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_child.processId()), signal);
            return;
        }
        m_signal = signal;
        end(Failure);
    }

    void end(int exitCode)
    {
        m_exitCode = exitCode;
        QCoreApplication::quit();
    }

    RemoteHost m_host;
    const Verb &m_verb;
    const QCommandLineParser &m_parser;
    const QByteArrayList m_typed;
    QDeadlineTimer m_deadline; ///< Of state --wait.
    SignalWatcher m_signals;
    QTimer m_lastWords;
    std::optional<Error> m_lost;
    QProcess m_child; ///< What does the work; nothing is called after it is gone.
    int m_signal = 0;
    int m_exitCode = Success;
};

} // namespace

int runOnHost(const QByteArray &host, const Verb &verb, const QCommandLineParser &parser,
              const QByteArrayList &typed)
{
    if (const auto valid = checkHost(host); !valid)
        return usageError(QStringLiteral("--host: %1").arg(valid.error().message));
    int exitCode = Failure;
    int signal = 0;
    {
        HostRun run(host, verb, parser, typed);
        exitCode = run.run();
        signal = run.signal();
    }
    // Ends as if it had not been caught, with everything removed.
    if (signal != 0)
        ::raise(signal);
    return exitCode;
}

} // namespace Cli

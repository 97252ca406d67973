// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/serverlauncher.h>

#include "base/deadline.h"
#include "base/optiontable.h"
#include "client/connectpolicy.h"
#include "client/launchedprogram.h"
#include "endpoint/endpointlock.h"
#include "endpoint/socketaddress.h"

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <thread>
#include <unistd.h>

namespace IpcCore {

namespace {

using ProgramState = LaunchedProgram::State;

constexpr std::chrono::milliseconds FirstPause{2};
constexpr std::chrono::milliseconds LongestPause{50};

// A program may fail because another one, which will listen in a moment, owns the endpoint.
constexpr std::chrono::milliseconds RivalPatience{250};

// Starting a program fixes nothing else, such as InvalidPath.
bool isWorthWaiting(const Error &error)
{
    return isMissing(error) || error.code == ErrorCode::Busy;
}

Error withErrorOutput(Error error, LaunchedProgram &program)
{
    if (const QString output = program.finish(); !output.isEmpty())
        error.message += QStringLiteral(": ") + output;
    return error;
}

Error timedOut(const EndpointPath &path, LaunchedProgram *program, const Error &lastTry)
{
    Error error = lastTry;
    error.code = ErrorCode::Timeout;
    error.message = QStringLiteral("%1 does not listen on %2 in time")
                        .arg(program ? QStringLiteral("The program runs and")
                                     : QStringLiteral("A server started by somebody else"),
                             path.toString());
    return program ? withErrorOutput(error, *program) : error;
}

Error launchFailed(const QString &name, LaunchedProgram &program, const Error &lastTry)
{
    const bool notStarted = program.state() == ProgramState::NotStarted;
    Error error = lastTry;
    error.code = ErrorCode::LaunchFailed;
    error.systemError = notStarted ? program.value() : 0;
    error.message = QStringLiteral("The program %1 %2").arg(name, program.describeEnd());
    if (!notStarted)
        error.message += QStringLiteral(" and did not listen");
    return withErrorOutput(error, program);
}

// A program that exits successfully may have left its server in the background, so only failures
// are given up early.
bool hasFailed(const LaunchedProgram &program)
{
    return program.state() == ProgramState::Signaled
           || (program.state() == ProgramState::Exited && program.value() != 0);
}

bool hasEnded(const LaunchedProgram &program)
{
    return program.state() == ProgramState::Exited || program.state() == ProgramState::Signaled;
}

// One launch, from the first failed attempt to the one that reaches the server.
class Launch
{
public:
    Launch(const EndpointPath &path, const ProgramStart &start, std::chrono::milliseconds timeout)
        : m_path(path)
        , m_start(start)
        , m_deadline(deadlineIn(timeout))
        , m_giveUp(m_deadline)
    {}

    bool startedProgram() const
    {
        return m_program && m_program->state() != ProgramState::NotStarted;
    }

    /// Takes the next step after `lastTry` failed, and waits a little.
    /// @return an error if trying again is pointless.
    Result<void> proceed(const Error &lastTry);

private:
    bool takeLock();
    void pause();

    const EndpointPath &m_path;
    const ProgramStart &m_start;
    QDeadlineTimer m_deadline;
    QDeadlineTimer m_giveUp; ///< If the program has ended.
    EndpointLock m_lock;
    bool m_lockTaken = false;
    std::optional<LaunchedProgram> m_program;
    std::chrono::milliseconds m_pause = FirstPause;
};

Result<void> Launch::proceed(const Error &lastTry)
{
    if (!m_program && isMissing(lastTry)) {
        if (m_lockTaken)
            m_program.emplace(m_start);
        else if (takeLock())
            return {}; // look again: the lock's previous holder may have started the server
    }
    if (m_program && m_program->state() == ProgramState::NotStarted)
        return launchFailed(m_start.program, *m_program, lastTry);
    if (m_program && hasEnded(*m_program) && isMissing(lastTry) && m_giveUp.hasExpired())
        return launchFailed(m_start.program, *m_program, lastTry);
    if (m_deadline.hasExpired())
        return timedOut(m_path, m_program ? &*m_program : nullptr, lastTry);
    pause();
    return {};
}

// The client that holds the lock `<path>.launch.flock` starts the program while the others wait. If
// the lock cannot be created, for example because the program has yet to create the directory,
// anybody may start it, and the endpoint's own lock decides between the programs.
bool Launch::takeLock()
{
    const EndpointPath path(QByteArray(m_path.native()).append(".launch"));
    const UniqueFd directory(::open(path.directory().constData(), OpenDirectoryFlags));
    Result<EndpointLock> lock = EndpointLock::acquire(directory.get(), path);
    m_lockTaken = lock || lock.error().code != ErrorCode::AddressInUse;
    if (lock)
        m_lock = std::move(*lock);
    return m_lockTaken;
}

void Launch::pause()
{
    if (!m_program) {
        std::this_thread::sleep_for(m_pause);
    } else {
        const bool hadFailed = hasFailed(*m_program);
        m_program->wait(m_pause);
        if (!hadFailed && hasFailed(*m_program))
            m_giveUp = std::min(m_deadline, QDeadlineTimer(RivalPatience));
    }
    m_pause = std::min(2 * m_pause, LongestPause);
}

} // namespace

ServerLauncher::ServerLauncher(const EndpointPath &path, const QString &program,
                               const QStringList &arguments)
    : m_path(path)
    , m_program(program)
    , m_arguments(arguments)
{}

const EndpointPath &ServerLauncher::path() const
{
    return m_path;
}

void ServerLauncher::setStartTimeout(std::chrono::milliseconds timeout)
{
    m_startTimeout = timeout;
}

std::chrono::milliseconds ServerLauncher::startTimeout() const
{
    return m_startTimeout;
}

void ServerLauncher::setWorkingDirectory(const QString &directory)
{
    m_workingDirectory = directory;
}

QString ServerLauncher::workingDirectory() const
{
    return m_workingDirectory;
}

void ServerLauncher::setErrorOutput(ErrorOutput output, const QString &fileName)
{
    m_errorOutput = output;
    m_errorFile = fileName;
}

ServerLauncher::ErrorOutput ServerLauncher::errorOutput() const
{
    return m_errorOutput;
}

QString ServerLauncher::errorFile() const
{
    return m_errorFile;
}

Result<void> ServerLauncher::validate() const
{
    const auto wrong = [](const QString &text) { return Error(ErrorCode::InvalidArgument, text); };
    if (m_startTimeout != Forever && m_startTimeout.count() < 0)
        return wrong(QStringLiteral("The start timeout is out of range"));
    if (!isValue(m_errorOutput))
        return wrong(QStringLiteral("There is no such error output"));
    if ((m_errorOutput == ErrorOutput::File) == m_errorFile.isEmpty())
        return wrong(QStringLiteral("ErrorOutput::File needs the name of a file, and nothing else "
                                    "takes one"));
    // The system would take NUL for the end.
    const QString words =
        m_program + m_workingDirectory + m_errorFile + m_arguments.join(QString());
    if (words.contains(QChar(u'\0')))
        return wrong(QStringLiteral("The program, its arguments, its directory and its file of "
                                    "errors cannot hold a NUL character"));
    return {};
}

bool ServerLauncher::startedProgram() const
{
    return m_startedProgram;
}

Result<Connection> ServerLauncher::connectOrStart(const ConnectOptions &options)
{
    return connectOrStart(options, [] { return false; });
}

// Gives up once it `isUnwanted`, which is asked every LongestPause.
Result<Connection> ServerLauncher::connectOrStart(const ConnectOptions &options,
                                                  const std::function<bool()> &isUnwanted)
{
    m_startedProgram = false;
    if (const Result<void> valid = validate(); !valid)
        return valid.error();
    const ProgramStart start = {.program = m_program,
                                .arguments = m_arguments,
                                .directory = m_workingDirectory,
                                .errorOutput = m_errorOutput,
                                .errorFile = m_errorFile,
                                // Checked first: later this number could be one of ours.
                                .hasErrorOutput = ::fcntl(STDERR_FILENO, F_GETFD) >= 0};
    ConnectOptions once = options;
    once.waitIfBusy = false;
    once.waitIfNotFound = false;

    Launch launch(m_path, start, m_startTimeout);
    for (;;) {
        Result<Connection> connection = Connection::tryConnect(m_path, once);
        m_startedProgram = launch.startedProgram();
        if (connection || !isWorthWaiting(connection.error()))
            return connection;
        if (isUnwanted())
            return Error(ErrorCode::Stopped,
                         QStringLiteral("Nobody waits for the server any more"));
        const Result<void> proceeded = launch.proceed(connection.error());
        m_startedProgram = launch.startedProgram();
        if (!proceeded)
            return proceeded.error();
    }
}

} // namespace IpcCore

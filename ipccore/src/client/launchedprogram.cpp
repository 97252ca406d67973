// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/launchedprogram.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace IpcCore {

namespace {

constexpr qint64 MaxErrorOutput = 4096;
constexpr qsizetype MaxErrorLines = 20;

// Where the watcher and the program have their descriptors.
constexpr int ReportFd = 3;
constexpr int FirstFreeFd = 4;

// What goes through the pipe; smaller than PIPE_BUF, so it arrives whole.
struct Report
{
    enum Kind : int { Forked, ExecFailed, Ended };

    int kind;
    int value; // Forked: 0 or errno; ExecFailed: errno; Ended: the status of waitpid()
};

struct Pipe
{
    UniqueFd readEnd;
    UniqueFd writeEnd;
};

Error launchFailed(const QString &text, int systemError)
{
    return {ErrorCode::LaunchFailed, text + QStringLiteral(": ") + qt_error_string(systemError),
            systemError};
}

Pipe makePipe()
{
    int ends[2] = {-1, -1};
#ifdef __APPLE__
    if (::pipe(ends) == 0) {
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    }
#else
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
#endif
    return {.readEnd = UniqueFd(ends[0]), .writeEnd = UniqueFd(ends[1])};
}

std::optional<Report> receive(int fd)
{
    Report message = {};
    const ssize_t size = retryOnInterrupt([&] { return ::read(fd, &message, sizeof(message)); });
    return size == sizeof(message) ? std::optional(message) : std::nullopt;
}

// From here to runWatcher(): between fork() and exec() in a process that may have had threads, so
// only async-signal-safe functions and no memory from the heap.

void report(int kind, int value)
{
    const Report message = {.kind = kind, .value = value};
    retryOnInterrupt([&] { return ::write(ReportFd, &message, sizeof(message)); });
}

void closeFrom(int first)
{
#ifdef SYS_close_range
    if (::syscall(SYS_close_range, static_cast<unsigned>(first), UINT_MAX, 0U) == 0)
        return;
#endif
    const auto limit = static_cast<int>(std::min(::sysconf(_SC_OPEN_MAX), 65536L));
    for (int fd = first; fd < limit; ++fd)
        ::close(fd);
}

// Moves the descriptors to 0..3 and closes all others, such as sockets of the host that would
// otherwise stay open as long as the server lives.
bool arrangeDescriptors(int nullFd, int errorFd, int reportFd)
{
    const std::array<int, FirstFreeFd> wanted = {nullFd, nullFd, errorFd, reportFd};
    std::array<int, FirstFreeFd> outOfTheWay = {};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        outOfTheWay[i] = ::fcntl(wanted[i], F_DUPFD, FirstFreeFd);
        if (outOfTheWay[i] < 0)
            return false;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (::dup2(outOfTheWay[i], static_cast<int>(i)) < 0)
            return false;
    }
    closeFrom(FirstFreeFd);
    return ::fcntl(ReportFd, F_SETFD, FD_CLOEXEC) == 0;
}

void resetSignals()
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal)
        ::sigaction(signal, &action, nullptr);
}

[[noreturn]] void runProgram(const char *file, char *const *arguments)
{
    ::setsid();
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execv(file, arguments);
    report(Report::ExecFailed, errno);
    ::_exit(127);
}

// All signals are blocked here, and the session is not the host's: nothing but SIGKILL ends it
// early.
[[noreturn]] void runWatcher(const char *file, char *const *arguments)
{
    ::setsid();
    resetSignals();
    const pid_t program = ::fork();
    if (program == 0)
        runProgram(file, arguments);
    report(Report::Forked, program < 0 ? errno : 0);
    int status = 0;
    if (program > 0 && retryOnInterrupt([&] { return ::waitpid(program, &status, 0); }) == program)
        report(Report::Ended, status);
    ::_exit(0);
}

} // namespace

Result<std::unique_ptr<LaunchedProgram>> LaunchedProgram::start(const QString &program,
                                                                const QStringList &arguments)
{
    const bool isPath = program.contains(QLatin1Char('/'));
    const QString file = isPath ? program : QStandardPaths::findExecutable(program);
    if (file.isEmpty())
        return launchFailed(QStringLiteral("Cannot find the program ") + program, ENOENT);
    QList<QByteArray> words = {QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.append(QFile::encodeName(argument));

    std::unique_ptr<LaunchedProgram> launched(new LaunchedProgram);
    if (const Result<void> forked = launched->fork(QFile::encodeName(file), words); !forked)
        return launchFailed(QStringLiteral("Cannot start the program ") + program,
                            forked.error().systemError);
    return launched;
}

Result<void> LaunchedProgram::fork(const QByteArray &file, const QList<QByteArray> &arguments)
{
    const auto failure = [] { return Error(ErrorCode::LaunchFailed, QString(), errno); };
    if (!m_errorOutput.open())
        return Error(ErrorCode::LaunchFailed, QString(), EIO);
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    Pipe pipe = makePipe();
    if (!null || !pipe.readEnd)
        return failure();
    QList<char *> pointers;
    for (const QByteArray &argument : arguments)
        pointers.append(const_cast<char *>(argument.constData()));
    pointers.append(nullptr);
    char *const *words = pointers.constData();

    // Blocked, so that no handler of the host runs in the child.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    m_watcher = ::fork();
    if (m_watcher == 0) {
        if (!arrangeDescriptors(null.get(), m_errorOutput.handle(), pipe.writeEnd.get()))
            ::_exit(127);
        runWatcher(file.constData(), words);
    }
    const int forkError = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (m_watcher < 0)
        return Error(ErrorCode::LaunchFailed, QString(), forkError);

    m_reports = std::move(pipe.readEnd);
    pipe.writeEnd.reset();
    // Wait until there is a program, so that ending the watcher cannot prevent it any more.
    const std::optional<Report> first = receive(m_reports.get());
    if (!first || (first->kind == Report::Forked && first->value != 0))
        return Error(ErrorCode::LaunchFailed, QString(), first ? first->value : EAGAIN);
    apply(first->kind, first->value);
    return {};
}

LaunchedProgram::~LaunchedProgram()
{
    if (m_watcher < 0)
        return;
    // A watcher that has reported the end is about to leave by itself. Nobody else waits for it, so
    // its number cannot have been given to another process.
    wait(std::chrono::milliseconds(0));
    if (m_state == State::Running)
        ::kill(m_watcher, SIGKILL);
    retryOnInterrupt([this] { return ::waitpid(m_watcher, nullptr, 0); });
}

void LaunchedProgram::apply(int kind, int value)
{
    if (m_state != State::Running || kind == Report::Forked)
        return;
    if (kind == Report::ExecFailed) {
        m_state = State::NotStarted;
        m_value = value;
    } else if (WIFSIGNALED(value)) {
        m_state = State::Signaled;
        m_value = WTERMSIG(value);
    } else {
        m_state = State::Exited;
        m_value = WEXITSTATUS(value);
    }
}

void LaunchedProgram::wait(std::chrono::milliseconds timeout)
{
    pollfd entry = {.fd = m_reports.get(), .events = POLLIN, .revents = 0};
    const nfds_t count = m_state == State::Running ? 1 : 0;
    if (::poll(&entry, count, static_cast<int>(timeout.count())) != 1)
        return;
    if (const std::optional<Report> next = receive(m_reports.get()))
        apply(next->kind, next->value);
    else
        m_state = State::Unknown;
}

QString LaunchedProgram::describeEnd() const
{
    switch (m_state) {
    case State::Running:
        return QStringLiteral("runs");
    case State::NotStarted:
        return QStringLiteral("cannot be started (%1)").arg(qt_error_string(m_value));
    case State::Exited:
        return QStringLiteral("ended with status %1").arg(m_value);
    case State::Signaled:
        return QStringLiteral("was ended by signal %1 (%2)")
            .arg(m_value)
            .arg(QString::fromLocal8Bit(::strsignal(m_value)));
    case State::Unknown:
        break;
    }
    return QStringLiteral("is no longer watched");
}

QString LaunchedProgram::errorOutput() const
{
    // The program shares the position in the file, so it must not be moved.
    std::array<char, MaxErrorOutput> buffer;
    const qint64 start = std::max<qint64>(m_errorOutput.size() - MaxErrorOutput, 0);
    const ssize_t size = ::pread(m_errorOutput.handle(), buffer.data(), buffer.size(), start);
    if (size <= 0)
        return {};
    const QString text = QString::fromLocal8Bit(buffer.data(), size).trimmed();
    const QStringList lines = text.split(QLatin1Char('\n'));
    return lines.mid(std::max<qsizetype>(lines.size() - MaxErrorLines, 0)).join(QLatin1Char('\n'));
}

} // namespace IpcCore

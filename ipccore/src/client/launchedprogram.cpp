// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/launchedprogram.h"

#include "base/deadline.h"
#include "base/pipe.h"
#include "client/programwatcher.h"
#include "endpoint/streamsocket.h"

#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qstringlist.h>

#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace IpcCore {

namespace {

using ErrorOutput = ServerLauncher::ErrorOutput;

constexpr qsizetype MaxErrorLines = 20;

// How long to wait for exec(), and for the watcher to answer.
constexpr std::chrono::milliseconds StartPatience{1000};

struct SocketPair
{
    UniqueFd first;
    UniqueFd second;
};

// @return both ends, or neither, with errno set.
SocketPair makeSocketPair()
{
    int ends[2] = {-1, -1};
#ifdef SOCK_CLOEXEC
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return {};
#else
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return {};
    ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
    return {.first = UniqueFd(ends[0]), .second = UniqueFd(ends[1])};
}

// The candidates for `program`, absolute because it is executed in another directory.
QList<QByteArray> filesNamed(const QByteArray &program)
{
    QList<QByteArray> names;
    if (program.contains('/'))
        names.append(program);
    else if (!program.isEmpty()) {
        const QByteArray path =
            qEnvironmentVariableIsSet("PATH") ? qgetenv("PATH") : "/bin:/usr/bin";
        for (const QByteArray &directory : path.split(':'))
            names.append((directory.isEmpty() ? QByteArray(".") : directory) + '/' + program);
    }
    QList<QByteArray> files;
    for (const QByteArray &name : names) {
        // EndpointPath makes paths absolute without changing their bytes.
        if (const QByteArray file = EndpointPath(name).native(); file.startsWith('/'))
            files.append(file);
    }
    return files;
}

QList<char *> pointersTo(const QList<QByteArray> &words)
{
    QList<char *> pointers;
    for (const QByteArray &word : words)
        pointers.append(const_cast<char *>(word.constData()));
    pointers.append(nullptr);
    return pointers;
}

// Reads the next bytes from the watcher, which sends them in one piece.
// @return -1 if none arrive in time.
ssize_t receive(int fd, void *data, std::size_t size, std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline = deadlineIn(timeout);
    pollfd entry = {.fd = fd, .events = POLLIN, .revents = 0};
    if (retryOnInterrupt([&] { return ::poll(&entry, 1, millisecondsLeft(deadline)); }) != 1)
        return -1;
    return retryOnInterrupt([&] { return ::read(fd, data, size); });
}

} // namespace

LaunchedProgram::LaunchedProgram(const ProgramStart &start)
{
    launch(start);
    // Callers that give the server no time still want to know if the program does not exist.
    if (m_state == State::Starting)
        wait(StartPatience);
}

LaunchedProgram::~LaunchedProgram()
{
    // Closing is not enough: a child forked by another thread may hold a copy.
    if (m_reports)
        ::shutdown(m_reports.get(), SHUT_RDWR);
}

void LaunchedProgram::launch(const ProgramStart &start)
{
    const UniqueFd null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    SocketPair reports = makeSocketPair();
    if (!null || !reports.first)
        return notStarted({}, errno);
    m_reports = std::move(reports.first);

    Pipe errors;
    int errorOutput = null.get();
    switch (start.errorOutput) {
    case ErrorOutput::Discard:
        errors = makePipe();
        if (!errors)
            return notStarted({}, errno);
        errorOutput = errors.writing.get();
        break;
    case ErrorOutput::Inherit:
        if (start.hasErrorOutput)
            errorOutput = STDERR_FILENO;
        break;
    case ErrorOutput::File:
        errors.writing = openErrorFile(start.errorFile);
        if (!errors.writing)
            return notStarted(QStringLiteral(" with its errors in ") + start.errorFile, errno);
        errorOutput = errors.writing.get();
        break;
    }

    if (start.directory != QStringLiteral("/"))
        m_circumstance = QStringLiteral(" in the directory ") + start.directory;
    QList<QByteArray> words = {QFile::encodeName(start.program)};
    for (const QString &argument : start.arguments)
        words.append(QFile::encodeName(argument));
    const QList<QByteArray> files = filesNamed(words.constFirst());
    const QList<char *> filePointers = pointersTo(files);
    const QList<char *> wordPointers = pointersTo(words);
    const QByteArray directory = QFile::encodeName(start.directory);
    const QByteArray drain =
        QFile::encodeName(QStandardPaths::findExecutable(QStringLiteral("cat")));
    forkWatcher({.files = filePointers.constData(),
                 .arguments = wordPointers.constData(),
                 .directory = directory.constData(),
                 .drain = drain.constData(),
                 .nullDevice = null.get(),
                 .errorOutput = errorOutput,
                 .errorInput = errors.reading.get(),
                 .reports = reports.second.get()});
}

// @return empty, with errno set, on failure.
UniqueFd LaunchedProgram::openErrorFile(const QString &fileName)
{
    const QByteArray name = QFile::encodeName(fileName);
    // Non-blocking only for open(), which would wait for the reader of a FIFO.
    UniqueFd file(::open(name.constData(),
                         O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY | O_NONBLOCK | O_CLOEXEC, 0600));
    struct stat status = {};
    if (!file || ::fstat(file.get(), &status) != 0
        || !setDescriptorFlags(file.get(), Blocking::Yes))
        return {};
    // Its reader may stop reading, which blocks the program, or leave, which ends it by SIGPIPE.
    if (S_ISFIFO(status.st_mode)) {
        errno = ENXIO;
        return {};
    }
    if (S_ISREG(status.st_mode)) {
        m_errorFile = UniqueFd(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        m_errorStart = status.st_size;
    }
    return file;
}

void LaunchedProgram::forkWatcher(const WatchedProgram &task)
{
    // Blocked, so that none of the host's signal handlers run in the child.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t child = ::fork();
    if (child == 0)
        runWatcher(task);
    const int forkError = errno;
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (child < 0)
        return notStarted({}, forkError);
    retryOnInterrupt([child] { return ::waitpid(child, nullptr, 0); });
}

void LaunchedProgram::notStarted(const QString &circumstance, int systemError)
{
    m_state = State::NotStarted;
    m_value = systemError;
    m_circumstance = circumstance;
}

void LaunchedProgram::apply(int kind, int value)
{
    switch (kind) {
    case WatcherReport::Started:
        m_state = State::Running;
        break;
    case WatcherReport::NotStarted:
        notStarted({}, value);
        break;
    case WatcherReport::NoDirectory:
        notStarted(m_circumstance, value);
        break;
    default:
        m_state = WIFSIGNALED(value) ? State::Signaled : State::Exited;
        m_value = WIFSIGNALED(value) ? WTERMSIG(value) : WEXITSTATUS(value);
        break;
    }
}

void LaunchedProgram::wait(std::chrono::milliseconds timeout)
{
    if (m_state != State::Starting && m_state != State::Running) {
        std::this_thread::sleep_for(timeout);
        return;
    }
    WatcherReport report = {};
    const ssize_t size = receive(m_reports.get(), &report, sizeof(report), timeout);
    if (size == sizeof(report))
        apply(report.kind, report.value);
    else if (size >= 0)
        m_state = State::Unknown;
}

QString LaunchedProgram::describeEnd() const
{
    switch (m_state) {
    case State::Starting:
    case State::Running:
        return QStringLiteral("runs");
    case State::NotStarted:
        return QStringLiteral("cannot be started%1: %2")
            .arg(m_circumstance, qt_error_string(m_value));
    case State::Exited:
        return QStringLiteral("ended with status %1").arg(m_value);
    case State::Signaled:
        return QStringLiteral("was ended by signal %1 (%2)")
            .arg(m_value)
            // NOLINTNEXTLINE(concurrency-mt-unsafe): the texts of valid signals are constant
            .arg(QString::fromLocal8Bit(::strsignal(m_value)));
    case State::Unknown:
        break;
    }
    return QStringLiteral("is no longer watched");
}

QString LaunchedProgram::finish()
{
    const QByteArray bytes = m_errorFile ? endOfErrorFile() : keptErrors();
    const QStringList lines = QString::fromLocal8Bit(bytes).trimmed().split(QLatin1Char('\n'));
    return lines.mid(std::max<qsizetype>(lines.size() - MaxErrorLines, 0)).join(QLatin1Char('\n'));
}

QByteArray LaunchedProgram::endOfErrorFile() const
{
    struct stat status = {};
    ::fstat(m_errorFile.get(), &status);
    const off_t start = std::max(m_errorStart, status.st_size - off_t(MaxKeptErrors));
    QByteArray bytes(MaxKeptErrors, Qt::Uninitialized);
    const ssize_t size = ::pread(m_errorFile.get(), bytes.data(), MaxKeptErrors, start);
    bytes.truncate(std::max<ssize_t>(size, 0));
    return bytes;
}

QByteArray LaunchedProgram::keptErrors()
{
    if (!m_reports)
        return {};
    ::shutdown(m_reports.get(), SHUT_WR);
    WatcherReport report = {};
    // At most two unread reports come first.
    while (report.kind != WatcherReport::Errors) {
        if (receive(m_reports.get(), &report, sizeof(report), StartPatience) != sizeof(report))
            return {};
    }
    QByteArray bytes(MaxKeptErrors, Qt::Uninitialized);
    const ssize_t size = receive(m_reports.get(), bytes.data(), MaxKeptErrors, StartPatience);
    bytes.truncate(std::max<ssize_t>(size, 0));
    return bytes;
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// All of this runs in a fork of a process that may have threads, so it only calls async-signal-safe
// functions and allocates nothing.
#include "client/programwatcher.h"

#include "base/uniquefd.h"

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/select.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace IpcCore {

namespace {

// The watcher's descriptors.
constexpr int ReportFd = 3;
constexpr int ErrorInputFd = 4;
constexpr int FirstFreeFd = 5;

// How much to read of what a finished program left in the pipe; more than a pipe holds.
constexpr std::size_t MaxLeftover = std::size_t(1024) * 1024;

void send(int fd, const void *data, std::size_t size)
{
    retryOnInterrupt([&] { return ::write(fd, data, size); });
}

void report(int fd, int kind, int value)
{
    const WatcherReport message = {.kind = kind, .value = value};
    send(fd, &message, sizeof(message));
}

[[noreturn]] void fail(int fd, int kind)
{
    report(fd, kind, errno);
    ::_exit(127);
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

// Moves the descriptors to 0..4 and closes all others: sockets of the host, for example, would stay
// open as long as the server runs.
bool arrangeDescriptors(const WatchedProgram &task)
{
    const bool reads = task.errorInput >= 0;
    const std::array<int, FirstFreeFd> wanted = {task.nullDevice, task.nullDevice, task.errorOutput,
                                                 task.reports,
                                                 reads ? task.errorInput : task.nullDevice};
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
    return ::fcntl(ReportFd, F_SETFD, FD_CLOEXEC) == 0
           && ::fcntl(ErrorInputFd, F_SETFD, FD_CLOEXEC) == 0;
}

void setHandler(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    ::sigaction(signal, &action, nullptr);
}

// Like execvp(), which is not async-signal-safe and passes files of unknown format to a shell.
// @return errno
int executeFirst(char *const *files, char *const *arguments)
{
    const bool isSearch = files[0] && files[1];
    bool isDenied = false;
    int error = ENOENT;
    for (; *files; ++files) {
        ::execv(*files, arguments);
        error = errno;
        if (error != ENOENT && error != ENOTDIR && error != EACCES)
            return error;
        // A directory of PATH that is closed to this user says nothing about the program.
        isDenied = isDenied || (error == EACCES && ::access(*files, F_OK) == 0);
    }
    if (isSearch)
        return isDenied ? EACCES : ENOENT;
    return error;
}

[[noreturn]] void runProgram(const WatchedProgram &task, int failureFd)
{
    ::setsid();
    if (::chdir(task.directory) != 0)
        fail(failureFd, WatcherReport::NoDirectory);
    sigset_t none;
    ::sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    errno = executeFirst(task.files, task.arguments);
    fail(failureFd, WatcherReport::NotStarted);
}

// Returns once the program is running, or after reporting why it is not.
// @return -1 if it is not running.
pid_t startProgram(const WatchedProgram &task)
{
    int failure[2] = {-1, -1};
    if (::pipe(failure) != 0 || ::fcntl(failure[0], F_SETFD, FD_CLOEXEC) != 0
        || ::fcntl(failure[1], F_SETFD, FD_CLOEXEC) != 0)
        fail(ReportFd, WatcherReport::NotStarted);
    const pid_t program = ::fork();
    if (program < 0)
        fail(ReportFd, WatcherReport::NotStarted);
    if (program == 0)
        runProgram(task, failure[1]);
    ::close(failure[1]);
    WatcherReport first = {.kind = WatcherReport::Started, .value = 0};
    // After a successful exec() there is only the end of the stream.
    retryOnInterrupt([&] { return ::read(failure[0], &first, sizeof(first)); });
    ::close(failure[0]);
    send(ReportFd, &first, sizeof(first));
    if (first.kind == WatcherReport::Started)
        return program;
    retryOnInterrupt([&] { return ::waitpid(program, nullptr, 0); });
    return -1;
}

// Keeps the last bytes of a stream.
class Tail
{
public:
    // @return what read() returned.
    ssize_t readFrom(int fd)
    {
        if (m_size > MaxKeptErrors) {
            std::memmove(m_bytes.data(), m_bytes.data() + m_size - MaxKeptErrors, MaxKeptErrors);
            m_size = MaxKeptErrors;
        }
        const ssize_t size = retryOnInterrupt(
            [&] { return ::read(fd, m_bytes.data() + m_size, m_bytes.size() - m_size); });
        m_size += static_cast<std::size_t>(std::max<ssize_t>(size, 0));
        return size;
    }

    void sendTo(int fd) const
    {
        const std::size_t size = std::min(m_size, MaxKeptErrors);
        report(fd, WatcherReport::Errors, static_cast<int>(size));
        send(fd, m_bytes.data() + m_size - size, size);
    }

private:
    std::array<char, 2 * MaxKeptErrors> m_bytes; // small: the host chose the size of this stack
    std::size_t m_size = 0;
};

bool isReadable(int fd)
{
    pollfd entry = {.fd = fd, .events = POLLIN, .revents = 0};
    return retryOnInterrupt([&] { return ::poll(&entry, 1, 0); }) == 1;
}

// Watches until the launcher loses interest.
// @return whether standard error must still be read.
bool watch(pid_t program, bool readsErrors)
{
    Tail errors;
    sigset_t allButChild;
    ::sigfillset(&allButChild);
    ::sigdelset(&allButChild, SIGCHLD);
    bool runs = program > 0;
    for (;;) {
        int status = 0;
        if (runs && ::waitpid(program, &status, WNOHANG) == program) {
            runs = false;
            std::size_t leftover = 0;
            while (readsErrors && leftover < MaxLeftover && isReadable(ErrorInputFd)) {
                const ssize_t size = errors.readFrom(ErrorInputFd);
                readsErrors = size > 0;
                leftover += static_cast<std::size_t>(std::max<ssize_t>(size, 0));
            }
            report(ReportFd, WatcherReport::Ended, status);
        }
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(ReportFd, &readable);
        if (readsErrors)
            FD_SET(ErrorInputFd, &readable);
        // The only place where SIGCHLD is delivered.
        if (::pselect(FirstFreeFd, &readable, nullptr, nullptr, nullptr, &allButChild) < 0)
            continue;
        if (readsErrors && FD_ISSET(ErrorInputFd, &readable))
            readsErrors = errors.readFrom(ErrorInputFd) > 0;
        char ignored = 0;
        if (FD_ISSET(ReportFd, &readable) && ::read(ReportFd, &ignored, 1) <= 0)
            break;
    }
    errors.sendTo(ReportFd);
    return readsErrors;
}

// Reads standard error until the program and its children have closed it. Leaves that to another
// program if possible, because this process keeps a copy of the host's memory alive.
void drainErrors(const char *drain)
{
    setHandler(SIGCHLD, SIG_IGN); // so that the program does not become a zombie
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
    ::dup2(ErrorInputFd, STDIN_FILENO);
    ::close(ErrorInputFd);
    char name[] = "cat";
    char *const arguments[] = {name, nullptr};
    ::execv(drain, arguments);
    std::array<char, MaxKeptErrors> dropped;
    while (::read(STDIN_FILENO, dropped.data(), dropped.size()) > 0) {
    }
}

} // namespace

void runWatcher(const WatchedProgram &task)
{
    if (!arrangeDescriptors(task))
        fail(task.reports, WatcherReport::NotStarted);
    const pid_t watcher = ::fork();
    if (watcher < 0)
        fail(ReportFd, WatcherReport::NotStarted);
    if (watcher != 0)
        ::_exit(0);

    // In its own session, with all signals blocked, only SIGKILL ends it early.
    ::setsid();
    for (int signal = 1; signal < NSIG; ++signal)
        setHandler(signal, SIG_DFL);
    const pid_t program = startProgram(task);
    setHandler(SIGCHLD, [](int) {});
    setHandler(SIGPIPE, SIG_IGN);
    ::dup2(STDIN_FILENO, STDERR_FILENO);             // or the pipe it reads would never end
    [[maybe_unused]] const int moved = ::chdir("/"); // to keep no file system busy
    const bool unread = watch(program, task.errorInput >= 0);
    ::close(ReportFd);
    if (unread)
        drainErrors(task.drain);
    ::_exit(0);
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "fixtures.h"

#include <QtCore/qfile.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using IpcCore::UniqueFd;

namespace {

int connectNonBlocking(const QByteArray &path)
{
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0)
        return fd;
    ::close(fd);
    return -1;
}

} // namespace

bool isRoot()
{
    return ::geteuid() == 0;
}

QByteArray pathIn(const QTemporaryDir &dir, const QByteArray &name)
{
    return QFile::encodeName(dir.path()) + '/' + name;
}

void writeFile(const QByteArray &path, const QByteArray &content)
{
    QFile file(QFile::decodeName(path));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}

QByteArray readFile(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct stat fileStatus(const QByteArray &path)
{
    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        return {};
    return status;
}

bool exists(const QByteArray &path)
{
    struct stat status = {};
    return ::lstat(path.constData(), &status) == 0;
}

UniqueFd boundSocket(const QByteArray &path, int type)
{
    UniqueFd fd(::socket(AF_UNIX, type | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    if (::bind(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        fd.reset();
    return fd;
}

void makeDesertedSocket(const QByteArray &path)
{
    boundSocket(path, SOCK_STREAM).reset();
}

QByteArray deepPath(const QByteArray &base, qsizetype length, qsizetype nameLength)
{
    constexpr qsizetype LongestPiece = 201; // of a directory, including its slash
    QByteArray directory = base;
    for (qsizetype rest = length - nameLength - 1 - base.size(); rest > 0;) {
        qsizetype piece = std::min(rest, LongestPiece);
        if (rest - piece == 1)
            --piece;
        directory += '/' + QByteArray(piece - 1, 'd');
        ::mkdir(directory.constData(), 0700);
        rest -= piece;
    }
    return directory + '/' + QByteArray(nameLength, 'n');
}

QList<int> openDescriptors()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    QList<int> open;
    for (int fd = 0; fd < static_cast<int>(std::min<rlim_t>(limit.rlim_cur, 4096)); ++fd) {
        if (::fcntl(fd, F_GETFD) >= 0)
            open += fd;
    }
    return open;
}

int runInChild(const std::function<int()> &function)
{
    const pid_t pid = ::fork();
    if (pid == 0)
        ::_exit(function());
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::chrono::milliseconds processorTime()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto time = [](const timeval &value) {
        return std::chrono::seconds(value.tv_sec) + std::chrono::microseconds(value.tv_usec);
    };
    return std::chrono::duration_cast<std::chrono::milliseconds>(time(usage.ru_utime)
                                                                 + time(usage.ru_stime));
}

StoppedChild::StoppedChild(const std::function<void()> &setUp)
    : m_pid(::fork())
{
    if (m_pid == 0) {
        setUp();
        ::raise(SIGSTOP);
        ::_exit(0);
    }
    int status = 0;
    m_stopped = ::waitpid(m_pid, &status, WUNTRACED) == m_pid && WIFSTOPPED(status);
}

StoppedChild::~StoppedChild()
{
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

FullListener::FullListener(const QByteArray &path)
    : m_listener(RawPeer::listenOn(path, 1))
{
    for (int fd = connectNonBlocking(path); fd >= 0; fd = connectNonBlocking(path))
        m_waiting.emplace_back(fd);
}

NoMoreDescriptors::NoMoreDescriptors()
{
    ::getrlimit(RLIMIT_NOFILE, &m_before);
    const rlimit few = {.rlim_cur = 64, .rlim_max = m_before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &few);
    for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
        m_fillers.emplace_back(fd);
}

NoMoreDescriptors::~NoMoreDescriptors()
{
    ::setrlimit(RLIMIT_NOFILE, &m_before);
}

ScopedDirectory::ScopedDirectory(const QByteArray &path)
    : m_before(::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    if (::chdir(path.constData()) != 0)
        qFatal("Cannot change to %s", path.constData());
}

ScopedDirectory::~ScopedDirectory()
{
    if (::fchdir(m_before.get()) != 0)
        qFatal("Cannot change back");
}

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/processsource.h"

#include "core/base/filedescriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Monitor {

namespace {

constexpr std::string_view SocketPrefix = "socket:[";
// Enough to tell programs apart; arguments may take megabytes.
constexpr qsizetype LongestCommandLine = 4096;
constexpr qsizetype LongestEnvironment = qsizetype(256) * 1024;

struct ProcDirectoryCloser
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

using ProcDirectory = std::unique_ptr<DIR, ProcDirectoryCloser>;
using PathBuffer = std::array<char, 64>;

PathBuffer procPath(qint64 pid, const char *name)
{
    PathBuffer path = {};
    std::snprintf(path.data(), path.size(), "/proc/%lld/%s", static_cast<long long>(pid), name);
    return path;
}

template <typename Number>
bool parseNumber(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

QByteArray readProc(qint64 pid, const char *name, qsizetype longest = LongestCommandLine)
{
    const FileDescriptor file(::open(procPath(pid, name).data(), O_RDONLY | O_CLOEXEC));
    QByteArray bytes;
    std::array<char, LongestCommandLine> piece;
    // All but the last piece are full.
    for (auto size = file ? ssize_t(piece.size()) : 0;
         size == ssize_t(piece.size()) && bytes.size() < longest;) {
        size = ::read(file.get(), piece.data(), piece.size());
        bytes.append(piece.data(), std::max<ssize_t>(size, 0));
    }
    return bytes;
}

// The socket that a link in /proc/PID/fd leads to; 0 if it leads elsewhere. errno is EACCES if we
// may not know.
quint32 socketInode(int directory, const char *name)
{
    PathBuffer target;
    errno = 0;
    const ssize_t size = ::readlinkat(directory, name, target.data(), target.size());
    if (size <= 0)
        return 0;
    const std::string_view text(target.data(), static_cast<std::size_t>(size));
    quint32 inode = 0;
    if (!text.starts_with(SocketPrefix) || !text.ends_with(']')
        || !parseNumber(text.substr(SocketPrefix.size(), text.size() - SocketPrefix.size() - 1),
                        inode))
        return 0;
    return inode;
}

// One scan of /proc.
class Scan
{
public:
    explicit Scan(const QSet<quint32> &wanted)
        : m_missing(wanted)
    {}

    bool isComplete() const { return m_missing.isEmpty(); }

    void lookInto(qint64 pid);
    void lookForHidden();

    ProcessScan take() { return std::move(m_result); }

private:
    QSet<quint32> m_missing;
    ProcessScan m_result;
};

void Scan::lookInto(qint64 pid)
{
    const ProcDirectory directory(::opendir(procPath(pid, "fd").data()));
    if (!directory) {
        m_result.deniedProcesses += errno == EACCES || errno == EPERM ? 1 : 0;
        return;
    }
    const int fd = ::dirfd(directory.get());
    while (const dirent *entry = ::readdir(directory.get())) {
        Holding holding{.inode = 0, .pid = pid, .descriptor = -1};
        if (!parseNumber(std::string_view(entry->d_name), holding.descriptor))
            continue;
        holding.inode = socketInode(fd, entry->d_name);
        if (holding.inode == 0 && (errno == EACCES || errno == EPERM)) {
            ++m_result.deniedProcesses;
            return;
        }
        if (holding.inode == 0 || !m_missing.remove(holding.inode))
            continue;
        m_result.holdings.push_back(holding);
        if (m_missing.isEmpty())
            return;
    }
}

// Mounted with hidepid, /proc leaves out the processes of other users, such as init.
void Scan::lookForHidden()
{
    if (!isComplete() && ::access(procPath(1, "").data(), F_OK) != 0)
        ++m_result.deniedProcesses;
}

class ProcSource : public ProcessSource
{
public:
    IpcCore::Result<ProcessScan> scan(const QSet<quint32> &wanted) override;
    std::optional<ProcessInfo> identify(qint64 pid) override;
    QByteArray commandLine(qint64 pid) override;
    std::optional<QByteArray> runtimeDirectory(qint64 pid) override;
    bool holds(const Holding &holding) override;
};

IpcCore::Result<ProcessScan> ProcSource::scan(const QSet<quint32> &wanted)
{
    using namespace IpcCore;
    const ProcDirectory proc(::opendir("/proc"));
    if (!proc) {
        const int error = errno;
        return Error(error == EMFILE || error == ENFILE ? ErrorCode::SystemResources
                                                        : ErrorCode::SystemError,
                     QStringLiteral("Cannot list the processes: %1").arg(qt_error_string(error)),
                     error);
    }
    Scan scan(wanted);
    while (!scan.isComplete()) {
        const dirent *entry = ::readdir(proc.get());
        if (!entry)
            break;
        qint64 pid = 0;
        if (parseNumber(std::string_view(entry->d_name), pid))
            scan.lookInto(pid);
    }
    scan.lookForHidden();
    return scan.take();
}

std::optional<ProcessInfo> ProcSource::identify(qint64 pid)
{
    return parseProcessStat(readProc(pid, "stat"));
}

QByteArray ProcSource::commandLine(qint64 pid)
{
    return readProc(pid, "cmdline");
}

std::optional<QByteArray> ProcSource::runtimeDirectory(qint64 pid)
{
    constexpr QByteArrayView name("XDG_RUNTIME_DIR=");
    const QByteArray environment = readProc(pid, "environ", LongestEnvironment);
    if (environment.isEmpty()) // or not readable
        return std::nullopt;
    for (const QByteArray &variable : environment.split('\0')) {
        if (variable.startsWith(name))
            return variable.mid(name.size());
    }
    return QByteArray("");
}

bool ProcSource::holds(const Holding &holding)
{
    PathBuffer name = {};
    std::snprintf(name.data(), name.size(), "/proc/%lld/fd/%d", static_cast<long long>(holding.pid),
                  holding.descriptor);
    return socketInode(AT_FDCWD, name.data()) == holding.inode;
}

} // namespace

bool hasOpen(qint64 pid, const QByteArray &nativePath)
{
    struct stat wanted = {};
    const ProcDirectory directory(::opendir(procPath(pid, "fd").data()));
    if (!directory || ::stat(nativePath.constData(), &wanted) != 0)
        return false;
    while (const dirent *entry = ::readdir(directory.get())) {
        struct stat status = {};
        if (::fstatat(::dirfd(directory.get()), entry->d_name, &status, 0) == 0
            && status.st_ino == wanted.st_ino && status.st_dev == wanted.st_dev)
            return true;
    }
    return false;
}

bool leadsTo(qint64 pid, const QByteArray &nativePath, quint32 inode)
{
    struct stat status = {};
    const QByteArray path = procPath(pid, "root").data() + nativePath;
    return ::stat(path.constData(), &status) == 0 && static_cast<quint32>(status.st_ino) == inode;
}

std::unique_ptr<ProcessSource> ProcessSource::ofSystem()
{
    return std::make_unique<ProcSource>();
}

} // namespace Monitor

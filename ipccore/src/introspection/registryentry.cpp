// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/registryentry.h"

#include "base/filesizelimit.h"
#include "base/uniquefd.h"
#include "endpoint/claiminglock.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qrandom.h>
#include <QtCore/qregularexpression.h>

#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace IpcCore {

namespace {

constexpr char SocketSuffix[] = ".sock";
constexpr char LockSuffix[] = ".sock.flock";
constexpr char InfoSuffix[] = ".json";
constexpr char UnfinishedSuffix[] = ".json.new";
// A starting server has a lock before it has anything else.
constexpr int StartTime = 60; // s
// Larger files are not ours.
constexpr qint64 MaxInfoSize = 64 * 1024;

} // namespace

Result<PrivateDirectory> RegistryEntry::directory()
{
    return directory(qgetenv("XDG_RUNTIME_DIR"));
}

Result<PrivateDirectory> RegistryEntry::directory(const QByteArray &runtime)
{
    return PrivateDirectory::of(QStringLiteral("ipccore"), runtime);
}

Result<RegistryEntry> RegistryEntry::reserve()
{
    const Result<PrivateDirectory> registry = directory();
    if (!registry)
        return registry.error();
    if (const Result<void> made = registry->make(); !made)
        return made.error();
    // The pid helps people; the random part makes the name unique.
    const QByteArray name = QByteArray::number(::getpid()) + '-'
                            + QByteArray::number(QRandomGenerator::system()->generate64(), 16)
                            + SocketSuffix;
    return RegistryEntry(EndpointPath(registry->path() + '/' + name));
}

QList<RegistryEntry> RegistryEntry::in(const QByteArray &directory)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9]+-[0-9a-f]+)\\.(sock|sock\\.flock|json|json\\.new)\\z"));
    // Not QDir, which stats each file as well.
    std::set<QString> names;
    std::error_code failure;
    std::filesystem::directory_iterator file(directory.toStdString(), failure);
    for (; !failure && file != std::filesystem::directory_iterator(); file.increment(failure)) {
        std::error_code unknown;
        if (file->is_directory(unknown))
            continue;
        const QRegularExpressionMatch match =
            pattern.match(QString::fromLatin1(file->path().filename().c_str()));
        if (match.hasMatch())
            names.insert(match.captured(1));
    }
    QList<RegistryEntry> entries;
    for (const QString &name : names)
        entries.append(
            RegistryEntry(EndpointPath(directory + '/' + name.toLatin1() + SocketSuffix)));
    return entries;
}

// The control path with another suffix.
QByteArray RegistryEntry::fileWith(const char *suffix) const
{
    return m_control.native().chopped(QByteArrayView(SocketSuffix).size()) + suffix;
}

Result<void> RegistryEntry::publish(const ServerInfo &info) const
{
    // Not QSaveFile, which waits for the disk: after a system crash nobody needs it.
    const QByteArray unfinished = fileWith(UnfinishedSuffix);
    const QByteArray json = QJsonDocument(toJson(info)).toJson(QJsonDocument::Compact);
    UniqueFd opened;
    if (mayMakeFile(json.size()))
        opened =
            UniqueFd(::open(unfinished.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    QFile file;
    // Readable, whatever the umask.
    if (opened && ::fchmod(opened.get(), 0600) == 0
        && file.open(opened.get(), QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(json) == json.size()
        && ::rename(unfinished.constData(), fileWith(InfoSuffix).constData()) == 0)
        return {};
    return Error(ErrorCode::SystemError,
                 QStringLiteral("Cannot write %1: %2")
                     .arg(QFile::decodeName(unfinished),
                          opened ? file.errorString() : qt_error_string(errno)));
}

Result<ServerInfo> RegistryEntry::read() const
{
    // Opening a pipe might wait for its other end.
    const UniqueFd opened(
        ::open(fileWith(InfoSuffix).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (!opened || ::fstat(opened.get(), &status) != 0)
        return Error(ErrorCode::PathNotFound, qt_error_string(errno), errno);
    QFile file;
    if (!S_ISREG(status.st_mode) || !file.open(opened.get(), QIODevice::ReadOnly))
        return Error(ErrorCode::ProtocolError, QStringLiteral("The entry is not a plain file"));
    return serverInfoFromJson(file.read(MaxInfoSize));
}

std::optional<RegistryEntry::Version> RegistryEntry::version() const
{
    struct stat status = {};
    if (::stat(fileWith(InfoSuffix).constData(), &status) != 0)
        return std::nullopt;
    return Version{.inode = status.st_ino,
                   .changed = std::chrono::seconds(status.st_ctim.tv_sec)
                              + std::chrono::nanoseconds(status.st_ctim.tv_nsec)};
}

void RegistryEntry::withdraw() const
{
    if (!m_control.isEmpty())
        ::unlink(fileWith(InfoSuffix).constData());
}

void RegistryEntry::removeFiles() const
{
    if (m_control.isEmpty())
        return;
    for (const char *suffix : {InfoSuffix, UnfinishedSuffix, SocketSuffix, LockSuffix})
        ::unlink(fileWith(suffix).constData());
}

bool RegistryEntry::isStarting() const
{
    struct stat status = {};
    return ::stat(fileWith(InfoSuffix).constData(), &status) != 0
           && ::stat(fileWith(LockSuffix).constData(), &status) == 0
           && status.st_mtime + StartTime > ::time(nullptr);
}

bool RegistryEntry::isAlive(int directory) const
{
    return isStarting() || isLocked(directory);
}

bool RegistryEntry::isLocked(int directory) const
{
    Result<EndpointLock> lock = EndpointLock::acquire(directory, m_control);
    if (!lock)
        return true;
    // Under the lock, so that nobody else does the same; the name is never reused.
    ClaimingLock::removeStale(directory, m_control, *lock);
    removeFiles();
    return false;
}

} // namespace IpcCore

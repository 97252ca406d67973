// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/socketdirectory.h"

#include "core/base/privatefile.h"
#include "core/endpoint/route.h"

#include <QtCore/qdatastream.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// ssh binds its socket under a longer name first: "control.", and 16 random characters.
constexpr qsizetype LongestParent =
    sizeof(sockaddr_un::sun_path) - sizeof("/ipccore-ssh-XXXXXX/control.XXXXXXXXXXXXXXXX");

Error failed(const QByteArray &path)
{
    const int code = errno;
    return {ErrorCode::SystemError,
            QStringLiteral("Cannot make a directory in %1: %2")
                .arg(QFile::decodeName(path), qt_error_string(code)),
            code};
}

// The directory at `path` if it is this user's and nobody holds its lock.
FileDescriptor locked(const QByteArray &path)
{
    FileDescriptor directory(
        ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!directory || ::fstat(directory.get(), &status) != 0 || status.st_uid != ::geteuid()
        || ::flock(directory.get(), LOCK_EX | LOCK_NB) != 0)
        return {};
    return directory;
}

QByteArray programsIn(const QByteArray &directory)
{
    return directory + "/at-end";
}

void runPrograms(const QByteArray &directory)
{
    QFile file(QFile::decodeName(programsIn(directory)));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QDataStream stream(&file);
    while (!stream.atEnd()) {
        ChildProgram program;
        stream >> program.words >> program.environment;
        // The last one may be cut off.
        if (stream.status() != QDataStream::Ok || program.words.isEmpty())
            return;
        startDetached(program);
    }
}

// It has no directories of its own.
void removeWithFiles(const QByteArray &path)
{
    runPrograms(path);
    const QDir directory(QFile::decodeName(path));
    const QStringList names =
        directory.entryList(QDir::Files | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        ::unlink(QByteArray(path + '/' + QFile::encodeName(name)).constData());
    ::rmdir(path.constData());
}

void removeLeftovers(const QByteArray &parent)
{
    const QStringList names =
        QDir(QFile::decodeName(parent))
            .entryList({QLatin1String(ForwardDirectory.data()) + u'*'}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : names) {
        const QByteArray path = parent + '/' + QFile::encodeName(name);
        if (const FileDescriptor directory = locked(path))
            removeWithFiles(path);
    }
}

// Whether `directory` is still what is at `path`.
bool isAt(const QByteArray &path, int directory)
{
    struct stat ours = {};
    struct stat there = {};
    return ::fstat(directory, &ours) == 0 && ::lstat(path.constData(), &there) == 0
           && ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

} // namespace

SocketDirectory::SocketDirectory(const QByteArray &path, FileDescriptor lock)
    : m_path(path)
    , m_lock(std::move(lock))
{}

SocketDirectory::~SocketDirectory()
{
    removeWithFiles(m_path);
}

Result<std::shared_ptr<SocketDirectory>> SocketDirectory::make()
{
    const QByteArray runtime =
        QFile::encodeName(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation));
    const bool fits = !runtime.isEmpty() && runtime.size() <= LongestParent;
    return makeIn(fits ? runtime : QByteArray("/tmp"));
}

Result<std::shared_ptr<SocketDirectory>> SocketDirectory::makeIn(const QByteArray &parent)
{
    removeLeftovers(parent);
    // Another process may take it for a leftover before it is locked.
    constexpr int tries = 100;
    for (int i = 0; i < tries; ++i) {
        QByteArray path = parent + '/' + ForwardDirectory + "XXXXXX";
        if (::mkdtemp(path.data()) == nullptr)
            return failed(parent);
        FileDescriptor lock = locked(path);
        if (lock && isAt(path, lock.get()))
            return std::shared_ptr<SocketDirectory>(new SocketDirectory(path, std::move(lock)));
    }
    errno = EAGAIN;
    return failed(parent);
}

void SocketDirectory::runAtEnd(const ChildProgram &program)
{
    QFile file(QFile::decodeName(programsIn(m_path)));
    if (!openPrivateFile(file, QIODevice::Append))
        return;
    QDataStream stream(&file);
    stream << program.words << program.environment;
}

QByteArray SocketDirectory::nextSocket()
{
    return m_path + '/' + QByteArray::number(++m_sockets) + ".sock";
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/importnote.h"

#include <ipccore/serverregistry.h>

#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>

#include <algorithm>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Bridge {

namespace {

constexpr char Suffix[] = ".remote";
// A new note is locked by then.
constexpr int LockTime = 60; // s

// As a server would make it, but nowhere where others may write.
bool hasDirectory(const QByteArray &directory)
{
    struct stat status = {};
    const QByteArray parent = directory.left(directory.lastIndexOf('/'));
    if (::stat(parent.constData(), &status) == 0 && status.st_uid == ::geteuid()
        && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0
        && ::mkdir(directory.constData(), S_IRWXU) == 0)
        ::chmod(directory.constData(), S_IRWXU); // whatever the umask
    return ::stat(directory.constData(), &status) == 0;
}

// Whether `file` is a note of this user whose process was killed: others keep theirs locked.
bool isAbandoned(int file)
{
    struct stat status = {};
    return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid()
           && status.st_mtime + LockTime < ::time(nullptr) && ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

// Readers look at each of them, and would do so for ever.
void removeAbandoned(const QByteArray &directory)
{
    std::error_code failure;
    std::filesystem::directory_iterator entry(directory.toStdString(), failure);
    for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
        if (entry->path().extension() != Suffix)
            continue;
        const int file =
            ::open(entry->path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0)
            continue;
        if (isAbandoned(file))
            ::unlink(entry->path().c_str());
        ::close(file);
    }
}

} // namespace

ImportNote::~ImportNote()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_path.constData());
    ::close(m_descriptor);
}

bool ImportNote::create()
{
    if (m_descriptor >= 0)
        return true;
    const auto directory = IpcCore::ServerRegistry::directory();
    if (!directory || !hasDirectory(*directory))
        return false;
    removeAbandoned(*directory);
    m_path = *directory + '/' + QByteArray::number(::getpid()) + '-'
             + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + Suffix;
    m_descriptor =
        ::open(m_path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    // Held until it is closed, however that happens. Where nobody can, nobody removes notes either.
    (void)::flock(m_descriptor, LOCK_EX | LOCK_NB);
    return m_descriptor >= 0;
}

void ImportNote::write(const ImportOptions &options, const QString &reason)
{
    if (!create())
        return;
    const QJsonObject object{{QStringLiteral("introspection"), IpcCore::IntrospectionVersion},
                             {QStringLiteral("endpointBytes"),
                              QString::fromLatin1(options.endpoint.native().toBase64())},
                             {QStringLiteral("pid"), qint64(::getpid())},
                             {QStringLiteral("through"), QStringLiteral("nats")},
                             {QStringLiteral("service"), QString::fromLatin1(options.service)},
                             {QStringLiteral("reason"), reason}};
    // In one piece over the former text, so that nobody reads a part of it.
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    m_size = std::max(m_size, text.size());
    text.append(m_size - text.size(), ' ');
    (void)!::pwrite(m_descriptor, text.constData(), size_t(text.size()), 0);
}

} // namespace Bridge

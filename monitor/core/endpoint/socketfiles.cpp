// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/socketfiles.h"

#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace Monitor {

namespace {

struct DirectoryCloser
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

bool isSocket(const dirent &entry, const QByteArray &path)
{
    struct stat status = {};
    // Some file systems report the type only on request.
    return entry.d_type == DT_SOCK
           || (entry.d_type == DT_UNKNOWN && ::lstat(path.constData(), &status) == 0
               && S_ISSOCK(status.st_mode));
}

} // namespace

std::vector<SocketFile> findSocketFiles(const QByteArray &directory, int mostEntries)
{
    std::vector<SocketFile> found;
    const std::unique_ptr<DIR, DirectoryCloser> open(::opendir(directory.constData()));
    for (int left = mostEntries; open && left > 0; --left) {
        const dirent *const entry = ::readdir(open.get());
        if (!entry)
            break;
        QByteArray path = directory;
        if (!path.endsWith('/'))
            path += '/';
        path += entry->d_name;
        if (isSocket(*entry, path))
            found.push_back({.path = path, .inode = static_cast<quint32>(entry->d_ino)});
    }
    return found;
}

} // namespace Monitor

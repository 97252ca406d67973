// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/socketfiles.h"

#include <cstring>
#include <dirent.h>
#include <memory>
#include <sys/stat.h>

namespace Monitor {

namespace {

struct DirectoryCloser
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

enum class Kind { Socket, Directory, Other };

Kind kindOf(const dirent &entry, const QByteArray &path)
{
    if (entry.d_type == DT_SOCK)
        return Kind::Socket;
    if (entry.d_type == DT_DIR)
        return Kind::Directory;
    struct stat status = {};
    // Some file systems report the type only on request.
    if (entry.d_type != DT_UNKNOWN || ::lstat(path.constData(), &status) != 0)
        return Kind::Other;
    if (S_ISSOCK(status.st_mode))
        return Kind::Socket;
    return S_ISDIR(status.st_mode) ? Kind::Directory : Kind::Other;
}

void findIn(const QByteArray &directory, int depth, int &entriesLeft,
            std::vector<SocketFile> &found)
{
    const std::unique_ptr<DIR, DirectoryCloser> open(::opendir(directory.constData()));
    while (open && entriesLeft > 0) {
        const dirent *entry = ::readdir(open.get());
        if (!entry)
            return;
        if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0)
            continue;
        --entriesLeft;
        QByteArray path = directory;
        if (!path.endsWith('/'))
            path += '/';
        path += entry->d_name;
        const Kind kind = kindOf(*entry, path);
        if (kind == Kind::Socket)
            found.push_back({.path = path, .inode = static_cast<quint32>(entry->d_ino)});
        else if (kind == Kind::Directory && depth > 0)
            findIn(path, depth - 1, entriesLeft, found);
    }
}

} // namespace

std::vector<SocketFile> findSocketFiles(const QByteArray &directory, int depth, int mostEntries)
{
    std::vector<SocketFile> found;
    findIn(directory, depth, mostEntries, found);
    return found;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/listenerresolver.h"

#include "core/endpoint/socketfiles.h"

#include <array>
#include <unistd.h>

namespace Monitor {

namespace {

constexpr int MostEntries = 2'000;
// A file that was not found will hardly appear soon, and directories may be large.
constexpr qint64 SearchPauseMs = 30'000;

// What is at the path, if that is the file.
std::optional<PathLook> lookFor(FileKey file, const QByteArray &path)
{
    const PathLook look = path.isEmpty() ? PathLook() : lookAt(path);
    return !look.file.key.isNull() && look.file.key == file ? std::optional(look) : std::nullopt;
}

// Such names mean a different file in each process. Paths too long for an address are bound this
// way.
bool isOfItsProcess(const QByteArray &name)
{
    return !name.startsWith('/') || name.startsWith("/proc/self/")
           || name.startsWith("/proc/thread-self/");
}

QByteArray linkTarget(const QByteArray &path)
{
    std::array<char, 4096> target = {};
    const ssize_t size = ::readlink(path.constData(), target.data(), target.size());
    return size > 0 && target[0] == '/' ? QByteArray(target.data(), size) : QByteArray();
}

// Makes a name absolute as its process would; empty if that is impossible.
QByteArray asSeenByOwner(const QByteArray &name, const SocketOwner &owner)
{
    if (!owner.process)
        return {};
    const QByteArray proc = "/proc/" + QByteArray::number(owner.process->pid) + '/';
    QByteArray directory;
    if (name.startsWith("/proc/"))
        directory = linkTarget(proc + directoryOf(name.mid(name.indexOf('/', 6) + 1)));
    else
        directory = linkTarget(proc + "cwd");
    if (directory.isEmpty())
        return {};
    return directory + '/' + (name.startsWith('/') ? name.mid(name.lastIndexOf('/') + 1) : name);
}

// Renamed files are usually beside their first name, or one directory up.
QByteArray search(const QByteArray &name, FileKey file)
{
    QByteArray directory = name;
    for (int level = 0; level < 2 && directory.size() > 1; ++level) {
        directory = directoryOf(directory);
        for (const SocketFile &found : findSocketFiles(directory, MostEntries)) {
            if (found.inode == file.inode && lookFor(file, found.path))
                return found.path;
        }
    }
    return {};
}

} // namespace

ListenerResolver::ListenerResolver()
{
    m_clock.start();
}

void ListenerResolver::beginPoll()
{
    ++m_poll;
}

void ListenerResolver::endPoll()
{
    m_known.removeIf(
        [this](const QHash<quint64, Known>::iterator &known) { return known->askedIn != m_poll; });
}

ListenerResolver::Resolved ListenerResolver::resolve(const SocketSnapshot &snapshot,
                                                     const UnixSocket &listener,
                                                     const SocketOwner &owner)
{
    const QByteArray name = snapshot.table().name(listener).toByteArray();
    if (name.isEmpty())
        return {};
    if (isAbstractName(name))
        return {.address = EndpointAddress::ofKernelName(name), .look = {}};
    const auto at = [&listener](const QByteArray &path) -> std::optional<Resolved> {
        if (const auto look = lookFor(listener.file, path))
            return Resolved{.address = EndpointAddress::ofPath(path), .look = look};
        return {};
    };
    const bool ofItsProcess = isOfItsProcess(name);
    if (const auto bound = ofItsProcess ? std::nullopt : at(name))
        return *bound;

    auto known = m_known.find(listener.cookie);
    const bool isNew = known == m_known.end();
    if (isNew)
        known = m_known.insert(listener.cookie, {});
    known->askedIn = m_poll;
    if (const auto found = at(known->path))
        return *found;

    const QByteArray guess = ofItsProcess ? asSeenByOwner(name, owner) : name;
    if (lookFor(listener.file, guess)) {
        known->path = guess;
    } else if (!guess.isEmpty()
               && (isNew || !known->path.isEmpty()
                   || m_clock.elapsed() - known->searchedMs >= SearchPauseMs)) {
        known->path = search(guess, listener.file);
        known->searchedMs = m_clock.elapsed();
    }
    if (known->path.isEmpty() && ofItsProcess)
        return {};
    return {.address = EndpointAddress::ofPath(known->path.isEmpty() ? name : known->path),
            .look = {}};
}

} // namespace Monitor

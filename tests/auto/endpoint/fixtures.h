// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/uniquefd.h"

#include "support/rawpeer.h"

#include <QtCore/qlist.h>
#include <QtCore/qtemporarydir.h>

#include <chrono>
#include <functional>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>

/// A user that owns nothing, for tests that run as root. Not the overflow uid, which is nobody's.
inline constexpr uid_t ForeignUid = 65533;

bool isRoot();

/// The path of `name` in `dir`, as bytes.
QByteArray pathIn(const QTemporaryDir &dir, const QByteArray &name);

void writeFile(const QByteArray &path, const QByteArray &content);
QByteArray readFile(const QByteArray &path);

/// lstat(); zeros for a missing file.
struct stat fileStatus(const QByteArray &path);
bool exists(const QByteArray &path);

/// A socket of `type`, bound to `path` but not listening.
IpcCore::UniqueFd boundSocket(const QByteArray &path, int type);
/// Leaves a stale socket file.
void makeDesertedSocket(const QByteArray &path);

/// A path of exactly `length` bytes below `base` whose name has `nameLength` bytes; creates its
/// directories.
QByteArray deepPath(const QByteArray &base, qsizetype length, qsizetype nameLength);

/// The numbers of all open descriptors.
QList<int> openDescriptors();

/// Runs `function` in a forked child and returns its result (0..255); -1 if the child crashed.
int runInChild(const std::function<int()> &function);

/// The processor time used by this process so far.
std::chrono::milliseconds processorTime();

/// A child that runs `setUp`, stops itself as if by SIGSTOP and is killed in the end.
class StoppedChild
{
public:
    explicit StoppedChild(const std::function<void()> &setUp);
    ~StoppedChild();
    StoppedChild(const StoppedChild &) = delete;
    StoppedChild &operator=(const StoppedChild &) = delete;

    bool isStopped() const { return m_stopped; }

private:
    pid_t m_pid;
    bool m_stopped = false;
};

/// A listener that never accepts, with a full queue.
class FullListener
{
public:
    explicit FullListener(const QByteArray &path);

    RawPeer &listener() { return m_listener; }

private:
    RawPeer m_listener;
    std::vector<RawPeer> m_waiting;
};

class ScopedUmask
{
public:
    explicit ScopedUmask(mode_t mask)
        : m_before(::umask(mask))
    {}

    ~ScopedUmask() { ::umask(m_before); }

    ScopedUmask(const ScopedUmask &) = delete;
    ScopedUmask &operator=(const ScopedUmask &) = delete;

private:
    mode_t m_before;
};

/// While it lives, no descriptor can be opened.
class NoMoreDescriptors
{
public:
    NoMoreDescriptors();
    ~NoMoreDescriptors();
    NoMoreDescriptors(const NoMoreDescriptors &) = delete;
    NoMoreDescriptors &operator=(const NoMoreDescriptors &) = delete;

private:
    rlimit m_before = {};
    std::vector<IpcCore::UniqueFd> m_fillers;
};

/// Changes the working directory for a while.
class ScopedDirectory
{
public:
    explicit ScopedDirectory(const QByteArray &path);
    ~ScopedDirectory();
    ScopedDirectory(const ScopedDirectory &) = delete;
    ScopedDirectory &operator=(const ScopedDirectory &) = delete;

private:
    IpcCore::UniqueFd m_before;
};

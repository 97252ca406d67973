// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointclaim.h"

#include "base/localuser.h"
#include "endpoint/claiminglock.h"
#include "endpoint/connecterror.h"
#include "endpoint/endpointconnector.h"
#include "endpoint/inheritedlistener.h"
#include "endpoint/socketaddress.h"
#include "endpoint/socketfile.h"
#include "endpoint/streamsocket.h"

#include <QtCore/qfile.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace IpcCore {

namespace {

// How often to begin again because somebody else takes and leaves the path.
constexpr int MaxClaims = 3;

Error addressInUse(const EndpointPath &path)
{
    return {ErrorCode::AddressInUse, QStringLiteral("Another server owns ") + path.toString(),
            EADDRINUSE};
}

Error invalidPath(const EndpointPath &path, StateReason reason, const char *what)
{
    Error error(
        ErrorCode::InvalidPath,
        QStringLiteral("%1 is %2; it is left alone").arg(path.toString(), QLatin1String(what)));
    error.state = ActiveState::InvalidPath;
    error.reason = reason;
    return error;
}

Result<UniqueFd> openEndpointDirectory(const EndpointPath &path, bool allowShared)
{
    UniqueFd directory(::open(path.directory().constData(), OpenDirectoryFlags));
    if (!directory)
        return systemFailure("Cannot open the directory of", path, errno);
    struct stat status = {};
    if (::fstat(directory.get(), &status) != 0)
        return systemFailure("Cannot examine the directory of", path, errno);
    const bool trustedOwner = LocalUser::current().trusts(status.st_uid);
    if (!allowShared && (!trustedOwner || (status.st_mode & 022) != 0))
        return Error(ErrorCode::AccessDenied,
                     QStringLiteral("Other users can write to the directory %1; use one of mode "
                                    "0700, or the option allowSharedDirectory")
                         .arg(QFile::decodeName(path.directory())));
    return directory;
}

// Inode numbers are used again at once.
bool isUnchanged(const struct stat &before, const struct stat &now)
{
    return now.st_dev == before.st_dev && now.st_ino == before.st_ino
           && now.st_ctim.tv_sec == before.st_ctim.tv_sec
           && now.st_ctim.tv_nsec == before.st_ctim.tv_nsec;
}

EndpointClaim::FileId idOf(const struct stat &status)
{
    return {.device = status.st_dev, .inode = status.st_ino};
}

} // namespace

EndpointClaim &EndpointClaim::operator=(EndpointClaim &&other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_directory = std::move(other.m_directory);
        m_lock = std::move(other.m_lock);
        m_listener = std::move(other.m_listener);
        m_fileId = other.m_fileId;
        m_file = std::exchange(other.m_file, File::None);
    }
    return *this;
}

Result<EndpointClaim> EndpointClaim::acquire(const EndpointPath &path, const ClaimOptions &options)
{
    if (const Result<void> valid = path.validate(); !valid)
        return valid.error();
    Result<UniqueFd> directory = openEndpointDirectory(path, options.allowSharedDirectory);
    if (!directory)
        return directory.error();
    Result<EndpointLock> lock = EndpointLock::acquire(directory->get(), path);
    if (!lock)
        return lock.error();

    EndpointClaim claim;
    claim.m_path = path;
    claim.m_directory = std::move(*directory);
    claim.m_lock = std::move(*lock);
    if (const Result<void> listening = claim.listen(options); !listening)
        return listening.error();
    return claim;
}

Result<void> EndpointClaim::listen(const ClaimOptions &options)
{
    const Result<ClaimingLock> alone = ClaimingLock::acquire(m_directory.get(), m_path, m_lock);
    if (!alone)
        return alone.error();
    for (int i = 0; i < MaxClaims; ++i) {
        const Result<bool> listening = tryToListen(options);
        if (!listening)
            return listening.error();
        if (*listening)
            return {};
        removeOwnSocket();
    }
    return addressInUse(m_path);
}

Result<bool> EndpointClaim::tryToListen(const ClaimOptions &options)
{
    if (const Result<void> removed = removeIfStale(options); !removed)
        return removed.error();
    const Result<bool> bound = bind(options);
    if (!bound || !*bound)
        return bound;
    if (::listen(m_listener.get(), options.backlog) != 0)
        return systemFailure("Cannot listen on", m_path, errno);
    // Until now it looked deserted to anybody who does not look for our locks.
    const Ownership now = ownership();
    return now != Ownership::Missing && now != Ownership::Replaced;
}

Result<EndpointClaim> EndpointClaim::adopt(UniqueFd listener, const EndpointPath &path)
{
    if (const Result<void> valid = path.validate(); !valid)
        return valid.error();
    if (const Result<void> fits = verifyInheritedListener(listener.get(), path); !fits)
        return fits.error();
    if (!setDescriptorFlags(listener.get(), Blocking::No))
        return systemFailure("Cannot use the descriptor for", path, errno);

    EndpointClaim claim;
    claim.m_path = path;
    claim.m_listener = std::move(listener);
    claim.m_file = File::Theirs;
    struct stat status = {};
    if (::stat(path.native().constData(), &status) == 0 && S_ISSOCK(status.st_mode))
        claim.m_fileId = idOf(status);
    return claim;
}

Result<void> EndpointClaim::removeIfStale(const ClaimOptions &options)
{
    const QByteArray name = m_path.fileName();
    struct stat before = {};
    if (::fstatat(m_directory.get(), name.constData(), &before, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return {};
        return systemFailure("Cannot examine", m_path, errno);
    }
    if (S_ISLNK(before.st_mode))
        return invalidPath(m_path, StateReason::SymbolicLink, "a symbolic link");
    if (!S_ISSOCK(before.st_mode))
        return invalidPath(m_path, StateReason::NotASocket, "not a socket");

    const EndpointStatus status = connectOnce(m_path, options.disallowChdir).status;
    switch (status.state) {
    case ActiveState::Listening:
        return addressInUse(m_path);
    case ActiveState::PathNotFound:
        return {};
    case ActiveState::NotListening:
        if (status.reason == StateReason::Busy)
            return addressInUse(m_path);
        break;
    case ActiveState::InvalidPath:
    case ActiveState::OtherError:
        return errorFromStatus(status);
    }
    return removeSocket(before);
}

Result<void> EndpointClaim::removeSocket(const struct stat &proved)
{
    const QByteArray name = m_path.fileName();
    // Without effect, except that it waits for a bind() to this name that is under way: until that
    // has ended, the system may not know of it.
    ::renameat(m_directory.get(), name.constData(), m_directory.get(), name.constData());
    if (mayHaveServer(proved).value_or(false))
        return addressInUse(m_path);
    struct stat now = {};
    if (::fstatat(m_directory.get(), name.constData(), &now, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<void>() : systemFailure("Cannot examine", m_path, errno);
    // The probe used the path, which leads elsewhere if somebody swapped the directory meanwhile.
    struct stat probed = {};
    if (::lstat(m_path.native().constData(), &probed) != 0 || !isUnchanged(proved, now)
        || !isUnchanged(proved, probed))
        return addressInUse(m_path);
    if (::unlinkat(m_directory.get(), name.constData(), 0) != 0 && errno != ENOENT)
        return systemFailure("Cannot remove the stale socket", m_path, errno);
    return {};
}

Result<bool> EndpointClaim::bind(const ClaimOptions &options)
{
    m_listener = makeStreamSocket(Blocking::No);
    if (!m_listener)
        return systemFailure("Cannot create a socket for", m_path, errno);
    // On Linux the file gets the mode of the unbound socket; elsewhere ensureMode() sets it before
    // anybody can connect.
    ::fchmod(m_listener.get(), options.mode);

    const auto bindTo = [this](const sockaddr *address, socklen_t size) {
        return ::bind(m_listener.get(), address, size);
    };
    const int bound = m_path.native().size() <= MaxAddressPath
                          ? callWithAddress(m_path.native(), bindTo)
                          : callWithLongAddress(m_directory.get(), m_path.fileName(),
                                                !options.disallowChdir, bindTo);
    if (bound != 0 && errno == EADDRINUSE)
        return false;
    if (bound != 0)
        return systemFailure("Cannot bind to", m_path, errno);

    struct stat status = {};
    if (::fstatat(m_directory.get(), m_path.fileName().constData(), &status, AT_SYMLINK_NOFOLLOW)
            != 0
        || !S_ISSOCK(status.st_mode)
        || !isBoundTo(m_listener.get(), status).value_or(status.st_uid == ::geteuid()))
        return false;
    m_fileId = idOf(status);
    m_file = File::Ours;
    if (const Result<void> mode = ensureMode(options.mode); !mode)
        return mode.error();
    return true;
}

Result<void> EndpointClaim::ensureMode(mode_t mode)
{
    const QByteArray name = m_path.fileName();
    for (int i = 0; i < 2; ++i) {
        struct stat status = {};
        if (::fstatat(m_directory.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return systemFailure("Cannot examine", m_path, errno);
        if (!S_ISSOCK(status.st_mode) || idOf(status) != m_fileId)
            return addressInUse(m_path);
        if ((status.st_mode & 0777) == mode)
            return {};
        // Not through a link: in a shared directory anybody may have put one here.
        if (::fchmodat(m_directory.get(), name.constData(), mode, AT_SYMLINK_NOFOLLOW) != 0)
            return systemFailure("Cannot set the mode of", m_path, errno);
    }
    return Error(ErrorCode::AccessDenied,
                 QStringLiteral("The file system does not keep the mode of ") + m_path.toString());
}

EndpointClaim::Ownership EndpointClaim::ownership() const
{
    if (m_file == File::None)
        return Ownership::Held;
    // A sandbox may hide the file of an adopted socket from this process.
    if (m_fileId == FileId())
        return Ownership::Unknown;
    // By path, not by the directory's descriptor: the directory may have been moved away. The path
    // to a service manager's socket may well be a link.
    struct stat status = {};
    const auto look = m_file == File::Ours ? ::lstat : ::stat;
    if (look(m_path.native().constData(), &status) != 0)
        return errno == ENOENT || errno == ENOTDIR ? Ownership::Missing : Ownership::Unknown;
    return idOf(status) == m_fileId ? Ownership::Held : Ownership::Replaced;
}

// Only what has been proved to be ours.
void EndpointClaim::removeOwnSocket()
{
    if (std::exchange(m_file, File::None) != File::Ours)
        return;
    const QByteArray name = m_path.fileName();
    struct stat status = {};
    if (::fstatat(m_directory.get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0
        && idOf(status) == m_fileId)
        ::unlinkat(m_directory.get(), name.constData(), 0);
}

void EndpointClaim::releasePath()
{
    removeOwnSocket();
    m_lock.release();
    m_directory.reset();
}

void EndpointClaim::closeListener()
{
    releasePath();
    m_listener.reset();
}

void EndpointClaim::closeInChild()
{
    m_listener.reset();
    m_lock.closeInChild();
    m_directory.reset();
    m_file = File::None;
}

} // namespace IpcCore

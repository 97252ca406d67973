// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/filekey.h"

#include <QtCore/qfile.h>
#include <QtCore/qhash.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace Monitor {

namespace {

constexpr qsizetype MostMountsKept = 1'000;

// The kernel encodes device numbers differently from stat().
quint32 kernelDevice(unsigned majorNumber, unsigned minorNumber)
{
    return majorNumber << 20 | minorNumber;
}

std::optional<quint64> mountOf(const struct statx &status)
{
    if ((status.stx_mask & STATX_MNT_ID) == 0) // before Linux 5.8
        return {};
    return status.stx_mnt_id;
}

std::optional<quint32> readDevice(quint64 mount)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = mounts.readAll().split('\n');
    for (const QByteArray &line : lines) {
        unsigned long long id = 0;
        unsigned majorNumber = 0;
        unsigned minorNumber = 0;
        // NOLINTNEXTLINE(cert-err34-c): the kernel's own numbers
        if (std::sscanf(line.constData(), "%llu %*u %u:%u", &id, &majorNumber, &minorNumber) == 3
            && id == mount)
            return kernelDevice(majorNumber, minorNumber);
    }
    return {};
}

// Devices by mount. A number of a mount may be used again, but hardly with the same st_dev.
class MountDevices
{
public:
    std::optional<quint32> deviceOf(quint64 mount, dev_t statDevice)
    {
        const std::lock_guard lock(m_mutex);
        const auto key = std::pair(mount, static_cast<quint64>(statDevice));
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        const std::optional<quint32> device = readDevice(mount);
        if (m_known.size() >= MostMountsKept)
            m_known.clear();
        if (device)
            m_known.insert(key, *device);
        return device;
    }

private:
    std::mutex m_mutex;
    QHash<std::pair<quint64, quint64>, quint32> m_known; // guarded by m_mutex
};

// Overlays and btrfs give files other numbers than the file system's own; a disk has only one.
bool isOfDisk(unsigned majorNumber)
{
    return majorNumber != 0;
}

FileKey fileKeyOf(const struct statx &status)
{
    static MountDevices devices;
    FileKey key{.inode = static_cast<quint32>(status.stx_ino),
                .device = kernelDevice(status.stx_dev_major, status.stx_dev_minor)};
    const auto mount = isOfDisk(status.stx_dev_major) ? std::nullopt : mountOf(status);
    if (mount)
        key.device = devices.deviceOf(*mount, makedev(status.stx_dev_major, status.stx_dev_minor))
                         .value_or(key.device);
    return key;
}

} // namespace

FileStatus fileStatusAt(const QByteArray &nativePath, Links links)
{
    struct statx status = {};
    const int flags = AT_NO_AUTOMOUNT | (links == Links::Keep ? AT_SYMLINK_NOFOLLOW : 0);
    if (::statx(AT_FDCWD, nativePath.constData(), flags, STATX_BASIC_STATS | STATX_MNT_ID, &status)
        != 0)
        return {.error = errno, .key = {}};
    return {.key = fileKeyOf(status), .mode = status.stx_mode, .owner = status.stx_uid};
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitor/hangingmount.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace Bench {

namespace {

QString systemError(const char *what)
{
    return QStringLiteral("%1: %2").arg(QString::fromLatin1(what),
                                        QString::fromLocal8Bit(std::strerror(errno)));
}

bool writeText(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

// Unprivileged users may mount in a user namespace of their own, in which they keep their identity.
bool enterNamespaces(uid_t user, gid_t group)
{
    if (user == 0)
        return ::unshare(CLONE_NEWNS) == 0;
    const auto mapping = [](unsigned id) -> QByteArray {
        return QByteArray::number(id) + ' ' + QByteArray::number(id) + " 1";
    };
    return ::unshare(CLONE_NEWNS | CLONE_NEWUSER) == 0 && writeText("/proc/self/setgroups", "deny")
           && writeText("/proc/self/uid_map", mapping(user))
           && writeText("/proc/self/gid_map", mapping(group));
}

} // namespace

HangingMount::HangingMount(const QString &folder)
    : m_folder(QFile::encodeName(folder))
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (!enterNamespaces(user, group)) {
        m_problem = systemError("unshare");
        return;
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
        m_problem = systemError("mount --make-rprivate /");
        return;
    }
    m_device = ::open("/dev/fuse", O_RDWR | O_CLOEXEC);
    if (m_device < 0) {
        m_problem = systemError("/dev/fuse");
        return;
    }
    const QByteArray options = "fd=" + QByteArray::number(m_device)
                               + ",rootmode=40000,user_id=" + QByteArray::number(user)
                               + ",group_id=" + QByteArray::number(group);
    if (::mount("hanging", m_folder.constData(), "fuse", MS_NOSUID | MS_NODEV, options.constData())
        != 0)
        m_problem = systemError("mount -t fuse");
}

HangingMount::~HangingMount()
{
    if (m_device < 0)
        return;
    ::close(m_device);
    ::umount2(m_folder.constData(), MNT_DETACH);
}

} // namespace Bench

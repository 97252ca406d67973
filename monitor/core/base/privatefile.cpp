// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/privatefile.h"

#include "core/base/fileerror.h"

#include <QtCore/qsavefile.h>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Qt also reports what the process itself may do.
constexpr QFileDevice::Permissions UserBits =
    QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser;

} // namespace

bool openPrivateFile(QFile &file, QIODevice::OpenMode mode)
{
    if (!file.open(mode, OwnerOnly))
        return false;
    if ((file.permissions() & ~UserBits) != OwnerOnly)
        file.setPermissions(OwnerOnly);
    return true;
}

Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes)
{
    return replacePrivateFile(path, [&bytes](QIODevice &file) {
        file.write(bytes);
        return Result<void>();
    });
}

Result<void> replacePrivateFile(const QString &path,
                                const std::function<Result<void>(QIODevice &file)> &write)
{
    QSaveFile file(path);
    if (!file.open(QSaveFile::WriteOnly) || !file.setPermissions(OwnerOnly))
        return fileError(file);
    if (const auto written = write(file); !written)
        return written;
    return file.commit() ? Result<void>() : fileError(file);
}

} // namespace Monitor

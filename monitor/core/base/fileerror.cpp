// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/fileerror.h"

#include <QtCore/qfiledevice.h>
#include <QtCore/qfileinfo.h>

namespace Monitor {

using namespace IpcCore;

Error fileError(const QFileDevice &file)
{
    const ErrorCode code = file.error() == QFileDevice::PermissionsError ? ErrorCode::AccessDenied
                                                                         : ErrorCode::SystemError;
    return Error(code, QStringLiteral("The file %1: %2").arg(file.fileName(), file.errorString()));
}

std::optional<Error> notPlainFileError(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.isFile())
        return std::nullopt;
    return Error(ErrorCode::AccessDenied, QStringLiteral("%1 is not a plain file").arg(path));
}

} // namespace Monitor

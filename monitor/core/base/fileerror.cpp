// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/fileerror.h"

#include <QtCore/qfiledevice.h>

namespace Monitor {

using namespace IpcCore;

Error fileError(const QFileDevice &file)
{
    const ErrorCode code =
        file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError
            ? ErrorCode::AccessDenied
            : ErrorCode::SystemError;
    return Error(code, QStringLiteral("The file %1: %2").arg(file.fileName(), file.errorString()));
}

} // namespace Monitor

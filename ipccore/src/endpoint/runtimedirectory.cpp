// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/privatedirectory.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qfile.h>

namespace IpcCore {

namespace {

bool isPathComponent(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
           && !name.contains(u'/') && !name.contains(QChar::Null);
}

} // namespace

Result<EndpointPath> EndpointPath::inRuntimeDirectory(const QString &applicationName,
                                                      const QString &endpointName)
{
    if (!isPathComponent(applicationName) || !isPathComponent(endpointName))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("Application and endpoint need a name without slashes"));
    const Result<PrivateDirectory> directory = PrivateDirectory::of(applicationName);
    if (!directory)
        return directory.error();
    if (const Result<void> made = directory->make(); !made)
        return made.error();
    return EndpointPath(directory->path() + '/' + QFile::encodeName(endpointName));
}

} // namespace IpcCore

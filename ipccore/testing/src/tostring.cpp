// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/tostring.h>

#include <QtCore/qdebug.h>

namespace IpcCore {

char *toString(const Error &error)
{
    return qstrdup(QDebug::toString(error).toUtf8().constData());
}

char *toString(const EndpointPath &path)
{
    return qstrdup(QDebug::toString(path).toUtf8().constData());
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/error.h>

#include <QtCore/qdebug.h>

namespace IpcCore {

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.noquote().nospace() << "Error(" << nameOf(error.code) << ": " << error.message
                              << ", errno " << error.systemError << ", state "
                              << nameOf(error.state) << ", reason " << nameOf(error.reason)
                              << ", phase " << nameOf(error.phase) << ", " << nameOf(error.delivery)
                              << ')';
    return debug;
}

} // namespace IpcCore

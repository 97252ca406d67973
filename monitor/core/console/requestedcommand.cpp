// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/requestedcommand.h"

#include <ipccore/service/callmessage.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// In bytes; no name of a command is as long.
constexpr qsizetype LongestName = 256;

} // namespace

const CommandDescription *requestedCommand(const ServiceDescription &service,
                                           const QByteArray &request)
{
    if (const auto call = CallMessage::decode(request))
        return service.command(call->command);
    const QString line = QString::fromUtf8(request.left(LongestName));
    return service.command(line.section(u' ', 0, 0));
}

} // namespace Monitor

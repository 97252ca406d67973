// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "figuretext.h"

#include <core/base/humanunits.h>

namespace Cli {

using IpcCore::ServerSnapshot;

QString bytesText(std::optional<quint64> bytes)
{
    return bytes ? Monitor::humanBytes(*bytes) : QStringLiteral("–");
}

QString uptimeText(const ServerSnapshot &snapshot)
{
    const auto uptime = snapshot.told(&ServerSnapshot::uptime);
    return uptime ? Monitor::humanDuration(*uptime) : QStringLiteral("–");
}

QString busyText(const ServerSnapshot *snapshot)
{
    if (!snapshot || !snapshot->tells(&ServerSnapshot::workersBusy))
        return QStringLiteral("–");
    return numberText(snapshot->told(&ServerSnapshot::workersBusy)) + u'/'
           + numberText(snapshot->told(&ServerSnapshot::workersTotal));
}

} // namespace Cli

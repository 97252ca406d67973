// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "channel/peergroups.h"

namespace IpcCore {

QList<quint32> peerGroups(int)
{
    return {};
}

} // namespace IpcCore

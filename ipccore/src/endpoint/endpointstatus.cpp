// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/endpointstatus.h>

#include "endpoint/endpointconnector.h"

namespace IpcCore {

ActiveState activeState(const EndpointPath &path, bool disallowChdir)
{
    return endpointStatus(path, disallowChdir).state;
}

EndpointStatus endpointStatus(const EndpointPath &path, bool disallowChdir)
{
    return connectOnce(path, disallowChdir).status;
}

} // namespace IpcCore

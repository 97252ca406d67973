// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/sharedlink.h"

#include <ipccore/endpointpath.h>
#include <ipccore/peercredentials.h>

#include <QtCore/qdeadlinetimer.h>

namespace IpcCore {

/// The client's side of an agreement to share memory.
struct SharedAgreement
{
    /// Null if there is none.
    std::shared_ptr<SharedLink> link;
    /// To be kept until the server has answered the greeting.
    UniqueFd socket;
};

/// Asks the server at `path` to share memory.
///
/// Asks nobody but the process `server`, of this user, and sends nothing that it did not ask for.
/// @param server who serves the connection that is to share memory.
/// @param poolSize the largest pool to make or to map.
SharedAgreement agreeToShare(const EndpointPath &path, bool disallowChdir,
                             const PeerCredentials &server, qint64 poolSize,
                             const QDeadlineTimer &deadline);

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/localuser.h"

#include <ipccore/peercredentials.h>
#include <ipccore/serveroptions.h>

#include <functional>
#include <mutex>
#include <unordered_map>

namespace IpcCore {

/// Who may connect, and how many connections another user may have. Thread-safe.
class AccessPolicy
{
public:
    enum class Verdict { Allowed, Denied, TooMany };
    /// Looks up a peer's supplementary groups.
    using Groups = std::function<QList<quint32>()>;

    explicit AccessPolicy(const ServerOptions &options,
                          const LocalUser &user = LocalUser::current());

    /// Judges a new peer, and counts it if admitted: leave() must follow.
    /// @param open connections open now, of all users.
    /// @param groups called only if the answer matters; may be empty.
    Verdict enter(const PeerCredentials &peer, qint64 open, const Groups &groups = {});
    void leave(const PeerCredentials &peer);

private:
    bool isAllowed(const PeerCredentials &peer, const Groups &groups) const;
    bool isInAllowedGroup(const PeerCredentials &peer, const Groups &groups) const;

    const ServerOptions &m_options;
    const LocalUser m_user;
    std::mutex m_mutex;
    std::unordered_map<quint32, int> m_foreign; ///< connections by uid; guarded by m_mutex
};

} // namespace IpcCore

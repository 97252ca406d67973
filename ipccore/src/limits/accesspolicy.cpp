// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/accesspolicy.h"

#include <algorithm>

namespace IpcCore {

AccessPolicy::AccessPolicy(const ServerOptions &options, const LocalUser &user)
    : m_options(options)
    , m_user(user)
{}

AccessPolicy::Verdict AccessPolicy::enter(const PeerCredentials &peer, qint64 open,
                                          const Groups &groups)
{
    if (m_user.trusts(peer.uid))
        return Verdict::Allowed;
    if (!isAllowed(peer, groups))
        return Verdict::Denied;
    const std::lock_guard lock(m_mutex);
    const auto found = m_foreign.find(peer.uid);
    const int count = found != m_foreign.end() ? found->second : 0;
    // The last quarter is ours, so that others cannot lock us out.
    if (count >= m_options.maxPerForeignUid
        || open >= std::max(1, m_options.maxConnections * 3 / 4))
        return Verdict::TooMany;
    m_foreign[peer.uid] = count + 1;
    return Verdict::Allowed;
}

void AccessPolicy::leave(const PeerCredentials &peer)
{
    if (m_user.trusts(peer.uid))
        return;
    const std::lock_guard lock(m_mutex);
    const auto found = m_foreign.find(peer.uid);
    if (found != m_foreign.end() && --found->second <= 0)
        m_foreign.erase(found);
}

bool AccessPolicy::isAllowed(const PeerCredentials &peer, const Groups &groups) const
{
    if (m_options.allowUids.contains(peer.uid))
        return true;
    if (peer.uid == m_user.overflowUid)
        return false;
    return isInAllowedGroup(peer, groups)
           || (m_options.accessPredicate && m_options.accessPredicate(peer));
}

bool AccessPolicy::isInAllowedGroup(const PeerCredentials &peer, const Groups &groups) const
{
    const QList<quint32> &allowed = m_options.allowGids;
    if (allowed.isEmpty())
        return false;
    if (allowed.contains(peer.gid))
        return true;
    const QList<quint32> more = groups ? groups() : QList<quint32>();
    return std::any_of(more.begin(), more.end(),
                       [&allowed](quint32 gid) { return allowed.contains(gid); });
}

} // namespace IpcCore

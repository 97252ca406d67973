// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/hostforwards.h"

#include <QtCore/qset.h>

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

HostForwards::HostForwards(RemoteHost &host, const Retry &retry, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_retry(retry)
{}

void HostForwards::setNeeded(const QByteArrayList &paths)
{
    m_needed = paths;
    const QSet<QByteArray> needed(paths.begin(), paths.end());
    for (auto each = m_forwards.begin(); each != m_forwards.end();) {
        if (needed.contains(each.key())) {
            ++each;
            continue;
        }
        m_host.cancel(each.key());
        each = m_forwards.erase(each);
    }
    if (m_isMaking)
        return;
    m_begun = QDeadlineTimer::current();
    makeNext(false);
}

void HostForwards::makeNext(bool isNews)
{
    const auto path = std::find_if(m_needed.cbegin(), m_needed.cend(), [this](const auto &each) {
        const auto known = m_forwards.constFind(each);
        return known == m_forwards.cend() || (known->local.isEmpty() && known->next <= m_begun);
    });
    m_isMaking = path != m_needed.cend();
    if (!m_isMaking) {
        Q_EMIT settled(isNews);
        return;
    }
    m_host.forward(*path, this, [this, path = *path](const Result<QByteArray> &local) {
        take(path, local);
        makeNext(true);
    });
}

void HostForwards::take(const QByteArray &path, const Result<QByteArray> &local)
{
    if (!m_needed.contains(path))
        return m_host.cancel(path);
    Forward &forward = m_forwards[path];
    if (local) {
        forward = {.local = *local, .reason = {}, .pause = {}, .next = {}};
        return;
    }
    forward.reason = local.error().message;
    forward.pause = std::clamp(forward.pause * 2, m_retry.first, m_retry.longest);
    forward.next.setRemainingTime(forward.pause);
}

} // namespace Monitor

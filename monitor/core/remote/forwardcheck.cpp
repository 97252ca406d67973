// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/forwardcheck.h"

#include "core/remote/remoteprobe.h"

#include <cerrno>

namespace Monitor {

using namespace IpcCore;

ForwardCheck::ForwardCheck(RemoteHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{}

void ForwardCheck::look(const QByteArray &control)
{
    if (m_isLooking || m_hasWorked)
        return;
    m_isLooking = true;
    probe(m_host, control, this, [this](const EndpointStatus &status) {
        m_isLooking = false;
        const bool wasForbidden = isForbidden();
        m_hasWorked = status.state == ActiveState::Listening;
        if (m_hasWorked)
            m_failures = 0;
        else if (status.systemError == ECONNREFUSED)
            ++m_failures;
        if (isForbidden() != wasForbidden)
            Q_EMIT changed();
    });
}

} // namespace Monitor

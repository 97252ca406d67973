// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/remote/hostreport.h"

#include <QtCore/qmap.h>
#include <QtCore/qset.h>

namespace Monitor {

/// Chooses which of a host's endpoints are forwarded, as ssh cannot have them all open: first the
/// wanted ones, then those that are already, so that none is forwarded in turns.
class ForwardChoice
{
public:
    /// Endpoints by path.
    using Reported = QMap<QByteArray, ReportedEndpoint>;

    /// @param host its name, for texts.
    /// @param most how many are chosen, 1 and more.
    ForwardChoice(const QByteArray &host, int most);

    /// @param wanted paths, also of others.
    void choose(const Reported &reported, const QSet<QByteArray> &wanted);

    /// The paths of their sockets and control endpoints.
    const QByteArrayList &sockets() const { return m_sockets; }

    /// How many were not chosen.
    int beyond() const { return m_beyond; }

    /// Why not all are forwarded; empty if they are.
    QString summary() const;
    /// Why the endpoint at `path` is not; empty if it is chosen.
    QString reason(const QByteArray &path) const;

private:
    const QByteArray m_host;
    const int m_most;
    QSet<QByteArray> m_chosen; ///< Paths of endpoints.
    QByteArrayList m_sockets;
    int m_beyond = 0;
};

} // namespace Monitor

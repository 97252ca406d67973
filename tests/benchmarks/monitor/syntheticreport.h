// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/connectionsfeed.h"

namespace Bench {

/// Successive reports of a busy server: every connection ages, a few hundred have had requests,
/// some have closed and new ones have come.
class SyntheticReports
{
public:
    explicit SyntheticReports(int connections);

    Monitor::ConnectionsReportPointer next();

private:
    Monitor::MergedConnection makeConnection();

    std::vector<Monitor::MergedConnection> m_connections;
    quint64 m_made = 0;
    std::size_t m_place = 0; ///< Which connections are active next.
};

} // namespace Bench

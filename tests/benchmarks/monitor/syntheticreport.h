// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/server/connectionsfeed.h"

namespace Bench {

/// Reports of a busy server, one after the other: every connection grows older, some hundred have
/// had requests, a few have gone and others have come.
class SyntheticReports
{
public:
    explicit SyntheticReports(int connections);

    Monitor::ConnectionsReportPointer next();

private:
    Monitor::MergedConnection makeConnection();

    std::vector<Monitor::MergedConnection> m_connections;
    quint64 m_made = 0;
    std::size_t m_place = 0; ///< Where the next ones work.
};

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connectioninfo.h>

#include <QtCore/qhash.h>
#include <QtCore/qlist.h>

#include <chrono>

namespace Monitor {

/// What a server tells about each of its connections, and their rates since it told it before.
struct ClientTraffic
{
    struct Rates
    {
        double requestsPerSecond = 0;
        double bytesPerSecond = 0; ///< In both directions.

        bool operator==(const Rates &other) const = default;
    };

    QList<IpcCore::ConnectionInfo> connections;
    QHash<quint64, Rates> rates; ///< By ConnectionInfo::id; empty before the second answer.

    /// @param elapsed since the former answer; more than 0.
    void take(const QList<IpcCore::ConnectionInfo> &answer, std::chrono::duration<double> elapsed);

    /// Nothing was sent since the last answer.
    void takeSilence();
};

} // namespace Monitor

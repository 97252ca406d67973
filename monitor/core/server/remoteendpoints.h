// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <vector>

namespace Monitor {

/// An endpoint of this machine whose requests go to others, by the note that ipcbridge keeps in the
/// registry of servers (PROTOCOL.md, section 9).
struct RemoteEndpoint
{
    QByteArray path; ///< As bytes, absolute.
    qint64 pid = 0;
    QString through; ///< What connects the machines: `nats`.
    QString service; ///< Its name there.
    QString reason;  ///< Why it does not listen; empty if it does.

    /// Instead of a program's name; with whatever characters the note has.
    QString toText() const;

    bool operator==(const RemoteEndpoint &other) const = default;
};

/// Those of running processes; skips notes that cannot be read. Any thread.
/// @param directory of the registry.
std::vector<RemoteEndpoint> remoteEndpoints(const QByteArray &directory);

} // namespace Monitor

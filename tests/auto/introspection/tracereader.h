// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawpeer.h"

#include <ipccore/endpointpath.h>
#include <ipccore/traceevent.h>

#include <QtCore/qlist.h>

/// Follows a trace. Reads when it is asked for what has come, not before.
class TraceReader
{
public:
    /// Asks for a trace, with `request`, and reads nothing yet.
    TraceReader(const IpcCore::EndpointPath &control, const QByteArray &request);

    /// All that have come so far.
    QList<IpcCore::TraceEvent> events();

    /// Reads to the end of the stream, in time.
    void readToEnd() { m_stream += m_peer.receiveAll(); }

    /// Whether the reply has its end.
    bool isWhole() const { return m_stream.endsWith("0000"); }

private:
    RawPeer m_peer;
    QByteArray m_stream; ///< as it is on the wire
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawpeer.h"

#include <ipccore/endpointpath.h>
#include <ipccore/traceevent.h>

#include <QtCore/qlist.h>

/// Follows a trace. Reads only on demand.
class TraceReader
{
public:
    /// Requests a trace with `request`; reads nothing yet.
    TraceReader(const IpcCore::EndpointPath &control, const QByteArray &request);

    /// All events so far.
    QList<IpcCore::TraceEvent> events();

    /// Reads to the end of the stream.
    void readToEnd() { m_stream += m_peer.receiveAll(); }

    /// Whether the reply is complete.
    bool isWhole() const { return m_stream.endsWith("0000"); }

private:
    RawPeer m_peer;
    QByteArray m_stream; ///< as on the wire
};

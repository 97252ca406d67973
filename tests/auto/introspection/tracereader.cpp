// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracereader.h"

#include <ipccore/introspection.h>

#include <poll.h>

using namespace IpcCore;

namespace {

constexpr qsizetype HeaderSize = 4;

// The payload of all complete packets.
QByteArray payloadOf(QByteArrayView stream)
{
    QByteArray payload;
    while (stream.size() >= HeaderSize) {
        const qsizetype size = stream.first(HeaderSize).toByteArray().toInt(nullptr, 16);
        if (size <= HeaderSize || size > stream.size())
            break;
        payload += stream.sliced(HeaderSize, size - HeaderSize);
        stream = stream.sliced(size);
    }
    return payload;
}

bool hasInput(const RawPeer &peer)
{
    pollfd entry = {.fd = peer.descriptor(), .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, 0) == 1;
}

} // namespace

TraceReader::TraceReader(const EndpointPath &control, const QByteArray &request)
    : m_peer(RawPeer::connectTo(control.native()))
{
    m_peer.send(QByteArray::number(request.size() + HeaderSize, 16).rightJustified(HeaderSize, '0')
                + request + "0000");
}

QList<TraceEvent> TraceReader::events()
{
    while (m_peer.isOpen() && hasInput(m_peer)) {
        const QByteArray byte = m_peer.receive(1);
        if (byte.isEmpty())
            break;
        m_stream += byte;
    }
    QList<TraceEvent> events;
    const QByteArrayList lines = payloadOf(m_stream).split('\n');
    for (const QByteArray &line : lines) {
        if (const auto event = traceEventFromJson(line))
            events.append(*event);
    }
    return events;
}

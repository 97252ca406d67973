// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/rawpeer.h"

/// Calls commands with lines, and reads the reply at some other time, or never.
class RawCaller
{
public:
    explicit RawCaller(const QByteArray &path)
        : m_peer(RawPeer::connectTo(path))
    {}

    bool call(const QByteArray &line)
    {
        const QByteArray size = QByteArray::number(line.size() + 4, 16).rightJustified(4, '0');
        return m_peer.send(size + line + "0000");
    }

    QByteArray reply()
    {
        const QByteArray packets = m_peer.receiveMessage();
        QByteArray text;
        for (qsizetype at = 0; at + 4 < packets.size();) {
            const qsizetype size = packets.sliced(at, 4).toInt(nullptr, 16);
            if (size <= 4)
                break;
            text += packets.mid(at + 4, size - 4);
            at += size;
        }
        return text;
    }

private:
    RawPeer m_peer;
};

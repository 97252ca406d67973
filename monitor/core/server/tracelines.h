// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearraylist.h>

namespace Monitor {

/// Splits a trace into lines as its pieces arrive, whatever the server sends. Not thread-safe.
class TraceLines
{
public:
    /// In bytes. Our servers' longest line is 24 KiB: it previews up to 4096 bytes, each of which
    /// may take five characters.
    static constexpr qsizetype LongestLine = 64 * 1024;

    /// Adds `chunk`.
    /// @return the lines that it completes, without line ends; ProtocolError if one is longer than
    ///         LongestLine.
    IpcCore::Result<QByteArrayList> add(const QByteArray &chunk);

    /// The incomplete line at the end. At the end of the reply, the error of a server that refused
    /// the trace.
    const QByteArray &rest() const { return m_rest; }

    void clear() { m_rest.clear(); }

private:
    QByteArray m_rest;
};

} // namespace Monitor

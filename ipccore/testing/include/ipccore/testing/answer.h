// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/testing/ipccore_testing_export.h>

#include <QtCore/qbytearray.h>

#include <chrono>

namespace IpcCore::Testing {

/// What a FakeServer does with a request, and when. A value type; made by the functions below, such
/// as `Answer::truncated("ab").after(20ms)`.
class IPCCORE_TESTING_EXPORT Answer
{
public:
    enum class Kind {
        Reply,     ///< A whole reply.
        Truncated, ///< A part of a reply, then the connection is closed.
        HangUp,    ///< The connection is closed.
        Never,     ///< Nothing, and the connection stays open.
    };

    enum class Timing {
        AtOnce,
        Delayed,   ///< After delay().
        OnRelease, ///< When the test calls FakeServer::release().
    };

    /// A whole reply of 0 bytes and more.
    static Answer reply(const QByteArray &bytes);

    /// `bytes`, then the end of the connection where the rest of the reply should be: clients
    /// report ReplyTruncated.
    /// @param bytes 1 byte and more; with none it is hangUp().
    static Answer truncated(const QByteArray &bytes);

    /// The end of the connection instead of a reply: clients report ConnectionClosed.
    static Answer hangUp();

    /// Nothing, as a server that hangs: clients report Timeout.
    static Answer never();

    /// The same answer, `delay` later; 0 and more. One of the server's few workers waits for it.
    Answer after(std::chrono::milliseconds delay) const;

    /// The same answer, kept until the test calls FakeServer::release(): for a test that decides
    /// what happens first, without a clock.
    Answer onRelease() const;

    Kind kind() const { return m_kind; }

    Timing timing() const { return m_timing; }

    const QByteArray &bytes() const { return m_bytes; }

    std::chrono::milliseconds delay() const { return m_delay; }

    bool operator==(const Answer &other) const = default;

private:
    explicit Answer(Kind kind, const QByteArray &bytes = {});

    Kind m_kind;
    Timing m_timing = Timing::AtOnce;
    std::chrono::milliseconds m_delay{0};
    QByteArray m_bytes;
};

} // namespace IpcCore::Testing

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/testing/ipccore_testing_export.h>

#include <QtCore/qbytearray.h>

#include <chrono>

namespace IpcCore::Testing {

/// What a FakeServer does with a request, and when. A value type, made by the functions below:
/// `Answer::truncated("ab").after(20ms)`.
class IPCCORE_TESTING_EXPORT Answer
{
public:
    /// What is sent.
    enum class Kind {
        Reply,     ///< A complete reply.
        Truncated, ///< Part of a reply; then closes the connection.
        HangUp,    ///< Closes the connection.
        Never,     ///< No reply; the connection stays open.
    };

    /// When it is sent.
    enum class Timing {
        AtOnce,    ///< When the request has arrived.
        Delayed,   ///< After delay().
        OnRelease, ///< When the test calls FakeServer::release().
    };

    /// A complete reply: `bytes`, possibly none.
    static Answer reply(const QByteArray &bytes);

    /// Sends `bytes`, then closes the connection in the middle of the reply: clients report
    /// ReplyTruncated.
    /// @param bytes at least 1 byte; empty means hangUp().
    static Answer truncated(const QByteArray &bytes);

    /// Closes the connection without a reply: clients report ConnectionClosed.
    static Answer hangUp();

    /// Never replies, like a hung server: clients report Timeout.
    static Answer never();

    /// The same answer after `delay` (0 or more). Occupies one of the server's few workers.
    Answer after(std::chrono::milliseconds delay) const;

    /// The same answer, held until the test calls FakeServer::release(): controls the order of
    /// events without a clock.
    Answer onRelease() const;

    /// What is sent.
    Kind kind() const { return m_kind; }

    /// When it is sent.
    Timing timing() const { return m_timing; }

    /// The bytes of the reply, or of its part; empty for the others.
    const QByteArray &bytes() const { return m_bytes; }

    /// The delay of after(); 0 without.
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

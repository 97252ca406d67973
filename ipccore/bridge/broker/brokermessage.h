// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

#include <cstddef>
#include <memory>
#include <nats/nats.h>

namespace Bridge {

/// A message that the broker has delivered.
class BrokerMessage
{
public:
    /// In bytes; more are no headers.
    static constexpr std::ptrdiff_t LargestHeaders = 64 * 1024;

    /// @param message null for isNoResponders().
    explicit BrokerMessage(natsMsg *message)
        : m_message(message)
    {}

    QByteArrayView subject() const { return natsMsg_GetSubject(m_message.get()); }

    /// Where an answer goes; empty if none is expected.
    QByteArrayView replySubject() const { return natsMsg_GetReply(m_message.get()); }

    QByteArrayView payload() const
    {
        return {natsMsg_GetData(m_message.get()), natsMsg_GetDataLength(m_message.get())};
    }

    /// Its headers as they came, or what the client library has left of them: zero bytes for the
    /// ends of names and values. Empty if there are none.
    QByteArrayView headers() const;

    /// Whether it is the broker's word that nobody was there to get a message to which an answer
    /// was wanted here. It is not known which; all else is empty.
    bool isNoResponders() const { return !m_message; }

private:
    struct Destroy
    {
        void operator()(natsMsg *message) const { natsMsg_Destroy(message); }
    };

    std::unique_ptr<natsMsg, Destroy> m_message;
};

// The library's functions stop at a zero byte in a value, which can hide another header. It keeps a
// message in one block: subject, reply subject, headers and payload, with a zero byte after each.
inline QByteArrayView BrokerMessage::headers() const
{
    const QByteArrayView last = replySubject().isEmpty() ? subject() : replySubject();
    const char *const begin = last.data() + last.size() + 1;
    const char *const end = natsMsg_GetData(m_message.get());
    if (last.isEmpty() || !end || end - begin < 2 || end - begin > LargestHeaders)
        return {};
    return {begin, end - 1};
}

} // namespace Bridge

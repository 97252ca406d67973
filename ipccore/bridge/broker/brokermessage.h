// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearrayview.h>

#include <memory>
#include <nats/nats.h>

namespace Bridge {

/// A message that the broker has delivered.
class BrokerMessage
{
public:
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

} // namespace Bridge

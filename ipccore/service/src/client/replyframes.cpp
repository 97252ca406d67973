// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/replyframes.h"
#include "wire/makeerror.h"

namespace IpcCore {

bool ReplyFrames::append(QByteArrayView bytes, const FrameHandler &onFrame)
{
    m_reader.append(bytes);
    while (true) {
        const CallResult<std::optional<CallFrame>> next = m_reader.next();
        if (!next) {
            fail(next.error());
            return false;
        }
        // Not even a part of a frame may follow the last one.
        if (m_outcome && (*next || !m_reader.isAtEnd())) {
            fail(makeError(CallError::Kind::BadReply,
                           QStringLiteral("The reply goes on after its result")));
            return false;
        }
        if (!*next)
            return true;
        const CallFrame &frame = **next;
        if (frame.type == CallFrame::Type::Result)
            m_outcome = frame.value;
        else if (frame.type == CallFrame::Type::Failure)
            m_outcome = CallError::fromCbor(frame.value);
        else if (!onFrame(frame))
            return false;
    }
}

CallResult<> ReplyFrames::outcome(const std::optional<Error> &transport) const
{
    if (m_outcome)
        return *m_outcome;
    if (transport)
        return CallError::lost(*transport);
    return makeError(CallError::Kind::BadReply, QStringLiteral("The reply ends without a result"));
}

CallResult<> outcomeOfReply(const Result<QByteArray> &reply)
{
    if (!reply)
        return CallError::lost(reply.error());
    ReplyFrames frames;
    frames.append(*reply, [&frames](const CallFrame &frame) {
        if (frame.type == CallFrame::Type::Progress)
            return true;
        frames.fail(
            makeError(CallError::Kind::BadReply, QStringLiteral("The command gives a stream")));
        return false;
    });
    return frames.outcome({});
}

} // namespace IpcCore

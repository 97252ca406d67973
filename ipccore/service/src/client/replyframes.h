// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callframe.h>

#include <ipccore/service/callerror.h>

#include <QtCore/qbytearrayview.h>

#include <functional>
#include <optional>

namespace IpcCore {

/// Takes the frames of the reply to a call, up to its outcome.
class ReplyFrames
{
public:
    /// Gets each frame that is neither Result nor Failure. Returns false to stop.
    using FrameHandler = std::function<bool(const CallFrame &frame)>;

    /// @return false if there was an error, which outcome() gives, or `onFrame` returned false.
    bool append(QByteArrayView bytes, const FrameHandler &onFrame);

    /// Makes `error` the outcome, whatever has been received.
    void fail(const CallError &error) { m_outcome = error; }

    bool hasOutcome() const { return m_outcome.has_value(); }

    /// The call's outcome, once the reply has ended or, with an error in `transport`, broken off.
    CallResult<> outcome(const std::optional<Error> &transport) const;

private:
    CallFrameReader m_reader;
    std::optional<CallResult<>> m_outcome;
};

/// The outcome of a complete reply; BadReply for that of a stream.
CallResult<> outcomeOfReply(const Result<QByteArray> &reply);

} // namespace IpcCore

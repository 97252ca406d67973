// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/answer.h>

namespace IpcCore::Testing {

Answer::Answer(Kind kind, const QByteArray &bytes)
    : m_kind(kind)
    , m_bytes(bytes)
{}

Answer Answer::reply(const QByteArray &bytes)
{
    return Answer(Kind::Reply, bytes);
}

Answer Answer::truncated(const QByteArray &bytes)
{
    return bytes.isEmpty() ? hangUp() : Answer(Kind::Truncated, bytes);
}

Answer Answer::hangUp()
{
    return Answer(Kind::HangUp);
}

Answer Answer::never()
{
    return Answer(Kind::Never);
}

Answer Answer::after(std::chrono::milliseconds delay) const
{
    Answer answer = *this;
    answer.m_timing = Timing::Delayed;
    answer.m_delay = delay;
    return answer;
}

Answer Answer::onRelease() const
{
    Answer answer = *this;
    answer.m_timing = Timing::OnRelease;
    return answer;
}

} // namespace IpcCore::Testing

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/callanswer.h>

namespace IpcCore::Testing {

CallAnswer CallAnswer::value(const QCborValue &value)
{
    CallAnswer answer(Kind::Value);
    answer.m_value = value;
    return answer;
}

CallAnswer CallAnswer::error(const CallError &error)
{
    CallAnswer answer(Kind::Error);
    answer.m_error = error;
    return answer;
}

CallAnswer CallAnswer::hangUp()
{
    return CallAnswer(Kind::HangUp);
}

CallAnswer CallAnswer::never()
{
    return CallAnswer(Kind::Never);
}

CallAnswer CallAnswer::broken(const QByteArray &bytes)
{
    CallAnswer answer(Kind::Broken);
    answer.m_bytes = bytes;
    return answer;
}

CallAnswer CallAnswer::item(const QCborValue &value) const
{
    CallAnswer answer = *this;
    // Undefined stands for progress; JSON and CBOR have null for an item without a value.
    answer.m_steps += {.item = value.isUndefined() ? QCborValue(nullptr) : value};
    return answer;
}

CallAnswer CallAnswer::progress(double done, double total, const QString &text) const
{
    CallAnswer answer = *this;
    answer.m_steps += {.done = done, .total = total, .text = text};
    return answer;
}

CallAnswer CallAnswer::after(std::chrono::milliseconds delay) const
{
    CallAnswer answer = *this;
    answer.m_timing = Timing::Delayed;
    answer.m_delay = delay;
    return answer;
}

CallAnswer CallAnswer::onRelease() const
{
    CallAnswer answer = *this;
    answer.m_timing = Timing::OnRelease;
    return answer;
}

} // namespace IpcCore::Testing

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wire/callform.h"
#include <ipccore/service/callframe.h>

namespace IpcCore {

/// A frame in the two forms that subscribers get, each encoded once, at its first use.
class FrameBytes
{
public:
    explicit FrameBytes(const CallFrame &frame)
        : m_frame(frame)
    {}

    const QByteArray &as(CallForm form)
    {
        QByteArray &bytes = form == CallForm::Cbor ? m_cbor : m_line;
        if (bytes.isNull())
            bytes = form == CallForm::Cbor ? m_frame.encode() : m_frame.toJsonLine();
        return bytes;
    }

private:
    CallFrame m_frame;
    QByteArray m_cbor;
    QByteArray m_line;
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/tracefile.h"

#include <QtCore/qhash.h>

namespace Monitor {

/// The bytes of a trace in one of the formats, row by row. Use each object once, in one thread.
class TraceText
{
public:
    TraceText() = default;
    virtual ~TraceText() = default;
    Q_DISABLE_COPY_MOVE(TraceText)

    /// @param capture must outlive the object.
    static std::unique_ptr<TraceText> of(TraceFormat format, const TraceCapture &capture);

    /// What stands before the rows.
    virtual QByteArray begin() = 0;
    virtual QByteArray row(const TraceRecord &record) = 0;

    /// What stands after the rows.
    virtual QByteArray end() { return {}; }
};

} // namespace Monitor

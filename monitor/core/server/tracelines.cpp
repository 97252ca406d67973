// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/tracelines.h"

#include <algorithm>

namespace Monitor {

using namespace IpcCore;

Result<QByteArrayList> TraceLines::add(const QByteArray &chunk)
{
    QByteArrayList lines = QByteArray(m_rest + chunk).split('\n');
    const auto isTooLong = [](const QByteArray &line) { return line.size() > LongestLine; };
    if (std::any_of(lines.begin(), lines.end(), isTooLong))
        return Error(
            ErrorCode::ProtocolError,
            QStringLiteral("A line of the trace is longer than %1 bytes").arg(LongestLine));
    m_rest = lines.takeLast();
    return lines;
}

} // namespace Monitor

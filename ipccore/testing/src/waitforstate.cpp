// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/waitforstate.h>

#include <ipccore/endpointstatus.h>

#include <QtCore/qtestsupport_core.h>

namespace IpcCore::Testing {

Result<void> waitForState(const EndpointPath &path, ActiveState state,
                          std::chrono::milliseconds timeout)
{
    EndpointStatus status;
    const auto reached = [&] {
        status = endpointStatus(path);
        return status.state == state;
    };
    if (QTest::qWaitFor(reached, static_cast<int>(timeout.count())))
        return {};
    Error error(ErrorCode::Timeout,
                QStringLiteral("After %1 ms %2 is %3, not %4: %5")
                    .arg(timeout.count())
                    .arg(path.toString(), QLatin1String(nameOf(status.state)),
                         QLatin1String(nameOf(state)), status.message),
                status.systemError);
    error.state = status.state;
    error.reason = status.reason;
    return error;
}

} // namespace IpcCore::Testing

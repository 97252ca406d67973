// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/call.h>

#include <QtCore/qfuture.h>

#include <memory>

namespace IpcCore {

/// Calls that end with futures, and the thread that cancels the futures whose callers have left. It
/// starts with the first of them, and sleeps while there are none. Any thread.
class PendingFutures
{
public:
    PendingFutures();
    /// Calls still pending end with Failed.
    ~PendingFutures();
    Q_DISABLE_COPY_MOVE(PendingFutures)

    void add(DeferredCall call, const QFuture<CallResult<>> &future);

private:
    struct Shared;

    void startThread();
    static void run(const std::shared_ptr<Shared> &shared);

    const std::shared_ptr<Shared> m_shared; ///< with the thread
};

} // namespace IpcCore

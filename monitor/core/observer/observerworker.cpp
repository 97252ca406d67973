// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/observerworker.h"

#include <QtCore/qthread.h>

namespace Monitor {

void ObserverWorker::poll(const ObserverPlan &plan)
{
    const auto isCanceled = [] { return QThread::currentThread()->isInterruptionRequested(); };
    if (isCanceled())
        return;
    if (const SnapshotPointer snapshot = m_poller.poll(plan, isCanceled))
        Q_EMIT polled(snapshot);
}

void ObserverWorker::judgeAgain(const Verdicts &verdicts)
{
    Q_EMIT judged(m_poller.judgeAgain(verdicts));
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/runinpool.h"

#include <QtCore/qapplicationstatic.h>

namespace Monitor {

namespace {

// Waits for its jobs when the application ends, as the global pool does.
Q_APPLICATION_STATIC(QThreadPool, pool)

} // namespace

QThreadPool &jobPool()
{
    return *pool();
}

} // namespace Monitor

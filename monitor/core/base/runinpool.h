// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qfuture.h>
#include <QtCore/qpromise.h>
#include <QtCore/qthreadpool.h>

#include <memory>
#include <type_traits>

namespace Monitor {

/// The threads of all jobs. Not the global pool, in which Qt 6.4 paints: the window would have to
/// wait for them. Needs an application. Any thread.
QThreadPool &jobPool();

/// Runs `function` in the jobPool(); the future holds its result. Any thread.
template <typename Function>
auto runInPool(Function function) -> QFuture<std::invoke_result_t<Function>>
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Function>>>();
    promise->start();
    jobPool().start([promise, function = std::move(function)] {
        promise->addResult(function());
        promise->finish();
    });
    return promise->future();
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qfuturewatcher.h>

namespace Monitor {

/// Passes the result of `future` to `function` in the event loop of `context`: never before this
/// returns, and never if `context` is destroyed or the future canceled first. Call it in the thread
/// of `context`; the future may finish in another one.
///
/// Unlike QFuture::then(), which asserts that its context outlives the future.
template <typename T, typename Function>
void whenFinished(const QFuture<T> &future, QObject *context, Function function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled())
                             function(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace Monitor

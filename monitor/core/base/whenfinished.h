// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qfuturewatcher.h>

namespace Monitor {

/// Hands the result of `future` to `function` from the event loop of `context`: never before this
/// returns, and never when `context` is destroyed or the future canceled first. Called in the
/// thread of `context`; the future may end in another one.
///
/// QFuture::then() with a context needs that to live until the future ends, and asserts so.
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

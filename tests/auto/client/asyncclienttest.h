// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "clienttest.h"
#include "scriptedserver.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qeventloop.h>
#include <QtCore/qfuturewatcher.h>
#include <QtCore/qpointer.h>
#include <QtCore/qtimer.h>
#include <QtTest/qsignalspy.h>

#include <semaphore>

using namespace IpcCore;
using namespace std::chrono_literals;

using Outcome = Result<QByteArray>;
using Future = QFuture<Outcome>;

/// Runs the event loop until the future has finished.
inline Outcome outcomeOf(const Future &future)
{
    // Not qWaitFor(), whose pauses would hide a client that spins.
    QEventLoop loop;
    QFutureWatcher<Outcome> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return Error(ErrorCode::WrongState, QStringLiteral("The future does not end"));
    if (future.resultCount() != 1)
        return Error(ErrorCode::WrongState, QStringLiteral("The future has no result"));
    return future.result();
}

/// The reply, or the error's name.
inline QByteArray replyOf(const Future &future)
{
    const Outcome outcome = outcomeOf(future);
    return outcome ? *outcome : QByteArray("error: ") + nameOf(outcome.error().code);
}

inline std::chrono::milliseconds elapsed(const QElapsedTimer &clock)
{
    return std::chrono::milliseconds(clock.elapsed());
}

/// Runs the event loop until the server's thread has released `semaphore`.
inline bool waitFor(std::binary_semaphore &semaphore)
{
    return QTest::qWaitFor([&semaphore] { return semaphore.try_acquire(); }, 20'000);
}

/// Echoes every request of every client, over as many connections as there are.
inline ScriptedServer::Script echo(int connections, int requestsEach)
{
    return [connections, requestsEach](ScriptedServer &server) {
        for (int i = 0; i < connections; ++i) {
            RawPeer peer = server.accept();
            for (int k = 0; k < requestsEach; ++k)
                peer.send(peer.receiveMessage());
        }
    };
}

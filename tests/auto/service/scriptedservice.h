// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server/servertest.h"
#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qeventloop.h>
#include <QtCore/qfuturewatcher.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <vector>

using namespace IpcCore;
using namespace std::chrono_literals;

/// A service made of a plain Server whose handler answers calls in CBOR frame by frame, so that a
/// test decides about each of them.
class ScriptedService : public ServerTest
{
public:
    using Frames = QList<CallFrame>;
    /// Runs on the server's workers.
    using Script = std::function<Frames(const CallMessage &call, Reply &reply)>;

    std::unique_ptr<Server> serveCalls(const Script &script) const
    {
        return releasing(serve(
            [script](const Request &request, Reply &reply) {
                const CallResult<CallMessage> call = CallMessage::decode(request.message());
                if (!call)
                    return write(reply, {failure(call.error())});
                return write(reply, script(*call, reply));
            },
            options()));
    }

    /// Never answers.
    std::unique_ptr<Server> serveSilence() const
    {
        return serveCalls([this](const CallMessage &, Reply &reply) { return hold(reply); });
    }

    /// For a script: leaves the reply as it is, without an end, until the server stops.
    Frames hold(Reply &reply) const
    {
        const std::lock_guard lock(m_mutex);
        m_held.push_back(reply.defer());
        return {};
    }

    /// Whether everyone whose call is held has left.
    bool haveCallersLeft() const
    {
        const std::lock_guard lock(m_mutex);
        return std::all_of(m_held.begin(), m_held.end(),
                           [](const DeferredReply &each) { return each.peerGone(); });
    }

    static HandlerResult write(Reply &reply, const Frames &frames)
    {
        for (const CallFrame &frame : frames) {
            if (!reply.write(frame.encode()))
                return HandlerResult::Failed;
        }
        return HandlerResult::Done;
    }

    static CallFrame result(const QCborValue &value)
    {
        return {.type = CallFrame::Type::Result, .value = value};
    }

    static CallFrame failure(const CallError &error)
    {
        return {.type = CallFrame::Type::Failure, .value = error.toCbor()};
    }

    static CallFrame item(const QCborValue &value)
    {
        return {.type = CallFrame::Type::Item, .value = value};
    }

    static CallFrame progress(qint64 done, qint64 total, const QString &text)
    {
        return {.type = CallFrame::Type::Progress,
                .value = QCborMap{{QStringLiteral("done"), done},
                                  {QStringLiteral("total"), total},
                                  {QStringLiteral("text"), text}}};
    }

    static CallFrame snapshot(qint64 epoch, qint64 sequence, const QCborValue &value)
    {
        return {.type = CallFrame::Type::Snapshot,
                .value = value,
                .epoch = epoch,
                .sequence = sequence};
    }

    static CallFrame change(qint64 sequence, const QCborValue &value)
    {
        return {.type = CallFrame::Type::Change, .value = value, .sequence = sequence};
    }

    static CallFrame lost(qint64 count)
    {
        return {.type = CallFrame::Type::Lost, .value = {}, .lost = count};
    }

    /// Answers with the name of the command and its arguments.
    static Frames echoCall(const CallMessage &call, Reply &)
    {
        return {result(QCborArray{call.command, call.arguments})};
    }

    /// Runs the event loop until the future has finished.
    template <typename T>
    static CallResult<T> outcomeOf(const QFuture<CallResult<T>> &future)
    {
        // Not qWaitFor(), whose pauses would hide a client that spins.
        QEventLoop loop;
        QFutureWatcher<CallResult<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        QTimer::singleShot(Patience, &loop, &QEventLoop::quit);
        if (!future.isFinished())
            loop.exec();
        if (!future.isFinished())
            return CallError::failed(QStringLiteral("test"), QStringLiteral("It does not end"));
        if (future.resultCount() != 1)
            return CallError::failed(QStringLiteral("test"), QStringLiteral("It has no result"));
        return future.result();
    }

    /// The value, or the error's kind.
    static QCborValue valueOf(const QFuture<CallResult<>> &future)
    {
        return told(outcomeOf(future));
    }

    template <typename T>
    static QCborValue told(const CallResult<T> &outcome)
    {
        if (outcome)
            return QCborValue(*outcome);
        if (outcome.error().kind == CallError::Kind::Transport)
            return QLatin1String(nameOf(outcome.error().transport.code));
        return QLatin1String(nameOf(outcome.error().kind));
    }

private:
    std::unique_ptr<Server> releasing(std::unique_ptr<Server> server) const
    {
        const auto release = [this] {
            const std::lock_guard lock(m_mutex);
            m_held.clear();
        };
        if (server)
            QObject::connect(server.get(), &Server::stopping, server.get(), release,
                             Qt::DirectConnection);
        return server;
    }

    mutable std::mutex m_mutex;
    mutable std::vector<DeferredReply> m_held; ///< guarded by m_mutex
};

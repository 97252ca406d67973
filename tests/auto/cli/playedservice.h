// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>

#include <ipccore/server.h>
#include <ipccore/service/servicedescription.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qmutex.h>

#include <vector>

/// A service with one command of each kind and one topic, played by a plain server.
class PlayedService
{
public:
    static IpcCore::ServiceDescription description()
    {
        using namespace IpcCore;
        using Effect = CommandDescription::Effect;
        const auto text = [](const char *latin1) { return QString::fromLatin1(latin1); };
        const auto command = [&](const char *name, const char *summary,
                                 const QList<Parameter> &parameters) {
            return CommandDescription{
                .name = text(name), .summary = text(summary), .parameters = parameters};
        };
        CommandDescription count =
            command("count", "Counts to the limit",
                    {Parameter::integer(text("limit")).range(0, 10).unit(text("steps"))});
        count.isStream = true;
        CommandDescription job = command("jobs.start", "Works for a while", {});
        job.isSlow = true;
        CommandDescription quit = command("quit", "Ends everything", {});
        quit.effect = Effect::Dangerous;
        CommandDescription set = command(
            "set", "Changes a setting",
            {Parameter::choice(text("key"), {text("color"), text("size")})
                 .summary(text("Which one")),
             Parameter::any(text("value")), Parameter::boolean(text("force")).defaultValue(false)});
        set.effect = Effect::Changing;
        return {.name = text("played"),
                .version = text("1.2"),
                .commands = {count,
                             command("echo", "Gives back what it gets",
                                     {Parameter::text(text("what")).rest()}),
                             command("fail", "Fails", {}), job, command("raw", "Gives bytes", {}),
                             quit, set},
                .topics = {{.name = text("settings"), .summary = text("Every setting")}}};
    }

    explicit PlayedService(const QString &path)
        : m_server(
            path,
            [this](const IpcCore::Request &request, IpcCore::Reply &reply) {
                return answer(request, reply);
            },
            options())
    {}

    bool start() { return m_server.listen() && m_server.start(); }

    /// How many subscriptions are open.
    qsizetype subscribers() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<qsizetype>(m_subscribers.size());
    }

    void publish(const IpcCore::CallFrame &frame)
    {
        const QMutexLocker lock(&m_mutex);
        for (IpcCore::DeferredReply &subscriber : m_subscribers) {
            static_cast<void>(subscriber.write(frame.encode()));
            static_cast<void>(subscriber.flush());
        }
    }

    /// The commands that were called, but for describe.
    QStringList calls() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_calls;
    }

    /// Of the snapshots to come: another one is another start of the service.
    qint64 epoch = 1;

private:
    static IpcCore::ServerOptions options()
    {
        IpcCore::ServerOptions options;
        options.allowSharedDirectory = true;
        options.introspection = false;
        options.drainTimeout = {}; // do not wait for subscriptions
        return options;
    }

    static IpcCore::CallFrame result(const QCborValue &value)
    {
        return {.type = IpcCore::CallFrame::Type::Result, .value = value};
    }

    static IpcCore::CallFrame failure(const IpcCore::CallError &error)
    {
        return {.type = IpcCore::CallFrame::Type::Failure, .value = error.toCbor()};
    }

    QList<IpcCore::CallFrame> frames(const IpcCore::CallMessage &call) const
    {
        using IpcCore::CallError;
        using IpcCore::CallFrame;
        if (call.command == u"describe")
            return {result(description().toCbor())};
        if (call.command == u"echo")
            return {result(call.arguments.value(QStringLiteral("what")))};
        if (call.command == u"raw")
            return {result(QByteArray("\0\xff", 2))};
        if (call.command == u"set") {
            // What no description can tell.
            if (call.arguments.value(QStringLiteral("value")) == QLatin1String("plaid"))
                return {failure(
                    CallError::invalid(QStringLiteral("value"), QStringLiteral("no such color")))};
            return {result(call.arguments)};
        }
        if (call.command == u"fail")
            return {failure(
                CallError::failed(QStringLiteral("disk-full"), QStringLiteral("no room is left")))};
        if (call.command == u"jobs.start")
            return {{.type = CallFrame::Type::Progress,
                     .value = QCborMap{{QStringLiteral("done"), 1},
                                       {QStringLiteral("total"), 2},
                                       {QStringLiteral("text"), QStringLiteral("halfway")}}},
                    result(7)};
        if (call.command == u"count") {
            QList<CallFrame> items;
            for (qint64 i = 0; i < call.arguments.value(QStringLiteral("limit")).toInteger(); ++i)
                items.append({.type = CallFrame::Type::Item, .value = i});
            return items << result({});
        }
        return {result({})};
    }

    IpcCore::HandlerResult answer(const IpcCore::Request &request, IpcCore::Reply &reply)
    {
        using namespace IpcCore;
        const CallResult<CallMessage> call = CallMessage::decode(request.message());
        if (!call)
            return HandlerResult::Failed;
        const QMutexLocker lock(&m_mutex);
        if (call->command != u"describe")
            m_calls.append(call->command);
        if (call->command == u"subscribe") {
            DeferredReply deferred = reply.defer();
            const CallFrame snapshot{.type = CallFrame::Type::Snapshot,
                                     .value = QStringLiteral("red"),
                                     .epoch = epoch,
                                     .sequence = 3};
            static_cast<void>(deferred.write(snapshot.encode()));
            static_cast<void>(deferred.flush());
            m_subscribers.push_back(std::move(deferred));
            return HandlerResult::Done;
        }
        for (const CallFrame &frame : frames(*call)) {
            if (!reply.write(frame.encode()) || !reply.flush())
                return HandlerResult::Failed;
        }
        return HandlerResult::Done;
    }

    mutable QMutex m_mutex; ///< guards the two below
    std::vector<IpcCore::DeferredReply> m_subscribers;
    QStringList m_calls;
    IpcCore::Server m_server;
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>
#include <ipccore/service/call.h>
#include <ipccore/service/middleware.h>
#include <ipccore/service/servicedescription.h>
#include <ipccore/service/topic.h>

#include <QtCore/qfuture.h>
#include <QtCore/qobject.h>

#include <functional>
#include <memory>

namespace IpcCore {

class TopicRegistry;

/// A handler that runs commands: finds the one that is called, checks its arguments, answers with
/// its result or with a typed error. Understands lines that people type and calls in CBOR, see
/// PROTOCOL.md. Every router has the commands `help`, `describe` and `ping`.
///
/// A value; copies share their commands. Add all of them before the server starts: calls read them
/// from any thread without a lock.
class IPCCORE_SERVICE_EXPORT CommandRouter
{
public:
    /// What a command does. Runs where the server runs its handlers, concurrently on its workers;
    /// an exception that leaves it has the effect of one that leaves a handler.
    /// @return the result: undefined if there is none to tell; or Failed, InvalidArgument, ….
    using Function = std::function<CallResult<>(Call &call)>;
    /// The same for a command that gives its result later: the call ends when the future does.
    /// @return the result to come. If it is canceled, or holds an exception or no result, the call
    ///         ends with Failed.
    using FutureFunction = std::function<QFuture<CallResult<>>(Call &call)>;

    struct Command;

    /// A command just added, to say more about it. Reading and listed, unless told otherwise.
    class IPCCORE_SERVICE_EXPORT Mark
    {
    public:
        /// Changes something that can be changed back.
        Mark &changing();
        /// Cannot be undone: tools ask before they send it.
        Mark &dangerous();
        /// May take seconds; reports progress.
        Mark &slow();
        /// Gives items.
        Mark &stream();
        /// Not listed.
        Mark &internal();

    private:
        friend class CommandRouter;

        explicit Mark(std::shared_ptr<Command> command)
            : m_command(std::move(command))
        {}

        std::shared_ptr<Command> m_command;
    };

    /// A router that has only the commands every router has.
    /// @param name the service's, for people.
    /// @param version the service's, in any form.
    explicit CommandRouter(const QString &name, const QString &version = {});

    /// Adds a command, in place of one that has the same name.
    /// @param name ASCII letters, digits, `-` and `_`; groups with dots: "jobs.start".
    /// @param summary one sentence without a full stop.
    /// @param parameters in the order of the words in a line.
    /// @param function must be callable; copied.
    Mark add(const QString &name, const QString &summary, const QList<Parameter> &parameters,
             Function function);

    /// The same for a function that returns a future. If the caller leaves, QFuture::cancel() is
    /// called within a second. Attach nothing to the future that the function returned: its
    /// continuation is the router's.
    Mark add(const QString &name, const QString &summary, const QList<Parameter> &parameters,
             FutureFunction function);

    /// The same for a function that runs in the thread of `context`, one call at a time, while the
    /// worker serves others. Each connection has one call at most in that queue, so that
    /// ServerOptions::maxConnections bounds it. No call starts after the server has cut its
    /// connection to stop. An exception that leaves the function ends the call with Failed.
    /// @param context not owned; its thread must run an event loop. Once it is gone, calls fail
    ///        with Failed.
    Mark add(const QString &name, const QString &summary, const QList<Parameter> &parameters,
             const QObject *context, Function function);

    /// Adds a topic. The first one also adds the command `subscribe`.
    /// @param name as that of a command.
    /// @param summary one sentence without a full stop.
    /// @param policy how it treats its subscribers.
    /// @return what publishes it; copies may be kept anywhere.
    Topic topic(const QString &name, const QString &summary, const TopicPolicy &policy = {});

    /// Ends all subscriptions and those to come, for a server that stops; ServiceServer calls it.
    /// @return the connections of clients that have not read what was sent before: they hold up the
    ///         stop unless Server::closeConnection() cuts them.
    QList<quint64> endSubscriptions() const;

    /// Adds `middleware`, something to do around every command. The first one added is the
    /// outermost: it begins first and ends last. Costs nothing if there is none.
    void use(Middleware middleware);

    /// Passes lines whose first word is no command to `handler`; without one they get
    /// UnknownCommand. Calls in CBOR never go there.
    void setFallback(Handler handler);

    /// What `describe` tells.
    ServiceDescription description() const;

    /// Answers `request` with `reply`, as a Handler.
    HandlerResult operator()(const Request &request, Reply &reply) const;

private:
    struct Data;

    static ServiceDescription describe(const Data &data);
    static CallResult<> subscribe(TopicRegistry &topics, Call &call);
    HandlerResult answerCbor(const Request &request, Reply &reply) const;
    HandlerResult answerLine(const Request &request, Reply &reply) const;

    std::shared_ptr<Data> m_data;
};

} // namespace IpcCore

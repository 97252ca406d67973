// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/handler.h>
#include <ipccore/service/call.h>
#include <ipccore/service/servicedescription.h>
#include <ipccore/service/topic.h>

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

    /// Adds a topic. The first one also adds the command `subscribe`.
    /// @param name as that of a command.
    /// @param summary one sentence without a full stop.
    /// @return what publishes it; copies may be kept anywhere.
    Topic topic(const QString &name, const QString &summary, const TopicPolicy &policy = {});

    /// Ends all subscriptions and those to come, for a server that stops; ServiceServer calls it.
    /// @return the connections of clients that have not read what was sent before: they hold up the
    ///         stop unless Server::closeConnection() cuts them.
    QList<quint64> endSubscriptions() const;

    /// Answers lines whose first word is no command; without it they get UnknownCommand. Calls in
    /// CBOR never go there.
    void setFallback(Handler handler);

    /// What `describe` tells.
    ServiceDescription description() const;

    /// Answers one request, as Handler.
    HandlerResult operator()(const Request &request, Reply &reply) const;

private:
    struct Data;

    static ServiceDescription describe(const Data &data);
    static CallResult<> subscribe(TopicRegistry &topics, Call &call);
    HandlerResult run(const Command &command, Call &call) const;
    HandlerResult answer(Call &call, const CallResult<> &result) const;

    std::shared_ptr<Data> m_data;
};

} // namespace IpcCore

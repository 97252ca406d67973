// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/commandrouter.h>

#include "router/callstate.h"
#include "router/commandtable.h"
#include "router/contextfunction.h"
#include "router/linereader.h"
#include "router/pendingfutures.h"
#include "topic/topicregistry.h"
#include "wire/makeerror.h"

#include <ipccore/service/callmessage.h>

#include <optional>
#include <utility>

namespace IpcCore {

using namespace Qt::StringLiterals;

// Written before the server starts, read by its workers afterwards; so no lock.
struct CommandRouter::Data
{
    QString name;
    QString version;
    CommandTable commands;
    std::vector<Middleware::Begin> middleware; ///< the outermost first
    Handler fallback;
    TopicRegistry topics;
    PendingFutures futures; ///< has a lock of its own
};

namespace {

/// The arguments for the function: `given`, checked, and defaults for the rest.
CallResult<QCborMap> checkArguments(const QCborMap &given, const QList<Parameter> &parameters)
{
    QCborMap arguments;
    qsizetype known = 0;
    for (const Parameter &parameter : parameters) {
        const QCborValue argument = given.value(parameter.name());
        if (!argument.isUndefined()) {
            const CallResult<> value = parameter.check(argument);
            if (!value)
                return value.error();
            arguments.insert(parameter.name(), *value);
            ++known;
        } else if (given.contains(parameter.name()) || !parameter.isOptional()) {
            return makeError(CallError::Kind::MissingArgument, parameter.name() + u" is missing"_s,
                             parameter.name());
        } else if (!parameter.defaultValue().isUndefined()) {
            arguments.insert(parameter.name(), parameter.defaultValue());
        }
    }
    if (known == given.size())
        return arguments;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QString name = it.key().toString();
        if (std::none_of(parameters.begin(), parameters.end(),
                         [&name](const Parameter &each) { return each.name() == name; }))
            return CallError::invalid(CommandTable::shown(name), u"There is no such parameter: "_s
                                                                     + CommandTable::shown(name));
    }
    return arguments;
}

/// Asks all middleware. The end functions of those that agreed run, whatever becomes of the call.
std::optional<CallError> refusal(const std::vector<Middleware::Begin> &middleware, CallState &state)
{
    const Call call(state);
    for (const Middleware::Begin &begin : middleware) {
        CallResult<Middleware::End> agreed = begin(call);
        if (!agreed)
            return agreed.error();
        if (*agreed)
            state.ends.push_back(*std::move(agreed));
    }
    return std::nullopt;
}

/// Runs the command; `state` has the arguments as given.
CallResult<> run(const CommandDescription &description, const CommandRouter::Function &function,
                 CallState &state)
{
    CallResult<QCborMap> arguments = checkArguments(state.arguments, description.parameters);
    if (!arguments)
        return arguments.error();
    state.arguments = *std::move(arguments);
    Call call(state);
    try {
        return function(call);
    } catch (...) {
        state.end(CallError::failed({}, u"The command failed with an exception"_s));
        throw;
    }
}

HandlerResult finish(CallState &state, const CallResult<> &result)
{
    if (!state.finish(result))
        return HandlerResult::Failed;
    return state.quitsServer ? HandlerResult::Quit : HandlerResult::Done;
}

} // namespace

CommandRouter::Mark &CommandRouter::Mark::changing()
{
    m_command->description.effect = CommandDescription::Effect::Changing;
    return *this;
}

CommandRouter::Mark &CommandRouter::Mark::dangerous()
{
    m_command->description.effect = CommandDescription::Effect::Dangerous;
    return *this;
}

CommandRouter::Mark &CommandRouter::Mark::slow()
{
    m_command->description.isSlow = true;
    return *this;
}

CommandRouter::Mark &CommandRouter::Mark::stream()
{
    m_command->description.isStream = true;
    return *this;
}

CommandRouter::Mark &CommandRouter::Mark::internal()
{
    m_command->isInternal = true;
    return *this;
}

CommandRouter::CommandRouter(const QString &name, const QString &version)
    : m_data(std::make_shared<Data>())
{
    m_data->name = name;
    m_data->version = version;
    // Not a shared pointer: the commands are part of the data.
    const Data *const data = m_data.get();
    add(u"help"_s, u"Lists the commands, or explains one"_s,
        {Parameter::text(u"command"_s).optional()},
        [data](Call &call) { return data->commands.help(call.text(u"command"_s)); });
    add(u"describe"_s, u"Describes the service for programs"_s, {},
        [data](Call &) -> CallResult<> { return QCborValue(describe(*data).toCbor()); });
    add(u"ping"_s, u"Answers pong"_s, {},
        [](Call &) -> CallResult<> { return QCborValue(u"pong"_s); });
}

CommandRouter::Mark CommandRouter::add(const QString &name, const QString &summary,
                                       const QList<Parameter> &parameters, Function function)
{
    auto command = std::make_shared<Command>();
    command->description.name = name;
    command->description.summary = summary;
    command->description.parameters = parameters;
    command->function = std::move(function);
    m_data->commands.add(command);
    return Mark(std::move(command));
}

CommandRouter::Mark CommandRouter::add(const QString &name, const QString &summary,
                                       const QList<Parameter> &parameters, FutureFunction function)
{
    return add(
        name, summary, parameters,
        [function = std::move(function), futures = &m_data->futures](Call &call) -> CallResult<> {
            const QFuture<CallResult<>> future = function(call);
            futures->add(call.defer(), future);
            return QCborValue();
        });
}

CommandRouter::Mark CommandRouter::add(const QString &name, const QString &summary,
                                       const QList<Parameter> &parameters, const QObject *context,
                                       Function function)
{
    return add(
        name, summary, parameters,
        [inContext = ContextFunction(context, std::move(function))](Call &call) -> CallResult<> {
            inContext.post(call.m_state.defer());
            return QCborValue();
        });
}

Topic CommandRouter::topic(const QString &name, const QString &summary, const TopicPolicy &policy)
{
    if (m_data->topics.isEmpty()) {
        add(u"subscribe"_s, u"Sends a topic's value, and then its changes"_s,
            {Parameter::text(u"topic"_s)},
            [topics = &m_data->topics](Call &call) { return subscribe(*topics, call); })
            .stream();
    }
    return m_data->topics.add({.name = name, .summary = summary, .delivery = policy.delivery},
                              policy);
}

CallResult<> CommandRouter::subscribe(TopicRegistry &topics, Call &call)
{
    const QString name = call.text(u"topic"_s);
    if (!topics.contains(name)) {
        return makeError(CallError::Kind::UnknownTopic,
                         u"There is no topic \""_s + CommandTable::shown(name) + u'"', u"topic"_s);
    }
    CallState &state = call.m_state;
    state.end(QCborValue());
    topics.subscribe(name, state.takeReply(), state.form, state.connectionId);
    return QCborValue();
}

void CommandRouter::use(Middleware middleware)
{
    m_data->middleware.push_back(std::move(middleware.m_begin));
}

QList<quint64> CommandRouter::endSubscriptions() const
{
    return m_data->topics.endAll();
}

void CommandRouter::setFallback(Handler handler)
{
    m_data->fallback = std::move(handler);
}

ServiceDescription CommandRouter::describe(const Data &data)
{
    return {.name = data.name,
            .version = data.version,
            .commands = data.commands.descriptions(),
            .topics = data.topics.descriptions()};
}

ServiceDescription CommandRouter::description() const
{
    return describe(*m_data);
}

HandlerResult CommandRouter::operator()(const Request &request, Reply &reply) const
{
    return CallMessage::isCbor(request.message()) ? answerCbor(request, reply)
                                                  : answerLine(request, reply);
}

HandlerResult CommandRouter::answerCbor(const Request &request, Reply &reply) const
{
    CallState state(CallForm::Cbor, request, reply);
    const CallResult<CallMessage> message = CallMessage::decode(request.message());
    if (!message)
        return finish(state, message.error());
    const Command *const command = m_data->commands.find(QStringView(message->command));
    if (!command)
        return finish(state, m_data->commands.unknown(message->command));
    state.command = command->description.name;
    if (const std::optional<CallError> refused = refusal(m_data->middleware, state))
        return finish(state, *refused);
    state.arguments = message->arguments;
    return finish(state, run(command->description, command->function, state));
}

HandlerResult CommandRouter::answerLine(const Request &request, Reply &reply) const
{
    CallState state(CallForm::Line, request, reply);
    LineReader line(request.message());
    LineReader::Word word;
    const bool hasWord = line.next(word);
    // Names are ASCII, which is the same in Latin-1.
    const Command *const command =
        hasWord ? m_data->commands.find(QLatin1String(word.text)) : nullptr;
    if (!command && m_data->fallback)
        return m_data->fallback(request, reply);
    if (!hasWord)
        return finish(state, makeError(CallError::Kind::MalformedCall,
                                       line.isBroken() ? u"A quote is not closed"_s
                                                       : u"There is no command"_s));
    if (!command)
        return finish(state, m_data->commands.unknown(QString::fromUtf8(word.text)));
    state.command = command->description.name;
    if (const std::optional<CallError> refused = refusal(m_data->middleware, state))
        return finish(state, *refused);
    CallResult<QCborMap> arguments = readArguments(line, command->description.parameters);
    if (!arguments)
        return finish(state, arguments.error());
    state.arguments = *std::move(arguments);
    return finish(state, run(command->description, command->function, state));
}

} // namespace IpcCore

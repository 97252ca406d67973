// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/commandrouter.h>

#include "router/linereader.h"
#include "topic/topicregistry.h"
#include "wire/makeerror.h"
#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace IpcCore {

using namespace Qt::StringLiterals;

struct CommandRouter::Command
{
    CommandDescription description;
    Function function;
    bool isInternal = false;
};

// Written before the server starts, read by its workers afterwards; so no lock.
struct CommandRouter::Data
{
    template <typename StringView>
    auto position(StringView wanted) const
    {
        return std::lower_bound(commands.begin(), commands.end(), wanted,
                                [](const auto &command, StringView other) {
                                    return command->description.name.compare(other) < 0;
                                });
    }

    /// nullptr if there is none. Allocates nothing.
    template <typename StringView>
    const Command *find(StringView wanted) const
    {
        const auto at = position(wanted);
        return at != commands.end() && (*at)->description.name == wanted ? at->get() : nullptr;
    }

    CallError unknown(const QString &wanted) const;
    CallResult<> help(const QString &wanted) const;

    QString name;
    QString version;
    std::vector<std::shared_ptr<Command>> commands; ///< by name
    Handler fallback;
    TopicRegistry topics;
};

namespace {

constexpr qsizetype LongestName = 64; ///< that is quoted, or compared with others

/// How many letters must change to make one of the other (Levenshtein).
qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced =
                diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// A name that a caller made up, as an error shows it: short, on one line, nothing invisible.
QString shown(const QString &name)
{
    QString text = name.left(LongestName);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar::ReplacementCharacter);
    return text;
}

QString usage(const Parameter &parameter)
{
    QString text = parameter.name();
    if (parameter.type() == Parameter::Type::Choice)
        text += u'=' + parameter.values().join(u'|');
    return parameter.isOptional() ? u'[' + text + u']' : u'<' + text + u'>';
}

/// The arguments that the function sees: `given` checked, and defaults.
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
            return CallError::invalid(shown(name), u"There is no such parameter: "_s + shown(name));
    }
    return arguments;
}

QByteArray errorLine(const CallError &error)
{
    return "error: " + error.toText().toUtf8();
}

QByteArray resultLine(const QCborValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return value.toString().toUtf8();
    return value.isByteArray() ? value.toByteArray() : toJson(value);
}

} // namespace

CallError CommandRouter::Data::unknown(const QString &wanted) const
{
    const QString quoted = shown(wanted);
    QString message = u"There is no command \""_s + quoted + u'"';
    const Command *nearest = nullptr;
    qsizetype least = quoted.size() / 3 + 1;
    for (const std::shared_ptr<Command> &each : commands) {
        if (each->isInternal)
            continue;
        const qsizetype changes = distance(quoted, each->description.name);
        if (changes <= least && (!nearest || changes < least)) {
            least = changes;
            nearest = each.get();
        }
    }
    if (nearest)
        message += u"; did you mean \""_s + nearest->description.name + u"\"?"_s;
    return makeError(CallError::Kind::UnknownCommand, message);
}

CallResult<> CommandRouter::Data::help(const QString &wanted) const
{
    QString text;
    if (!wanted.isEmpty()) {
        const Command *const command = find(QStringView(wanted));
        if (!command)
            return unknown(wanted);
        text = command->description.name;
        for (const Parameter &parameter : command->description.parameters)
            text += u' ' + usage(parameter);
        text += u'\n' + command->description.summary + u'\n';
        for (const Parameter &parameter : command->description.parameters) {
            if (!parameter.summary().isEmpty())
                text += u"  "_s + parameter.name() + u": "_s + parameter.summary() + u'\n';
        }
        return QCborValue(text);
    }
    qsizetype width = 0;
    for (const std::shared_ptr<Command> &each : commands) {
        if (!each->isInternal)
            width = std::max(width, each->description.name.size());
    }
    for (const std::shared_ptr<Command> &each : commands) {
        if (!each->isInternal)
            text += each->description.name.leftJustified(width) + u"  "_s
                    + each->description.summary + u'\n';
    }
    return QCborValue(text);
}

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
        [data](Call &call) { return data->help(call.text(u"command"_s)); });
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
    const auto at =
        m_data->commands.begin() + (m_data->position(QStringView(name)) - m_data->commands.begin());
    if (at != m_data->commands.end() && (*at)->description.name == name)
        *at = command;
    else
        m_data->commands.insert(at, command);
    return Mark(std::move(command));
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
                         u"There is no topic \""_s + shown(name) + u'"', u"topic"_s);
    }
    const CallForm form = call.m_isCbor ? CallForm::Cbor : CallForm::Line;
    topics.subscribe(name, call.takeReply(), form, call.connectionId());
    return QCborValue();
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
    ServiceDescription description = {
        .name = data.name, .version = data.version, .commands = {}, .topics = {}};
    for (const std::shared_ptr<Command> &each : data.commands) {
        if (!each->isInternal)
            description.commands += each->description;
    }
    description.topics = data.topics.descriptions();
    return description;
}

ServiceDescription CommandRouter::description() const
{
    return describe(*m_data);
}

HandlerResult CommandRouter::operator()(const Request &request, Reply &reply) const
{
    const QByteArrayView message = request.message();
    if (CallMessage::isCbor(message)) {
        Call call(request, reply, true);
        const CallResult<CallMessage> decoded = CallMessage::decode(message);
        if (!decoded)
            return answer(call, decoded.error());
        const Command *const command = m_data->find(QStringView(decoded->command));
        if (!command)
            return answer(call, m_data->unknown(decoded->command));
        call.m_arguments = decoded->arguments;
        return run(*command, call);
    }

    Call call(request, reply, false);
    LineReader line(message);
    LineReader::Word word;
    const bool hasWord = line.next(word);
    // Names are ASCII, which is the same in Latin-1.
    const Command *const command = hasWord ? m_data->find(QLatin1String(word.text)) : nullptr;
    if (!command && m_data->fallback)
        return m_data->fallback(request, reply);
    if (!hasWord)
        return answer(call, makeError(CallError::Kind::MalformedCall,
                                      line.isBroken() ? u"A quote is not closed"_s
                                                      : u"There is no command"_s));
    if (!command)
        return answer(call, m_data->unknown(QString::fromUtf8(word.text)));
    CallResult<QCborMap> arguments = readArguments(line, command->description.parameters);
    if (!arguments)
        return answer(call, arguments.error());
    call.m_arguments = *std::move(arguments);
    return run(*command, call);
}

HandlerResult CommandRouter::run(const Command &command, Call &call) const
{
    CallResult<QCborMap> arguments =
        checkArguments(call.m_arguments, command.description.parameters);
    if (!arguments)
        return answer(call, arguments.error());
    call.m_arguments = *std::move(arguments);
    call.m_command = command.description.name;
    return answer(call, command.function(call));
}

HandlerResult CommandRouter::answer(Call &call, const CallResult<> &result) const
{
    if (call.m_isTaken)
        return HandlerResult::Done;
    QByteArray bytes;
    if (!call.m_isCbor)
        bytes = result ? resultLine(*result) : errorLine(result.error());
    else if (result)
        bytes = CallFrame{.type = CallFrame::Type::Result,
                          .value = result->isUndefined() ? QCborValue(nullptr) : *result}
                    .encode();
    else
        bytes =
            CallFrame{.type = CallFrame::Type::Failure, .value = result.error().toCbor()}.encode();
    const HandlerResult end = call.m_quits ? HandlerResult::Quit : HandlerResult::Done;
    const Result<void> written = call.m_reply.write(bytes);
    if (written)
        return end;
    if (written.error().code != ErrorCode::WouldBlock)
        return HandlerResult::Failed;
    // This thread must not wait; a deferred reply takes an end of any size.
    return call.m_reply.defer().finish(bytes) ? end : HandlerResult::Failed;
}

} // namespace IpcCore

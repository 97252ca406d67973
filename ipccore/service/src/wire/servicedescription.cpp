// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/servicedescription.h>

#include "wire/enumname.h"
#include "wire/makeerror.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>

#include <algorithm>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Protocol = 1;

CallError badDescription(const QString &path)
{
    return makeError(CallError::Kind::BadReply,
                     u"The description of the service has a wrong member"_s, path);
}

QCborMap toCbor(const CommandDescription &command)
{
    QCborArray parameters;
    for (const Parameter &parameter : command.parameters)
        parameters.append(parameter.toCbor());
    QCborMap map = {{u"name"_s, command.name},
                    {u"summary"_s, command.summary},
                    {u"parameters"_s, parameters},
                    {u"effect"_s, enumName(command.effect)}};
    if (command.isSlow)
        map.insert(u"slow"_s, true);
    if (command.isStream)
        map.insert(u"stream"_s, true);
    return map;
}

QCborMap toCbor(const TopicDescription &topic)
{
    return {{u"name"_s, topic.name},
            {u"summary"_s, topic.summary},
            {u"delivery"_s, enumName(topic.delivery)}};
}

CallResult<CommandDescription> commandFrom(const QCborMap &map, const QString &path)
{
    CommandDescription command;
    command.name = map.value(u"name"_s).toString();
    if (command.name.isEmpty())
        return badDescription(path + u".name"_s);
    command.summary = map.value(u"summary"_s).toString();
    // A tool that does not know how bad it is had better ask.
    command.effect =
        enumFromName<CommandDescription::Effect>(map.value(u"effect"_s).toString(u"reading"_s))
            .value_or(CommandDescription::Effect::Dangerous);
    command.isSlow = map.value(u"slow"_s).toBool();
    command.isStream = map.value(u"stream"_s).toBool();
    const QCborArray parameters = map.value(u"parameters"_s).toArray();
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const CallResult<Parameter> parameter = Parameter::fromCbor(parameters.at(i));
        if (!parameter) {
            QString member = path + u".parameters["_s + QString::number(i) + u']';
            if (!parameter.error().parameter.isEmpty())
                member += u'.' + parameter.error().parameter;
            return badDescription(member);
        }
        command.parameters += *parameter;
    }
    return command;
}

} // namespace

const CommandDescription *ServiceDescription::command(QStringView wanted) const
{
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [wanted](const auto &each) { return each.name == wanted; });
    return found == commands.end() ? nullptr : &*found;
}

QCborMap ServiceDescription::toCbor() const
{
    QCborArray commandArray;
    for (const CommandDescription &each : commands)
        commandArray.append(IpcCore::toCbor(each));
    QCborArray topicArray;
    for (const TopicDescription &each : topics)
        topicArray.append(IpcCore::toCbor(each));
    return {{u"name"_s, name},
            {u"version"_s, version},
            {u"protocol"_s, Protocol},
            {u"commands"_s, commandArray},
            {u"topics"_s, topicArray}};
}

CallResult<ServiceDescription> ServiceDescription::fromCbor(const QCborValue &value)
{
    const QCborMap map = value.toMap();
    ServiceDescription description;
    if (!map.value(u"name"_s).isString())
        return badDescription(u"name"_s);
    description.name = map.value(u"name"_s).toString();
    description.version = map.value(u"version"_s).toString();
    if (!map.value(u"commands"_s).isArray())
        return badDescription(u"commands"_s);
    const QCborArray commands = map.value(u"commands"_s).toArray();
    for (qsizetype i = 0; i < commands.size(); ++i) {
        CallResult<CommandDescription> command =
            commandFrom(commands.at(i).toMap(), u"commands["_s + QString::number(i) + u']');
        if (!command)
            return command.error();
        description.commands += *std::move(command);
    }
    const QCborArray topics = map.value(u"topics"_s).toArray();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        const QCborMap topic = topics.at(i).toMap();
        const QString name = topic.value(u"name"_s).toString();
        if (name.isEmpty())
            return badDescription(u"topics["_s + QString::number(i) + u"].name"_s);
        description.topics += {.name = name,
                               .summary = topic.value(u"summary"_s).toString(),
                               .delivery = enumFromName<TopicDescription::Delivery>(
                                               topic.value(u"delivery"_s).toString())
                                               .value_or(TopicDescription::Delivery::Every)};
    }
    return description;
}

} // namespace IpcCore

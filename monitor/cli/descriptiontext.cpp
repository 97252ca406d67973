// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "descriptiontext.h"

#include "displaytext.h"
#include "table.h"

#include <ipccore/service/jsontext.h>

#include <QtCore/qmetaobject.h>

namespace Cli {

using namespace IpcCore;

namespace {

QString lowerNameOf(Parameter::Type type)
{
    return QString::fromLatin1(
               QMetaEnum::fromType<Parameter::Type>().valueToKey(static_cast<int>(type)))
        .toLower();
}

QString typeOf(const Parameter &parameter)
{
    return parameter.type() == Parameter::Type::Choice
               ? printableText(parameter.values().join(u'|'))
               : lowerNameOf(parameter.type());
}

QString rangeOf(const Parameter &parameter)
{
    QString text;
    if (parameter.minimum() || parameter.maximum())
        text = (parameter.minimum() ? QString::number(*parameter.minimum(), 'g', 15) : QString())
               + QStringLiteral("..")
               + (parameter.maximum() ? QString::number(*parameter.maximum(), 'g', 15) : QString());
    if (!parameter.unit().isEmpty())
        text +=
            (text.isEmpty() ? QString() : QStringLiteral(" ")) + printableText(parameter.unit());
    return text;
}

// As it is typed: "key=color|size [steps=integer]".
QString syntaxOf(const CommandDescription &command)
{
    QStringList words;
    for (const Parameter &parameter : command.parameters) {
        const QString word = printableText(parameter.name()) + u'=' + typeOf(parameter);
        words.append(parameter.isOptional() ? u'[' + word + u']' : word);
    }
    return words.join(u' ');
}

QString effectOf(const CommandDescription &command)
{
    QStringList words;
    if (command.effect == CommandDescription::Effect::Changing)
        words.append(QStringLiteral("changing"));
    if (command.effect == CommandDescription::Effect::Dangerous)
        words.append(QStringLiteral("dangerous"));
    if (command.isSlow)
        words.append(QStringLiteral("slow"));
    if (command.isStream)
        words.append(QStringLiteral("stream"));
    return words.join(u' ');
}

QString defaultOf(const Parameter &parameter)
{
    if (!parameter.defaultValue().isUndefined())
        return QString::fromUtf8(printableJson(toJson(parameter.defaultValue())));
    return parameter.isOptional() ? QStringLiteral("optional") : QString();
}

// A line for a shell; others chose both texts.
QString word(const QString &text, const QString &meaning)
{
    return printableText(text) + u'\t' + printableText(meaning) + u'\n';
}

} // namespace

QString toText(const ServiceDescription &service, int width)
{
    QString text = printableText(service.name) + u' ' + printableText(service.version) + u'\n';
    Table commands({{.title = QStringLiteral("COMMAND")},
                    {.title = QStringLiteral("PARAMETERS"), .narrow = Table::Narrow::CutEnd},
                    {.title = QStringLiteral("EFFECT")},
                    {.title = QStringLiteral("SUMMARY"), .narrow = Table::Narrow::CutEnd}});
    for (const CommandDescription &command : service.commands)
        commands.addRow({printableText(command.name), syntaxOf(command), effectOf(command),
                         printableText(command.summary)});
    if (commands.rowCount() > 0)
        text += u'\n' + commands.toText(width);
    Table topics({{.title = QStringLiteral("TOPIC")},
                  {.title = QStringLiteral("DELIVERY")},
                  {.title = QStringLiteral("SUMMARY"), .narrow = Table::Narrow::CutEnd}});
    for (const TopicDescription &topic : service.topics)
        topics.addRow({printableText(topic.name),
                       topic.delivery == TopicDescription::Delivery::Every
                           ? QStringLiteral("every")
                           : QStringLiteral("newest"),
                       printableText(topic.summary)});
    if (topics.rowCount() > 0)
        text += u'\n' + topics.toText(width);
    return text;
}

QString toText(const CommandDescription &command, int width)
{
    Table parameters({{.title = QStringLiteral("PARAMETER")},
                      {.title = QStringLiteral("TYPE")},
                      {.title = QStringLiteral("RANGE")},
                      {.title = QStringLiteral("DEFAULT"), .narrow = Table::Narrow::CutEnd},
                      {.title = QStringLiteral("SUMMARY"), .narrow = Table::Narrow::CutEnd}});
    for (const Parameter &parameter : command.parameters)
        parameters.addRow({printableText(parameter.name()), typeOf(parameter), rangeOf(parameter),
                           defaultOf(parameter), printableText(parameter.summary())});
    QString text = printableText(command.name);
    if (const QString effect = effectOf(command); !effect.isEmpty())
        text += QStringLiteral(" (%1)").arg(effect);
    text += QStringLiteral(": ") + printableText(command.summary) + u'\n';
    return parameters.rowCount() == 0 ? text : text + parameters.toText(width);
}

QString commandWords(const ServiceDescription &service)
{
    QString words;
    for (const CommandDescription &command : service.commands)
        words += word(command.name, command.summary);
    return words;
}

QString topicWords(const ServiceDescription &service)
{
    QString words;
    for (const TopicDescription &topic : service.topics)
        words += word(topic.name, topic.summary);
    return words;
}

QString argumentWords(const CommandDescription &command)
{
    QString words;
    for (const Parameter &parameter : command.parameters) {
        QStringList values = parameter.values();
        if (parameter.type() == Parameter::Type::Boolean)
            values = {QStringLiteral("true"), QStringLiteral("false")};
        if (values.isEmpty())
            values.append(QString());
        for (const QString &value : std::as_const(values))
            words += word(parameter.name() + u'=' + value, parameter.summary());
    }
    return words;
}

} // namespace Cli

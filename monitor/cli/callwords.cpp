// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "callwords.h"

#include "displaytext.h"

#include <QtCore/qcbormap.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Cli {

using namespace IpcCore;

namespace {

// A word as it could have been typed.
QString typed(QByteArrayView word)
{
    QString text = printable(word);
    static const QRegularExpression special(QStringLiteral("[\\s'\"\\\\$`|&;<>()*?#~]"));
    if (!text.isEmpty() && !text.contains(special))
        return text;
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString underline(int width)
{
    return u'^' + QString(std::max(width - 1, 0), u'~');
}

} // namespace

CallWords::CallWords(const CommandDescription &command, const QByteArrayList &words)
    : m_command(command)
    , m_words(words)
{}

const Parameter *CallWords::named(QByteArrayView word) const
{
    const qsizetype size = word.indexOf('=');
    if (size < 0)
        return nullptr;
    const QString name = QString::fromUtf8(word.first(size));
    const auto found =
        std::find_if(m_command.parameters.begin(), m_command.parameters.end(),
                     [&](const Parameter &parameter) { return parameter.name() == name; });
    return found == m_command.parameters.end() ? nullptr : &*found;
}

const Parameter *CallWords::nextWithoutValue() const
{
    const auto found = std::find_if(
        m_command.parameters.begin(), m_command.parameters.end(),
        [this](const Parameter &parameter) { return !m_places.contains(parameter.name()); });
    return found == m_command.parameters.end() ? nullptr : &*found;
}

QByteArray CallWords::textAt(const Place &place) const
{
    return m_words.mid(place.word, place.words).join(' ').sliced(place.begin);
}

CallResult<QCborMap> CallWords::arguments()
{
    m_places.clear();
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const Parameter *parameter = named(m_words.at(i));
        Place place{.word = i};
        if (parameter != nullptr) {
            place.begin = parameter->name().toUtf8().size() + 1;
        } else {
            parameter = nextWithoutValue();
            if (parameter != nullptr && parameter->isRest())
                place.words = m_words.size() - i;
        }
        // Named like a parameter, so that it is underlined; no parameter has an empty name.
        const QString name = parameter != nullptr ? parameter->name() : QString();
        if (parameter == nullptr || m_places.contains(name)) {
            m_places.insert(name, place);
            return CallError::invalid(name, parameter == nullptr
                                                ? QStringLiteral("%1 takes no more arguments")
                                                      .arg(printableText(m_command.name))
                                                : QStringLiteral("%1 is given twice").arg(name));
        }
        m_places.insert(name, place);
        i += place.words - 1;
    }

    QCborMap arguments;
    for (const Parameter &parameter : m_command.parameters) {
        const auto place = m_places.constFind(parameter.name());
        if (place != m_places.cend()) {
            const CallResult<> value = parameter.fromText(textAt(*place));
            if (!value)
                return value.error();
            arguments.insert(parameter.name(), *value);
        } else if (!parameter.isOptional()) {
            CallError missing = CallError::invalid(
                parameter.name(), QStringLiteral("%1 is missing").arg(parameter.name()));
            missing.kind = CallError::Kind::MissingArgument;
            return missing;
        }
    }
    return arguments;
}

QString CallWords::underlined(const CallError &error) const
{
    // Of "jobs[3].name", the parameter.
    static const QRegularExpression member(QStringLiteral("[\\[.].*"));
    const QString parameter = QString(error.parameter).remove(member);
    const auto place = m_places.constFind(parameter);
    const bool isMissing = error.kind == CallError::Kind::MissingArgument;
    if (place == m_places.cend() && !isMissing)
        return {};

    QString line = QStringLiteral("  ") + typed(m_command.name.toUtf8());
    int begin = -1;
    int end = -1;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        line += u' ';
        const int before = displayWidth(line);
        const QString word = typed(m_words.at(i));
        line += word;
        if (place == m_places.cend() || i < place->word || i >= place->word + place->words)
            continue;
        // What is quoted as a whole is underlined as a whole.
        if (i == place->word)
            begin = before + (word.startsWith(u'\'') ? 0 : static_cast<int>(place->begin));
        end = displayWidth(line);
    }
    if (begin < 0)
        begin = end = displayWidth(line) + 1;
    return line + u'\n' + QString(begin, u' ') + underline(end - begin);
}

CallResult<QCborMap> argumentsFromJson(const QByteArray &json, const CommandDescription &command)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return CallError::invalid(
            {}, QStringLiteral("the arguments are no JSON object: %1")
                    .arg(document.isNull() ? error.errorString() : QStringLiteral("an array")));
    QCborMap arguments = QCborMap::fromJsonObject(document.object());
    for (const Parameter &parameter : command.parameters) {
        const QCborValue value = arguments.value(parameter.name());
        if (parameter.type() == Parameter::Type::Bytes && value.isString())
            arguments.insert(
                parameter.name(),
                QByteArray::fromBase64(value.toString().toUtf8(), QByteArray::Base64UrlEncoding));
    }
    return arguments;
}

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "router/commandtable.h"

#include "wire/makeerror.h"

#include <numeric>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 64; ///< to quote, or to compare with others

/// The Levenshtein distance.
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

QString usage(const Parameter &parameter)
{
    QString text = parameter.name();
    if (parameter.type() == Parameter::Type::Choice)
        text += u'=' + parameter.values().join(u'|');
    return parameter.isOptional() ? u'[' + text + u']' : u'<' + text + u'>';
}

} // namespace

QString CommandTable::shown(const QString &name)
{
    QString text = name.left(LongestName);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar::ReplacementCharacter);
    return text;
}

void CommandTable::add(const std::shared_ptr<CommandRouter::Command> &command)
{
    const QString &name = command->description.name;
    const auto at = m_commands.begin() + (position(QStringView(name)) - m_commands.cbegin());
    if (at != m_commands.end() && (*at)->description.name == name)
        *at = command;
    else
        m_commands.insert(at, command);
}

QList<CommandDescription> CommandTable::descriptions() const
{
    QList<CommandDescription> all;
    for (const std::shared_ptr<CommandRouter::Command> &each : m_commands) {
        if (!each->isInternal)
            all += each->description;
    }
    return all;
}

CallError CommandTable::unknown(const QString &wanted) const
{
    const QString quoted = shown(wanted);
    QString message = u"There is no command \""_s + quoted + u'"';
    const CommandRouter::Command *nearest = nullptr;
    qsizetype least = quoted.size() / 3 + 1;
    for (const std::shared_ptr<CommandRouter::Command> &each : m_commands) {
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

CallResult<> CommandTable::help(const QString &wanted) const
{
    QString text;
    if (!wanted.isEmpty()) {
        const CommandRouter::Command *const command = find(QStringView(wanted));
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
    for (const std::shared_ptr<CommandRouter::Command> &each : m_commands) {
        if (!each->isInternal)
            width = std::max(width, each->description.name.size());
    }
    for (const std::shared_ptr<CommandRouter::Command> &each : m_commands) {
        if (!each->isInternal)
            text += each->description.name.leftJustified(width) + u"  "_s
                    + each->description.summary + u'\n';
    }
    return QCborValue(text);
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

#include <QtCore/qbytearraylist.h>
#include <QtCore/qhash.h>

namespace Cli {

/// The words after the name of a command, as the shell passed them: `key=value` for the parameter
/// called `key`, any other for the next parameter that has none yet.
class CallWords
{
public:
    CallWords(const IpcCore::CommandDescription &command, const QByteArrayList &words);

    /// The command's arguments.
    /// @return MissingArgument, or InvalidArgument: a value its parameter does not accept, one too
    ///         many, or a second one for a parameter.
    IpcCore::CallResult<QCborMap> arguments();

    /// The call as typed, and below it a line that underlines what `error` is about: "^~~~". Only
    /// after arguments(). Empty for an error about no word in particular.
    QString underlined(const IpcCore::CallError &error) const;

private:
    /// A part of a word.
    struct Place
    {
        qsizetype word = 0;
        qsizetype begin = 0; ///< in bytes
        qsizetype words = 1;
    };

    const IpcCore::Parameter *named(QByteArrayView word) const;
    const IpcCore::Parameter *nextWithoutValue() const;
    QByteArray textAt(const Place &place) const;

    const IpcCore::CommandDescription &m_command;
    QByteArrayList m_words;
    QHash<QString, Place> m_places; ///< of each parameter's value
};

/// The arguments in `json`, an object; bytes are base64url. Checks nothing that the service checks.
/// @return InvalidArgument for anything else.
IpcCore::CallResult<QCborMap> argumentsFromJson(const QByteArray &json,
                                                const IpcCore::CommandDescription &command);

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/commandrouter.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace IpcCore {

struct CommandRouter::Command
{
    CommandDescription description;
    Function function;
    bool isInternal = false;
};

/// The commands of a router, by name. Written before the server starts, read by its workers
/// afterwards; so no lock.
class CommandTable
{
public:
    /// A name from a caller, made fit for an error's text: short, on one line, nothing invisible.
    static QString shown(const QString &name);

    /// Replaces one of the same name.
    void add(const std::shared_ptr<CommandRouter::Command> &command);

    /// nullptr if there is none. Allocates nothing. @param wanted a QStringView or QLatin1String.
    template <typename StringView>
    const CommandRouter::Command *find(StringView wanted) const
    {
        const auto at = position(wanted);
        return at != m_commands.end() && (*at)->description.name == wanted ? at->get() : nullptr;
    }

    /// The listed ones.
    QList<CommandDescription> descriptions() const;
    /// UnknownCommand, with the most similar name.
    CallError unknown(const QString &wanted) const;
    /// What `help` says: about all commands if `wanted` is empty.
    CallResult<> help(const QString &wanted) const;

private:
    template <typename StringView>
    auto position(StringView wanted) const
    {
        return std::lower_bound(m_commands.begin(), m_commands.end(), wanted,
                                [](const auto &command, StringView other) {
                                    return command->description.name.compare(other) < 0;
                                });
    }

    std::vector<std::shared_ptr<CommandRouter::Command>> m_commands; ///< by name
};

} // namespace IpcCore

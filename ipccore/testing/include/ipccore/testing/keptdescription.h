// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>
#include <ipccore/testing/ipccore_servicetesting_export.h>
#include <ipccore/testing/match.h>

#include <QtCore/qstringlist.h>

/// \file
/// A test that a service still understands its old clients. Keep its description as a file beside
/// the tests, and compare:
///
///     IPCCORE_VERIFY(isCompatible(SOURCES "/settings.json", router.description()));
///
/// The functions may be called in any thread.

namespace IpcCore::Testing {

/// How one description differs from another; one line for each change, which begins with the name
/// of the command or topic: "settings.set: value: was an integer, is a text".
struct DescriptionChanges
{
    /// Those that break clients written for the old one: a command, parameter, choice or topic is
    /// gone; a parameter is new and required, or no longer optional, or has another type, a
    /// narrower range, another default or unit, or another place in a line; a command became slow,
    /// a stream or none, or has more effect than it had; a topic delivers the newest change only.
    QStringList incompatible;
    /// All others, except summaries and the version.
    QStringList compatible;

    bool operator==(const DescriptionChanges &other) const = default;
};

/// Compares what a service tells `now` with what it told when its description was `kept`.
IPCCORE_SERVICETESTING_EXPORT DescriptionChanges compareDescriptions(const ServiceDescription &kept,
                                                                     const ServiceDescription &now);

/// A description from the JSON file `fileName`, as writeDescription() and `ipcctl describe --json`
/// write it.
/// @return Failed with the code "no-file" if the file cannot be read; BadReply, with the path of
///         the member, if it is no description.
IPCCORE_SERVICETESTING_EXPORT CallResult<ServiceDescription>
readDescription(const QString &fileName);

/// Writes `description` to the file `fileName` as indented JSON with sorted keys, so that versions
/// of it compare well. Replaces the file only when all of it was written.
/// @return SystemError if it cannot be written.
IPCCORE_SERVICETESTING_EXPORT Result<void> writeDescription(const QString &fileName,
                                                            const ServiceDescription &description);

/// Whether `now` has no incompatible change against the description kept in `fileName`.
///
/// If the environment variable IPCCORE_KEEP_DESCRIPTIONS is set, writes `now` to the file instead:
/// for the first time, and after changes that are wanted.
/// @param fileName in the tree of the sources.
/// @return if not: each change. If there is no such file: how to create it.
IPCCORE_SERVICETESTING_EXPORT Match isCompatible(const QString &fileName,
                                                 const ServiceDescription &now);

} // namespace IpcCore::Testing

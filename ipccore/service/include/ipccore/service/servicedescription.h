// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/parameter.h>

#include <QtCore/qlist.h>

namespace IpcCore {

/// What a service tells about one of its commands.
struct IPCCORE_SERVICE_EXPORT CommandDescription
{
    Q_GADGET

public:
    /// What a call may do, so that tools know when to ask.
    enum class Effect {
        Reading,   ///< Changes nothing.
        Changing,  ///< Changes something that can be changed back.
        Dangerous, ///< Cannot be undone; tools ask before they send it.
    };
    Q_ENUM(Effect)

    QString name;                    ///< "jobs.start"
    QString summary;                 ///< One sentence without a full stop.
    QList<Parameter> parameters;     ///< In the order of the words in a line.
    Effect effect = Effect::Reading; ///< What a call may do.
    bool isSlow = false;             ///< May take seconds; reports progress.
    bool isStream = false;           ///< Gives any number of items, one after the other.

    bool operator==(const CommandDescription &other) const = default;
};

/// What a service tells about one of its topics.
struct IPCCORE_SERVICE_EXPORT TopicDescription
{
    Q_GADGET

public:
    /// Which changes a slow subscriber gets.
    enum class Delivery {
        Every,  ///< Every change, until its memory is full; the rest is counted as lost.
        Newest, ///< The newest only.
    };
    Q_ENUM(Delivery)

    QString name;                        ///< "brightness"
    QString summary;                     ///< One sentence without a full stop.
    Delivery delivery = Delivery::Every; ///< Which changes a slow subscriber gets.

    bool operator==(const TopicDescription &other) const = default;
};

/// What a service tells about itself: the result of `describe`. A value type.
struct IPCCORE_SERVICE_EXPORT ServiceDescription
{
    QString name;                       ///< The service's, for people.
    QString version;                    ///< The service's, in any form.
    QList<CommandDescription> commands; ///< In the order of their names; without internal ones.
    QList<TopicDescription> topics;     ///< In the order of their names.

    /// The command called `name`; nullptr if there is none. Valid while `commands` is unchanged.
    const CommandDescription *command(QStringView name) const;

    /// As on the wire: a map with `name`, `version`, `protocol`, `commands` and `topics`.
    QCborMap toCbor() const;
    /// The description that toCbor() made `value` of. Ignores members it does not know.
    /// @return BadReply, with the path of the member.
    static CallResult<ServiceDescription> fromCbor(const QCborValue &value);

    bool operator==(const ServiceDescription &other) const = default;
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/connectiontext.h"

#include "core/server/requesttext.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

namespace {

using State = IpcCore::ConnectionInfo::State;

struct ConnectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

} // namespace

QString connectionStateText(const MergedConnection &connection)
{
    if (connection.hasClientEnded())
        return ConnectionWords::tr("client ended");
    if (!connection.accepted)
        return ConnectionWords::tr("not accepted yet");
    if (!connection.server)
        return ConnectionWords::tr("open");
    switch (connection.server->state) {
    case State::Idle:
        return ConnectionWords::tr("idle");
    case State::Reading:
        return ConnectionWords::tr("reading");
    case State::Queued:
        return ConnectionWords::tr("queued");
    case State::Handling:
        return ConnectionWords::tr("handling");
    case State::Deferred:
        return ConnectionWords::tr("deferred");
    case State::Writing:
        break;
    }
    return ConnectionWords::tr("writing");
}

QString connectionStateWord(const MergedConnection &connection)
{
    if (!connection.accepted)
        return connection.hasClientEnded() ? QStringLiteral("ended") : QStringLiteral("waiting");
    if (!connection.server)
        return QStringLiteral("open");
    return lowerNameOf(connection.server->state);
}

bool isUnderWay(const IpcCore::ConnectionInfo &info)
{
    using State = IpcCore::ConnectionInfo::State;
    return info.state == State::Queued || info.state == State::Handling
           || info.state == State::Deferred;
}

QString commandText(const IpcCore::ConnectionInfo &info)
{
    const QString text = requestText(info.command);
    return info.command.size() < info.commandSize ? text + QChar(0x2026) : text;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointcondition.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>

namespace Monitor {

namespace {

using IpcCore::ActiveState;
using IpcCore::StateReason;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EndpointCondition)
};

QString adviceForMissing(const ObservedEndpoint &endpoint)
{
    if (endpoint.sources & EndpointSource::Registered)
        return Words::tr("The server is running, but its socket file was removed: restart the "
                         "server to create it again.");
    return Words::tr("Start the server, or check the path for typing errors.");
}

QString adviceForDeserted(const ObservedEndpoint &endpoint)
{
    if (!endpoint.isCertain)
        return Words::tr(
            "Checking it is postponed, so as not to disturb busy servers: wait, or check it now.");
    if (endpoint.address.isAbstract())
        return Words::tr("Start the server, or check the name for typing errors.");
    if (!endpoint.sockets.shadowed.empty())
        return Words::tr("A server listens on an older file of the same name, which clients cannot "
                         "reach: restart that server.");
    return Words::tr("The socket file was left behind by a server that has ended. Start the server "
                     "again; it will take the file over.");
}

QString adviceForInvalid(const ObservedEndpoint &endpoint)
{
    switch (endpoint.status.reason) {
    case StateReason::NotASocket:
        return Words::tr("Choose another path for the socket, or move away the file in its place.");
    case StateReason::PathTooLong:
        return Words::tr("Use a shorter path, for example below $XDG_RUNTIME_DIR.");
    case StateReason::WrongType:
        return Words::tr("This is another kind of socket (datagram, for example). Only stream "
                         "sockets are supported here.");
    default:
        return Words::tr("Check the path: this one can never be a socket.");
    }
}

QString adviceForError(const ObservedEndpoint &endpoint)
{
    switch (endpoint.status.reason) {
    case StateReason::AccessDenied:
        return Words::tr("Ask the owner for access, or run the client as a user who has it. "
                         "Connecting needs write permission on the socket and search permission on "
                         "every directory above it.");
    case StateReason::Resources:
        return Words::tr("The system or this program is out of descriptors or memory: close what "
                         "is not needed, or raise the limit.");
    default:
        return Words::tr("See the reason given by the system.");
    }
}

QString reasonForState(const ObservedEndpoint &endpoint)
{
    if (!endpoint.isCertain)
        return Words::tr("Not checked yet: the state is a guess");
    switch (endpoint.status.state) {
    case ActiveState::NotListening:
        return Words::tr("Nobody listens on this socket");
    case ActiveState::PathNotFound:
        if (endpoint.path.missing.isEmpty())
            return Words::tr("The link leads nowhere");
        return endpoint.path.missing == endpoint.address.key()
                   ? Words::tr("No such file; its directory exists")
                   : Words::tr("No such directory: %1")
                         .arg(QFile::decodeName(endpoint.path.missing));
    default:
        break;
    }
    switch (endpoint.status.reason) {
    case StateReason::NotASocket:
        return Words::tr("Not a socket");
    case StateReason::PathTooLong:
        return Words::tr("The path is too long, with %n byte(s)", nullptr,
                         static_cast<int>(endpoint.address.key().size()));
    case StateReason::WrongType:
        return Words::tr("Not a stream socket");
    case StateReason::AccessDenied:
        return Words::tr("Access denied");
    case StateReason::Resources:
        return Words::tr("Out of descriptors or memory");
    default:
        // The system's message, in the user's language.
        return endpoint.status.systemError != 0 ? qt_error_string(endpoint.status.systemError)
                                                : endpoint.status.message;
    }
}

} // namespace

EndpointCondition conditionOf(const ObservedEndpoint &endpoint)
{
    return conditionOf(endpoint.status.state, endpoint.subState);
}

EndpointCondition conditionOf(ActiveState state, SubState subState)
{
    switch (subState) {
    case SubState::Saturated:
        return EndpointCondition::Saturated;
    case SubState::NotAccepting:
        return EndpointCondition::NotAccepting;
    case SubState::Slow:
        return EndpointCondition::Slow;
    case SubState::None:
        break;
    }
    switch (state) {
    case ActiveState::Listening:
        return EndpointCondition::Listening;
    case ActiveState::NotListening:
        return EndpointCondition::NotListening;
    case ActiveState::InvalidPath:
        return EndpointCondition::InvalidPath;
    case ActiveState::PathNotFound:
        return EndpointCondition::PathNotFound;
    case ActiveState::OtherError:
        break;
    }
    return EndpointCondition::OtherError;
}

Severity severityOf(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::Listening:
        return Severity::Good;
    case EndpointCondition::Saturated:
    case EndpointCondition::NotAccepting:
    case EndpointCondition::Slow:
        return Severity::Attention;
    default:
        return Severity::Trouble;
    }
}

QString conditionName(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::Listening:
        return Words::tr("Listening");
    case EndpointCondition::Slow:
        return Words::tr("Slow");
    case EndpointCondition::NotAccepting:
        return Words::tr("Not accepting");
    case EndpointCondition::Saturated:
        return Words::tr("Saturated");
    case EndpointCondition::NotListening:
        return Words::tr("NotListening");
    case EndpointCondition::PathNotFound:
        return Words::tr("PathNotFound");
    case EndpointCondition::InvalidPath:
        return Words::tr("InvalidPath");
    case EndpointCondition::OtherError:
        break;
    }
    return Words::tr("OtherError");
}

QString conditionMeaning(EndpointCondition condition)
{
    switch (condition) {
    case EndpointCondition::Listening:
        return Words::tr("A server listens here and has room for more clients.");
    case EndpointCondition::Slow:
        return Words::tr("A server listens and answers, but its slowest replies take longer than "
                         "the limit that is set.");
    case EndpointCondition::NotAccepting:
        return Words::tr("A server listens, but the same client has been waiting to be accepted "
                         "for several polls: the server is stopped, stuck or overloaded.");
    case EndpointCondition::Saturated:
        return Words::tr("A server listens, but its queue of waiting clients is full: the next "
                         "client is refused or has to wait.");
    case EndpointCondition::NotListening:
        return Words::tr("There is a socket file, but nobody listens on it.");
    case EndpointCondition::PathNotFound:
        return Words::tr("There is nothing at this path.");
    case EndpointCondition::InvalidPath:
        return Words::tr("Something that can never be a server's socket is at this path.");
    case EndpointCondition::OtherError:
        break;
    }
    return Words::tr("The state of this endpoint cannot be determined.");
}

QString conditionAdvice(const ObservedEndpoint &endpoint)
{
    switch (conditionOf(endpoint)) {
    case EndpointCondition::Listening:
        return endpoint.isElsewhere
                   ? Words::tr("The server is in another network namespace, a container for "
                               "example: its connections can only be seen from there.")
                   : QString();
    case EndpointCondition::Slow:
        return Words::tr("Connections shows which requests are in progress and for how long.");
    case EndpointCondition::NotAccepting:
        return Words::tr("Look at the server's process: is it stopped (SIGSTOP, a debugger), or do "
                         "all of its threads wait for something?");
    case EndpointCondition::Saturated:
        return Words::tr("Look at the server's process, and at who waits in Connections. A longer "
                         "queue (the backlog of listen()) helps against short bursts only.");
    case EndpointCondition::NotListening:
        return adviceForDeserted(endpoint);
    case EndpointCondition::PathNotFound:
        return adviceForMissing(endpoint);
    case EndpointCondition::InvalidPath:
        return adviceForInvalid(endpoint);
    case EndpointCondition::OtherError:
        break;
    }
    return adviceForError(endpoint);
}

QString conditionReason(const ObservedEndpoint &endpoint)
{
    const auto waiting = static_cast<int>(endpoint.sockets.waitingCount());
    switch (conditionOf(endpoint)) {
    case EndpointCondition::Listening:
        if (endpoint.isElsewhere)
            return Words::tr("In another network namespace");
        return waiting > 0 ? Words::tr("%n client(s) waiting to be accepted", nullptr, waiting)
                           : QString();
    case EndpointCondition::Slow:
        return Words::tr("Replies take longer than the limit");
    case EndpointCondition::NotAccepting:
        return Words::tr("%n client(s) waiting, none accepted for three polls", nullptr, waiting);
    case EndpointCondition::Saturated:
        return Words::tr("The queue is full with %n waiting client(s)", nullptr, waiting);
    default:
        return reasonForState(endpoint);
    }
}

} // namespace Monitor

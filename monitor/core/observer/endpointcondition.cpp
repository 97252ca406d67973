// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointcondition.h"

#include "core/base/humanunits.h"
#include "core/base/printabletext.h"
#include "core/server/requesttext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qlocale.h>

#include <array>

namespace Monitor {

namespace {

using IpcCore::ActiveState;
using IpcCore::StateReason;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EndpointCondition)
};

struct Entry
{
    const char *id;
    const char *name; // in English
    Severity severity;
    const char *meaning;
};

// In the order of EndpointCondition.
constexpr std::array<Entry, EndpointConditionCount> Entries = {{
    {"OtherError", QT_TRANSLATE_NOOP("EndpointCondition", "Other error"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition", "The state of this endpoint cannot be determined.")},
    {"InvalidPath", QT_TRANSLATE_NOOP("EndpointCondition", "Invalid path"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "Something that can never be a server's socket is at this path.")},
    {"NotListening", QT_TRANSLATE_NOOP("EndpointCondition", "Not listening"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition", "There is a socket file, but nobody listens on it.")},
    {"PathNotFound", QT_TRANSLATE_NOOP("EndpointCondition", "Path not found"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition", "There is nothing at this path.")},
    {"PathTaken", QT_TRANSLATE_NOOP("EndpointCondition", "Path taken"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server runs, but its path leads to another socket.")},
    {"Stopped", QT_TRANSLATE_NOOP("EndpointCondition", "Stopped"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "The server's process is stopped, so its clients wait in vain.")},
    {"Silent", QT_TRANSLATE_NOOP("EndpointCondition", "Silent"), Severity::Trouble,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens, but does not answer on its control endpoint.")},
    {"Busy", QT_TRANSLATE_NOOP("EndpointCondition", "Busy"), Severity::Attention,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens, but its queue of waiting clients is full: the next "
                       "client is refused or has to wait.")},
    {"Stuck", QT_TRANSLATE_NOOP("EndpointCondition", "Stuck"), Severity::Attention,
     QT_TRANSLATE_NOOP(
         "EndpointCondition",
         "All workers of the server have been in the same requests for a long time.")},
    {"NotAccepting", QT_TRANSLATE_NOOP("EndpointCondition", "Not accepting"), Severity::Attention,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens, but has not accepted a waiting client for several "
                       "polls.")},
    {"QueueGrowing", QT_TRANSLATE_NOOP("EndpointCondition", "Queue growing"), Severity::Attention,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens and accepts clients, but too slowly: more and more of "
                       "them wait, or constantly many.")},
    {"Slow", QT_TRANSLATE_NOOP("EndpointCondition", "Slow"), Severity::Attention,
     QT_TRANSLATE_NOOP(
         "EndpointCondition",
         "A server listens and answers, but one of 20 replies takes too long (p95).")},
    {"Stopping", QT_TRANSLATE_NOOP("EndpointCondition", "Stopping"), Severity::Attention,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "The server finishes its requests and accepts no more connections.")},
    {"NotChecked", QT_TRANSLATE_NOOP("EndpointCondition", "Not checked"), Severity::Neutral,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "Nobody knows yet whether a server listens here: only connecting would "
                       "tell.")},
    {"Elsewhere", QT_TRANSLATE_NOOP("EndpointCondition", "Elsewhere"), Severity::Neutral,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens in another mount namespace: only there does this path "
                       "lead to it.")},
    {"NotPermitted", QT_TRANSLATE_NOOP("EndpointCondition", "Not permitted"), Severity::Neutral,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server may listen here, but we are not allowed to look or to connect.")},
    {"Listening", QT_TRANSLATE_NOOP("EndpointCondition", "Listening"), Severity::Good,
     QT_TRANSLATE_NOOP("EndpointCondition",
                       "A server listens here and has room for more clients.")},
}};

const Entry &entryOf(EndpointCondition condition)
{
    return Entries[static_cast<std::size_t>(condition)];
}

// As EndpointPath::inRuntimeDirectory() chooses it.
QString ownRuntimeDirectory()
{
    const QByteArray named = qgetenv("XDG_RUNTIME_DIR");
    return named.startsWith('/') ? printable(named) : printableText(QDir::tempPath());
}

// Why a process does nothing, where its state tells; empty otherwise.
QString processText(const ObservedEndpoint &endpoint)
{
    const std::vector<Listener> &listeners = endpoint.sockets.listeners;
    const ProcessInfo *const process =
        listeners.empty() ? nullptr : listeners.front().end.owner.process.get();
    if (!process)
        return {};
    const QString pid = QString::number(process->pid);
    const QString name = printable(process->name);
    switch (endpoint.processState) {
    case 'T':
        return Words::tr("Process %1 (%2) is stopped").arg(pid, name);
    case 't':
        return Words::tr("process %1 (%2) is held by a debugger").arg(pid, name);
    case 'D':
        return Words::tr("process %1 (%2) waits for a disk or a file system").arg(pid, name);
    case 'Z':
        return Words::tr("the main thread of process %1 (%2) has ended").arg(pid, name);
    default:
        return {};
    }
}

QString withCause(const QString &text, const ObservedEndpoint &endpoint)
{
    const QString cause = processText(endpoint);
    return cause.isEmpty() ? text : Words::tr("%1: %2", "what happens, and why").arg(text, cause);
}

QString silentText(const ServerVerdict &verdict)
{
    if (!verdict.answeredAt.isValid())
        return Words::tr("No answer on the control endpoint");
    return Words::tr("No answer on the control endpoint since %1")
        .arg(verdict.answeredAt.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
}

QString stuckText(const ServerVerdict &verdict)
{
    const QString time = humanInterval(verdict.stuckFor, QLocale());
    const QString workers = QLocale().toString(verdict.workers);
    if (verdict.command.isEmpty())
        return Words::tr("All workers (%1) in requests for %2").arg(workers, time);
    return Words::tr("All workers (%1) in requests for %2, one in \"%3\"")
        .arg(workers, time, requestText(verdict.command));
}

QString queueText(const ObservedEndpoint &endpoint)
{
    const QLocale locale;
    QStringList lengths;
    for (const qint64 length : endpoint.queueLengths)
        lengths.append(locale.toString(length));
    const std::vector<Listener> &listeners = endpoint.sockets.listeners;
    const qint64 room = listeners.empty() ? 0 : qint64(listeners.front().queueSize) + 1;
    return Words::tr("Waiting to be accepted: %1, room for %2")
        .arg(lengths.join(QStringLiteral(" → ")), locale.toString(room));
}

QString adviceForMissing(const ObservedEndpoint &endpoint)
{
    if (endpoint.sources & EndpointSource::Registered)
        return Words::tr("The server is running, but its socket file was removed: restart the "
                         "server to create it again.");
    return Words::tr("Start the server, or check the path for typing errors.");
}

QString adviceForDeserted(const ObservedEndpoint &endpoint)
{
    if (endpoint.address.isAbstract())
        return Words::tr("Start the server, or check the name for typing errors.");
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
    if (endpoint.address.isRemote())
        return Words::tr("Only its host knows more: connect to it again (menu Endpoint, Remote "
                         "Hosts), or look there.");
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
        return Words::tr("The path is too long, with %1 bytes").arg(endpoint.address.key().size());
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
    case SubState::Busy:
        return EndpointCondition::Busy;
    case SubState::NotAccepting:
        return EndpointCondition::NotAccepting;
    case SubState::QueueGrowing:
        return EndpointCondition::QueueGrowing;
    case SubState::Slow:
        return EndpointCondition::Slow;
    case SubState::PathTaken:
        return EndpointCondition::PathTaken;
    case SubState::Stopped:
        return EndpointCondition::Stopped;
    case SubState::Silent:
        return EndpointCondition::Silent;
    case SubState::Stuck:
        return EndpointCondition::Stuck;
    case SubState::Stopping:
        return EndpointCondition::Stopping;
    case SubState::Elsewhere:
        return EndpointCondition::Elsewhere;
    case SubState::NotPermitted:
        return EndpointCondition::NotPermitted;
    case SubState::NotChecked:
        return EndpointCondition::NotChecked;
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
    return entryOf(condition).severity;
}

bool needsAttention(const ObservedEndpoint &endpoint)
{
    return severityOf(conditionOf(endpoint)) >= Severity::Attention;
}

const char *conditionId(EndpointCondition condition)
{
    return entryOf(condition).id;
}

SeenState stateOfCondition(QByteArrayView id)
{
    const auto is = [id](SeenState state) {
        return id == conditionId(conditionOf(state.state, state.seen));
    };
    for (const ActiveState state : {ActiveState::Listening, ActiveState::NotListening,
                                    ActiveState::InvalidPath, ActiveState::PathNotFound}) {
        if (is({state, SubState::None}))
            return {state, SubState::None};
    }
    // A client reaches no server there, or may not.
    for (const SubState seen :
         {SubState::PathTaken, SubState::Elsewhere, SubState::NotPermitted, SubState::NotChecked}) {
        if (is({ActiveState::NotListening, seen}))
            return {ActiveState::NotListening, seen};
    }
    for (const SubState seen :
         {SubState::Busy, SubState::NotAccepting, SubState::QueueGrowing, SubState::Slow,
          SubState::Stopped, SubState::Silent, SubState::Stuck, SubState::Stopping}) {
        if (is({ActiveState::Listening, seen}))
            return {ActiveState::Listening, seen};
    }
    return {};
}

const char *severityId(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return "good";
    case Severity::Neutral:
        return "neutral";
    case Severity::Attention:
        return "attention";
    case Severity::Trouble:
        break;
    }
    return "trouble";
}

QString conditionName(EndpointCondition condition)
{
    return Words::tr(entryOf(condition).name);
}

QString conditionMeaning(EndpointCondition condition)
{
    return Words::tr(entryOf(condition).meaning);
}

QString conditionAdvice(const ObservedEndpoint &endpoint)
{
    switch (conditionOf(endpoint)) {
    case EndpointCondition::Listening:
        if (endpoint.isElsewhere)
            return Words::tr("The server is in another network namespace, a container for "
                             "example: the kernel lists its sockets only there.");
        return endpoint.runtimeDirectory.isEmpty()
                   ? QString()
                   : Words::tr("Programs with another XDG_RUNTIME_DIR do not find it by its name, "
                               "only by its path.");
    case EndpointCondition::PathTaken:
        return Words::tr("Restart the server that lost its path: clients cannot reach it.");
    case EndpointCondition::Stopped:
        return Words::tr("Continue the process (kill -CONT), or end it.");
    case EndpointCondition::Silent:
        return Words::tr("Its threads may all wait for something: look at the process with a "
                         "debugger, or restart the server.");
    case EndpointCondition::Slow:
    case EndpointCondition::Stuck:
        return Words::tr("Connections shows which requests are in progress and for how long.");
    case EndpointCondition::Stopping:
        return Words::tr("Wait until it has ended, or start its successor.");
    case EndpointCondition::Elsewhere:
        return Words::tr("Run its clients in the same namespace, a container for example.");
    case EndpointCondition::NotAccepting:
        return Words::tr("Look at the server's process: its threads may all wait for something.");
    case EndpointCondition::Busy:
    case EndpointCondition::QueueGrowing:
        return Words::tr("Look at the server's process, and at who waits in Connections. A longer "
                         "queue (the backlog of listen()) helps against short bursts only.");
    case EndpointCondition::NotListening:
        return adviceForDeserted(endpoint);
    case EndpointCondition::PathNotFound:
        return adviceForMissing(endpoint);
    case EndpointCondition::InvalidPath:
        return adviceForInvalid(endpoint);
    case EndpointCondition::NotChecked:
        return Words::tr(
            "Checking it is postponed, so as not to disturb busy servers: wait, or check it now.");
    case EndpointCondition::NotPermitted:
        if (endpoint.status.state == ActiveState::PathNotFound)
            return Words::tr("Only root can tell whether the server removed its socket file or "
                             "runs in another mount namespace.");
        break;
    case EndpointCondition::OtherError:
        break;
    }
    return adviceForError(endpoint);
}

QString conditionReason(const ObservedEndpoint &endpoint)
{
    // Its host knows more, unless the server itself told us.
    const QString &told = endpoint.reason.isEmpty() ? endpoint.unreachable : endpoint.reason;
    if (!told.isEmpty() && endpoint.subState == endpoint.seen)
        return told;
    const qint64 count = endpoint.sockets.waitingCount();
    const QString waiting = QLocale().toString(count);
    switch (conditionOf(endpoint)) {
    case EndpointCondition::Listening:
        if (endpoint.isElsewhere)
            return Words::tr("In another network namespace");
        if (!endpoint.runtimeDirectory.isEmpty())
            return Words::tr("Its runtime directory is %1, not %2")
                .arg(printable(endpoint.runtimeDirectory), ownRuntimeDirectory());
        return count > 0 ? Words::tr("Waiting to be accepted: %1").arg(waiting) : QString();
    case EndpointCondition::PathTaken:
        return Words::tr("The path leads to another socket");
    case EndpointCondition::Stopped:
        return processText(endpoint);
    case EndpointCondition::Silent:
        return withCause(silentText(endpoint.verdict), endpoint);
    case EndpointCondition::Stuck:
        return stuckText(endpoint.verdict);
    case EndpointCondition::Slow:
        return Words::tr("p95 is %1").arg(humanDuration(endpoint.verdict.p95, QLocale()));
    case EndpointCondition::Stopping:
        return Words::tr("Finishing its requests");
    case EndpointCondition::Elsewhere:
        return Words::tr("In another mount namespace");
    case EndpointCondition::NotPermitted:
        return endpoint.status.state == ActiveState::PathNotFound
                   ? Words::tr("Not allowed to look where its server runs")
                   : Words::tr("Not allowed to look");
    case EndpointCondition::NotChecked:
        return Words::tr("Not checked yet");
    case EndpointCondition::NotAccepting:
        return withCause(Words::tr("None accepted for three polls, waiting: %1").arg(waiting),
                         endpoint);
    case EndpointCondition::QueueGrowing:
        return withCause(queueText(endpoint), endpoint);
    case EndpointCondition::Busy:
        return withCause(Words::tr("The queue is full, waiting: %1").arg(waiting), endpoint);
    default:
        return reasonForState(endpoint);
    }
}

} // namespace Monitor

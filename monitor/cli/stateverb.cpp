// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "stateverb.h"

#include "addressjson.h"
#include "allverbs.h"
#include "color.h"
#include "displaytext.h"
#include "durationargument.h"
#include "standardstreams.h"

#include <core/observer/endpointcondition.h>

#include <ipccore/endpointstatus.h>

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qthread.h>

namespace Cli {

namespace {

using namespace IpcCore;

constexpr auto LongestWait = std::chrono::hours(24 * 365);

int exitCodeOf(ActiveState state)
{
    switch (state) {
    case ActiveState::Listening:
        return 0;
    case ActiveState::NotListening:
        return 1;
    case ActiveState::InvalidPath:
        return 2;
    case ActiveState::PathNotFound:
        return 3;
    case ActiveState::OtherError:
        break;
    }
    return 4;
}

// Polls with pauses growing from 10 to 100 ms: fast enough for people and scripts, and cheap. Does
// not wait for a path that can never be an endpoint.
EndpointStatus waitForListening(const EndpointPath &path, std::chrono::milliseconds patience)
{
    using namespace std::chrono_literals;
    const QDeadlineTimer deadline(patience);
    std::chrono::milliseconds pause = 10ms;
    for (;;) {
        EndpointStatus status = endpointStatus(path);
        if (status.state == ActiveState::Listening || status.state == ActiveState::InvalidPath
            || deadline.hasExpired())
            return status;
        const auto rest =
            std::chrono::ceil<std::chrono::milliseconds>(deadline.remainingTimeAsDuration());
        QThread::msleep(static_cast<unsigned long>(std::min(pause, rest).count()));
        pause = std::min(pause * 2, std::chrono::milliseconds(100ms));
    }
}

QByteArray asJson(const EndpointPath &path, const EndpointStatus &status)
{
    QJsonObject object{
        {QStringLiteral("state"), QLatin1String(nameOf(status.state))},
        {QStringLiteral("reason"), QLatin1String(nameOf(status.reason))},
        {QStringLiteral("systemError"), status.systemError},
        {QStringLiteral("message"), status.message},
    };
    insertAddress(object, Monitor::EndpointAddress::ofPath(path.native()));
    return printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n';
}

// The bare state on the first line, for programs; the reason on the second, for people.
QByteArray asText(const EndpointStatus &status, bool colors)
{
    const QString state = QLatin1String(nameOf(status.state));
    QByteArray text =
        (colors ? colored(state, conditionName(conditionOf(status.state, Monitor::SubState::None)))
                : state)
            .toLatin1();
    text += '\n';
    if (status.state == ActiveState::Listening)
        return text;
    if (status.reason != StateReason::None)
        text += nameOf(status.reason) + QByteArray(": ");
    return text + printableMessage(status.message).toLocal8Bit() + '\n';
}

constexpr Option OwnOptions[] = {
    {.name = "wait",
     .value = "TIME",
     .help = "Wait up to TIME until a server listens: 0.5, 0.5s or 500ms. A bare number is in "
             "seconds."},
    JsonOption,
    ColorOption,
};

int run(const QCommandLineParser &parser)
{
    const auto patience = stateWait(parser);
    if (!patience || !wantsColors(parser))
        return UsageError;
    const EndpointPath path(toBytes(parser.positionalArguments().constFirst()));
    return printState(parser, waitForListening(path, *patience));
}

} // namespace

std::optional<std::chrono::milliseconds> stateWait(const QCommandLineParser &parser)
{
    const auto patience = durationOption(parser,
                                         {.name = QStringLiteral("wait"),
                                          .bareUnit = std::chrono::seconds(1),
                                          .shortest = std::chrono::seconds(0),
                                          .longest = LongestWait},
                                         std::chrono::milliseconds(0));
    if (!patience)
        usageError(QStringLiteral("--wait takes a time such as 0.5s or 500ms"));
    return patience;
}

int printState(const QCommandLineParser &parser, const EndpointStatus &status)
{
    const EndpointPath path(toBytes(parser.positionalArguments().constFirst()));
    const QByteArray text = wantsJson(parser) ? asJson(path, status)
                                              : asText(status, wantsColors(parser).value_or(false));
    const int error = writeOutput(text);
    return error == 0 ? exitCodeOf(status.state) : outputResult(error);
}

const Verb stateVerb = {
    .name = "state",
    .summary = "Check whether a server listens at a path",
    .details = "Prints the state, and the reason on a second line. The exit code is\n"
               "  0  Listening     a server accepts connections\n"
               "  1  NotListening  a socket exists, but nobody listens or the queue is full\n"
               "  2  InvalidPath   the path can never be an endpoint\n"
               "  3  PathNotFound  the path does not exist\n"
               "  4  OtherError    the state cannot be determined",
    .arguments = OnePath,
    .options = OwnOptions,
    .run = run,
};

} // namespace Cli

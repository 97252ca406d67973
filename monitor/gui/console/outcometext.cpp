// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/outcometext.h"

#include "core/base/humanunits.h"
#include "core/observer/endpointcondition.h"

#include <QtCore/qcoreapplication.h>

namespace Monitor {

using namespace IpcCore;

namespace {

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

QString hintFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::PathNotFound:
        return OutcomeWords::tr("Nothing has this name: start the server, or check the path.");
    case ErrorCode::NotListening:
        return OutcomeWords::tr("The socket exists, but its server does not run: start it again.");
    case ErrorCode::Busy:
        return OutcomeWords::tr("The server does not accept connections: it hangs, is stopped, or "
                                "has too much to do. Try again later.");
    case ErrorCode::InvalidPath:
    case ErrorCode::PathTooLong:
        return OutcomeWords::tr("This can never be an endpoint: choose another path.");
    case ErrorCode::AccessDenied:
        return OutcomeWords::tr("The permissions of the socket or of a directory do not allow it.");
    case ErrorCode::UntrustedServer:
        return OutcomeWords::tr("Requests go only to servers of this user or of root.");
    case ErrorCode::Timeout:
        return OutcomeWords::tr(
            "The server took too long: raise the timeout, or check whether it hangs.");
    case ErrorCode::ConnectionClosed:
    case ErrorCode::ReplyTruncated:
        return OutcomeWords::tr("The server hung up: it failed on this request, or it ended.");
    case ErrorCode::ProtocolError:
        return OutcomeWords::tr("The server does not speak the protocol of IpcCore.");
    default:
        return {};
    }
}

} // namespace

QString outcomeText(const CommandOutcome &outcome)
{
    const QLocale locale;
    const auto sizeOf = [&](qint64 bytes) {
        return humanBytes(static_cast<quint64>(bytes), locale);
    };
    QStringList parts{outcome.error ? QString::fromLatin1(nameOf(outcome.error->code))
                                    : OutcomeWords::tr("OK"),
                      OutcomeWords::tr("%1 out").arg(sizeOf(outcome.bytesOut)),
                      OutcomeWords::tr("%1 in").arg(sizeOf(outcome.bytesIn))};
    if (outcome.connectTime)
        parts.append(
            OutcomeWords::tr("connected %1").arg(humanDuration(*outcome.connectTime, locale)));
    if (outcome.firstByteTime)
        parts.append(
            OutcomeWords::tr("first byte %1").arg(humanDuration(*outcome.firstByteTime, locale)));
    parts.append(OutcomeWords::tr("total %1").arg(humanDuration(outcome.totalTime, locale)));
    return parts.join(QStringLiteral(" · "));
}

QString errorText(const Error &error)
{
    QStringList sentences{OutcomeWords::tr("%1.").arg(error.message)};
    if (error.phase == Phase::Connect)
        sentences.append(OutcomeWords::tr("State: %1.")
                             .arg(conditionName(conditionOf(error.state, SubState::None))));
    if (const QString hint = hintFor(error.code); !hint.isEmpty())
        sentences.append(hint);
    if (error.delivery == Delivery::MaybeProcessed && error.code != ErrorCode::Canceled)
        sentences.append(OutcomeWords::tr("The server may have processed the request."));
    return sentences.join(u' ');
}

bool wantsServer(const Error &error)
{
    return error.code == ErrorCode::PathNotFound || error.code == ErrorCode::NotListening;
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/callmatchers.h>

#include "valuedifference.h"

#include <QtCore/qdebug.h>
#include <QtCore/qtestsupport_core.h>

#include <algorithm>

namespace IpcCore {

using namespace Qt::StringLiterals;

namespace Testing {

namespace {

constexpr qsizetype MostCalls = 20; ///< that a message lists

QString callText(const RecordedCall &call)
{
    return call.command + u' ' + valueText(call.arguments);
}

QString listed(const QList<RecordedCall> &calls, const QString &command, const QCborMap &arguments)
{
    if (calls.isEmpty())
        return u"\n  nothing was called"_s;
    QString text = u"\n  what came:"_s;
    for (const RecordedCall &call : calls.last(std::min(calls.size(), MostCalls))) {
        text += u"\n    "_s + callText(call);
        if (call.command == command)
            text += u"  <- "_s + difference(call.arguments, arguments, Compared::Expected);
    }
    if (calls.size() > MostCalls)
        text += u"\n    and %1 before them"_s.arg(calls.size() - MostCalls);
    return text;
}

/// What can be asked for as the detail of an error.
QStringList detailsOf(const CallError &error)
{
    QStringList details{error.code, error.parameter};
    if (error.kind == CallError::Kind::Transport)
        details += QString::fromLatin1(nameOf(error.transport.code));
    details.removeAll(QString());
    return details;
}

} // namespace

Match received(const FakeService &service, const QString &command, const QCborMap &arguments,
               std::chrono::milliseconds timeout)
{
    const auto isThere = [&] {
        const QList<RecordedCall> calls = service.calls();
        return std::any_of(calls.begin(), calls.end(), [&](const RecordedCall &call) {
            return call.command == command
                   && difference(call.arguments, arguments, Compared::Expected).isEmpty();
        });
    };
    if (QTest::qWaitFor(isThere, static_cast<int>(timeout.count())))
        return {};
    return Match::no(u"expected within %1 ms: "_s.arg(timeout.count())
                     + callText({.command = command, .arguments = arguments})
                     + listed(service.calls(), command, arguments));
}

Match notReceived(const FakeService &service, const QString &command)
{
    QString text;
    const QList<RecordedCall> calls = service.calls();
    for (const RecordedCall &call : calls) {
        if (call.command == command)
            text += u"\n    "_s + callText(call);
    }
    return text.isEmpty()
               ? Match()
               : Match::no(u"expected: no call of "_s + command + u"\n  what came:"_s + text);
}

Match hasValue(const CallResult<> &result, const QCborValue &value)
{
    const QString expected = u"expected: "_s + valueText(value);
    if (!result)
        return Match::no(expected + u"\n  what came: "_s + QDebug::toString(result.error()));
    const QString found = difference(*result, value);
    if (found.isEmpty())
        return {};
    return Match::no(expected + u"\n  what came: "_s + valueText(*result) + u"\n  "_s + found);
}

Match isError(const CallError *error, CallError::Kind kind, const QString &detail)
{
    if (error && error->kind == kind && (detail.isEmpty() || detailsOf(*error).contains(detail)))
        return {};
    QString text = u"expected: "_s + QLatin1String(nameOf(kind));
    if (!detail.isEmpty())
        text += u" ("_s + detail + u')';
    return Match::no(text + u"\n  what came: "_s
                     + (error ? QDebug::toString(*error) : u"no error"_s));
}

char *toString(const RecordedCall &call)
{
    return qstrdup(callText(call).toUtf8().constData());
}

} // namespace Testing

char *toString(const CallError &error)
{
    return qstrdup(QDebug::toString(error).toUtf8().constData());
}

} // namespace IpcCore

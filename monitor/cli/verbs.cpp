// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "verbs.h"

#include "displaytext.h"
#include "standardstreams.h"

#include <core/base/nearword.h>

#include <QtCore/qcoreapplication.h>

namespace Cli {

bool wantsJson(const QCommandLineParser &parser)
{
    return parser.isSet(QLatin1String(JsonOption.name));
}

QStringList fromBytes(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLatin1(argv[i]));
    return arguments;
}

QByteArray toBytes(const QString &argument)
{
    return argument.toLatin1();
}

std::optional<int> numberOption(const QCommandLineParser &parser, const QString &option,
                                int minimum, int fallback)
{
    if (!parser.isSet(option))
        return fallback;
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < minimum)
        return std::nullopt;
    return value;
}

QString withSuggestions(const QString &message, const QStringList &known, const QString &typed)
{
    QStringList near;
    for (const QString &word : known) {
        if (Monitor::isNearWord(word, typed))
            near.append(word);
    }
    return near.isEmpty() ? message
                          : QStringLiteral("%1; did you mean %2?")
                                .arg(message, near.join(QStringLiteral(" or ")));
}

int usageError(const QString &message)
{
    writeError(message);
    writeError(QStringLiteral("see '%1 --help'").arg(QCoreApplication::arguments().constFirst()));
    return UsageError;
}

int failure(const QString &message)
{
    writeError(message);
    return Failure;
}

int failure(const IpcCore::Error &error)
{
    return failure(QLatin1String(nameOf(error.code)) + QLatin1String(": ")
                   + printableMessage(error.message));
}

int requestFailed(const IpcCore::Error &error)
{
    IpcCore::Error told = error;
    if (error.delivery == IpcCore::Delivery::MaybeProcessed)
        told.message += QStringLiteral(" (the server may have processed the request)");
    return failure(told);
}

int outputResult(int error)
{
    if (error == 0)
        return Success;
    return isOutputClosed(error)
               ? Failure
               : failure(QStringLiteral("cannot write: %1").arg(qt_error_string(error)));
}

int print(const QString &text)
{
    return outputResult(writeOutput(text.toLocal8Bit()));
}

int printJson(const QByteArray &json)
{
    return print(QString::fromUtf8(printableJson(json.trimmed())) + u'\n');
}

} // namespace Cli

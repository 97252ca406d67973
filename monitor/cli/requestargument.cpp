// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "requestargument.h"

#include "standardstreams.h"

#include <QtCore/qfile.h>

namespace Cli {

RequestBytes requestBytes(const QCommandLineParser &parser, QLatin1String verb)
{
    const QStringList words = parser.positionalArguments().mid(1);
    const QString standardInput = QStringLiteral("-");
    const QString option = QLatin1String(FileOption.name);
    const bool fromFile = parser.isSet(option);
    if (fromFile && !words.isEmpty())
        return {.bytes = {},
                .exitCode =
                    usageError(QStringLiteral("%1 takes either COMMAND or --file").arg(verb))};

    if (!fromFile && words != QStringList(standardInput)) {
        QByteArrayList parts;
        for (const QString &word : words)
            parts.append(toBytes(word));
        return {.bytes = parts.join(' ')};
    }

    const QString name = fromFile ? parser.value(option) : standardInput;
    int error = 0;
    const auto content =
        name == standardInput ? readInput(&error) : readFile(toBytes(name), &error);
    if (!content)
        return {.bytes = {},
                .exitCode =
                    failure(QStringLiteral("cannot read %1: %2")
                                .arg(QFile::decodeName(toBytes(name)), qt_error_string(error)))};
    return {.bytes = *content};
}

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/requesttext.h"

#include "core/base/printabletext.h"

#include <ipccore/service/callmessage.h>
#include <ipccore/service/jsontext.h>

#include <QtCore/qcbormap.h>
#include <QtCore/qcborstreamreader.h>

namespace Monitor {

using namespace IpcCore;

namespace {

// Leaves `reader` at what follows the command. Empty if there is none.
QString readCommand(QCborStreamReader &reader, QByteArrayView bytes)
{
    // The head of the array, and the version.
    static const QByteArray begin = CallMessage{}.encode().first(2);
    if (!bytes.startsWith(begin) || !reader.enterContainer() || !reader.next())
        return {};
    // Not as a QCborValue: one that is cut off cannot be read.
    QString command;
    QCborStreamReader::StringResult<QString> piece{{}, QCborStreamReader::Error};
    if (reader.isString())
        piece = reader.readString();
    for (; piece.status == QCborStreamReader::Ok; piece = reader.readString())
        command += piece.data;
    return piece.status == QCborStreamReader::EndOfString ? command : QString();
}

// Of a call that may be cut off. None if it is something else.
QString callTextOf(QByteArrayView bytes)
{
    QCborStreamReader reader(bytes.data(), bytes.size());
    const QString command = readCommand(reader, bytes);
    if (command.isEmpty())
        return {};
    QCborMap arguments;
    if (reader.lastError() == QCborError::NoError) {
        if (!reader.isMap())
            return {};
        reader.enterContainer();
        while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
            const QCborValue name = QCborValue::fromCbor(reader);
            const QCborValue value = QCborValue::fromCbor(reader);
            if (reader.lastError() == QCborError::NoError)
                arguments.insert(name, value);
        }
    }
    const bool isCut = reader.lastError() == QCborError::EndOfFile;
    if (!isCut && (reader.lastError() != QCborError::NoError || !CallMessage::decode(bytes)))
        return {};
    if (arguments.isEmpty())
        return command;
    const QByteArray json = toJson(arguments);
    return command + QLatin1Char(' ')
           + QString::fromUtf8(isCut ? QByteArrayView(json).chopped(1) : QByteArrayView(json));
}

} // namespace

QString requestText(QByteArrayView bytes)
{
    const QString call = CallMessage::isCbor(bytes) ? callTextOf(bytes) : QString();
    // JSON has escapes of its own.
    return call.isEmpty() ? printable(bytes) : printableExcept(call.toUtf8(), QLatin1String("\\"));
}

QString calledCommand(QByteArrayView bytes)
{
    QCborStreamReader reader(bytes.data(), bytes.size());
    return readCommand(reader, bytes);
}

} // namespace Monitor

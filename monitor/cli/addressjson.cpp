// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "addressjson.h"

#include <QtCore/qfile.h>

namespace Cli {

void insertAddress(QJsonObject &object, const Monitor::EndpointAddress &address)
{
    const QString text = address.toString();
    object.insert(QStringLiteral("path"), text);
    QByteArray bytes = address.key();
    if (address.isAbstract())
        bytes.replace('\0', '@');
    if (QFile::encodeName(text) != bytes)
        object.insert(QStringLiteral("pathBytes"), QString::fromLatin1(bytes.toBase64()));
}

QJsonValue pidJson(qint64 pid)
{
    return pid != 0 ? QJsonValue(pid) : QJsonValue(QJsonValue::Null);
}

} // namespace Cli

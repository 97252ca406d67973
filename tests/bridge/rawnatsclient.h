// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtNetwork/qtcpsocket.h>

/// A client of a broker that writes the protocol by itself, and so can lie in each part of it.
class RawNatsClient
{
public:
    /// @param options for the CONNECT, beyond what every client says.
    /// @return false if the broker does not let it in.
    bool connectTo(const QString &address, const QJsonObject &options);

    /// Publishes with `headers`, whatever they are.
    /// @return the payload of the first answer, or its error as services tell them, after "error: ".
    QByteArray request(const QByteArray &subject, const QByteArray &headers,
                       const QByteArray &payload);

private:
    QByteArray readLine();
    QByteArray read(qint64 size);

    QTcpSocket m_socket;
    int m_subscription = 0;
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "rawnatsclient.h"

#include "waituntil.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qurl.h>

bool RawNatsClient::connectTo(const QString &address, const QJsonObject &options)
{
    const QUrl url(address);
    m_socket.connectToHost(url.host(), quint16(url.port()));
    QJsonObject all{{QStringLiteral("verbose"), false},
                    {QStringLiteral("headers"), true},
                    {QStringLiteral("no_responders"), true},
                    {QStringLiteral("protocol"), 1}};
    for (auto option = options.begin(); option != options.end(); ++option)
        all[option.key()] = option.value();
    if (!readLine().startsWith("INFO "))
        return false;
    m_socket.write("CONNECT " + QJsonDocument(all).toJson(QJsonDocument::Compact) + "\r\nPING\r\n");
    return readLine() == "PONG";
}

QByteArray RawNatsClient::request(const QByteArray &subject, const QByteArray &headers,
                                  const QByteArray &payload)
{
    const QByteArray number = QByteArray::number(++m_subscription);
    const QByteArray inbox = "_INBOX.raw." + number;
    m_socket.write("SUB " + inbox + ' ' + number + "\r\n");
    if (headers.isEmpty())
        m_socket.write("PUB " + subject + ' ' + inbox + ' ' + QByteArray::number(payload.size()));
    else
        m_socket.write("HPUB " + subject + ' ' + inbox + ' ' + QByteArray::number(headers.size())
                       + ' ' + QByteArray::number(headers.size() + payload.size()));
    m_socket.write("\r\n" + headers + payload + "\r\n");
    QByteArray line = readLine();
    while (line == "PING" || line.startsWith("INFO ")) {
        if (line == "PING")
            m_socket.write("PONG\r\n");
        line = readLine();
    }
    const QList<QByteArray> words = line.split(' ');
    const QByteArray answer = read(words.last().toLongLong() + 2).chopped(2);
    if (words.first() == "MSG")
        return answer;
    constexpr QByteArrayView Error = "Nats-Service-Error: ";
    const qsizetype at = answer.indexOf(Error);
    if (words.first() != "HMSG" || at < 0)
        return line;
    const qsizetype begin = at + Error.size();
    return "error: " + answer.mid(begin, answer.indexOf('\r', begin) - begin);
}

QByteArray RawNatsClient::readLine()
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(BridgePatience))
            return {};
    }
    return m_socket.readLine().trimmed();
}

QByteArray RawNatsClient::read(qint64 size)
{
    while (m_socket.bytesAvailable() < size) {
        if (!m_socket.waitForReadyRead(BridgePatience))
            return {};
    }
    return m_socket.read(size);
}

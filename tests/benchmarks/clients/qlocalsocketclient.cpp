// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/qlocalsocketclient.h"

#include "wire/plainframes.h"

#include <QtCore/qeventloop.h>
#include <QtNetwork/qlocalsocket.h>

namespace Bench {

namespace {

constexpr int Timeout = 30'000;

/// What a program for Qt would write: in an event loop, where nothing blocks.
class QLocalSocketClient final : public LoadClient
{
public:
    explicit QLocalSocketClient(const LoadPlan &plan)
        : m_path(plan.endpoint)
    {}

    Failure connect() override
    {
        m_socket = std::make_unique<QLocalSocket>();
        m_socket->connectToServer(m_path);
        QObject::connect(m_socket.get(), &QLocalSocket::readyRead, &m_loop, &QEventLoop::quit);
        QObject::connect(m_socket.get(), &QLocalSocket::disconnected, &m_loop, &QEventLoop::quit);
        return m_socket->waitForConnected(Timeout) ? Failure() : failure();
    }

    void disconnect() override { m_socket.reset(); }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        send(framed(bytesOf(request)));
        m_reply.clear();
        MessageScanner scanner(m_reply);
        for (;;) {
            const QByteArray piece = receive();
            if (piece.isEmpty())
                return failure();
            if (scanner.feed(piece.constData(), static_cast<std::size_t>(piece.size())))
                break;
        }
        reply = m_reply;
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        std::string all;
        for (const QByteArray &request : requests)
            all += framed(bytesOf(request));
        send(all);
        for (std::string_view left = all; !left.empty();) {
            const QByteArray piece = receive();
            if (piece.isEmpty())
                return failure();
            if (!left.starts_with(bytesOf(piece)))
                return "a reply that is not its request";
            left.remove_prefix(static_cast<std::size_t>(piece.size()));
        }
        return {};
    }

private:
    void send(std::string_view bytes)
    {
        m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
        // At once, not only when the event loop runs.
        m_socket->flush();
    }

    // Sends what was written, too. Empty if the server has hung up.
    QByteArray receive()
    {
        if (m_socket->bytesAvailable() == 0 && m_socket->state() == QLocalSocket::ConnectedState)
            m_loop.exec();
        return m_socket->readAll();
    }

    Failure failure() const { return m_socket->errorString().toStdString(); }

    const QString m_path;
    QEventLoop m_loop;
    std::unique_ptr<QLocalSocket> m_socket;
    std::string m_reply;
};

} // namespace

std::unique_ptr<LoadClient> makeQLocalSocketClient(const LoadPlan &plan)
{
    return std::make_unique<QLocalSocketClient>(plan);
}

} // namespace Bench

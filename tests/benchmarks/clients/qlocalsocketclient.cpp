// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "clients/qlocalsocketclient.h"

#include "wire/plainframes.h"

#include <QtNetwork/qlocalsocket.h>

namespace Bench {

namespace {

constexpr int Timeout = 30'000;

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
        return m_socket->waitForConnected(Timeout) ? Failure() : failure();
    }

    void disconnect() override { m_socket.reset(); }

    Failure exchange(const QByteArray &request, qint64 &replySize) override
    {
        const std::string bytes =
            framed({request.constData(), static_cast<std::size_t>(request.size())});
        m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
        m_socket->flush();
        MessageScanner scanner;
        for (;;) {
            if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(Timeout))
                return failure();
            const QByteArray piece = m_socket->readAll();
            if (scanner.feed(piece.constData(), static_cast<std::size_t>(piece.size())))
                break;
        }
        replySize = static_cast<qint64>(scanner.payload());
        return {};
    }

private:
    Failure failure() const { return m_socket->errorString().toStdString(); }

    const QString m_path;
    std::unique_ptr<QLocalSocket> m_socket;
};

} // namespace

std::unique_ptr<LoadClient> makeQLocalSocketClient(const LoadPlan &plan)
{
    return std::make_unique<QLocalSocketClient>(plan);
}

} // namespace Bench

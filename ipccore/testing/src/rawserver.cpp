// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/rawserver.h>

#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qthread.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>

#include <optional>

namespace IpcCore::Testing {

namespace {

constexpr qsizetype HeaderSize = 4;

// Whether `bytes` contain a complete request; a malformed one counts as complete.
bool isComplete(const QByteArray &bytes)
{
    qsizetype position = 0;
    while (bytes.size() >= position + HeaderSize) {
        bool isNumber = false;
        const qsizetype length = bytes.mid(position, HeaderSize).toInt(&isNumber, 16);
        if (!isNumber || length <= HeaderSize)
            return true;
        position += length;
    }
    return false;
}

} // namespace

class RawServerPrivate
{
public:
    RawServerPrivate(const EndpointPath &path, const QByteArray &bytes);
    ~RawServerPrivate();
    Q_DISABLE_COPY_MOVE(RawServerPrivate)

    const EndpointPath m_path;
    std::optional<TemporaryEndpoint> m_endpoint; ///< unless the caller chose the path
    bool m_listening = false;

private:
    void serve(QLocalSocket *client) const;

    const QByteArray m_bytes;
    QThread m_thread;
    QObject *const m_context; ///< lives in m_thread and ends with it
};

RawServerPrivate::RawServerPrivate(const EndpointPath &path, const QByteArray &bytes)
    : m_path(path)
    , m_bytes(bytes)
    , m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    // The system may be out of threads.
    if (!m_thread.isRunning()) {
        delete m_context;
        return;
    }
    const auto listen = [this] {
        auto *const server = new QLocalServer(m_context);
        QObject::connect(server, &QLocalServer::newConnection, server, [this, server] {
            while (QLocalSocket *const client = server->nextPendingConnection())
                serve(client);
        });
        return server->listen(m_path.toString());
    };
    QMetaObject::invokeMethod(m_context, listen, Qt::BlockingQueuedConnection, &m_listening);
}

RawServerPrivate::~RawServerPrivate()
{
    m_thread.quit();
    m_thread.wait();
}

void RawServerPrivate::serve(QLocalSocket *client) const
{
    const auto answer = [this, client, request = QByteArray()]() mutable {
        request += client->readAll();
        if (!isComplete(request))
            return;
        QObject::disconnect(client, &QLocalSocket::readyRead, nullptr, nullptr);
        client->write(m_bytes);
        client->disconnectFromServer();
    };
    QObject::connect(client, &QLocalSocket::readyRead, client, answer);
    QObject::connect(client, &QLocalSocket::disconnected, client, &QObject::deleteLater);
    // For data that arrived before the signal was connected.
    QMetaObject::invokeMethod(client, &QLocalSocket::readyRead, Qt::QueuedConnection);
}

RawServer::RawServer(const QByteArray &bytes)
{
    TemporaryEndpoint endpoint;
    d_ptr = std::make_unique<RawServerPrivate>(endpoint.path(), bytes);
    d_ptr->m_endpoint = std::move(endpoint);
}

RawServer::RawServer(const EndpointPath &path, const QByteArray &bytes)
    : d_ptr(std::make_unique<RawServerPrivate>(path, bytes))
{}

RawServer::~RawServer() = default;

bool RawServer::isListening() const
{
    return d_ptr->m_listening;
}

const EndpointPath &RawServer::path() const
{
    return d_ptr->m_path;
}

} // namespace IpcCore::Testing

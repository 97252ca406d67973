// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
// Many requests at a time are asynchronous calls whose replies are pending:
// https://doc.qt.io/qt-6/qdbuspendingreply.html
#include "peers/peermain.h"
#include "peers/qdbuslimits.h"

#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbuserror.h>
#include <QtDBus/qdbusmessage.h>
#include <QtDBus/qdbuspendingcall.h>
#include <QtDBus/qdbuspendingreply.h>

#include <atomic>

namespace {

using Bench::Failure;

class QtDBusClient final : public Bench::LoadClient
{
public:
    explicit QtDBusClient(const Bench::LoadPlan &plan)
        : m_address(QStringLiteral("unix:path=") + plan.endpoint)
    {}

    ~QtDBusClient() override { disconnect(); }

    Failure connect() override
    {
        // Qt returns the same connection for the same name.
        static std::atomic<int> counter = 0;
        m_name = QString::number(++counter);
        const auto connection = QDBusConnection::connectToPeer(m_address, m_name);
        if (!connection.isConnected())
            return failure(connection.lastError());
        Bench::raiseLimits(connection);
        return {};
    }

    void disconnect() override { QDBusConnection::disconnectFromPeer(m_name); }

    Failure exchange(const QByteArray &request, std::string_view &reply) override
    {
        m_reply.clear();
        const QDBusMessage answer =
            QDBusConnection(m_name).call(call(request), QDBus::Block, Timeout);
        if (answer.type() != QDBusMessage::ReplyMessage)
            return failure(QDBusError(answer));
        m_reply = answer.arguments().constFirst().toByteArray();
        reply = bytesOf(m_reply);
        return {};
    }

    Failure exchangeEchoes(const QList<QByteArray> &requests) override
    {
        const QDBusConnection connection(m_name);
        QList<QDBusPendingReply<QByteArray>> replies;
        for (const QByteArray &request : requests)
            replies += connection.asyncCall(call(request), Timeout);
        for (qsizetype i = 0; i < requests.size(); ++i) {
            replies[i].waitForFinished();
            if (replies[i].isError())
                return failure(replies[i].error());
            if (Failure wrong = checkEcho(bytesOf(replies[i].value()), requests[i]); !wrong.empty())
                return wrong;
        }
        return {};
    }

private:
    static constexpr int Timeout = static_cast<int>(Bench::PeerTimeout.count());

    static QDBusMessage call(const QByteArray &request)
    {
        auto message = QDBusMessage::createMethodCall(QString(), QStringLiteral("/exchange"),
                                                      QStringLiteral("org.ipccore.Exchange"),
                                                      QStringLiteral("call"));
        message << request;
        return message;
    }

    static Failure failure(const QDBusError &error) { return error.message().toStdString(); }

    const QString m_address;
    QString m_name;
    QByteArray m_reply;
};

} // namespace

int main(int argc, char **argv)
{
    return Bench::peerMain(argc, argv, [](const Bench::LoadPlan &plan) {
        return std::make_unique<QtDBusClient>(plan);
    });
}

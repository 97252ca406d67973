// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "broker/brokeroptions.h"

#include <QtCore/qurl.h>
#include <QtNetwork/qhostaddress.h>

#include <algorithm>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

Error wrongBroker(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

bool isLoopback(const QString &server)
{
    const QString host = QUrl(server).host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

Result<void> validateServer(const QString &server)
{
    const QUrl url(server);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != u"nats" && url.scheme() != u"tls"))
        return wrongBroker(
            QStringLiteral("%1 is no address of a broker, such as nats://127.0.0.1:4222")
                .arg(url.toString(QUrl::RemoveUserInfo)));
    if (!url.userInfo().isEmpty())
        return wrongBroker(
            QStringLiteral("An address of a broker must not contain a user or a password; "
                           "others can read it"));
    return {};
}

} // namespace

bool BrokerOptions::isLocal() const
{
    return std::all_of(servers.begin(), servers.end(), isLoopback);
}

bool BrokerOptions::isProtected() const
{
    const bool provesUser =
        !credentialsFile.isEmpty() || !user.isEmpty() || !certificateFile.isEmpty();
    const bool encrypts =
        tls || std::all_of(servers.begin(), servers.end(), [](const QString &each) {
            return QUrl(each).scheme() == u"tls";
        });
    return provesUser && encrypts;
}

Result<void> BrokerOptions::validate() const
{
    if (servers.isEmpty())
        return wrongBroker(QStringLiteral("There is no address of a broker"));
    for (const QString &server : servers) {
        if (const Result<void> valid = validateServer(server); !valid)
            return valid;
    }
    if (user.isEmpty() != passwordFile.isEmpty())
        return wrongBroker(
            QStringLiteral("A user needs a file with the password, and the other way round"));
    if (!user.isEmpty() && !credentialsFile.isEmpty())
        return wrongBroker(QStringLiteral("Either a user with a password or a credentials file"));
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return wrongBroker(
            QStringLiteral("A certificate needs a file with its key, and the other way round"));
    if (connectTimeout < std::chrono::milliseconds(100))
        return wrongBroker(QStringLiteral("The time to connect must be 100 ms or more"));
    if (reconnectPause < std::chrono::milliseconds(1))
        return wrongBroker(
            QStringLiteral("The pause between attempts to connect must be 1 ms or more"));
    return {};
}

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

/// NATS users with credentials: an operator, accounts and users, each with a key by openssl, and
/// what each has signed for the next.
class Credentials
{
public:
    /// `directory` must exist.
    explicit Credentials(const QString &directory);

    /// One account with one user.
    /// @return false if openssl fails.
    bool make();

    /// An account that exports the service demo of bridges, with the user "exporter", and another
    /// that imports it and shares with it who asks, with the user "user".
    /// @return false if openssl fails.
    bool makeSharing();

    /// Of a broker that lets these users in, and nobody else.
    const QByteArray &brokerSettings() const { return m_brokerSettings; }

    /// With a user's JWT and seed.
    QString file(const char *user = "user") const
    {
        return m_directory + u'/' + QLatin1String(user) + QStringLiteral(".creds");
    }

    /// The public key of "user".
    const QByteArray &userKey() const { return m_userKey; }

private:
    struct Key;

    Key makeKey(const char *name, unsigned char kind) const;
    QByteArray sign(const QByteArray &claims, const Key &key) const;
    QByteArray signAccount(const Key &account, const Key &operatorKey,
                           const QByteArray &more = {}) const;
    bool setBroker(const Key &operatorKey, const QByteArray &accounts);
    bool makeUser(const char *name, const Key &account);
    QByteArray read(const QString &name) const;

    const QString m_directory;
    QByteArray m_brokerSettings;
    QByteArray m_userKey;
};

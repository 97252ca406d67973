// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

/// A NATS user with credentials: an operator, an account and the user, each with a key by openssl,
/// and what each has signed for the next.
class Credentials
{
public:
    /// `directory` must exist.
    explicit Credentials(const QString &directory);

    /// @return false if openssl fails.
    bool make();

    /// Of a broker that lets this user in, and nobody else.
    const QByteArray &brokerSettings() const { return m_brokerSettings; }

    /// With the user's JWT and seed.
    QString file() const { return m_directory + QStringLiteral("/user.creds"); }

private:
    struct Key;

    Key makeKey(const char *name, unsigned char kind) const;
    QByteArray sign(const QByteArray &claims, const Key &key) const;
    QByteArray read(const QString &name) const;

    const QString m_directory;
    QByteArray m_brokerSettings;
};

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qstringlist.h>

#include <chrono>

namespace Bridge {

/// How to reach the broker, and as whom. Secrets come from files: others can read command lines.
struct BrokerOptions
{
    /// `nats://host:port` or `tls://host:port`, tried in a random order, without a user in them.
    QStringList servers = {QStringLiteral("nats://127.0.0.1:4222")};
    /// What the broker's lists of connections show.
    QString name;
    /// File with a user's JWT and seed, as `nsc` writes it; empty: none.
    QString credentialsFile;
    /// User, for brokers with passwords; empty: none.
    QString user;
    /// File whose first line is the password of `user`.
    QString passwordFile;
    /// Require TLS, whatever the servers' addresses say.
    bool tls = false;
    /// File with the certificates of authorities to trust; empty: the system's.
    QString authorityFile;
    /// Files with the certificate to show to the broker, and its key; empty: none.
    QString certificateFile;
    QString keyFile;
    /// For one attempt to connect, 100 ms or more.
    std::chrono::milliseconds connectTimeout{2'000};
    /// Between two attempts, to which up to as much again is added at random, so that the clients
    /// of a broker that was restarted do not all come at once.
    std::chrono::milliseconds reconnectPause{250};

    bool operator==(const BrokerOptions &other) const = default;

    /// Whether all servers are on this machine.
    bool isLocal() const;

    /// Whether the broker proves who it is, and this side does.
    bool isProtected() const;

    /// @return InvalidArgument for an address or a combination that cannot work, or that has a
    ///         secret in it.
    IpcCore::Result<void> validate() const;
};

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "support/program.h"

#include <memory>

/// A nats-server on this machine, in a process that ends with this object.
class NatsServer
{
public:
    /// Whether it is installed.
    static bool isInstalled();

    /// @param directory must exist, and belong to this server alone.
    /// @param more arguments beyond address and port.
    explicit NatsServer(const QString &directory, const QStringList &more = {});

    /// Returns once it listens: at any port at first, later at the same.
    bool start();
    void kill();

    /// With `scheme` before it, nats or tls.
    QString address(const char *scheme = "nats") const;

    /// For other servers of its cluster; empty if it is in none.
    QString clusterAddress() const { return m_clusterAddress; }

    Program &program() { return *m_program; }

    const Program &program() const { return *m_program; }

private:
    bool readAddresses();

    const QString m_directory;
    const QStringList m_more;
    std::unique_ptr<Program> m_program;
    int m_port = -1; ///< -1: any that is free.
    QString m_clusterAddress;
};

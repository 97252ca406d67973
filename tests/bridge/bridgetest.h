// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "natsserver.h"
#include "support/program.h"
#include "support/rawpeer.h"
#include "waituntil.h"

#include <ipccore/connection.h>
#include <ipccore/endpointstatus.h>
#include <ipccore/server.h>

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>

/// A directory, a broker of its own, and bridges in separate processes, for tests and
/// benchmarks.
class BridgeTest
{
public:
    static constexpr int Patience = BridgePatience;

    /// Whether there can be a broker.
    static bool hasBroker();

    /// A new, empty directory, and a broker with `more` arguments.
    bool begin(const QStringList &more = {});
    void end();

    QString file(const char *name) const { return m_directory->filePath(QString::fromUtf8(name)); }

    QByteArray path(const char *name) const { return QFile::encodeName(file(name)); }

    /// The broker's address; the same after it was restarted.
    QString address() const { return m_broker->address(); }

    bool startBroker() { return m_broker->start(); }

    void killBroker() { m_broker->kill(); }

    std::unique_ptr<Program> startDaemon(const char *endpoint) const;
    /// `verb` is export or import; of the service "demo".
    std::unique_ptr<Program> startBridge(const char *verb, const char *endpoint,
                                         const QStringList &more = {}) const;
    /// The same with `broker`, options that say which.
    std::unique_ptr<Program> startBridgeAt(const QStringList &broker, const char *verb,
                                           const char *endpoint) const;

    /// For a server: replies with `size` bytes, in pieces of 64 KiB.
    static IpcCore::Handler largeReply(qint64 size);

    /// Waits, without an event loop, until `endpoint` is in `state`.
    bool waitFor(const char *endpoint, IpcCore::ActiveState state) const;

    /// The answer, or the name of the error code.
    QByteArray ask(const char *endpoint, QByteArrayView request) const;

    Program &broker() { return m_broker->program(); }

    static pid_t pidOf(const Program &program)
    {
        return static_cast<pid_t>(program.process().processId());
    }

    /// The most memory that a process has had so far, in bytes; 0 if unknown.
    static qint64 peakMemory(const Program &program);

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<NatsServer> m_broker;
};

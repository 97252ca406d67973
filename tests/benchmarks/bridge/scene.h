// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/bridgetest.h"
#include "driver/figures.h"

#include <vector>

namespace Bench {

/// A broker, and servers and bridges around it, each a process.
class Scene : public BridgeTest
{
public:
    /// @param folder of the programs.
    explicit Scene(const QString &folder)
        : m_folder(folder)
    {}

    ~Scene();

    /// A server of ours with as many threads, at the endpoint `local` and a number, and its
    /// exporter.
    bool addExporter(int threads);
    /// At the endpoint `remote`; returns once it listens.
    bool addImporter();

    /// The process id of the bridge that was added last.
    pid_t lastStarted() const { return pidOf(*m_programs.back()); }

    /// Responders on the bare client library.
    bool addBareResponders();

    /// Asks a server of ours at `endpoint`, by clients that each wait for their reply.
    /// @return none after a message if it fails.
    std::optional<Figures> load(const QString &endpoint, const QStringList &options) const;
    /// Asks a bare responder, by threads that share a connection. `client` is usual or prompt; see
    /// natssubject.h.
    std::optional<Figures> loadBare(const QString &client, const QStringList &options) const;

private:
    bool start(const QString &program, const QStringList &arguments);
    std::optional<Figures> run(const QString &program, const QStringList &arguments) const;

    const QString m_folder;
    std::vector<std::unique_ptr<Program>> m_programs;
    int m_exporters = 0;
};

} // namespace Bench

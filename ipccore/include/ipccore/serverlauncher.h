// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connection.h>

#include <QtCore/qstringlist.h>

namespace IpcCore {

/// Starts a server's program when nobody listens at its endpoint, and waits until it does.
///
/// Any number of clients may race: one starts the program, the others wait for it; should two
/// programs start all the same, the endpoint's lock lets one of them win. A value type; one thread
/// at a time. Not for GUI threads: it blocks.
class IPCCORE_EXPORT ServerLauncher
{
public:
    /// @param program absolute path or name looked up in PATH.
    /// @param arguments handed over as they are, without a shell.
    ServerLauncher(const EndpointPath &path, const QString &program,
                   const QStringList &arguments = {});

    /// How long the program may take until it listens. Default: 10 s.
    void setStartTimeout(std::chrono::milliseconds timeout);
    std::chrono::milliseconds startTimeout() const;

    /// Connects to the server; starts it first where nobody listens or the path does not exist.
    ///
    /// The program is started detached from this process (own session, standard input and output
    /// on the null device), and lives on.
    /// @param options for the connection; its waits are replaced by the start timeout.
    /// @return the connection; LaunchFailed when the program cannot be started or ended before it
    ///         listened, with its exit status and the last lines of its standard error in the
    ///         text; Timeout when it runs and does not listen in time; else the errors of
    ///         Connection::tryConnect(), such as InvalidPath, which no start would mend.
    Result<Connection> connectOrStart(const ConnectOptions &options = {});

    /// Whether the last connectOrStart() started the program itself.
    bool startedProgram() const;

private:
    EndpointPath m_path;
    QString m_program;
    QStringList m_arguments;
    std::chrono::milliseconds m_startTimeout{10'000};
    bool m_startedProgram = false;
};

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connection.h>

#include <QtCore/qobjectdefs.h>
#include <QtCore/qstringlist.h>

#include <functional>

namespace IpcCore {

/// Starts a server's program if nobody listens at its endpoint, and waits until it does.
///
/// Any number of clients may race: one starts the program and the others wait. Should two programs
/// start anyway, the endpoint's lock lets one of them win. A value type; one thread at a time. Not
/// for GUI threads: it blocks; for those, AsyncClientOptions::launch.
class IPCCORE_EXPORT ServerLauncher
{
    Q_GADGET

public:
    /// Where the program's standard error goes. The program outlives this process, so with Discard
    /// and File it can keep writing: it neither blocks nor gets SIGPIPE.
    enum class ErrorOutput {
        /// Dropped, except for the last 4 KiB written before the server listens, which end up in
        /// the error's text. A small process (`cat`, if found in PATH) keeps reading until the
        /// program and all children that inherited it have closed it.
        Discard,
        /// This process's standard error; the null device if that is closed. The error's text does
        /// not repeat it. If it is a pipe, a reader that waits for its end, such as a shell
        /// collecting output, waits for the program too; when the reader leaves, the program's next
        /// line brings it SIGPIPE.
        Inherit,
        /// Appended to a file without a size limit, created with mode 0600 if missing. Not to a
        /// FIFO, which is refused.
        File,
    };
    Q_ENUM(ErrorOutput)

    /// A launcher of the server at `path`. Starts nothing yet.
    /// @param program a name to look up in PATH, or a path. A relative path is resolved against
    ///        this process's working directory.
    /// @param arguments passed as they are, without a shell.
    ServerLauncher(const EndpointPath &path, const QString &program,
                   const QStringList &arguments = {});

    /// The endpoint.
    const EndpointPath &path() const;

    /// How long the program may take until it listens. Default: 10 s.
    /// @param timeout 0 or more, or Forever.
    void setStartTimeout(std::chrono::milliseconds timeout);
    /// How long the program may take until it listens.
    std::chrono::milliseconds startTimeout() const;

    /// Starts the program in `directory`. Default: "/", so that the program keeps no file system
    /// busy.
    void setWorkingDirectory(const QString &directory);
    /// The program's working directory.
    QString workingDirectory() const;

    /// Sends the program's standard error to `output`. Default: Discard.
    /// @param fileName for File only; empty for the others.
    void setErrorOutput(ErrorOutput output, const QString &fileName = {});
    /// Where the program's standard error goes.
    ErrorOutput errorOutput() const;
    /// The file of ErrorOutput::File; empty for the others.
    QString errorFile() const;

    /// Connects to the server; starts it first if nobody listens or the path does not exist.
    ///
    /// The program runs detached: in its own session, with standard input and output on the null
    /// device, no other descriptors of this process, and default signal handling. It outlives this
    /// process.
    /// @param options for the connection; the start timeout replaces its waits.
    /// @return the connection; InvalidArgument for a setting that is out of range or contains NUL;
    ///         LaunchFailed if the program cannot be started, with errno in Error::systemError
    ///         (ENOENT, EACCES, ENOEXEC, E2BIG, EAGAIN for too many processes, ...), or if it ended
    ///         before it listened, with its exit status in the text; Timeout if it runs but does
    ///         not listen in time; otherwise the errors of Connection::tryConnect(), such as
    ///         InvalidPath, which starting a program would not fix. The texts of LaunchFailed and
    ///         Timeout end with the program's last lines of standard error.
    Result<Connection> connectOrStart(const ConnectOptions &options = {});

    /// Whether the last connectOrStart() itself started the program.
    bool startedProgram() const;

private:
    friend class AsyncLauncher;

    Result<void> validate() const;
    Result<Connection> connectOrStart(const ConnectOptions &options,
                                      const std::function<bool()> &isUnwanted);

    EndpointPath m_path;
    QString m_program;
    QStringList m_arguments;
    QString m_workingDirectory = QStringLiteral("/");
    ErrorOutput m_errorOutput = ErrorOutput::Discard;
    QString m_errorFile;
    std::chrono::milliseconds m_startTimeout{10'000};
    bool m_startedProgram = false;
};

} // namespace IpcCore

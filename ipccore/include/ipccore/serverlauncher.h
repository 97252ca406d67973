// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connection.h>

#include <QtCore/qobjectdefs.h>
#include <QtCore/qstringlist.h>

namespace IpcCore {

/// Starts a server's program when nobody listens at its endpoint, and waits until it does.
///
/// Any number of clients may race: one starts the program, the others wait for it; should two
/// programs start all the same, the endpoint's lock lets one of them win. A value type; one thread
/// at a time. Not for GUI threads: it blocks.
class IPCCORE_EXPORT ServerLauncher
{
    Q_GADGET

public:
    /// Where the program's standard error goes. Since the program outlives this process, Discard
    /// and File need nobody to read: writing neither blocks the program nor ends it by SIGPIPE.
    enum class ErrorOutput {
        /// Read until the server listens, of which the last 4 KiB are kept for the error's text,
        /// then dropped. A small process reads it as long as the program, or a child that inherited
        /// it, has it open: `cat` where there is one. Unlike /dev/null it can tell why a start
        /// failed.
        Discard,
        /// The standard error of this process (the null device, where that is closed), from the
        /// start on. The error's text does not repeat it. Where that is a pipe, whoever reads it to
        /// its end, such as a shell that collects the output, waits for the program too, and a
        /// reader that leaves ends the program by SIGPIPE.
        Inherit,
        /// Appended to a file, from the start on, however long it gets. The file is made with mode
        /// 0600 where it is missing.
        File,
    };
    Q_ENUM(ErrorOutput)

    /// @param program name looked up in PATH, or a path; a relative one begins in the working
    ///        directory of this process.
    /// @param arguments handed over as they are, without a shell.
    ServerLauncher(const EndpointPath &path, const QString &program,
                   const QStringList &arguments = {});

    /// How long the program may take until it listens. Default: 10 s.
    /// @param timeout 0 and more, or Forever.
    void setStartTimeout(std::chrono::milliseconds timeout);
    std::chrono::milliseconds startTimeout() const;

    /// The working directory of the program. Default: "/", so that no file system stays busy.
    void setWorkingDirectory(const QString &directory);
    QString workingDirectory() const;

    /// Where the program's standard error goes. Default: Discard.
    /// @param fileName for File, and empty for the others.
    void setErrorOutput(ErrorOutput output, const QString &fileName = {});
    ErrorOutput errorOutput() const;
    QString errorFile() const;

    /// Connects to the server; starts it first where nobody listens or the path does not exist.
    ///
    /// The program is started detached from this process: in a session of its own, with standard
    /// input and output on the null device, no other descriptor of this process, and every signal
    /// at its default. It lives on.
    /// @param options for the connection; the start timeout replaces its waits.
    /// @return the connection; InvalidArgument for a setting out of its range or with a NUL
    ///         character; LaunchFailed when the program cannot be started, with the reason in
    ///         Error::systemError (such as ENOENT, EACCES, ENOEXEC, E2BIG, EAGAIN for too many
    ///         processes), or when it ended before it listened, with its exit status; Timeout when
    ///         it runs and does not listen in time; else the errors of Connection::tryConnect(),
    ///         such as InvalidPath, which no start would mend. The text of LaunchFailed and Timeout
    ///         ends with the last lines of standard error.
    Result<Connection> connectOrStart(const ConnectOptions &options = {});

    /// Whether the last connectOrStart() started the program itself.
    bool startedProgram() const;

private:
    Result<void> validate() const;

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

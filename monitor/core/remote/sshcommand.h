// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/result.h>

#include <QtCore/qbytearraylist.h>

namespace Monitor {

/// \file
/// Words for the command line of OpenSSH. All are bytes, as paths are. Any thread.

/// Exit code of ssh if it could not run the command, or lost the connection.
inline constexpr int SshFailed = 255;

/// Exit code of the shell there if it does not find the program.
inline constexpr int CommandNotFound = 127;

/// The program and its first arguments: those in IPCCORE_SSH if it is set, as in
/// `IPCCORE_SSH="ssh -F other.conf"`; otherwise `ssh`. No shell reads it; double quotes keep spaces.
QByteArrayList sshProgram();

/// Whether `host` can only be a destination: `[USER@]HOST`, a name in the user's configuration, or
/// `ssh://[USER@]HOST[:PORT]`.
/// @return InvalidArgument if ssh could take it for an option, or a shell in the user's
///         configuration for more than a word.
IpcCore::Result<void> checkHost(const QByteArray &host);

/// The value of `-L` that forwards connections at the path `local` to the path `remote`. It needs
/// forwardVariable() in the environment.
/// @return InvalidPath for a remote path that is not absolute; PathTooLong if ssh cannot forward to
///         it.
IpcCore::Result<QByteArray> forwardWord(const QByteArray &local, const QByteArray &remote);

/// A variable for the environment of ssh that forwardWord() may refer to.
QByteArray forwardVariable();

/// `path` as the value of `-S`.
QByteArray controlWord(const QByteArray &path);

/// The path of the control socket that the user's configuration has for a host, from what `ssh -G`
/// prints; empty if it has none.
QByteArray configuredControl(const QByteArray &configuration);

/// `words` as a command line for a POSIX shell.
QByteArray shellCommand(const QByteArrayList &words);

} // namespace Monitor

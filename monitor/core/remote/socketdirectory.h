// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/childprogram.h"
#include "core/base/filedescriptor.h"

#include <ipccore/result.h>

#include <QtCore/qbytearray.h>

#include <memory>

namespace Monitor {

/// A directory for the sockets of one connection by ssh, which only this user can enter. The
/// destructor removes it; if the process is killed instead, the next one that makes such a
/// directory does. One thread at a time.
class SocketDirectory
{
public:
    /// Makes one below the user's runtime directory, or below /tmp if paths there would be too long
    /// for sockets; removes those that killed processes have left.
    /// @return SystemError.
    static IpcCore::Result<std::shared_ptr<SocketDirectory>> make();
    /// The same below `parent`.
    static IpcCore::Result<std::shared_ptr<SocketDirectory>> makeIn(const QByteArray &parent);

    ~SocketDirectory();
    Q_DISABLE_COPY_MOVE(SocketDirectory)

    /// The path of ssh's own socket.
    QByteArray control() const { return m_path + "/control"; }

    /// A path for one more socket; no other has had it.
    QByteArray nextSocket();

    /// Has `program` run when the directory is removed, by whoever removes it.
    void runAtEnd(const ChildProgram &program);

    const QByteArray &path() const { return m_path; }

private:
    SocketDirectory(const QByteArray &path, FileDescriptor lock);

    QByteArray m_path;
    FileDescriptor m_lock; ///< On the directory; held until the process ends.
    int m_sockets = 0;
};

} // namespace Monitor

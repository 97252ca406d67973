// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace Bridge {

/// A socket that keeps a path but does not listen: clients see NotListening, and other servers
/// cannot take the path. Not thread-safe.
class QuietSocket
{
public:
    QuietSocket() = default;
    /// Leaves the file.
    ~QuietSocket();
    Q_DISABLE_COPY_MOVE(QuietSocket)

    /// Takes the place of whatever socket is at `path`, at once: nobody finds no file there.
    /// @return PathTooLong; SystemError.
    IpcCore::Result<void> takePlace(const IpcCore::EndpointPath &path);

    bool isInPlace() const { return m_descriptor >= 0; }

    /// Leaves the file, which a server may take now.
    void giveWay();

    /// Removes the file, if it is still ours.
    void remove();

private:
    IpcCore::EndpointPath m_path;
    int m_descriptor = -1;
    quint64 m_device = 0;
    quint64 m_inode = 0;
};

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace IpcCore::Testing {

/// What lies at a path instead of a server; removed with the object.
class Obstacle
{
public:
    Obstacle() = default;

    ~Obstacle() { remove(); }
    Q_DISABLE_COPY_MOVE(Obstacle)

    /// A socket file that nobody listens on.
    /// @return AddressInUse when something is there already; PathTooLong; SystemError.
    Result<void> placeDeadSocket(const EndpointPath &path);
    /// An empty ordinary file.
    /// @return AddressInUse when something is there already; SystemError.
    Result<void> placeFile(const EndpointPath &path);
    /// Removes what the last call placed.
    void remove();

private:
    Result<void> placed(bool done, const EndpointPath &path);

    QByteArray m_path; ///< empty when nothing is placed
};

} // namespace IpcCore::Testing

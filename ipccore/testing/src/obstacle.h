// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/endpointpath.h>

namespace IpcCore::Testing {

/// Occupies a path in place of a server; removed by the destructor.
class Obstacle
{
public:
    Obstacle() = default;

    ~Obstacle() { remove(); }
    Q_DISABLE_COPY_MOVE(Obstacle)

    /// A socket file that nobody listens on.
    /// @return AddressInUse if the path exists; PathTooLong; SystemError.
    Result<void> placeDeadSocket(const EndpointPath &path);
    /// An empty regular file.
    /// @return AddressInUse if the path exists; SystemError.
    Result<void> placeFile(const EndpointPath &path);
    /// Removes what the last call placed.
    void remove();

private:
    Result<void> placed(bool done, const EndpointPath &path);

    QByteArray m_path; ///< empty if nothing is placed
};

} // namespace IpcCore::Testing

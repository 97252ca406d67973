// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/socketaddress.h"

#include "base/uniquefd.h"

#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/un.h>

namespace IpcCore {

#ifdef O_PATH
const int OpenDirectoryFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;
#else
const int OpenDirectoryFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#endif

const qsizetype MaxAddressPath = sizeof(sockaddr_un::sun_path) - 1;

int callWithAddress(const QByteArray &path, const AddressOperation &operation)
{
    if (path.size() > MaxAddressPath) {
        errno = ENAMETOOLONG;
        return -1;
    }
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path)
                                             + static_cast<std::size_t>(path.size()) + 1);
    return operation(reinterpret_cast<const sockaddr *>(&address), size);
}

int callWithAddress(const EndpointPath &path, bool disallowChdir, const AddressOperation &operation)
{
    if (path.native().size() <= MaxAddressPath)
        return callWithAddress(path.native(), operation);
    const UniqueFd directory(::open(path.directory().constData(), OpenDirectoryFlags));
    if (!directory)
        return -1;
    return callWithLongAddress(directory.get(), path.fileName(), !disallowChdir, operation);
}

} // namespace IpcCore

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "standardstreams.h"

#include "core/base/standarddescriptors.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Cli {

namespace {

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written =
            ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return errno;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return 0;
}

std::optional<QByteArray> readAll(int descriptor, int *error)
{
    constexpr qsizetype pieceSize = 65'536;
    QByteArray content;
    for (;;) {
        const qsizetype size = content.size();
        content.resize(size + pieceSize);
        const ssize_t got = ::read(descriptor, content.data() + size, pieceSize);
        content.truncate(size + std::max<ssize_t>(got, 0));
        if (got == 0)
            return content;
        if (got < 0 && errno != EINTR) {
            *error = errno;
            return std::nullopt;
        }
    }
}

} // namespace

void prepareStandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    Monitor::openStandardDescriptors();
}

int writeOutput(QByteArrayView bytes)
{
    return writeAll(STDOUT_FILENO, bytes);
}

bool isOutputClosed(int error)
{
    return error == EPIPE || error == EBADF;
}

int outputWidth()
{
    constexpr int usual = 80;
    if (::isatty(STDOUT_FILENO) != 1)
        return 0;
    winsize size = {};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual;
}

void writeError(const QString &message)
{
    const QByteArray line = "ipcctl: " + message.toLocal8Bit() + '\n';
    // If this fails, there is nobody left to tell.
    static_cast<void>(writeAll(STDERR_FILENO, line));
}

std::optional<QByteArray> readInput(int *error)
{
    return readAll(STDIN_FILENO, error);
}

std::optional<QByteArray> readFile(const QByteArray &name, int *error)
{
    const int descriptor = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        *error = errno;
        return std::nullopt;
    }
    auto content = readAll(descriptor, error);
    ::close(descriptor);
    return content;
}

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "standardstreams.h"

#include "core/base/filetransfer.h"
#include "core/base/printabletext.h"
#include "core/base/signalwatcher.h"
#include "core/base/standarddescriptors.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Cli {

namespace {

// After a failed read() or write(): whether to try again, at once or after waiting for `events`.
// Another program that shares the stream may have made it non-blocking; a blocking one would wait
// as long.
bool mayTryAgain(int descriptor, short events)
{
    if (errno == EAGAIN) {
        pollfd ready = {.fd = descriptor, .events = events, .revents = 0};
        return ::poll(&ready, 1, -1) >= 0 || errno == EINTR;
    }
    return errno == EINTR;
}

// Waits until `descriptor` takes some bytes; false if it takes none and we are asked to end.
bool waitForRoom(int descriptor, int endDescriptor)
{
    std::array<pollfd, 2> ready = {{{.fd = descriptor, .events = POLLOUT, .revents = 0},
                                    {.fd = endDescriptor, .events = POLLIN, .revents = 0}}};
    while (::poll(ready.data(), ready.size(), -1) < 0 && errno == EINTR) {
    }
    return ready[0].revents != 0 || ready[1].revents == 0;
}

int writeAll(int descriptor, QByteArrayView bytes)
{
    const int end = Monitor::SignalWatcher::endDescriptor();
    // After waiting, a pipe takes this much without blocking.
    const qsizetype most = end < 0 ? bytes.size() : PIPE_BUF;
    while (!bytes.isEmpty()) {
        if (end >= 0 && !waitForRoom(descriptor, end))
            return EINTR;
        const ssize_t written = ::write(descriptor, bytes.data(),
                                        static_cast<std::size_t>(std::min(bytes.size(), most)));
        if (written < 0 && !mayTryAgain(descriptor, POLLOUT))
            return errno;
        if (written > 0)
            bytes = bytes.sliced(written);
    }
    return 0;
}

std::optional<QByteArray> readAll(int descriptor, int *error)
try {
    constexpr qsizetype pieceSize = 65'536;
    QByteArray content;
    for (;;) {
        const qsizetype size = content.size();
        content.resize(size + pieceSize);
        const ssize_t got = ::read(descriptor, content.data() + size, pieceSize);
        const bool failed = got < 0 && !mayTryAgain(descriptor, POLLIN);
        *error = failed ? errno : 0;
        content.truncate(size + std::max<ssize_t>(got, 0));
        if (content.size() > Monitor::FileTransfer::MaxSize)
            *error = EFBIG;
        if (*error != 0)
            return std::nullopt;
        if (got == 0)
            return content;
    }

} catch (const std::bad_alloc &) {
    *error = ENOMEM;
    return std::nullopt;
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
    return error == EPIPE || error == EBADF || error == EINTR;
}

bool outputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool errorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool outputIsScreen()
{
    const QByteArray type = qgetenv("TERM");
    return outputIsTerminal() && !type.isEmpty() && type != "dumb";
}

int outputWidth()
{
    constexpr int usual = 80;
    if (!outputIsTerminal())
        return 0;
    winsize size = {};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual;
}

void writeError(const QString &message)
{
    // It may quote what a server sent, or a path.
    const QString safe = Monitor::printableExcept(message.toUtf8(), QLatin1String("\n\\"));
    const QByteArray line = "ipcctl: " + safe.toLocal8Bit() + '\n';
    // If this fails, there is nobody left to tell.
    static_cast<void>(writeAll(STDERR_FILENO, line));
}

bool canAsk()
{
    return ::isatty(STDIN_FILENO) == 1 && errorIsTerminal();
}

bool confirmed(const QString &question)
{
    static_cast<void>(writeAll(STDERR_FILENO, QByteArray(question.toLocal8Bit() + " [y/N] ")));
    // A terminal gives one line at a time.
    std::array<char, 256> answer = {};
    const ssize_t got = ::read(STDIN_FILENO, answer.data(), answer.size());
    return got > 0 && (answer[0] == 'y' || answer[0] == 'Y');
}

void showStatus(const QString &text)
{
    static_cast<void>(writeAll(STDERR_FILENO, QByteArray("\r\x1b[K" + text.toLocal8Bit())));
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

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <utility>

namespace IpcCore {

/// Owns a file descriptor and closes it.
///
/// Never 0 to 2: in a program without standard input, output or error, new descriptors get these
/// numbers, and the program would print into them. Moves such descriptors to higher numbers. Those
/// of Qt's own threads and event loops stay where they are.
class UniqueFd
{
public:
    UniqueFd() = default;

    /// Takes over `fd`. If it is 0 to 2, closes it and owns a higher, close-on-exec duplicate;
    /// empty, with errno set, if there is none.
    explicit UniqueFd(int fd)
        : m_fd(aboveStandard(fd))
    {}

    UniqueFd(UniqueFd &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}

    UniqueFd &operator=(UniqueFd &&other) noexcept
    {
        if (this != &other)
            reset(std::exchange(other.m_fd, -1));
        return *this;
    }

    UniqueFd(const UniqueFd &) = delete;
    UniqueFd &operator=(const UniqueFd &) = delete;

    ~UniqueFd() { reset(); }

    int get() const { return m_fd; }

    explicit operator bool() const { return m_fd >= 0; }

    int release() { return std::exchange(m_fd, -1); }

    /// Preserves errno, so it is safe on an error path.
    void reset(int fd = -1);

private:
    static int aboveStandard(int fd);

    int m_fd = -1;
};

/// Retries `function` while it fails with EINTR.
template <typename Function>
auto retryOnInterrupt(Function &&function)
{
    decltype(function()) result;
    do {
        result = function();
    } while (result == -1 && errno == EINTR);
    return result;
}

} // namespace IpcCore

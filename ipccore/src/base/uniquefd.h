// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <utility>

namespace IpcCore {

/// Owns a file descriptor and closes it.
///
/// Never one of 0 to 2, where the program would print into it or read from it: in a program without
/// standard input, output or error, the system hands these numbers out for anything. What gets
/// such a number moves to a higher one. Threads and event loops of Qt have descriptors that stay.
class UniqueFd
{
public:
    UniqueFd() = default;

    /// @param fd where it is 0 to 2, it is closed and get() is a higher one, closed on exec; empty
    ///        with errno if there is none.
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

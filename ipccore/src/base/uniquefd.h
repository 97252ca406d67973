// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <utility>

namespace IpcCore {

/// Owns a file descriptor and closes it.
class UniqueFd
{
public:
    UniqueFd() = default;

    explicit UniqueFd(int fd)
        : m_fd(fd)
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

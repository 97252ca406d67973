// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/error.h>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace IpcCore {

/// Either a value or an error: an Error, unless a layer above the library has a type of its own.
///
/// Test it before use: value() and `*` need a value, error() needs an error; anything else is a
/// programming error (asserted in debug builds). A value type.
template <typename T, typename E = Error>
class [[nodiscard]] Result
{
    // An error stays one, and numbers keep the compiler's warnings. Itself first, as asking T about
    // it would ask T about itself.
    template <typename U, typename Plain = std::remove_cvref_t<U>>
    static constexpr bool IsMadeOf =
        std::conjunction_v<std::negation<std::is_same<Plain, Result>>,
                           std::negation<std::is_same<Plain, T>>,
                           std::negation<std::is_arithmetic<T>>, std::is_convertible<U, T>,
                           std::negation<std::is_convertible<U, E>>>;

public:
    using ValueType = T; ///< Of the value.
    using ErrorType = E; ///< Of the error.

    /// Holds a copy of `value`.
    Result(const T &value)
        : m_content(std::in_place_index<0>, value)
    {}

    /// Holds `value`.
    Result(T &&value)
        : m_content(std::in_place_index<0>, std::move(value))
    {}

    /// Holds a T made of `value`, which converts to one, and not to an error.
    template <typename U, std::enable_if_t<IsMadeOf<U>, int> = 0>
    Result(U &&value)
        : m_content(std::in_place_index<0>, std::forward<U>(value))
    {}

    /// Holds a copy of `error`.
    Result(const E &error)
        : m_content(std::in_place_index<1>, error)
    {}

    /// Holds `error`.
    Result(E &&error)
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    /// Whether there is a value.
    bool hasValue() const { return m_content.index() == 0; }

    /// The same.
    explicit operator bool() const { return hasValue(); }

    /// \name The value; valid while this object lives
    /// @{

    /// The value. There must be one.
    T &value() & { return *get(); }

    const T &value() const & { return *get(); }

    T &&value() && { return std::move(*get()); }

    T &operator*() & { return *get(); }

    const T &operator*() const & { return *get(); }

    T &&operator*() && { return std::move(*get()); }

    T *operator->() { return get(); }

    const T *operator->() const { return get(); }

    /// @}

    /// The value, or `fallback` if there is an error.
    T valueOr(T fallback) const { return hasValue() ? *get() : std::move(fallback); }

    /// The error. There must be one.
    const E &error() const
    {
        Q_ASSERT(!hasValue());
        return *std::get_if<1>(&m_content);
    }

private:
    T *get()
    {
        Q_ASSERT(hasValue());
        return std::get_if<0>(&m_content);
    }

    const T *get() const
    {
        Q_ASSERT(hasValue());
        return std::get_if<0>(&m_content);
    }

    std::variant<T, E> m_content;
};

/// Success without a value, or an error. A value type.
template <typename E>
class [[nodiscard]] Result<void, E>
{
public:
    using ValueType = void; ///< There is none.
    using ErrorType = E;    ///< Of the error.

    /// Success.
    Result() = default;

    /// Holds a copy of `error`.
    Result(const E &error)
        : m_error(error)
    {}

    /// Holds `error`.
    Result(E &&error)
        : m_error(std::move(error))
    {}

    /// Whether it is a success.
    bool hasValue() const { return !m_error.has_value(); }

    /// The same.
    explicit operator bool() const { return hasValue(); }

    /// The error. There must be one.
    const E &error() const
    {
        Q_ASSERT(!hasValue());
        return *m_error;
    }

private:
    std::optional<E> m_error;
};

} // namespace IpcCore

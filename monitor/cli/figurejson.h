// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qjsonvalue.h>

#include <optional>
#include <type_traits>

namespace Cli {

/// A number in JSON; null if it is not known.
template <typename T>
QJsonValue orNull(const std::optional<T> &number)
{
    if (!number)
        return QJsonValue(QJsonValue::Null);
    if constexpr (std::is_integral_v<T>)
        return static_cast<qint64>(*number);
    else
        return *number;
}

} // namespace Cli

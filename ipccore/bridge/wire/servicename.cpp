// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/servicename.h"

#include <algorithm>
#include <cctype>

namespace Bridge {

using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

namespace {

constexpr qsizetype LongestName = 64;

bool isAllowed(char character)
{
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '-'
           || character == '_';
}

} // namespace

Result<void> validateServiceName(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > LongestName
        || !std::all_of(name.begin(), name.end(), isAllowed))
        return Error(ErrorCode::InvalidArgument,
                     QStringLiteral("A service's name is 1 to %1 letters, digits, '-' and '_'")
                         .arg(LongestName));
    return {};
}

} // namespace Bridge

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtCore/qstring.h>

#include <string>

namespace Monitor {

/// Which endpoints somebody means: an address as people write it, in which * is any text, also with
/// slashes, and ? any character. A value type; matches nothing by default.
class EndpointPattern
{
public:
    EndpointPattern() = default;
    explicit EndpointPattern(const QString &text);

    bool matches(const EndpointAddress &endpoint) const;

private:
    std::u32string m_text; ///< By characters, so that ? is also one beyond the basic plane.
};

} // namespace Monitor

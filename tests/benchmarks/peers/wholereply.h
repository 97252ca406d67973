// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>

#include <string_view>

namespace Bench {

/// The reply of a peer whose replies are single messages: does what servers/work.h says, blocking
/// the calling thread where that takes time. @return the request's bytes or static ones.
std::string_view wholeReply(std::string_view request);

/// The same; copies the reply unless it is the request.
QByteArray wholeReply(const QByteArray &request);

} // namespace Bench

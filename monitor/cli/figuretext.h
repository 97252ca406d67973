// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <QtCore/qstring.h>

namespace Cli {

/// \file
/// Figures as text; a dash for those that are not known.

template <typename T>
QString numberText(const std::optional<T> &number)
{
    return number ? QString::number(*number) : QStringLiteral("–");
}

QString bytesText(std::optional<quint64> bytes);

/// How long the server has been running, by its own clock.
QString uptimeText(const IpcCore::ServerSnapshot &snapshot);

/// How many workers are busy, of how many. @param snapshot may be null.
QString busyText(const IpcCore::ServerSnapshot *snapshot);

} // namespace Cli

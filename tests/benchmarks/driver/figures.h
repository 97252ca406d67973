// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace Bench {

/// Measurements by their names in the report; missing ones are absent.
using Figures = QMap<QString, double>;

/// All names, in the report's order.
const QStringList &figureNames();

/// Those counted by requestCost().
const QStringList &costNames();

/// The middle value, or the mean of the middle two; none for an empty list.
std::optional<double> medianOf(QList<double> values);

} // namespace Bench

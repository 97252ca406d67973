// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace Bench {

/// What was measured, by its name in the report; what was not is absent.
using Figures = QMap<QString, double>;

/// The names of all figures, in the report's order.
const QStringList &figureNames();

/// Those of them that requestCost() counts.
const QStringList &costNames();

/// The middle one, or the mean of the middle two; nothing of nothing.
std::optional<double> medianOf(QList<double> values);

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/pace.h"
#include "driver/programs.h"
#include "driver/row.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Bench {

/// Rows to compare with each other, which therefore alternate.
using Group = QList<Row>;

/// All measurements, in the report's order.
QList<Group> catalogue(const Pace &pace);

/// The selected part of it. Empty lists select everything.
QList<Group> selected(const QList<Group> &groups, const QStringList &workloads,
                      const QStringList &servers);

/// Which peer libraries of these rows have not been built.
QStringList missingPeers(const QList<Group> &groups, const Programs &programs);

/// Drops those.
QList<Group> withoutMissingPeers(const QList<Group> &groups, const Programs &programs);

/// "own" for another library's server, otherwise the cheapest client.
QString usualClient(const QString &server);

bool isPeer(const QString &server);

} // namespace Bench

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "driver/pace.h"
#include "driver/programs.h"
#include "driver/row.h"

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

namespace Bench {

/// Rows that are compared with each other, and so run in turns.
using Group = QList<Row>;

/// Everything that is measured, in the report's order.
QList<Group> catalogue(const Pace &pace);

/// What is left of it. Empty lists leave everything.
QList<Group> selected(const QList<Group> &groups, const QStringList &workloads,
                      const QStringList &servers);

/// What is left of it without other libraries that are not built.
QList<Group> withoutMissingPeers(const QList<Group> &groups, const Programs &programs);

/// "own" for another library's server, else the client that costs least.
QString usualClient(const QString &server);

bool isPeer(const QString &server);

} // namespace Bench

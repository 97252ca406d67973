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

/// Bytes of a large message, of a very large one, and of a reply in many writes.
inline constexpr qint64 LargeSize = qint64(1024) * 1024;
inline constexpr qint64 BulkSize = 64 * LargeSize;
inline constexpr qint64 StreamSize = 800'000;

/// Other libraries, in the order of the report.
const QStringList &peers();

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

/// Whether it is the client of the server's own library.
bool isOwnClient(const QString &client);

bool isPeer(const QString &server);

} // namespace Bench

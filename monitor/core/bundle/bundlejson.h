// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/event.h"
#include "core/privacy/redactor.h"
#include "core/server/activitytracker.h"

#include <QtCore/qjsonobject.h>

namespace Monitor {

/// \file
/// What is known, as JSON for bug reports: the facts that conditions were derived from, too.
/// Sizes are in bytes, times in UTC. Any thread.

QJsonObject endpointJson(const ObservedEndpoint &endpoint);
/// About the poll, without its endpoints.
QJsonObject snapshotJson(const ObserverSnapshot &snapshot);
QJsonObject activityJson(const EndpointAddress &endpoint, const EndpointActivity &activity);
QJsonObject eventJson(const Event &event);

/// `value` with all its texts redacted, and "~" for `home` where a path begins with it. The names
/// of members stay, as they are ours.
/// @param home empty to leave it.
QJsonValue cleanJson(const QJsonValue &value, const Redactor &redactor, const QString &home);

} // namespace Monitor

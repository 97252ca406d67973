// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/introspection.h>

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>

#include <limits>

/// What a server could report, with a value in each member.
namespace IntrospectionSamples {

constexpr qint64 Largest = std::numeric_limits<qint64>::max();

IpcCore::ServerInfo someInfo();
IpcCore::ServerSnapshot someSnapshot();
IpcCore::ConnectionInfo someConnection();
IpcCore::TraceEvent someEvent();

QByteArray text(const QJsonObject &object);
/// A reply with these connections.
QByteArray listOf(const QJsonArray &connections);

} // namespace IntrospectionSamples

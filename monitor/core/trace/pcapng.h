// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <ipccore/traceevent.h>

namespace Monitor {

/// \file
/// Blocks of a pcapng file, which Wireshark reads: a section, then an interface per endpoint, then
/// packets. A packet is a request, as much of it as the trace shows; its comment is the rest.
/// The link type is USER0: Wireshark shows bytes and comments, and can be taught more.

/// @param program who wrote the file.
/// @param comment on all of it; none if empty.
QByteArray pcapngSection(const QString &program, const QString &comment = {});

/// Interfaces are numbered from 0, in the order of their blocks.
QByteArray pcapngInterface(const EndpointAddress &endpoint);

/// @param event a request, not a gap.
/// @param comment the user's; none if empty.
QByteArray pcapngPacket(quint32 interface, const IpcCore::TraceEvent &event,
                        const QString &comment = {});

/// How many requests were lost until `time`.
QByteArray pcapngStatistics(quint32 interface, const QDateTime &time, quint64 lost);

} // namespace Monitor

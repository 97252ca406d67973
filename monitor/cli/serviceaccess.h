// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

namespace Cli {

/// \file
/// What the verbs for services have in common.

/// Reports `error` on standard error, as other verbs do if the call got lost; returns Failure.
/// @param place what it is about, below; may be empty.
int callFailed(const IpcCore::CallError &error, const QString &place = {});

/// Reports that `service` has no command or topic called `name`; returns Failure.
int unknownCommand(const IpcCore::ServiceDescription &service, const QString &name);
int unknownTopic(const IpcCore::ServiceDescription &service, const QString &name);

/// The topic called `name`; nullptr if there is none.
const IpcCore::TopicDescription *topicCalled(const IpcCore::ServiceDescription &service,
                                             const QString &name);

} // namespace Cli

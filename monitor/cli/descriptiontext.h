// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

namespace Cli {

/// The commands and topics of a service as tables for a terminal of this width; 0: unlimited.
QString toText(const IpcCore::ServiceDescription &service, int width);
/// One command with its parameters in full.
QString toText(const IpcCore::CommandDescription &command, int width);

/// \name Words for shells to complete, each with its meaning after a tab, on lines of their own
/// @{
QString commandWords(const IpcCore::ServiceDescription &service);
QString topicWords(const IpcCore::ServiceDescription &service);
/// `key=` for each parameter, or `key=value` for each value if these are all.
QString argumentWords(const IpcCore::CommandDescription &command);
/// @}

} // namespace Cli

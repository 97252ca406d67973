// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "verbs.h"

#include <optional>

namespace Cli {

/// The option --color, shared by the verbs that show states.
inline constexpr Option ColorOption{.name = "color",
                                    .value = "WHEN",
                                    .help = "Color states: auto, always or never. Default: auto, "
                                            "which is on terminals, unless NO_COLOR is set.",
                                    .choices = "auto always never"};

/// Whether to color states: as --color says; by default on terminals, unless NO_COLOR is set. None
/// after reporting an invalid value.
std::optional<bool> wantsColors(const QCommandLineParser &parser);

/// `text` in the color of the state with this name: green if all is well, yellow if the server
/// needs attention, red if clients cannot reach it. As it is for other names.
QString colored(const QString &text, const QString &state);

} // namespace Cli

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Monitor {

/// Call it first. Fills descriptors 0 to 2 if closed, so that no socket or pipe of ours takes the
/// place of standard output.
void openStandardDescriptors();

} // namespace Monitor

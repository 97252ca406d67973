// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Monitor {

/// Lets screen readers ask MapViews: their description is what is selected, or the whole map in
/// words. Nothing is composed unless asked for. May be called repeatedly.
void installAccessibleMap();

} // namespace Monitor

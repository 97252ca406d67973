// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QCheckBox;

namespace Monitor {

/// A check box for a checkable action, with its text and tool tip; each follows the other. For tool
/// rows: check marks are visible in every style, pressed buttons are not.
QCheckBox *checkBoxOf(QAction *action);

} // namespace Monitor

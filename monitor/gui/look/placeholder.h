// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

class QLineEdit;

namespace Monitor {

/// Makes the input field wide enough for its placeholder text.
void fitPlaceholder(QLineEdit &edit);

} // namespace Monitor

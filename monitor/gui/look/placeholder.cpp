// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/placeholder.h"

#include <QtWidgets/qlineedit.h>

namespace Monitor {

void fitPlaceholder(QLineEdit &edit)
{
    // The frame and the margins take less than four characters.
    const QFontMetrics metrics = edit.fontMetrics();
    edit.setMinimumWidth(metrics.horizontalAdvance(edit.placeholderText())
                         + metrics.averageCharWidth() * 4);
}

} // namespace Monitor

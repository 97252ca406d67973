// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/endpointcondition.h"

#include <QtCore/qrect.h>

class QPainter;
class QPalette;

namespace Monitor {

/// Fills a rectangle that stands for a time in a state: each severity has its own pattern, not just
/// a colour.
void drawStateBlock(QPainter &painter, const QRect &block, Severity severity,
                    const QPalette &palette);

} // namespace Monitor

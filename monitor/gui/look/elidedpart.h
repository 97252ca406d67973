// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

class QFontMetrics;

namespace Monitor {

/// `text` with the middle of `part`, which it contains, left out as far as it must be to fit into
/// `width` pixels: for a name before something that must stay whole. Without room for any of it, an
/// ellipsis is left; the rest is never cut.
QString withElidedPart(const QString &text, const QString &part, const QFontMetrics &metrics,
                       int width);

} // namespace Monitor

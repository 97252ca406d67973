// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qcolor.h>

class QPalette;

namespace Monitor {

/// What a colour says. Never alone: a shape or a word says it too.
enum class Tone {
    Ok,        ///< As it should be.
    Attention, ///< Works, or may be meant so, but look at it.
    Trouble,   ///< Does not work.
    Unknown,   ///< Not known, or of no importance.
    Accent,    ///< No judgement, only to stand out.
};

/// The contrast that text wants (WCAG 2, level AA).
inline constexpr double readableContrast = 4.5;

/// The colour of `tone` for text and icons on `palette`: its contrast with the palette's Base is at
/// least readableContrast, and with AlternateBase and Window too unless these are so far from Base
/// that no colour could do that. Any thread.
QColor toneColor(Tone tone, const QPalette &palette);

/// Whether `palette` has light text on dark ground. Any thread.
bool isDark(const QPalette &palette);

/// How well one opaque colour is read on another, as WCAG 2 defines it: 1 (not at all) to 21 (black
/// on white). Symmetric. Any thread.
double contrastRatio(const QColor &one, const QColor &other);

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/qcolor.h>

class QPalette;

namespace Monitor {

/// The meaning of a colour. Always accompanied by a shape or a word.
enum class Tone {
    Ok,        ///< All is well.
    Attention, ///< Works, or may be intended, but deserves a look.
    Trouble,   ///< Does not work.
    Unknown,   ///< Unknown or unimportant.
    Accent,    ///< Neutral, just to stand out.
    Compared,  ///< The second of two things, beside Accent.
};

/// The contrast required for text (WCAG 2, level AA).
inline constexpr double readableContrast = 4.5;

/// The colour of `tone` for text and icons on `palette`. Its contrast with the palette's Base is at
/// least readableContrast, and also with AlternateBase and Window unless these differ so much from
/// Base that no colour could manage. Any thread.
QColor toneColor(Tone tone, const QPalette &palette);

/// Whether `palette` is light text on dark. Any thread.
bool isDark(const QPalette &palette);

/// The WCAG 2 contrast ratio of two opaque colours: 1 (none) to 21 (black on white). Symmetric. Any
/// thread.
double contrastRatio(const QColor &one, const QColor &other);

/// A colour between two: `share` of `one`, 0 to 1, the rest of `other`. Any thread.
QColor mixed(const QColor &one, const QColor &other, double share);

} // namespace Monitor

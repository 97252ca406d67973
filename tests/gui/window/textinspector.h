// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

class QWidget;

/// Looks at what a window says. Each function returns what is wrong, one line per finding; nothing:
/// all is well.
namespace TextInspector {

/// Texts that are not in the brackets of PseudoTranslator, shown or for screen readers. Names,
/// paths and numbers are data and may be as they are.
QString untranslated(const QWidget &window);

/// Labels, buttons, tabs and titles of columns that are narrower or lower than their texts.
QString clipped(const QWidget &window);

/// Keys and mnemonics that mean two things: in the window, or in one of its menus.
QString ambiguous(const QWidget &window);

} // namespace TextInspector

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstring.h>

class QWidget;

/// Examines a window's texts. Each function returns its findings, one per line; empty if all is
/// well.
namespace TextInspector {

/// Texts, visible or for screen readers, without the brackets of PseudoTranslator. Names, paths and
/// numbers are data and exempt.
QString untranslated(const QWidget &window);

/// Labels, buttons, tabs and column titles that are too small for their texts.
QString clipped(const QWidget &window);

/// Keys and mnemonics with two meanings, in the window or in one of its menus.
QString ambiguous(const QWidget &window);

} // namespace TextInspector

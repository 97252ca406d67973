// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qtranslator.h>

namespace Monitor {

/// A translation for looking at the program, not for reading: every text is in brackets, with
/// accents, and 40 % longer. A text without brackets was not translated, one without its end is cut
/// off.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    /// @return pseudo(sourceText); nothing for the names of keys, which are combined with others.
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;

    /// `text` in brackets. Placeholders (%1, %n), mnemonics and patterns of files stay.
    static QString pseudo(const QString &text);
};

} // namespace Monitor

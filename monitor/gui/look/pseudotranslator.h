// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qtranslator.h>

namespace Monitor {

/// A fake translation for testing: puts every text in brackets, with accents, and makes it 40 %
/// longer. Text without brackets is untranslated; text without the closing one is cut off.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    /// @return pseudo(sourceText); empty for key names, which are combined with others.
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;

    /// `text` in brackets. Keeps placeholders (%1, %n), mnemonics and file patterns.
    static QString pseudo(const QString &text);
};

} // namespace Monitor

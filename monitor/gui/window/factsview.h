// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qtextbrowser.h>

namespace Monitor {

/// Facts in a narrow column, to read, select and copy. Lines end between words only: a word that is
/// too long is elided, a path before its file name. Tool tips and copies have the whole.
class FactsView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit FactsView(QWidget *parent = nullptr);

    /// As HTML for a line as wide as the view is now.
    /// @param font of the line.
    QString unbroken(const QString &text, const QFont &font) const;

    /// All that is shown, with elided words whole.
    QString wholeText() const;

Q_SIGNALS:
    /// What unbroken() returned is out of date.
    void widthChanged();

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace Monitor

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
    enum class Kind { Heading, Title, Text, Fact };

    struct Paragraph
    {
        Kind kind;
        QString text;
        QString name = {};    ///< Above the text of a fact.
        QString toolTip = {}; ///< Of the name; may be empty.

        bool operator==(const Paragraph &other) const = default;
    };

    explicit FactsView(QWidget *parent = nullptr);

    /// Lays out only what has changed. Keeps the place that is scrolled to.
    void setParagraphs(const QList<Paragraph> &paragraphs);

    /// All that is shown, with elided words whole.
    QString wholeText() const;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void replaceChanged();
    void insert(QTextCursor &cursor, const Paragraph &paragraph) const;
    void insertUnbroken(QTextCursor &cursor, const QString &text,
                        const QTextCharFormat &format) const;
    QTextBlockFormat blockFormat(Kind kind) const;

    QList<Paragraph> m_paragraphs;
    QList<Paragraph> m_rendered;
    int m_renderedWidth = -1;
    bool m_isRendering = false;
};

} // namespace Monitor

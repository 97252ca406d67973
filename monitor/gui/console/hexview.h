// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qabstractscrollarea.h>

namespace Monitor {

/// Bytes as offset, hex digits and ASCII. Paints only visible lines, so hundreds of megabytes cost
/// no more than one page.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int BytesInALine = 16;

    /// @param bytes must outlive the view; call refresh() when they change.
    explicit HexView(const QByteArray &bytes, QWidget *parent = nullptr);

    /// The bytes have changed or grown.
    void refresh();

    /// \name The selection: from the anchor to the cursor, inclusive; -1 if nothing is selected
    /// @{
    qsizetype cursor() const { return m_cursor; }

    qsizetype anchor() const { return m_anchor; }

    void select(qsizetype anchor, qsizetype cursor);
    void selectAll();
    QByteArray selectedBytes() const;
    /// Scrolls as little as possible to see the cursor.
    void scrollToCursor();
    /// @}

    /// One line as shown, without colours.
    QString lineText(qsizetype line) const;

    /// Copies the selection, or everything, as pairs of hex digits.
    void copy() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateMetrics();
    void updateScrollBars();
    void paintLine(QPainter &painter, qsizetype line, int top) const;
    void paintSelection(QPainter &painter, qsizetype line, int top) const;
    qsizetype byteAt(const QPoint &position) const;
    void moveCursor(qsizetype to, bool keepsAnchor);
    qsizetype lineCount() const;
    int pageLines() const;
    int offsetDigits() const;
    qreal hexLeft() const;
    qreal asciiLeft() const;
    int contentWidth() const;

    const QByteArray &m_bytes;
    qsizetype m_anchor = -1;
    qsizetype m_cursor = -1;
    qreal m_charWidth = 1; ///< Fractional with most fonts.
    int m_lineHeight = 1;
    int m_margin = 0;
};

} // namespace Monitor

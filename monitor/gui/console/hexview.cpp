// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/hexview.h"

#include "core/console/hexinput.h"

#include <QtCore/qmath.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qstyle.h>

namespace Monitor {

namespace {

// Between offset, digits and ASCII.
constexpr int GapChars = 2;

// After the eighth byte, for readability.
constexpr int HalfLine = HexView::BytesInALine / 2;

// The clipboard is for pasting into other programs; larger amounts belong in files.
constexpr qsizetype MostCopied = 4 * 1024 * 1024;

int hexColumn(int byte)
{
    return byte * 3 + (byte >= HalfLine ? 1 : 0);
}

QChar asciiOf(char byte)
{
    return byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
}

} // namespace

HexView::HexView(const QByteArray &bytes, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_bytes(bytes)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Bytes in hexadecimal"));
    updateMetrics();
}

void HexView::updateMetrics()
{
    m_charWidth = QFontMetricsF(font()).horizontalAdvance(u'0');
    m_lineHeight = fontMetrics().lineSpacing();
    m_margin =
        style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + qRound(m_charWidth / 2);
    updateScrollBars();
}

void HexView::refresh()
{
    if (m_cursor >= m_bytes.size())
        m_anchor = m_cursor = -1;
    updateScrollBars();
    viewport()->update();
}

qsizetype HexView::lineCount() const
{
    return (m_bytes.size() + BytesInALine - 1) / BytesInALine;
}

int HexView::pageLines() const
{
    return qMax(1, (viewport()->height() - 2 * m_margin) / m_lineHeight);
}

int HexView::offsetDigits() const
{
    return m_bytes.size() > 0xffff'ffffLL ? 12 : 8;
}

qreal HexView::hexLeft() const
{
    return m_margin + (offsetDigits() + GapChars) * m_charWidth;
}

qreal HexView::asciiLeft() const
{
    return hexLeft() + (hexColumn(BytesInALine) - 1 + GapChars) * m_charWidth;
}

int HexView::contentWidth() const
{
    return qCeil(asciiLeft() + BytesInALine * m_charWidth) + m_margin;
}

void HexView::updateScrollBars()
{
    verticalScrollBar()->setRange(0,
                                  static_cast<int>(qMax<qsizetype>(0, lineCount() - pageLines())));
    verticalScrollBar()->setPageStep(pageLines());
    horizontalScrollBar()->setRange(
        0, m_bytes.isEmpty() ? 0 : qMax(0, contentWidth() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(qCeil(m_charWidth));
}

QSize HexView::sizeHint() const
{
    return {contentWidth() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(),
            10 * m_lineHeight};
}

QString HexView::lineText(qsizetype line) const
{
    const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(
        line * BytesInALine, qMin<qsizetype>(BytesInALine, m_bytes.size() - line * BytesInALine));
    QString text(hexColumn(BytesInALine) - 1, u' ');
    QString ascii;
    for (int i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        text.replace(hexColumn(i), 2, QStringLiteral("%1").arg(byte, 2, 16, QLatin1Char('0')));
        ascii += asciiOf(bytes[i]);
    }
    return QStringLiteral("%1  %2  %3")
        .arg(line * BytesInALine, offsetDigits(), 16, QLatin1Char('0'))
        .arg(text, ascii);
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), 0);
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = qMin(lineCount(), first + pageLines() + 2);
    for (qsizetype line = first; line < last; ++line) {
        const int top = m_margin + static_cast<int>(line - first) * m_lineHeight;
        paintSelection(painter, line, top);
        paintLine(painter, line, top);
    }
}

// Offset and ASCII are dimmed against the digits.
void HexView::paintLine(QPainter &painter, qsizetype line, int top) const
{
    const QString text = lineText(line);
    const int baseline = top + fontMetrics().ascent();
    const int digits = offsetDigits();
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QPointF(m_margin, baseline), text.left(digits));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QPointF(hexLeft(), baseline),
                     text.mid(digits + GapChars, hexColumn(BytesInALine) - 1));
    painter.drawText(QPointF(asciiLeft(), baseline),
                     text.mid(digits + 2 * GapChars + hexColumn(BytesInALine) - 1));
}

void HexView::paintSelection(QPainter &painter, qsizetype line, int top) const
{
    const qsizetype begin = qMin(m_anchor, m_cursor) - line * BytesInALine;
    const qsizetype end = qMax(m_anchor, m_cursor) - line * BytesInALine;
    if (m_cursor < 0 || end < 0 || begin >= BytesInALine)
        return;
    const int from = static_cast<int>(qMax<qsizetype>(begin, 0));
    const int to = static_cast<int>(qMin<qsizetype>(end, BytesInALine - 1));
    QColor color =
        palette().color(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight);
    // The text on top keeps its usual colour.
    color.setAlphaF(0.35F);
    painter.fillRect(QRectF(hexLeft() + hexColumn(from) * m_charWidth, top,
                            (hexColumn(to) + 2 - hexColumn(from)) * m_charWidth, m_lineHeight),
                     color);
    painter.fillRect(
        QRectF(asciiLeft() + from * m_charWidth, top, (to + 1 - from) * m_charWidth, m_lineHeight),
        color);
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
}

qsizetype HexView::byteAt(const QPoint &position) const
{
    const int x = position.x() + horizontalScrollBar()->value();
    const qsizetype line = verticalScrollBar()->value()
                           + static_cast<qsizetype>((position.y() - m_margin) / m_lineHeight);
    int byte = 0;
    if (x >= asciiLeft()) {
        byte = static_cast<int>((x - asciiLeft()) / m_charWidth);
    } else {
        const int column = static_cast<int>(qMax(0.0, x - hexLeft()) / m_charWidth);
        byte = (column - (column >= hexColumn(HalfLine) ? 1 : 0)) / 3;
    }
    return qBound<qsizetype>(0, line * BytesInALine + qBound(0, byte, BytesInALine - 1),
                             m_bytes.size() - 1);
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_bytes.isEmpty())
        moveCursor(byteAt(event->position().toPoint()), event->modifiers() & Qt::ShiftModifier);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && !m_bytes.isEmpty())
        moveCursor(byteAt(event->position().toPoint()), true);
}

void HexView::moveCursor(qsizetype to, bool keepsAnchor)
{
    if (m_bytes.isEmpty())
        return;
    const qsizetype cursor = qBound<qsizetype>(0, to, m_bytes.size() - 1);
    select(keepsAnchor && m_anchor >= 0 ? m_anchor : cursor, cursor);
    scrollToCursor();
}

void HexView::select(qsizetype anchor, qsizetype cursor)
{
    m_anchor = qMin(anchor, m_bytes.size() - 1);
    m_cursor = qMin(cursor, m_bytes.size() - 1);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void HexView::selectAll()
{
    select(m_bytes.isEmpty() ? -1 : 0, m_bytes.size() - 1);
}

QByteArray HexView::selectedBytes() const
{
    if (m_cursor < 0)
        return {};
    return m_bytes.mid(qMin(m_anchor, m_cursor), qAbs(m_cursor - m_anchor) + 1);
}

void HexView::scrollToCursor()
{
    if (m_cursor < 0)
        return;
    const auto line = static_cast<int>(m_cursor / BytesInALine);
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(qBound(line - pageLines() + 1, bar->value(), line));
}

void HexView::copy() const
{
    const QByteArray bytes = m_cursor < 0 ? m_bytes : selectedBytes();
    QGuiApplication::clipboard()->setText(toHexInput(QByteArrayView(bytes.left(MostCopied))));
}

// While the view has the focus, these keys are its own, whatever the window does with them.
bool HexView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const qsizetype from = qMax<qsizetype>(0, m_cursor);
    const qsizetype page = static_cast<qsizetype>(pageLines()) * BytesInALine;
    const bool isFar = event->modifiers() & Qt::ControlModifier;
    const bool keepsAnchor = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(from - 1, keepsAnchor);
    case Qt::Key_Right:
        return moveCursor(from + 1, keepsAnchor);
    case Qt::Key_Up:
        return moveCursor(from < BytesInALine ? from : from - BytesInALine, keepsAnchor);
    case Qt::Key_Down:
        return moveCursor(from + BytesInALine < m_bytes.size() ? from + BytesInALine : from,
                          keepsAnchor);
    case Qt::Key_PageUp:
        return moveCursor(from - page, keepsAnchor);
    case Qt::Key_PageDown:
        return moveCursor(from + page, keepsAnchor);
    case Qt::Key_Home:
        return moveCursor(isFar ? 0 : from - from % BytesInALine, keepsAnchor);
    case Qt::Key_End:
        return moveCursor(isFar ? m_bytes.size() - 1
                                : from - from % BytesInALine + BytesInALine - 1,
                          keepsAnchor);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), this, &HexView::copy)->setEnabled(!m_bytes.isEmpty());
    menu->addAction(tr("Select &All"), this, &HexView::selectAll)->setEnabled(!m_bytes.isEmpty());
    menu->popup(event->globalPos());
}

} // namespace Monitor

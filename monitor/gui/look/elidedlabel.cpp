// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/elidedlabel.h"

#include "gui/look/plaintext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qstylepainter.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>

namespace Monitor {

namespace {

// Enough to see that there is a text.
constexpr int FewestLetters = 4;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : ElidedLabel(QString(), parent)
{}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
}

QString ElidedLabel::line() const
{
    QString line = text();
    line.replace(u'\n', u' ');
    return line;
}

// A pixel more than the advance: horizontalAdvance() rounds, and elidedText() does not.
QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(line()) + 1;
    return {width + std::max(indent(), 0) + 2 * margin() + margins.left() + margins.right(),
            fontMetrics().height() + 2 * margin() + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * FewestLetters
                                       + std::max(indent(), 0) + 2 * margin()),
            hint.height()};
}

QRect ElidedLabel::textRect() const
{
    const QRect rect = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const int indented = std::max(indent(), 0);
    return isLeftToRight() ? rect.adjusted(indented, 0, 0, 0) : rect.adjusted(0, 0, -indented, 0);
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(line(), Qt::ElideRight, textRect().width());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || shownText() == line())
        return QLabel::event(event);
    const QString tip =
        toolTip().isEmpty()
            ? toolTipText(text())
            : QStringLiteral("<p>%1</p><p>%2</p>").arg(text().toHtmlEscaped(), toolTip());
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    painter.drawItemText(textRect(), int(alignment() | Qt::TextSingleLine), palette(), isEnabled(),
                         shownText(), foregroundRole());
}

} // namespace Monitor

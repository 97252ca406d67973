// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/statusline.h"

#include "gui/look/plaintext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qstyleoption.h>
#include <QtWidgets/qstylepainter.h>
#include <QtWidgets/qtooltip.h>

#include <algorithm>

namespace Monitor {

QRect StatusLine::messageRect() const
{
    const int gap = fontMetrics().averageCharWidth();
    QRect free = rect().adjusted(gap, 0, -gap, 0);
    // While a message is shown, only permanent widgets are.
    for (const QWidget *widget : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (widget->isHidden() || widget->isWindow())
            continue;
        if (isLeftToRight())
            free.setRight(std::min(free.right(), widget->x() - gap));
        else
            free.setLeft(std::max(free.left(), widget->geometry().right() + gap));
    }
    return free;
}

QString StatusLine::shownMessage() const
{
    QString line = currentMessage();
    line.replace(u'\n', u' ');
    return fontMetrics().elidedText(line, Qt::ElideRight, messageRect().width());
}

bool StatusLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || shownMessage() == currentMessage())
        return QStatusBar::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), toolTipText(currentMessage()),
                       this);
    return true;
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    if (currentMessage().isEmpty()) {
        QStatusBar::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    painter.drawPrimitive(QStyle::PE_PanelStatusBar, option);
    painter.drawItemText(messageRect(),
                         int(Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine), palette(),
                         isEnabled(), shownMessage(), QPalette::WindowText);
}

} // namespace Monitor

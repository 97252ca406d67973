// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/markheader.h"

#include "gui/look/icons.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qstyle.h>

#include <algorithm>

namespace Monitor {

MarkHeader::MarkHeader(const IsMarked &isMarked, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_isMarked(isMarked)
{
    setSectionResizeMode(Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
}

int MarkHeader::iconExtent() const
{
    return std::min(style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this),
                    fontMetrics().height());
}

QSize MarkHeader::sizeHint() const
{
    return {iconExtent() + 2 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this), 0};
}

QSize MarkHeader::sectionSizeFromContents(int logicalIndex) const
{
    Q_UNUSED(logicalIndex)
    return {sizeHint().width(), minimumSectionSize()};
}

void MarkHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    // The style would draw a section with a number.
    painter->fillRect(rect, palette().brush(QPalette::Base));
    if (!m_isMarked(logicalIndex))
        return;
    const int extent = std::min({iconExtent(), rect.width(), rect.height()});
    const QPixmap flag =
        iconPixmap(IconName::Mark, palette(), extent, painter->device()->devicePixelRatioF());
    painter->drawPixmap(
        QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(extent, extent), rect), flag);
}

} // namespace Monitor

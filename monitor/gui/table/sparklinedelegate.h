// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

/// Draws SeriesRole as a small line with a dot at its newest value, followed by DisplayRole, which
/// screen readers and export use. All texts in a column get the same width, so that the lines do
/// too: that of the header's SampleRole, or more if a text is wider.
class SparklineDelegate : public ContentDelegate
{
    Q_OBJECT

public:
    using ContentDelegate::ContentDelegate;

    int roomBesideText(const QFontMetrics &metrics) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const QRect &area) const override;
};

} // namespace Monitor

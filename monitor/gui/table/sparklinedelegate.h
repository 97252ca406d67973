// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

/// Draws SeriesRole as a small line with a dot at its newest value, and DisplayRole, which is what
/// screen readers and export tell, after it. The texts of a column have the same room, so that the
/// lines do too: that of the header's SampleRole, or more where the text is wider.
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

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/table/contentdelegate.h"

namespace Monitor {

class TraceRowColors;
class WaterfallScale;

/// Draws a request as a bar on the time axis of all requests on the screen: from its arrival to the
/// end of its reply. Requests that waited for each other are above each other. Each kind of row has
/// its own pattern, and even the shortest request is visible.
class WaterfallDelegate : public ContentDelegate
{
    Q_OBJECT

public:
    /// @param scale, colors must outlive this.
    WaterfallDelegate(const WaterfallScale &scale, const TraceRowColors &colors,
                      QObject *parent = nullptr);

    int roomBesideText(const QFontMetrics &metrics) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const QRect &area) const override;

private:
    const WaterfallScale &m_scale;
    const TraceRowColors &m_colors;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/trace/tracecolors.h"

#include <QtWidgets/qwidget.h>

namespace Monitor {

/// What the colours of a trace's rows mean, in one line; as much as fits.
class TraceLegend : public QWidget
{
    Q_OBJECT

public:
    /// @param slowFrom from which latency on requests count as slow.
    explicit TraceLegend(std::chrono::microseconds slowFrom, QWidget *parent = nullptr);

    void setSlowFrom(std::chrono::microseconds slowFrom);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        TraceAccent accent;
        QRect rect; ///< In left-to-right order.
    };

    QList<Entry> entries() const;
    int signWidth() const;

    std::chrono::microseconds m_slowFrom;
};

} // namespace Monitor

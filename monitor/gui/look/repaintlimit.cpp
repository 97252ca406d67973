// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/repaintlimit.h"

#include <QtWidgets/qwidget.h>

namespace Monitor {

RepaintLimit::RepaintLimit(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_sinceLast.start();
        // Nobody may see it anymore.
        if (m_widget->isVisible())
            Q_EMIT due();
    });
}

void RepaintLimit::request()
{
    if (m_timer.isActive() || !m_widget->isVisible() || m_widget->window()->isMinimized())
        return;
    const qint64 passed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : Interval.count();
    m_timer.start(std::max(Interval - std::chrono::milliseconds(passed), {}));
}

} // namespace Monitor

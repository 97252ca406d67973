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
    connect(&m_timer, &QTimer::timeout, this, &RepaintLimit::repaint);
}

void RepaintLimit::request()
{
    if (m_timer.isActive() || !m_widget->isVisible() || m_widget->window()->isMinimized())
        return;
    const qint64 passed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : Interval.count();
    if (passed >= Interval.count())
        repaint();
    else
        m_timer.start(Interval - std::chrono::milliseconds(passed));
}

void RepaintLimit::repaint()
{
    m_sinceLast.start();
    m_widget->update();
}

} // namespace Monitor

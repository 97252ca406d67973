// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/pointerhold.h"

#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qwidget.h>

#include <utility>

namespace Monitor {

PointerHold::PointerHold(QWidget *viewport)
    : QObject(viewport)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            m_rest.start();
        tell();
    });
    viewport->setMouseTracking(true);
    viewport->installEventFilter(this);
}

bool PointerHold::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
        m_last = static_cast<QEnterEvent *>(event)->globalPosition().toPoint();
        break;
    case QEvent::MouseMove:
        noteMove(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
        m_rest.start();
        break;
    case QEvent::Leave:
    case QEvent::Hide:
        release();
        break;
    default:
        break;
    }
    tell();
    return QObject::eventFilter(watched, event);
}

// Systems also report moves when the window moves below the mouse.
void PointerHold::noteMove(const QPoint &globalPosition)
{
    if (std::exchange(m_last, globalPosition).value_or(globalPosition) != globalPosition)
        m_rest.start();
}

void PointerHold::release()
{
    m_last.reset();
    m_rest.stop();
}

void PointerHold::tell()
{
    if (std::exchange(m_wasHeld, isHeld()) != isHeld())
        Q_EMIT heldChanged(m_wasHeld);
}

} // namespace Monitor

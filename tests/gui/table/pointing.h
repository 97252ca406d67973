// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qcoreapplication.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qwidget.h>

/// Moves the mouse to a point of `widget` from beside it, as a user does.
inline void pointAt(QWidget &widget, const QPoint &point)
{
    const QPointF before = point + QPoint(1, 0);
    QEnterEvent enter(before, before, widget.mapToGlobal(before));
    QCoreApplication::sendEvent(&widget, &enter);
    QMouseEvent move(QEvent::MouseMove, point, widget.mapToGlobal(QPointF(point)), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
}

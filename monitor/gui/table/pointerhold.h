// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qpoint.h>
#include <QtCore/qtimer.h>

#include <chrono>
#include <optional>

class QWidget;

namespace Monitor {

/// Tells whether the user is pointing at something, which should then not move: while a mouse
/// button is down, and for a moment after the mouse moved, clicked or scrolled. A mouse that rests
/// there, or over which a window opens, does not count.
class PointerHold : public QObject
{
    Q_OBJECT

public:
    /// Long enough to read a row and click it, short enough not to look broken.
    static constexpr std::chrono::milliseconds Rest{3'000};

    /// @param viewport watched from now on; owns this.
    explicit PointerHold(QWidget *viewport);

    bool isHeld() const { return m_rest.isActive(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void heldChanged(bool isHeld);

private:
    void noteMove(const QPoint &globalPosition);
    void release();
    void tell();

    QTimer m_rest;                ///< Active for a moment after the last sign of the user.
    std::optional<QPoint> m_last; ///< Where the mouse is; none while it is elsewhere.
    bool m_wasHeld = false;
};

} // namespace Monitor

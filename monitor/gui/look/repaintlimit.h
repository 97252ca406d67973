// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

class QWidget;

namespace Monitor {

/// Says when to repaint a widget: on request, but not too often, and never while nobody sees it.
/// GUI thread.
class RepaintLimit : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Interval{100};

    /// @param widget owns this.
    explicit RepaintLimit(QWidget *widget);

    /// Emits due() on return to the event loop, or when the interval since the last time has passed.
    void request();

Q_SIGNALS:
    void due();

private:
    QWidget *m_widget;
    QTimer m_timer;
    QElapsedTimer m_sinceLast; ///< Valid after the first.
};

} // namespace Monitor

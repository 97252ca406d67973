// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qpointer.h>
#include <QtWidgets/qframe.h>

#include <functional>

class QLabel;
class QPushButton;

namespace Monitor {

/// A part of the window, and what one can do there.
struct TourStep
{
    QString title;
    QString text;
    std::function<void()> prepare;     ///< Makes the part visible.
    std::function<QWidget *()> target; ///< The part; the whole window if null or hidden.
};

/// Shows a window's parts one after the other, in a small frame beside each. Blocks nothing: the
/// window works as ever meanwhile. Esc ends it.
class Tour : public QFrame
{
    Q_OBJECT

public:
    /// @param steps one or more.
    Tour(QWidget &window, QList<TourStep> steps);

    /// From the first step on.
    void start();
    void next();
    void back();
    /// Emits ended() if it was under way.
    void end();

    /// From 0.
    qsizetype step() const { return m_step; }

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showStep(qsizetype step);
    void place();

    QWidget &m_window;
    const QList<TourStep> m_steps;
    qsizetype m_step = 0;
    QWidget *m_marker; ///< Around the part. A child of the window.
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_number;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace Monitor

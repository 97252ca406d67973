// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/look/icons.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <optional>

class QAction;
class QFrame;
class QLabel;
class QToolButton;

namespace Monitor {

/// What came of a request, on a line; and below, what is wrong and what can be done, if anything.
class ResultBar : public QWidget
{
    Q_OBJECT

public:
    /// @param startServer offered where it would mend a problem; not owned.
    explicit ResultBar(QAction *startServer, QWidget *parent = nullptr);

    /// @param mark tells good from bad at a glance; none: neither.
    void showStatus(const QString &text, std::optional<IconName> mark = {});
    /// Tells whose reply the status is about, where that could be mistaken.
    /// @param endpoint empty: it is plain.
    void setSource(const QString &endpoint);
    /// Shows `text` in place of the status for a few seconds.
    void showNote(const QString &text);
    /// @param text whole sentences; empty: nothing is wrong.
    /// @param canStart a server that is started would mend it.
    void showProblem(const QString &text, bool canStart = false);

    QString statusText() const;
    QString problemText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createProblemBar(QAction *startServer);
    void drawStatus();
    void drawIcons();

    QLabel *m_statusIcon;
    QLabel *m_status;
    QString m_statusText; ///< What is shown when there is no note, without the source.
    QString m_source;     ///< Empty: not to be told.
    QTimer m_note;        ///< Active while a note is shown.
    std::optional<IconName> m_mark;
    QFrame *m_problemBar;
    QLabel *m_problemIcon;
    QLabel *m_problem;
    QToolButton *m_start;
};

} // namespace Monitor

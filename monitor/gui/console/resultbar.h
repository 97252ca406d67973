// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "gui/look/icons.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

#include <optional>

class QAction;
class QFrame;
class QLabel;
class QToolButton;

namespace Monitor {

/// Shows the outcome of a request on one line; below it, any problem and what to do about it.
class ResultBar : public QWidget
{
    Q_OBJECT

public:
    /// @param startServer offered if it would fix a problem; not owned.
    explicit ResultBar(QAction *startServer, QWidget *parent = nullptr);

    /// @param source whose reply this is, shown if it differs from the target; empty for none.
    /// @param mark tells good from bad at a glance; none for neither.
    void showStatus(const QString &text, const EndpointAddress &source = {},
                    std::optional<IconName> mark = {});
    /// Where the next request goes. Keeps the status.
    void setTarget(const EndpointAddress &endpoint);
    /// Shows `text` instead of the status for a few seconds.
    void showNote(const QString &text);
    /// @param text whole sentences; empty if nothing is wrong.
    /// @param canStart whether starting a server would fix it.
    void showProblem(const QString &text, bool canStart = false);

    QString statusText() const;
    QString problemText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What is shown while there is no note.
    struct Status
    {
        QString text;
        EndpointAddress source;
        std::optional<IconName> mark;
    };

    QWidget *createProblemBar(QAction *startServer);
    void drawStatus();
    void drawIcons();

    QLabel *m_statusIcon;
    QLabel *m_status;
    Status m_shown;
    EndpointAddress m_target;
    QTimer m_note; ///< Active while a note is shown.
    QFrame *m_problemBar;
    QLabel *m_problemIcon;
    QLabel *m_problem;
    QToolButton *m_start;
};

} // namespace Monitor

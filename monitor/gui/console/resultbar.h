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

/// What came of a request, on a line; and below, what is wrong and what can be done, if anything.
class ResultBar : public QWidget
{
    Q_OBJECT

public:
    /// @param startServer offered where it would mend a problem; not owned.
    explicit ResultBar(QAction *startServer, QWidget *parent = nullptr);

    /// @param source whose reply this is about, which is told where it is not the target; empty:
    ///        nobody's.
    /// @param mark tells good from bad at a glance; none: neither.
    void showStatus(const QString &text, const EndpointAddress &source = {},
                    std::optional<IconName> mark = {});
    /// Where the next request goes. The status stays.
    void setTarget(const EndpointAddress &endpoint);
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
    /// What is shown when there is no note.
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

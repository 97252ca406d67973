// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>

class QAction;
class QActionGroup;
class QKeySequence;
class QWidget;

namespace Monitor {

/// The actions on a trace. The page connects them and enables those that apply.
class TraceActions : public QObject
{
    Q_OBJECT

public:
    /// @param page owns this; the actions' shortcuts work in it and its children.
    explicit TraceActions(QWidget *page);

    /// In menu order.
    QList<QAction *> all() const;

    /// Those on the selected request.
    QList<QAction *> onRequest() const { return {resend, comment, onlyConnection, reference}; }

    QAction *run = nullptr;    ///< Whether a trace is running.
    QAction *follow = nullptr; ///< Whether the newest requests stay in view.
    QAction *clear = nullptr;
    QAction *resend = nullptr;
    QAction *comment = nullptr;
    QAction *onlyConnection = nullptr; ///< Filters by the connection.
    QAction *reference = nullptr;      ///< Counts time from the request on.
    QAction *open = nullptr;
    QAction *save = nullptr;
    QActionGroup *times = nullptr; ///< How times are shown; data: a TraceTime.

private:
    enum class Kind { Command, Switch };

    QAction *create(const QString &text, const QString &toolTip,
                    const QList<QKeySequence> &keys = {}, Kind kind = Kind::Command);
    void createCaptureActions();
    void createRequestActions();
    void createFileActions();
    void createTimes();

    QWidget *m_page;
};

} // namespace Monitor

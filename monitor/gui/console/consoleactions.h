// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

class QAction;
class QWidget;

namespace Monitor {

/// What can be done with the requests of the console. Whoever shows them connects the actions, and
/// enables those that make sense for the request in front.
class ConsoleActions : public QObject
{
    Q_OBJECT

public:
    /// @param page the actions' keys count in it and below; owns this.
    explicit ConsoleActions(QWidget *page);

    /// In the order of menus.
    QList<QAction *> all() const;

    QAction *send = nullptr;
    QAction *cancel = nullptr;
    QAction *repeat = nullptr; ///< Whether there are controls for it.
    QAction *copyCommand = nullptr;
    QAction *addFavourite = nullptr;
    QAction *copyReply = nullptr;
    QAction *saveReply = nullptr;
    QAction *nextDifference = nullptr;
    QAction *previousDifference = nullptr;
    QAction *searchHistory = nullptr;
    QAction *newTab = nullptr;
    QAction *closeTab = nullptr;
    QAction *reopenTab = nullptr;
    QAction *nextTab = nullptr;
    QAction *previousTab = nullptr;

private:
    void createRequestActions();
    void createReplyActions();
    void createTabActions();
    QAction *create(QAction *action, const QString &toolTip, const QList<QKeySequence> &keys = {});

    QWidget *m_page;
};

} // namespace Monitor

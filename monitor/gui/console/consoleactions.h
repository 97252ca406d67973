// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

class QAction;
class QWidget;

namespace Monitor {

/// The actions on console requests. The widget that shows them connects the actions and enables
/// those that apply to the current request.
class ConsoleActions : public QObject
{
    Q_OBJECT

public:
    /// @param page owns this; the actions' shortcuts work in it and its children.
    explicit ConsoleActions(QWidget *page);

    /// In menu order.
    QList<QAction *> all() const;

    QAction *send = nullptr;
    QAction *cancel = nullptr;
    QAction *repeat = nullptr;   ///< Whether the repeat controls are shown.
    QAction *commands = nullptr; ///< Whether the commands of the service are shown.
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

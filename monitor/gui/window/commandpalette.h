// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtWidgets/qdialog.h>

class QAction;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace Monitor {

/// Finds any of the application's actions by part of its name, and triggers it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// @param actions must outlive this; disabled ones are shown but cannot be chosen.
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void triggerCurrent();

    QList<QAction *> m_actions;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
};

} // namespace Monitor

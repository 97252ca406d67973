// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qdialog.h>

#include <functional>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace Monitor {

/// What a CommandPalette offers.
struct PaletteEntry
{
    QIcon icon;
    QString text;
    bool isEnabled = true; ///< If not, it is shown but cannot be chosen.
    QObject *context;      ///< Must outlive the palette; `run` is not called without it.
    std::function<void()> run;
};

PaletteEntry paletteEntryOf(QAction *action);

/// Finds commands, and anything else to go to, by part of their names, and runs them.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void triggerCurrent();

    QList<PaletteEntry> m_entries;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
};

} // namespace Monitor

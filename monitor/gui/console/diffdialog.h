// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/historyentry.h"

#include <QtWidgets/qdialog.h>

class QLabel;
class QTreeView;

namespace Monitor {

class DiffModel;

/// Two replies of the history, line by line.
class DiffDialog : public QDialog
{
    Q_OBJECT

public:
    DiffDialog(const HistoryEntry &first, const HistoryEntry &second, QWidget *parent = nullptr);

    const DiffModel &model() const { return *m_model; }

    /// To the next difference, or the one before; stays where there is none.
    void showChange(bool isForward);

private:
    QString describe(const HistoryEntry &first, const HistoryEntry &second) const;
    QWidget *createButtons();

    DiffModel *m_model;
    QTreeView *m_view;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtWidgets/qdialog.h>

class QAction;

namespace Monitor {

/// A list of all keys.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    /// @param actions those without a shortcut are left out; they are only read here.
    explicit ShortcutSheet(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace Monitor

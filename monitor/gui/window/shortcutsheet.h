// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qlist.h>
#include <QtWidgets/qdialog.h>

class QAction;

namespace Monitor {

/// A list of all shortcuts.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    /// @param actions those without a shortcut are skipped; not modified.
    explicit ShortcutSheet(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

class QAction;

namespace Monitor {

/// How tables show their rows.
class TablesPage : public SettingsPage
{
    Q_OBJECT

public:
    /// An action that can be checked, and what it is at first.
    struct Toggle
    {
        QAction *action;
        bool isOnAtFirst;
    };

    /// @param toggles must outlive this.
    explicit TablesPage(const QList<Toggle> &toggles, QWidget *parent = nullptr);

    void restoreDefaults() override;

private:
    QList<Toggle> m_toggles;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

class QSpinBox;

namespace Monitor {

class WindowActions;
class Workspace;

/// How often to look, and what counts as slow.
class PollingPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param workspace, actions must outlive this.
    PollingPage(Workspace &workspace, const WindowActions &actions, QWidget *parent = nullptr);

    void restoreDefaults() override;

private:
    Workspace &m_workspace;
    QSpinBox *m_slowLimit;
};

} // namespace Monitor

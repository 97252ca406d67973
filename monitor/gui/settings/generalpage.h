// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

namespace Monitor {

class WindowActions;

/// How the application looks and speaks.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param actions must outlive this.
    explicit GeneralPage(const WindowActions &actions, QWidget *parent = nullptr);

    void restoreDefaults() override;

private:
    const WindowActions &m_actions;
};

} // namespace Monitor

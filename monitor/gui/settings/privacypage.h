// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "gui/settings/settingspage.h"

namespace Monitor {

class Privacy;

/// What is hidden in everything that is kept of payloads.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT

public:
    /// @param privacy must outlive this.
    explicit PrivacyPage(Privacy &privacy, QWidget *parent = nullptr);

    void restoreDefaults() override;
    QString lostByDefaults() const override;

private:
    Privacy &m_privacy;
};

} // namespace Monitor

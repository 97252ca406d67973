// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/generalpage.h"

#include "gui/look/theme.h"
#include "gui/settings/actioncontrols.h"
#include "gui/window/windowactions.h"

#include <QtWidgets/qcombobox.h>

namespace Monitor {

GeneralPage::GeneralPage(const WindowActions &actions, QWidget *parent)
    : SettingsPage(IconName::Settings, tr("General"), parent)
    , m_actions(actions)
{
    addSetting(tr("&Theme:"), choiceOf(*actions.themes),
               tr("appearance colours dark light look style"));
    addSetting(tr("&Language:"), choiceOf(*actions.languages), tr("translation locale"));
    addText(tr("Another language takes effect after a restart."));
}

void GeneralPage::restoreDefaults()
{
    choose(*m_actions.themes, static_cast<int>(Theme::Scheme::System));
    choose(*m_actions.languages, QString());
}

} // namespace Monitor

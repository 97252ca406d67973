// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/tablespage.h"

#include "gui/settings/actioncontrols.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qcheckbox.h>

namespace Monitor {

TablesPage::TablesPage(const QList<Toggle> &toggles, QWidget *parent)
    : SettingsPage(IconName::Overview, tr("Tables"), parent)
    , m_toggles(toggles)
{
    for (const Toggle &toggle : toggles)
        addSetting(toggleOf(*toggle.action), toggle.action->toolTip());
    addText(tr("Columns are chosen, moved and sized in the headers of the tables. View > Restore "
               "Default Layout brings them back."));
}

void TablesPage::restoreDefaults()
{
    for (const Toggle &toggle : m_toggles) {
        if (toggle.action->isChecked() != toggle.isOnAtFirst)
            toggle.action->trigger();
    }
}

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/monitorpage.h"

#include "gui/table/tablepanel.h"

namespace Monitor {

void MonitorPage::setFrozen(bool isFrozen)
{
    if (TablePanel *table = tablePanel())
        table->setFrozen(isFrozen);
}

} // namespace Monitor

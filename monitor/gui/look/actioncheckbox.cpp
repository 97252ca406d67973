// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/actioncheckbox.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qcheckbox.h>

namespace Monitor {

QCheckBox *checkBoxOf(QAction *action)
{
    auto *const box = new QCheckBox(action->text());
    box->setChecked(action->isChecked());
    box->setToolTip(action->toolTip());
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    return box;
}

} // namespace Monitor

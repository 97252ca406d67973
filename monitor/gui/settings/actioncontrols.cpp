// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/actioncontrols.h"

#include "gui/look/actiontext.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>

namespace Monitor {

QComboBox *choiceOf(const QActionGroup &group)
{
    auto *box = new QComboBox;
    const QList<QAction *> actions = group.actions();
    for (const QAction *action : actions) {
        box->addItem(plainActionText(*action));
        const auto showChecked = [box, actions] {
            int checked = -1;
            for (const QAction *each : actions)
                checked = each->isChecked() ? int(actions.indexOf(each)) : checked;
            box->setCurrentIndex(checked);
        };
        QObject::connect(action, &QAction::changed, box, showChecked);
        showChecked();
    }
    QObject::connect(box, &QComboBox::activated, box,
                     [actions](int index) { actions.at(index)->trigger(); });
    return box;
}

QCheckBox *toggleOf(QAction &action)
{
    auto *box = new QCheckBox(action.text());
    box->setToolTip(action.toolTip());
    box->setChecked(action.isChecked());
    QObject::connect(&action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(box, &QCheckBox::clicked, &action, [&action, box] {
        if (action.isChecked() != box->isChecked())
            action.trigger();
    });
    return box;
}

void choose(const QActionGroup &group, const QVariant &data)
{
    for (QAction *action : group.actions()) {
        if (action->data() == data && !action->isChecked())
            action->trigger();
    }
}

} // namespace Monitor

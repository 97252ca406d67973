// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/shortcutsheet.h"

#include "gui/look/actiontext.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtreewidget.h>

namespace Monitor {

ShortcutSheet::ShortcutSheet(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget;
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    for (const QAction *action : actions) {
        const QString keys =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            list->addTopLevelItem(new QTreeWidgetItem({plainActionText(*action), keys}));
    }
    const QList<QPair<QString, QKeySequence>> others = {
        {tr("Send the request in the console"), QKeySequence(Qt::CTRL | Qt::Key_Return)},
        {tr("Search the console's history"), QKeySequence(Qt::CTRL | Qt::Key_R)},
        {tr("Cancel a request, or leave a filter"), QKeySequence(Qt::Key_Escape)},
        {tr("Menu of a row"), QKeySequence(Qt::SHIFT | Qt::Key_F10)},
    };
    for (const auto &[name, keys] : others)
        list->addTopLevelItem(new QTreeWidgetItem({name, keys.toString(QKeySequence::NativeText)}));
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 70, metrics.lineSpacing() * 30);
}

} // namespace Monitor

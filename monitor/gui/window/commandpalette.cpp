// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/commandpalette.h"

#include "gui/look/actiontext.h"
#include "gui/look/placeholder.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qsortfilterproxymodel.h>
#include <QtCore/qtimer.h>
#include <QtGui/qevent.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>

namespace Monitor {

namespace {

constexpr int EntryNumberRole = Qt::UserRole;

} // namespace

PaletteEntry paletteEntryOf(QAction *action)
{
    const QString name = plainActionText(*action);
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    return {.icon = action->icon(),
            .text = shortcut.isEmpty() ? name : CommandPalette::tr("%1  (%2)").arg(name, shortcut),
            .isEnabled = action->isEnabled(),
            .context = action,
            .run = [action] { action->trigger(); }};
}

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent)
    : QDialog(parent)
    , m_entries(entries)
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
{
    setWindowTitle(tr("Command Palette"));
    for (qsizetype number = 0; number < entries.size(); ++number) {
        auto *item = new QStandardItem(entries[number].icon, entries[number].text);
        item->setData(int(number), EntryNumberRole);
        item->setEnabled(entries[number].isEnabled);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_proxy);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_edit->setPlaceholderText(
        tr("Type a part of a command, an endpoint, a favourite or a recent request"));
    m_edit->setAccessibleName(tr("Command"));
    fitPlaceholder(*m_edit);
    m_edit->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 60, metrics.lineSpacing() * 22);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::applyFilter);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::triggerCurrent);
    connect(m_list, &QListView::activated, this, &CommandPalette::triggerCurrent);
    applyFilter({});
}

// Moves through the list while the cursor stays in the input field.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_PageUp
        && key != Qt::Key_PageDown)
        return QDialog::eventFilter(watched, event);
    QCoreApplication::sendEvent(m_list, event);
    return true;
}

void CommandPalette::applyFilter(const QString &text)
{
    // Words in any order would need more than a pattern; a part of the name is good enough.
    m_proxy->setFilterFixedString(text.trimmed());
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex index = m_proxy->index(row, 0);
        if (index.flags().testFlag(Qt::ItemIsEnabled)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

void CommandPalette::triggerCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const PaletteEntry &entry = m_entries[index.data(EntryNumberRole).toInt()];
    accept();
    // Queued until the palette has returned the focus: actions may depend on it.
    QTimer::singleShot(0, entry.context, entry.run);
}

} // namespace Monitor

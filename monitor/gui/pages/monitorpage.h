// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtCore/qlist.h>
#include <QtWidgets/qwidget.h>

class QAction;
class QSettings;

namespace Monitor {

class TablePanel;

/// One tab of the main window.
class MonitorPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The endpoint selected in the window; empty for none. Pages about all endpoints ignore it.
    virtual void setEndpoint(const EndpointAddress &address) { Q_UNUSED(address) }

    /// Actions specific to this page, for menus and the command palette. Owned by the page.
    virtual QList<QAction *> pageActions() const { return {}; }

    /// The page's table, for the generic table actions: filter, copy, export, freeze. Null if there
    /// is none.
    virtual TablePanel *tablePanel() const { return nullptr; }

    /// The table for actions on one table, if the page has others that may have the focus.
    virtual TablePanel *focusedTable() const { return tablePanel(); }

    /// Whether the page stands still while the monitor goes on.
    virtual void setFrozen(bool isFrozen);

    /// \name Layout
    /// Columns, splitters and filter text, in the current group of `settings`. Invalid values are
    /// ignored.
    /// @{
    virtual void saveLayout(QSettings &settings) const { Q_UNUSED(settings) }

    virtual void restoreLayout(QSettings &settings) { Q_UNUSED(settings) }

    /// Restores the default splitters and options; the window resets the columns of tablePanel().
    virtual void resetLayout() {}

    /// @}

Q_SIGNALS:
    /// An action of this page failed; one sentence for the user.
    void problemOccurred(const QString &message);
};

} // namespace Monitor

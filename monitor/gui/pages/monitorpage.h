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

    /// The endpoint selected in the window; empty: none. Pages about all endpoints ignore it.
    virtual void setEndpoint(const EndpointAddress &address) { Q_UNUSED(address) }

    /// What can be done here and nowhere else, for menus and the command palette. Owned by the
    /// page.
    virtual QList<QAction *> pageActions() const { return {}; }

    /// The page's table, for the actions that work on any table: filter, copy, export, freeze.
    /// Null: it has none.
    virtual TablePanel *tablePanel() const { return nullptr; }

    /// \name Layout
    /// Columns, splitters, filter text: written to and read from the current group of `settings`.
    /// What cannot be read stays as it is.
    /// @{
    virtual void saveLayout(QSettings &settings) const { Q_UNUSED(settings) }

    virtual void restoreLayout(const QSettings &settings) { Q_UNUSED(settings) }

    /// Splitters and options as they are at first; the columns of tablePanel() are reset by the
    /// window.
    virtual void resetLayout() {}

    /// @}

Q_SIGNALS:
    /// Something that was asked for here did not work; one sentence for the user.
    void problemOccurred(const QString &message);
};

} // namespace Monitor

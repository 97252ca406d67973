// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtWidgets/qdockwidget.h>

class QAction;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTreeView;

namespace Monitor {

class EndpointGroupsModel;

/// The grouped, filterable list of endpoints at the side, where the user selects the endpoint that
/// the tabs show.
class EndpointDock : public QDockWidget
{
    Q_OBJECT

public:
    /// @param model must outlive this.
    explicit EndpointDock(EndpointGroupsModel &model, QWidget *parent = nullptr);

    /// Empty if there is none.
    EndpointAddress currentEndpoint() const;
    /// Selects an endpoint; a missing one is selected when it appears.
    void setCurrentEndpoint(const EndpointAddress &address);

    QLineEdit *filterEdit() const { return m_filter; }

    /// Actions of the context menu. Owned by the caller.
    void setEndpointActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void currentEndpointChanged(const Monitor::EndpointAddress &address);
    /// Double click or Return.
    void endpointActivated(const Monitor::EndpointAddress &address);

private:
    void applyFilter();
    void selectWanted();
    void leaveRows(const QModelIndex &parent, int first, int last);
    EndpointAddress addressAt(const QModelIndex &proxyIndex) const;

    EndpointGroupsModel &m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_view;
    EndpointAddress m_wanted; ///< To select when it appears; empty for none.
};

} // namespace Monitor

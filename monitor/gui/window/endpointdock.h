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

/// The list of endpoints at the side, in groups, with a filter; where the user chooses the endpoint
/// that the tabs are about.
class EndpointDock : public QDockWidget
{
    Q_OBJECT

public:
    /// @param model must live longer.
    explicit EndpointDock(EndpointGroupsModel &model, QWidget *parent = nullptr);

    /// Empty: none.
    EndpointAddress currentEndpoint() const;
    /// Chooses an endpoint; one that is not in the list yet is chosen when it comes.
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
    EndpointAddress m_wanted; ///< To be chosen when it comes; empty: none.
};

} // namespace Monitor

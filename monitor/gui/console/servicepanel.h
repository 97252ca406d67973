// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/serviceinquiry.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QModelIndex;
class QTreeView;

namespace Monitor {

class ServiceModel;

/// The commands and topics of an endpoint's service, in a tree. Asks the endpoint only when told to.
class ServicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ServicePanel(QWidget *parent = nullptr);
    ~ServicePanel() override;

    /// Forgets what another endpoint has told.
    void setEndpoint(const EndpointAddress &endpoint);
    /// Asks the endpoint what its service offers.
    void ask();

    QTreeView &tree() const { return *m_tree; }

    /// What the endpoint has told; empty if nothing, or not yet.
    const IpcCore::ServiceDescription &description() const;

    /// What is shown while there is no tree.
    QString message() const;

Q_SIGNALS:
    /// The user has chosen a command.
    void commandChosen(const IpcCore::CommandDescription &command);
    /// The user has chosen a topic of a service that has the command to subscribe to it.
    void topicChosen(const IpcCore::CommandDescription &subscribe, const QString &topic);
    /// \name By Enter or double click, after it has been chosen
    /// @{
    void commandActivated();
    void topicActivated();
    /// @}

private:
    void take(const IpcCore::CallResult<IpcCore::ServiceDescription> &answer);
    void showMessage(const QString &text);
    void choose(const QModelIndex &index);

    EndpointAddress m_endpoint;
    ServiceInquiry m_inquiry;
    ServiceModel *m_model;
    QLabel *m_title;
    QLabel *m_message;
    QTreeView *m_tree;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/asyncclient.h>

#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreewidget.h>
#include <QtWidgets/qwidget.h>

/// Sends requests to one server, any number at a time, and lists what becomes of them.
class RequestWindow : public QWidget
{
public:
    explicit RequestWindow(const IpcCore::EndpointPath &path);

    void send(const QString &request);

private:
    void receive(QTreeWidgetItem *row, QByteArrayView chunk);
    void finish(QTreeWidgetItem *row, const IpcCore::Result<QByteArray> &reply);
    void cancelSelected();

    QLineEdit m_request;
    QPushButton m_send;
    QPushButton m_cancel;
    QTreeWidget m_list;
    /// Last, hence destroyed first: ends what is still under way, and calls nothing any more.
    IpcCore::AsyncClient m_client;
};

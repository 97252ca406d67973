// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/usernames.h"
#include "models/records/connectionmodel.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>

/// A model of connections that gets reports like those of a ConnectionsFeed.
class ConnectionModelFixture : public QObject
{
protected:
    static constexpr int PatienceMs = 20'000;

    /// What a report is made from.
    struct Sources
    {
        std::optional<Monitor::EndpointSockets> kernel;
        std::optional<QList<IpcCore::ConnectionInfo>> server;
        std::optional<IpcCore::Error> serverError;
    };

    /// Without rows; marks end at once.
    void makeModel();

    /// Takes a report that must not reset the model.
    void take(const Sources &sources);
    /// Takes a report of one connection.
    void take(const Monitor::MergedConnection &connection);

    QVariant cell(const char *column, int role = Qt::DisplayRole, int row = 0) const
    {
        return m_model->index(row, Monitor::ConnectionModel::columnOf(column)).data(role);
    }

    /// \name Connections, identified by inode and by the server's number
    /// @{
    static Monitor::LiveConnection live(quint32 serverInode);
    static IpcCore::ConnectionInfo told(quint64 id, quint64 inode);
    static Monitor::EndpointSockets
    accepted(const std::vector<Monitor::LiveConnection> &connections);
    static Monitor::EndpointSockets waiting(quint32 clientInode);
    static Monitor::MergedConnection fromBoth();
    static Monitor::MergedConnection fromKernel();
    static Monitor::MergedConnection fromServer();
    static Monitor::MergedConnection ofWaiting();
    /// @}

    std::unique_ptr<Monitor::UserNames> m_users;
    std::unique_ptr<Monitor::ConnectionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

Q_DECLARE_METATYPE(Monitor::MergedConnection)

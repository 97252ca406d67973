// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/observer/observersnapshot.h"
#include "core/server/servercontrol.h"

#include <QtCore/qhash.h>

class QAction;
class QSettings;
class QWidget;

namespace Monitor {

/// "Start server…" and "Stop server…" for one endpoint, with what they ask.
class ServerActions : public QObject
{
    Q_OBJECT

public:
    /// @param window the dialogs belong to it; outlives this.
    explicit ServerActions(QWidget *window);

    QAction *startAction() const { return m_start; }

    QAction *stopAction() const { return m_stop; }

    /// The endpoint of the actions from now on.
    void setEndpoint(const EndpointAddress &endpoint);
    /// Follows the endpoint's server: it may have come or gone.
    void takeSnapshot(const SnapshotPointer &snapshot);
    /// Looks again whether the server is one that can be stopped.
    void refresh();

    /// The server that can be stopped, if there is one.
    const std::optional<IpcCore::ServerInfo> &server() const { return m_server; }

    /// \name What was started for which endpoint, in the current group of `settings`
    /// @{
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    /// @}

Q_SIGNALS:
    /// A server was started, or stopped; one sentence.
    void done(const QString &message);
    void problemOccurred(const QString &message);

private:
    void askToStart();
    void askToStop();
    void updateActions();
    /// The process that listens, 0 if it did not register; nothing: nobody listens, as far as
    /// known.
    std::optional<qint64> listener() const;

    QWidget *m_window;
    QAction *m_start;
    QAction *m_stop;
    ServerControl m_control;
    EndpointAddress m_endpoint;
    SnapshotPointer m_snapshot; ///< The last one; null before the first.
    std::optional<IpcCore::ServerInfo> m_server;
    QHash<EndpointAddress, QString> m_commandLines;
};

} // namespace Monitor

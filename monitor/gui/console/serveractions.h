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

/// "Start server…", "Stop server…" and "Load test…" for one endpoint, the first two with their
/// dialogs.
class ServerActions : public QObject
{
    Q_OBJECT

public:
    /// @param window parent of the dialogs; must outlive this.
    explicit ServerActions(QWidget *window);

    QAction *startAction() const { return m_start; }

    QAction *stopAction() const { return m_stop; }

    /// Emits loadTestRequested().
    QAction *loadTestAction() const { return m_loadTest; }

    /// Sets the endpoint the actions apply to.
    void setEndpoint(const EndpointAddress &endpoint);
    /// Tracks the endpoint's server, which may have come, registered or gone.
    void takeSnapshot(const SnapshotPointer &snapshot);
    /// Checks again whether the server can be stopped.
    void refresh();

    /// The server that can be stopped, if any.
    const std::optional<IpcCore::ServerInfo> &server() const { return m_server; }

    /// \name The programs started for each endpoint, in the current group of `settings`
    /// @{
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);
    /// @}

Q_SIGNALS:
    /// A server was started or stopped; one sentence.
    void done(const QString &message);
    void problemOccurred(const QString &message);
    void loadTestRequested(const Monitor::EndpointAddress &endpoint);

private:
    void askToStart();
    void askToStop();
    void updateActions();
    /// The process that listens, 0 if it did not register; none if nobody is known to listen.
    std::optional<qint64> listener() const;
    /// The way to the endpoint's control endpoint; empty if there is none.
    QByteArray control() const;

    QWidget *m_window;
    QAction *m_start;
    QAction *m_stop;
    QAction *m_loadTest;
    ServerControl m_control;
    EndpointAddress m_endpoint;
    SnapshotPointer m_snapshot; ///< The latest; null before the first.
    std::optional<IpcCore::ServerInfo> m_server;
    QHash<EndpointAddress, QString> m_commandLines;
};

} // namespace Monitor

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"
#include "monitorfixture.h"

#include <QtTest/qtest.h>

class QTabWidget;

namespace Monitor {
class EndpointDock;
class EndpointGroupsModel;
} // namespace Monitor

/// \name In a DemoWindow
/// @{
#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, PatienceMs)
#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)

/// @}

/// The window of a user who has nothing yet, and a demo server in another process.
class DemoWindow : public QObject
{
protected:
    static constexpr int PatienceMs = 20'000;

    void open();
    /// Closes the window and stops the server.
    void end();
    bool startServer();
    void showWindow();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    Monitor::MainWindow &window() { return m_monitor->window; }

    QAbstractItemModel &overviewModel();
    Monitor::EndpointDock *dock();
    Monitor::EndpointGroupsModel *groups();
    /// The group of the demo server's endpoint: "Mine".
    QString group();
    QTabWidget *tabs();

    std::unique_ptr<PrivateDirectories> m_directories;
    QString m_path;
    Monitor::EndpointAddress m_address;
    std::unique_ptr<Program> m_server;
    std::unique_ptr<OpenMonitor> m_monitor;
};

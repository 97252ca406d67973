// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"

#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/endpointdock.h"
#include "models/records/endpointgroupsmodel.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtabwidget.h>

using namespace Monitor;

void DemoWindow::open()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_path = m_directories->path(QStringLiteral("demo.sock"));
    m_address = EndpointAddress::ofPath(QFile::encodeName(m_path));
    m_monitor = std::make_unique<OpenMonitor>();
}

void DemoWindow::end()
{
    m_monitor.reset();
    m_server.reset();
    m_directories.reset();
}

bool DemoWindow::startServer()
{
    m_server = startDemo(QStringLiteral(DEMO), m_path);
    return m_server != nullptr;
}

void DemoWindow::showWindow()
{
    window().show();
    m_monitor->workspace.observer().start();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void DemoWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window(), key, modifiers);
}

QAbstractItemModel &DemoWindow::overviewModel()
{
    return *window().findChild<OverviewPage *>()->tablePanel()->view()->model();
}

EndpointDock *DemoWindow::dock()
{
    return window().findChild<EndpointDock *>();
}

EndpointGroupsModel *DemoWindow::groups()
{
    return window().findChild<EndpointGroupsModel *>();
}

QString DemoWindow::group()
{
    return groups()->indexOf(m_address).parent().data().toString().section(u' ', 0, 0);
}

QTabWidget *DemoWindow::tabs()
{
    return window().findChild<QTabWidget *>();
}

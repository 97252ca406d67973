// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"

#include "core/observer/endpointcondition.h"
#include "gui/console/commandeditor.h"
#include "gui/console/endpointselector.h"
#include "gui/console/requestpane.h"
#include "gui/console/serveractions.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/commandpalette.h"
#include "gui/window/endpointdock.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/table/roles.h"

#include <QtCore/qfile.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qtabwidget.h>

using namespace Monitor;

// Reaching an endpoint, and keeping it in sight, with a real server in another process.
class tst_EndpointActions : public DemoWindow
{
    Q_OBJECT

private Q_SLOTS:

    void init() { open(); }

    void cleanup() { end(); }

    void pins();
    void pinnedStaysOnTop();
    void paletteGoesPlaces();
    void sendsFromTheEndpointMenu();
};

void tst_EndpointActions::pins()
{
    QVERIFY(startServer());
    showWindow();
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    dock()->setCurrentEndpoint(m_address);
    QAction *pin = actionNamed(window(), QStringLiteral("Pin"));
    QVERIFY(pin->isEnabled() && !pin->isChecked());
    press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    TRY_COMPARE(group(), QStringLiteral("Pinned"));
    QVERIFY(pin->isChecked());
    TRY_COMPARE(dock()->currentEndpoint(), m_address);
    pin->trigger();
    TRY_COMPARE(group(), QStringLiteral("Mine"));
    TRY_COMPARE(dock()->currentEndpoint(), m_address);
}

void tst_EndpointActions::pinnedStaysOnTop()
{
    QVERIFY(startServer());
    // Something worse, which sorts above it.
    QFile file(m_directories->path(QStringLiteral("a.file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto worse = EndpointAddress::ofPath(QFile::encodeName(file.fileName()));
    m_monitor->workspace.addEndpoint(worse);
    m_monitor->workspace.pinned().setPinned(m_address, true);
    showWindow();
    TRY_VERIFY(rowOfKey(overviewModel(), worse.key()) >= 0);
    TRY_COMPARE(rowOfKey(overviewModel(), m_address.key()), 0);
    QCOMPARE(overviewModel().index(0, 0).data(ConditionRole).toInt(),
             int(EndpointCondition::Listening));
    m_server.reset();
    QFile::remove(m_path);
    TRY_COMPARE(overviewModel().index(0, 0).data(ConditionRole).toInt(),
                int(EndpointCondition::PathNotFound));
    QCOMPARE(rowOfKey(overviewModel(), m_address.key()), 0);
    QCOMPARE(group(), QStringLiteral("Pinned"));
    // It can be removed like any other.
    window().showEndpoint(m_address);
    actionNamed(window(), QStringLiteral("Remove Endpoint"))->trigger();
    TRY_VERIFY(rowOfKey(overviewModel(), m_address.key()) < 0);
}

void tst_EndpointActions::paletteGoesPlaces()
{
    QVERIFY(startServer());
    m_monitor->history.addFavourite({.name = QStringLiteral("my favourite"),
                                     .request = "favourite bytes",
                                     .endpoint = EndpointAddress()});
    HistoryEntry entry;
    entry.endpoint = m_address;
    entry.request = "recent bytes";
    entry.requestSize = entry.request.size();
    m_monitor->history.add(entry);
    showWindow();
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    const auto choose = [this](const QString &words) {
        actionNamed(window(), QStringLiteral("Command Palette"))->trigger();
        auto *palette = window().findChild<CommandPalette *>();
        QVERIFY(palette);
        palette->findChild<QLineEdit *>()->setText(words);
        QCOMPARE(palette->findChild<QListView *>()->model()->rowCount(), 1);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        TRY_VERIFY(!window().findChild<CommandPalette *>());
    };
    choose(m_path);
    TRY_COMPARE(dock()->currentEndpoint(), m_address);
    const auto request = [this] { return window().console()->current().editor().request(); };
    choose(QStringLiteral("my favourite"));
    TRY_COMPARE(request().valueOr({}), QByteArray("favourite bytes"));
    choose(QStringLiteral("recent bytes"));
    TRY_COMPARE(request().valueOr({}), QByteArray("recent bytes"));
    QCOMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Console));
}

void tst_EndpointActions::sendsFromTheEndpointMenu()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    ConsolePage *console = window().console();
    const auto other = EndpointAddress::ofPath("/somewhere/else.sock");
    console->current().endpointSelector().setEndpoint(other);
    QAction *send = actionNamed(window(), QStringLiteral("Send Request"));
    send->trigger();
    QCOMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Console));
    // The tab of the other endpoint is left alone.
    QCOMPARE(console->tabCount(), 2);
    QCOMPARE(console->current().endpointSelector().endpoint(), m_address);
    send->trigger();
    QCOMPARE(console->tabCount(), 2);
    // Starting and stopping apply to what is in front.
    QAction *stop = console->serverActions().stopAction();
    TRY_VERIFY(stop->isEnabled());
    console->tabWidget().setCurrentIndex(0);
    QVERIFY(!stop->isEnabled());
    window().showTab(MainWindow::Tab::Overview);
    TRY_VERIFY(stop->isEnabled());
}

QTEST_MAIN(tst_EndpointActions)
#include "tst_endpointactions.moc"

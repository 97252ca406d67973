// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"

#include "core/observer/endpointcondition.h"
#include "core/trace/tracesession.h"
#include "gui/console/commandeditor.h"
#include "gui/console/endpointselector.h"
#include "gui/console/requestpane.h"
#include "gui/console/serveractions.h"
#include "gui/pages/chartspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/commandpalette.h"
#include "gui/window/endpointdock.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/table/roles.h"
#include "trace/tracesamples.h"

#include <QtCore/qfile.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qstatusbar.h>
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
    void tracesFromTheEndpointMenu();
    void sendsTracedRequestsAgain();
    void showsTheRequestsOfAPeak();
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

void tst_EndpointActions::tracesFromTheEndpointMenu()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    TraceSession &session = m_monitor->workspace.trace();
    window().showTab(MainWindow::Tab::Trace);
    QVERIFY(!session.isTracing());
    window().showTab(MainWindow::Tab::Overview);
    actionNamed(window(), QStringLiteral("Trace Requests"))->trigger();
    QVERIFY(window().findChild<TracePage *>()->isVisible());
    QVERIFY(session.find(m_address));
    TRY_VERIFY(session.find(m_address)->state == TraceState::Running);
    // The console's own traffic as well.
    auto *console = window().findChild<ConsolePage *>();
    console->setRequest("ping");
    console->current().send();
    TRY_VERIFY(m_monitor->workspace.traceRing().rows().size() >= 2);
}

void tst_EndpointActions::sendsTracedRequestsAgain()
{
    showWindow();
    TraceRecord record = sampleRequest("get one");
    TraceRecord cut = sampleRequest("get two");
    cut.event.requestSize = 1'000;
    m_monitor->workspace.traceRing().append({record, cut});
    auto *page = window().findChild<TracePage *>();
    QAction *resend = actionNamed(window(), QStringLiteral("Edit & Resend"));
    auto *console = window().findChild<ConsolePage *>();
    for (const quint64 number : {1, 2}) {
        window().showTab(MainWindow::Tab::Trace);
        TRY_VERIFY(page->tablePanel()->selectKey(number));
        QVERIFY(resend);
        resend->trigger();
        QVERIFY(console->isVisible());
        QCOMPARE(console->current().editor().request().value(),
                 number == 1 ? "get one" : "get two");
        QCOMPARE(console->current().endpointSelector().endpoint(), record.endpoint);
        QVERIFY(!console->current().isSending());
    }
    QCOMPARE(console->tabCount(), 2);
    QVERIFY(window().statusBar()->currentMessage().contains(QStringLiteral("7 of 1,000 bytes")));
}

void tst_EndpointActions::showsTheRequestsOfAPeak()
{
    showWindow();
    m_monitor->workspace.traceRing().append({sampleRequest("a"), sampleRequest("b", 5'000)});
    auto *page = window().findChild<TracePage *>();
    const qint64 start = page->model().record(quint64(1))->beginUs() / 1'000;
    window().showTab(MainWindow::Tab::Charts);
    auto *charts = window().findChild<ChartsPage *>();
    Q_EMIT charts->rangeSelected(start + 10'000, start + 11'000);
    QVERIFY(charts->isVisible()); // Nothing was traced then.
    Q_EMIT charts->rangeSelected(start + 4'000, start + 6'000);
    QVERIFY(page->isVisible());
    TRY_COMPARE(page->tablePanel()->proxy()->rowCount(), 1);
}

QTEST_MAIN(tst_EndpointActions)
#include "tst_endpointactions.moc"

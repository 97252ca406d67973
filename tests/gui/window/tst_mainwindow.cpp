// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "demowindow.h"

#include "gui/charts/chartview.h"
#include "gui/look/actiontext.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/eventspage.h"
#include "gui/pages/overviewpage.h"
#include "gui/pages/tracepage.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "gui/window/addendpointdialog.h"
#include "gui/window/commandpalette.h"
#include "gui/window/detailspane.h"
#include "gui/window/endpointdock.h"
#include "gui/window/factsview.h"
#include "gui/window/shortcutsheet.h"
#include "madetrace.h"
#include "models/records/endpointgroupsmodel.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qfile.h>
#include <QtCore/qmimedata.h>
#include <QtCore/qurl.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstatusbar.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtreewidget.h>

#include <unistd.h>

using namespace Monitor;
using IpcCore::AsyncClient;

// What users do with the window, with a real server in another process.
class tst_MainWindow : public DemoWindow
{
    Q_OBJECT

private Q_SLOTS:

    void init() { open(); }

    void cleanup() { end(); }

    void showsWhatListens();
    void chartsFollowTheSelection();
    void showsConnectionsOfTheSelected();
    void detailsOfADeadServer();
    void startAndStopFollowTheServer();
    void detailsFollowTheConnection();
    void freezes();
    void frozenRowsKeepTheirDetails();
    void disconnectsTheChosenOne();
    void disconnectsNobodyElse();
    void addsByDialog();
    void addsByDrop();
    void removes();
    void tabsByKey();
    void paletteTriggers();
    void shortcutSheetListsAll();
    void keysMeanOneThing();
    void menusHaveTheirActions_data();
    void menusHaveTheirActions();
    void copiesPath();
    void eventsLeadToTheTrace();
    void hiddenWindowPollsLess();
    void hiddenDetailsWait();

private:
    OverviewPage *overview() { return window().findChild<OverviewPage *>(); }

    ConnectionsPage *connections() { return window().findChild<ConnectionsPage *>(); }

    QString details()
    {
        return window().findChild<DetailsPane *>()->findChild<FactsView *>()->wholeText();
    }

    QString textOf(int row, const char *column);
    int rowOfCommand(const QString &command);
    bool selectCommand(const QString &command);
};

QString tst_MainWindow::textOf(int row, const char *column)
{
    return connections()
        ->tablePanel()
        ->view()
        ->model()
        ->index(row, ConnectionModel::columnOf(column))
        .data()
        .toString();
}

int tst_MainWindow::rowOfCommand(const QString &command)
{
    const QAbstractItemModel &model = *connections()->tablePanel()->view()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (textOf(row, "cmd") == command)
            return row;
    }
    return -1;
}

bool tst_MainWindow::selectCommand(const QString &command)
{
    const int row = rowOfCommand(command);
    const QModelIndex index = connections()->tablePanel()->view()->model()->index(row, 0);
    return index.isValid() && connections()->tablePanel()->selectKey(index.data(KeyRole));
}

void tst_MainWindow::showsWhatListens()
{
    QVERIFY(startServer());
    showWindow();
    TRY_VERIFY(rowOfKey(overviewModel(), m_address.key()) >= 0);
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    QCOMPARE(group(), QStringLiteral("Mine"));
    const int row = rowOfKey(overviewModel(), m_address.key());
    QCOMPARE(overviewModel().index(row, EndpointModel::columnOf("state")).data().toString(),
             QStringLiteral("Listening"));
    TRY_COMPARE(
        overviewModel()
            .index(rowOfKey(overviewModel(), m_address.key()), EndpointModel::columnOf("program"))
            .data()
            .toString(),
        QStringLiteral("ipcdemod"));
}

// Only where there is room, and after the row itself.
void tst_MainWindow::chartsFollowTheSelection()
{
    QVERIFY(startServer());
    showWindow();
    const ChartView &charts = overview()->charts();
    window().resize(window().width(), 60 * window().fontMetrics().height());
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    QVERIFY(charts.isHidden());
    dock()->setCurrentEndpoint(m_address);
    QCOMPARE(overview()->tablePanel()->currentKey(), QVariant(m_address.key()));
    QVERIFY(charts.isHidden());
    TRY_VERIFY(charts.isVisible());
    window().resize(window().width(), window().minimumSizeHint().height());
    TRY_VERIFY(charts.isHidden());
}

void tst_MainWindow::showsConnectionsOfTheSelected()
{
    QVERIFY(startServer());
    showWindow();
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    AsyncClient client(m_path);
    const auto reply = client.send("sleep 100000");
    dock()->setCurrentEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    TRY_VERIFY(rowOfCommand(QStringLiteral("sleep 100000")) >= 0);
    const int row = rowOfCommand(QStringLiteral("sleep 100000"));
    QCOMPARE(textOf(row, "state"), QStringLiteral("handling"));
    QCOMPARE(connections()
                 ->model()
                 .index(row, ConnectionModel::columnOf("pid"))
                 .data(RawRole)
                 .toLongLong(),
             qint64(::getpid()));
    QVERIFY(window().windowTitle().contains(m_path));
    // Another endpoint's page must not show them.
    const auto other = EndpointAddress::ofAbstractName("ipcmonitor-test-nobody");
    window().showEndpoint(other);
    QCOMPARE(connections()->model().rowCount(), 0);
}

void tst_MainWindow::detailsOfADeadServer()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    TRY_VERIFY(details().contains(QStringLiteral("ipcdemod")));
    QVERIFY(details().contains(QStringLiteral("Listening")));
    m_server->process().kill();
    TRY_VERIFY(details().contains(QStringLiteral("Not listening")));
    QVERIFY(details().contains(QStringLiteral("Reason")));
    QVERIFY(details().contains(QStringLiteral("What to do")));
    QVERIFY(details().contains(m_path));
    QVERIFY(startServer());
    TRY_VERIFY(!details().contains(QStringLiteral("Not listening")));
}

void tst_MainWindow::startAndStopFollowTheServer()
{
    const QAction *const start = actionNamed(window(), QStringLiteral("Start Server"));
    const QAction *const stop = actionNamed(window(), QStringLiteral("Stop Server"));
    QVERIFY(start && stop);
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    TRY_VERIFY(stop->isEnabled() && !start->isEnabled());
    m_server->process().kill();
    TRY_VERIFY(start->isEnabled() && !stop->isEnabled());
    QVERIFY(startServer());
    TRY_VERIFY(stop->isEnabled() && !start->isEnabled());
}

// Selected text is not replaced under the user's hand, but another connection has another text.
void tst_MainWindow::detailsFollowTheConnection()
{
    QVERIFY(startServer());
    showWindow();
    AsyncClient first(m_path);
    AsyncClient second(m_path);
    const auto firstReply = first.send("sleep 100001");
    const auto secondReply = second.send("sleep 100002");
    window().showEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    TRY_VERIFY(rowOfCommand(QStringLiteral("sleep 100001")) >= 0
               && rowOfCommand(QStringLiteral("sleep 100002")) >= 0);
    QVERIFY(selectCommand(QStringLiteral("sleep 100001")));
    TRY_VERIFY(details().contains(QStringLiteral("sleep 100001")));
    window().findChild<DetailsPane *>()->findChild<FactsView *>()->selectAll();
    QVERIFY(selectCommand(QStringLiteral("sleep 100002")));
    TRY_VERIFY(details().contains(QStringLiteral("sleep 100002")));
    QVERIFY(!details().contains(QStringLiteral("sleep 100001")));
}

void tst_MainWindow::freezes()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    press(Qt::Key_F8);
    QVERIFY(actionNamed(window(), QStringLiteral("Freeze"))->isChecked());
    AsyncClient client(m_path);
    const auto reply = client.send("sleep 100000");
    TRY_COMPARE(connections()->model().rowCount(), 1);
    QCOMPARE(connections()->tablePanel()->view()->model()->rowCount(), 0);
    QVERIFY(overview()->tablePanel()->isFrozen());
    press(Qt::Key_F8);
    TRY_COMPARE(connections()->tablePanel()->view()->model()->rowCount(), 1);
    QVERIFY(!overview()->tablePanel()->isFrozen());
}

void tst_MainWindow::frozenRowsKeepTheirDetails()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    {
        AsyncClient client(m_path);
        const auto reply = client.send("sleep 100000");
        // Until kernel and server agree on the connection, it may have two rows.
        TRY_VERIFY(connections()->model().rowCount() == 1
                   && selectCommand(QStringLiteral("sleep 100000")));
        press(Qt::Key_F8);
    }
    m_server->process().kill();
    TRY_COMPARE(connections()->model().rowCount(), 0);
    QCOMPARE(connections()->tablePanel()->view()->model()->rowCount(), 1);
    TRY_VERIFY(details().contains(QStringLiteral("sleep 100000")));
    press(Qt::Key_F8);
    TRY_VERIFY(!details().contains(QStringLiteral("sleep 100000")));
}

// The question names the client to disconnect, and applies to that one whatever is selected
// meanwhile.
void tst_MainWindow::disconnectsTheChosenOne()
{
    QVERIFY(startServer());
    showWindow();
    AsyncClient first(m_path);
    AsyncClient second(m_path);
    const auto firstReply = first.send("sleep 100001");
    const auto secondReply = second.send("sleep 100002");
    window().showEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    TRY_VERIFY(rowOfCommand(QStringLiteral("sleep 100001")) >= 0
               && rowOfCommand(QStringLiteral("sleep 100002")) >= 0);
    QVERIFY(selectCommand(QStringLiteral("sleep 100001")));
    QAction *disconnect = actionNamed(window(), QStringLiteral("Disconnect"));
    QVERIFY(disconnect);
    TRY_VERIFY(disconnect->isEnabled());
    disconnect->trigger();
    auto *question = window().findChild<QMessageBox *>();
    QVERIFY(question);
    TRY_VERIFY(question->isVisible());
    QVERIFY(question->text().contains(m_path));
    QVERIFY(question->informativeText().contains(QString::number(::getpid())));
    QVERIFY(question->informativeText().contains(QStringLiteral("tst_mainwindow")));
    QVERIFY(question->informativeText().contains(QStringLiteral("sleep 100001")));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QVERIFY(selectCommand(QStringLiteral("sleep 100002")));
    QAbstractButton *cut = nullptr;
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            cut = button;
    }
    QVERIFY(cut);
    cut->click();
    TRY_VERIFY(firstReply.isFinished());
    QVERIFY(!firstReply.result());
    QCOMPARE(firstReply.result().error().code, IpcCore::ErrorCode::ConnectionClosed);
    TRY_VERIFY(rowOfCommand(QStringLiteral("sleep 100002")) >= 0);
    QVERIFY(!secondReply.isFinished());
    QVERIFY(second.isConnected());
}

// The question was about a client of another endpoint than the one shown when it is answered.
void tst_MainWindow::disconnectsNobodyElse()
{
    QVERIFY(startServer());
    showWindow();
    AsyncClient client(m_path);
    const auto reply = client.send("sleep 100001");
    window().showEndpoint(m_address);
    window().showTab(MainWindow::Tab::Connections);
    TRY_VERIFY(selectCommand(QStringLiteral("sleep 100001")));
    QAction *disconnect = actionNamed(window(), QStringLiteral("Disconnect"));
    TRY_VERIFY(disconnect->isEnabled());
    disconnect->trigger();
    auto *question = window().findChild<QMessageBox *>();
    QVERIFY(question);
    // Another program start may request that, for example.
    window().showEndpoint(EndpointAddress::ofPath("/nowhere/else"));
    const QSignalSpy problems(connections(), &MonitorPage::problemOccurred);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(problems.count(), 1);
    QVERIFY(problems[0][0].toString().contains(m_path));
    window().showEndpoint(m_address);
    TRY_VERIFY(rowOfCommand(QStringLiteral("sleep 100001")) >= 0);
    QVERIFY(!reply.isFinished());
}

void tst_MainWindow::addsByDialog()
{
    showWindow();
    press(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = window().findChild<AddEndpointDialog *>();
    QVERIFY(dialog);
    TRY_VERIFY(dialog->isVisible());
    auto *edit = dialog->findChild<QLineEdit *>();
    TRY_VERIFY(edit->hasFocus());
    edit->setText(QStringLiteral("@"));
    QVERIFY(dialog->address().isEmpty());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    edit->setText(QStringLiteral("@ipcmonitor-test"));
    QTest::keyClick(edit, Qt::Key_Return);
    const auto address = EndpointAddress::ofAbstractName("ipcmonitor-test");
    TRY_VERIFY(groups()->indexOf(address).isValid());
    QVERIFY(window().windowTitle().contains(QStringLiteral("@ipcmonitor-test")));
    TRY_COMPARE(dock()->currentEndpoint(), address);
    TRY_VERIFY(rowOfKey(overviewModel(), address.key()) >= 0);
    TRY_COMPARE(overview()->tablePanel()->currentKey(), QVariant(address.key()));
}

void tst_MainWindow::addsByDrop()
{
    showWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_path), QUrl(QStringLiteral("https://example.org/x"))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    drop.ignore();
    QApplication::sendEvent(&window(), &drop);
    QVERIFY(drop.isAccepted());
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    QVERIFY(m_monitor->workspace.isAdded(m_address));
    // Nothing here can be watched.
    data.setUrls({QUrl(QStringLiteral("https://example.org/x"))});
    QDragEnterEvent foreign(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    foreign.ignore();
    QApplication::sendEvent(&window(), &foreign);
    QVERIFY(!foreign.isAccepted());
}

void tst_MainWindow::removes()
{
    showWindow();
    window().showEndpoint(m_address);
    TRY_VERIFY(groups()->indexOf(m_address).isValid());
    QAction *remove = actionNamed(window(), QStringLiteral("Remove Endpoint"));
    QVERIFY(remove->isEnabled());
    remove->trigger();
    TRY_VERIFY(!groups()->indexOf(m_address).isValid());
    TRY_VERIFY(rowOfKey(overviewModel(), m_address.key()) < 0);
    QVERIFY(!remove->isEnabled());
    // Removed and added again, it is selected again.
    window().showEndpoint(m_address);
    TRY_COMPARE(dock()->currentEndpoint(), m_address);
}

void tst_MainWindow::tabsByKey()
{
    showWindow();
    for (int number = tabs()->count(); number-- > 0;) {
        press(static_cast<Qt::Key>(Qt::Key_1 + number), Qt::ControlModifier);
        QCOMPARE(tabs()->currentIndex(), number);
        QVERIFY(QApplication::focusWidget());
        QVERIFY(tabs()->currentWidget()->isAncestorOf(QApplication::focusWidget()));
    }
}

void tst_MainWindow::paletteTriggers()
{
    showWindow();
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = window().findChild<CommandPalette *>();
    QVERIFY(palette);
    TRY_VERIFY(palette->isVisible());
    auto *list = palette->findChild<QListView *>();
    auto *edit = palette->findChild<QLineEdit *>();
    QTest::keyClicks(edit, QStringLiteral("no such command"));
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(palette->isVisible());
    edit->clear();
    QVERIFY(list->model()->rowCount() > 20);
    QTest::keyClicks(edit, QStringLiteral("show EVENTS"));
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    TRY_COMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Events));
    TRY_VERIFY(!window().findChild<CommandPalette *>());
}

void tst_MainWindow::shortcutSheetListsAll()
{
    showWindow();
    press(Qt::Key_F1);
    auto *sheet = window().findChild<ShortcutSheet *>();
    QVERIFY(sheet);
    TRY_VERIFY(sheet->isVisible());
    auto *list = sheet->findChild<QTreeWidget *>();
    for (const QAction *action : window().findChildren<QAction *>()) {
        // Editing keys inside edits are Qt's standard ones.
        if (action->shortcuts().isEmpty() || qobject_cast<QLineEdit *>(action->parent()))
            continue;
        bool isListed = false;
        for (QTreeWidgetItem *item : list->findItems(plainActionText(*action), Qt::MatchExactly, 0))
            isListed |=
                item->text(1).contains(action->shortcut().toString(QKeySequence::NativeText));
        QVERIFY2(isListed, qPrintable(action->text()));
    }
}

// On every page, and whatever has the focus: nobody remembers two meanings.
void tst_MainWindow::keysMeanOneThing()
{
    QHash<QString, const QAction *> owners;
    for (const QMenu *menu : window().menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString name = key.toString(QKeySequence::PortableText);
                const QAction *owner = owners.value(name, action);
                QVERIFY2(
                    owner == action,
                    qPrintable(
                        QStringLiteral("%1: %2, %3").arg(name, owner->text(), action->text())));
                owners.insert(name, action);
            }
        }
    }
    QVERIFY(owners.contains(QStringLiteral("F3")) && owners.contains(QStringLiteral("F7")));
}

// Where people look for them.
void tst_MainWindow::menusHaveTheirActions_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QStringList>("actions");
    const auto row = [](const char *menu, const char *actions) {
        QTest::newRow(menu) << QString::fromLatin1(menu)
                            << QString::fromLatin1(actions).split(u'/');
    };
    row("File", "Export Table/Quit");
    row("View", "Freeze/Compact Rows/Show Closed Connections");
    row("Endpoint", "Add Endpoint/Remove Endpoint/Add Remote Host/Poll Now/Send "
                    "Request/Connections/Start Server/Stop "
                    "Server/Pin/Copy Path/Disconnect");
}

void tst_MainWindow::menusHaveTheirActions()
{
    QFETCH(const QString, menu);
    QFETCH(const QStringList, actions);
    const auto &menus = window().menuBar()->actions();
    const auto found = std::find_if(menus.begin(), menus.end(), [&menu](const QAction *action) {
        return plainActionText(*action) == menu;
    });
    QVERIFY(found != menus.end());
    for (const QString &name : actions) {
        QAction *action = actionNamed(window(), name);
        QVERIFY2(action && (*found)->menu()->actions().contains(action), qPrintable(name));
    }
}

void tst_MainWindow::copiesPath()
{
    showWindow();
    window().showEndpoint(m_address);
    actionNamed(window(), QStringLiteral("Copy Path"))->trigger();
    QCOMPARE(QApplication::clipboard()->text(), m_path);
}

void tst_MainWindow::eventsLeadToTheTrace()
{
    showWindow();
    auto *events = window().findChild<EventsPage *>();
    window().showTab(MainWindow::Tab::Events);
    m_monitor->workspace.traceRing().append(madeRows(100, 0));
    const QDateTime first = m_monitor->workspace.traceRing().rows().at(0).event.time;
    Q_EMIT events->traceRequested(first.addSecs(-60));
    QCOMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Events)); // There is nothing to show.
    Q_EMIT events->traceRequested(first.addSecs(2));
    QCOMPARE(tabs()->currentIndex(), int(MainWindow::Tab::Trace));
    QCOMPARE(window().findChild<TracePage *>()->tablePanel()->proxy()->rowCount(), 100);
}

void tst_MainWindow::hiddenWindowPollsLess()
{
    Workspace &workspace = m_monitor->workspace;
    showWindow();
    QCOMPARE(workspace.observer().interval(), EndpointObserver::ShortestInterval);
    window().hide();
    QVERIFY(workspace.observer().interval() >= std::chrono::seconds(5));
    QCOMPARE(workspace.interval(), EndpointObserver::ShortestInterval);
    window().present();
    QCOMPARE(workspace.observer().interval(), EndpointObserver::ShortestInterval);
    window().showMinimized();
    TRY_VERIFY(workspace.observer().interval() >= std::chrono::seconds(5));
    window().present();
    TRY_COMPARE(workspace.observer().interval(), EndpointObserver::ShortestInterval);
}

void tst_MainWindow::hiddenDetailsWait()
{
    QVERIFY(startServer());
    showWindow();
    window().showEndpoint(m_address);
    TRY_VERIFY(details().contains(QStringLiteral("ipcdemod")));
    window().hide();
    const QString before = details();
    m_server->process().kill();
    EndpointObserver &observer = m_monitor->workspace.observer();
    // Only writes what is visible.
    TRY_VERIFY((observer.pollNow(), observer.snapshot()->find(m_address)->status.state
                                        != IpcCore::ActiveState::Listening));
    QCOMPARE(details(), before);
    window().present();
    TRY_VERIFY(details().contains(QStringLiteral("Not listening")));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_mainwindow.moc"

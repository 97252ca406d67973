// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "consolefixture.h"
#include "core/observer/endpointobserver.h"
#include "core/server/registeredservers.h"
#include "gui/console/commandeditor.h"
#include "gui/console/consoleactions.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/serveractions.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"

#include <ipccore/server.h>

#include <QtCore/qsettings.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qscrollbar.h>
#include <csignal>

using namespace Monitor;

// Several requests side by side, with a real server.
class tst_ConsoleTabs : public ConsoleFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init() { makePage(); }

    void cleanup()
    {
        m_observer.reset();
        end();
    }

    void endpointFollows();
    void layoutReturns();
    void startAndStopServer();
    void findsAServerThatRegistersLate();
    void everythingHasAName();
    void tabKeys();
    void closedTabsReopen();
    void closingCancels();
    void runningRequestsAreRemembered();
    void tabsWorkAtTheSameTime();
    void tabTitles();
    void opensInANewTab();
    void tabsReturn();
    void oddTabsDoNotReturn();

private:
    void observe();

    std::unique_ptr<EndpointObserver> m_observer;
};

// The snapshots that a window passes on, of the page's endpoint.
void tst_ConsoleTabs::observe()
{
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_observer->setRegistry(registeredServers());
    m_observer->addEndpoint(EndpointAddress::ofPath(m_endpoint->path().native()));
    QVERIFY(m_observer->setInterval(EndpointObserver::ShortestInterval));
    connect(m_observer.get(), &EndpointObserver::snapshotReady, m_page.get(),
            &ConsolePage::takeSnapshot);
    m_observer->start();
}

void tst_ConsoleTabs::endpointFollows()
{
    EndpointSelector &selector = m_page->current().endpointSelector();
    const auto one = EndpointAddress::ofPath("/run/one");
    const auto two = EndpointAddress::ofPath("/run/\xff" + QByteArray("two"));
    m_page->setEndpoint(one);
    QCOMPARE(selector.endpoint(), one);
    m_page->setEndpoint(two);
    // Its bytes, not its text.
    QCOMPARE(selector.endpoint(), two);
    selector.setLocked(true);
    m_page->setEndpoint(one);
    QCOMPARE(selector.endpoint(), two);
    selector.setLocked(false);
    QCOMPARE(selector.endpoint(), one);
    // Text being typed stays.
    auto *edit = selector.findChild<QComboBox *>()->lineEdit();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("@name"));
    QVERIFY(selector.isLocked());
    m_page->setEndpoint(two);
    QCOMPARE(selector.endpoint(), EndpointAddress::ofAbstractName("name"));
    type(QStringLiteral("ping"));
    m_page->current().send();
    QVERIFY(problem().contains(QStringLiteral("abstract")));
}

void tst_ConsoleTabs::layoutReturns()
{
    const QString settingsPath = m_dir->filePath(QStringLiteral("settings"));
    m_page->current().endpointSelector().setLocked(true);
    m_page->current().editor().setMode(CommandEditor::Mode::Hex);
    {
        QSettings settings(settingsPath, QSettings::IniFormat);
        m_page->saveLayout(settings);
    }
    const EndpointAddress before = m_page->current().endpointSelector().endpoint();
    m_page = std::make_unique<ConsolePage>(*m_history);
    QSettings restored(settingsPath, QSettings::IniFormat);
    m_page->restoreLayout(restored);
    QCOMPARE(m_page->current().endpointSelector().endpoint(), before);
    QVERIFY(m_page->current().endpointSelector().isLocked());
    QCOMPARE(m_page->current().editor().mode(), CommandEditor::Mode::Hex);
}

void tst_ConsoleTabs::startAndStopServer()
{
    observe();
    const ServerActions &actions = m_page->serverActions();
    QTRY_VERIFY_WITH_TIMEOUT(actions.startAction()->isEnabled(), PatienceMs);
    QVERIFY(!actions.stopAction()->isEnabled());
    actions.startAction()->trigger();
    auto *dialog = m_page->findChild<QDialog *>();
    QVERIFY(dialog);
    const auto edits = dialog->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    edits.at(0)->setText(QStringLiteral(DEMO));
    edits.at(1)->setText(QStringLiteral("--endpoint \"%1\"").arg(path()));
    dialog->accept();
    QVERIFY(!actions.startAction()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(actions.stopAction()->isEnabled(), PatienceMs);
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));

    const auto pid = static_cast<pid_t>(actions.server()->pid);
    actions.stopAction()->trigger();
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    QVERIFY(box->text().contains(QString::number(pid)));
    QVERIFY(box->text().contains(QStringLiteral("ipcdemod")));
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, PatienceMs);
    sendAndWait(QStringLiteral("ping"));
    QVERIFY(!problem().isEmpty());
}

void tst_ConsoleTabs::findsAServerThatRegistersLate()
{
    IpcCore::Server server(m_endpoint->path(), [](const IpcCore::Request &, IpcCore::Reply &) {
        return IpcCore::HandlerResult::Done;
    });
    QVERIFY(server.listen());
    const ServerActions &actions = m_page->serverActions();
    QSignalSpy done(&actions, &ServerActions::done);
    actions.startAction()->trigger();
    auto *dialog = m_page->findChild<QDialog *>();
    QVERIFY(dialog);
    const auto edits = dialog->findChildren<QLineEdit *>();
    edits.at(0)->setText(QStringLiteral(DEMO));
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, PatienceMs);
    QVERIFY(!actions.stopAction()->isEnabled());
    observe();
    QVERIFY(server.start());
    QTRY_VERIFY_WITH_TIMEOUT(actions.stopAction()->isEnabled(), PatienceMs);
    QCOMPARE(actions.server()->endpoint, m_endpoint->path());
}

void tst_ConsoleTabs::everythingHasAName()
{
    m_page->current().repeatControls().show();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isInternal = widget->objectName().startsWith(QStringLiteral("qt_"));
        if (widget->focusPolicy() == Qt::NoFocus || isInternal || widget->window() != m_page.get()
            || !widget->isVisibleTo(m_page.get()) || qobject_cast<const QTabBar *>(widget)
            || qobject_cast<const QScrollBar *>(widget))
            continue;
        const bool isPart = qobject_cast<const QComboBox *>(widget->parentWidget())
                            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                            || qobject_cast<const QLineEdit *>(widget->parentWidget())
                            || qobject_cast<const QAbstractItemView *>(widget->parentWidget());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty()
                             || qobject_cast<const QLabel *>(widget)
                             || (button && !button->text().isEmpty());
        const bool isProxy = widget->focusProxy() != nullptr;
        QVERIFY2(isNamed || isPart || isProxy, widget->metaObject()->className());
    }
}

void tst_ConsoleTabs::tabKeys()
{
    type(QStringLiteral("one"));
    press(Qt::Key_T);
    QCOMPARE(m_page->tabCount(), 2);
    QVERIFY(edit()->hasFocus());
    QVERIFY(edit()->toPlainText().isEmpty());
    type(QStringLiteral("two"));
    press(Qt::Key_PageUp);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("one"));
    QVERIFY(edit()->hasFocus());
    // Wraps around.
    m_page->openTab().editor().setText(CommandEditor::Mode::Text, QStringLiteral("three"));
    press(Qt::Key_PageUp);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("two"));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("one"));
    press(Qt::Key_PageUp);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("three"));
    press(Qt::Key_W);
    m_page->tabWidget().setCurrentIndex(0);
    // Each has its own lock.
    const auto other = EndpointAddress::ofPath("/run/other");
    m_page->current().endpointSelector().setLocked(true);
    m_page->setEndpoint(other);
    QCOMPARE(m_page->current().endpointSelector().endpoint(),
             EndpointAddress::ofPath(m_endpoint->path().native()));
    press(Qt::Key_PageDown);
    QCOMPARE(m_page->current().endpointSelector().endpoint(), other);
    press(Qt::Key_W);
    QCOMPARE(m_page->tabCount(), 1);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("one"));
    QVERIFY(edit()->hasFocus());
}

void tst_ConsoleTabs::closedTabsReopen()
{
    QAction *reopen = m_page->actions().reopenTab;
    QVERIFY(!reopen->isEnabled());
    m_page->current().editor().setText(CommandEditor::Mode::Hex, QStringLiteral("70 6"));
    m_page->current().endpointSelector().setLocked(true);
    const RequestState state = m_page->current().state();
    press(Qt::Key_W);
    // There is always at least one.
    QCOMPARE(m_page->tabCount(), 1);
    QVERIFY(edit()->toPlainText().isEmpty());
    QVERIFY(reopen->isEnabled());
    // A tab without content is no loss.
    press(Qt::Key_W);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_page->tabCount(), 2);
    QCOMPARE(m_page->current().state(), state);
    QVERIFY(m_page->current().endpointSelector().isLocked());
    QVERIFY(!reopen->isEnabled());
}

void tst_ConsoleTabs::closingCancels()
{
    startServer();
    press(Qt::Key_T);
    type(QStringLiteral("sleep 60000"));
    press(Qt::Key_Return);
    QVERIFY(m_page->current().isSending());
    m_page->closeTab(1);
    QCOMPARE(m_history->entries().size(), 1);
    QCOMPARE(m_history->entries().constLast().error, QStringLiteral("Canceled"));
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    // Repeated ones end as well.
    type(QStringLiteral("ping"));
    m_page->current().repeatControls().setPlan({.count = 1'000'000});
    Q_EMIT m_page->current().repeatControls().startRequested();
    const QPointer<RequestPane> pane = &m_page->current();
    m_page->closeTab(0);
    QTRY_VERIFY_WITH_TIMEOUT(!pane, PatienceMs);
    QCOMPARE(m_page->tabCount(), 1);
    QVERIFY(!m_page->current().isSending());
}

// The program exits while requests are under way.
void tst_ConsoleTabs::runningRequestsAreRemembered()
{
    startServer();
    type(QStringLiteral("sleep 60000"));
    press(Qt::Key_Return);
    QVERIFY(m_page->current().isSending());
    press(Qt::Key_T);
    type(QStringLiteral("ping"));
    m_page->current().repeatControls().setPlan({.count = 1'000'000});
    Q_EMIT m_page->current().repeatControls().startRequested();
    QTRY_VERIFY_WITH_TIMEOUT(reply() == QStringLiteral("pong"), PatienceMs);
    m_page.reset();
    QStringList requests;
    for (const HistoryEntry &entry : m_history->entries())
        requests.append(QString::fromUtf8(entry.request));
    requests.sort();
    QCOMPARE(requests, (QStringList{QStringLiteral("ping"), QStringLiteral("sleep 60000")}));
}

void tst_ConsoleTabs::tabsWorkAtTheSameTime()
{
    startServer();
    type(QStringLiteral("sleep 60000"));
    press(Qt::Key_Return);
    QVERIFY(m_page->actions().cancel->isEnabled());
    QVERIFY(!m_page->actions().send->isEnabled());
    press(Qt::Key_T);
    // The actions apply to the tab in front.
    QVERIFY(!m_page->actions().cancel->isEnabled());
    QVERIFY(m_page->actions().send->isEnabled());
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    QVERIFY(!m_page->actions().cancel->isEnabled());
    press(Qt::Key_PageUp);
    QVERIFY(m_page->current().isSending());
    QVERIFY(m_page->actions().cancel->isEnabled());
    press(Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(!m_page->current().isSending());
}

void tst_ConsoleTabs::tabTitles()
{
    QTabWidget &tabs = m_page->tabWidget();
    m_page->setEndpoint(EndpointAddress::ofPath("/run/x/demo.sock"));
    QCOMPARE(tabs.tabText(0), QStringLiteral("demo.sock"));
    type(QStringLiteral("a & b"));
    QCOMPARE(tabs.tabText(0), QStringLiteral("demo.sock · a && b"));
    QCOMPARE(tabs.tabToolTip(0), QStringLiteral("demo.sock · a & b"));
    type(QString(100, u'x'));
    QCOMPARE(tabs.tabText(0), QStringLiteral("demo.sock · ") + QString(24, u'x') + QChar(0x2026));
    m_page->current().editor().setFilePath(QStringLiteral("/tmp/some/request.bin"));
    QCOMPARE(tabs.tabText(0), QStringLiteral("demo.sock · request.bin"));
}

void tst_ConsoleTabs::opensInANewTab()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    type(QStringLiteral("draft"));
    m_page->setEndpoint(EndpointAddress::ofPath("/run/other"));
    TablePanel &history = m_page->historyPanel().history();
    QAction *open = m_page->historyPanel().openInTabAction();
    QVERIFY(!open->isEnabled());
    history.view()->setCurrentIndex(history.view()->model()->index(0, 0));
    QVERIFY(open->isEnabled());
    open->trigger();
    QCOMPARE(m_page->tabCount(), 2);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
    // Where it was sent.
    QCOMPARE(m_page->current().endpointSelector().endpoint(),
             EndpointAddress::ofPath(m_endpoint->path().native()));
    press(Qt::Key_PageUp);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("draft"));
}

void tst_ConsoleTabs::tabsReturn()
{
    type(QStringLiteral("one\twith \"quotes\", commas; and @more"));
    press(Qt::Key_T);
    m_page->current().editor().setText(CommandEditor::Mode::Hex, QStringLiteral("70 6"));
    m_page->current().endpointSelector().setEndpoint(
        EndpointAddress::ofPath("/run/\xff" + QByteArray("x")));
    press(Qt::Key_T);
    m_page->current().editor().setFilePath(QStringLiteral("/tmp/request"));
    RequestState state = m_page->current().state();
    state.timeout.reset();
    m_page->current().setState(state);
    press(Qt::Key_T);
    QCOMPARE(m_page->tabCount(), 4);
    m_page->tabWidget().setCurrentIndex(1);
    const auto states = [this] {
        QList<RequestState> all;
        for (int index = 0; index < m_page->tabCount(); ++index)
            all.append(static_cast<RequestPane *>(m_page->tabWidget().widget(index))->state());
        return all;
    };
    const QList<RequestState> before = states();
    const QString settingsPath = m_dir->filePath(QStringLiteral("settings"));
    {
        QSettings settings(settingsPath, QSettings::IniFormat);
        m_page->saveLayout(settings);
    }
    makePage();
    QSettings restored(settingsPath, QSettings::IniFormat);
    m_page->restoreLayout(restored);
    QCOMPARE(states(), before);
    QCOMPARE(m_page->tabWidget().currentIndex(), 1);
    // The old ones have left nothing behind.
    QVERIFY(!m_page->actions().reopenTab->isEnabled());
}

void tst_ConsoleTabs::oddTabsDoNotReturn()
{
    QSettings settings(m_dir->filePath(QStringLiteral("settings")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("requests"),
                      QVariantList{QStringLiteral("no map"),
                                   QVariantMap{{QStringLiteral("mode"), 99},
                                               {QStringLiteral("timeoutSeconds"), -5},
                                               {QStringLiteral("text"), QStringLiteral("kept")}}});
    settings.setValue(QStringLiteral("currentRequest"), 17);
    m_page->restoreLayout(settings);
    QCOMPARE(m_page->tabCount(), 1);
    QCOMPARE(m_page->tabWidget().currentIndex(), 0);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("kept"));
    QCOMPARE(m_page->current().editor().mode(), CommandEditor::Mode::Text);
    QCOMPARE(m_page->current().state().timeout, std::chrono::seconds(30));
}

QTEST_MAIN(tst_ConsoleTabs)
#include "tst_consoletabs.moc"

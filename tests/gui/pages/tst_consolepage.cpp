// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/commandeditor.h"
#include "gui/console/commandtextedit.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/console/resultbar.h"
#include "gui/console/serveractions.h"
#include "gui/pages/consolepage.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "support/program.h"

#include <ipccore/endpointstatus.h>
#include <ipccore/testing/temporaryendpoint.h>

#include <QtTest/qtest.h>

#include <csignal>
#include <sys/wait.h>

using namespace Monitor;
using IpcCore::ActiveState;
using IpcCore::Testing::TemporaryEndpoint;

// The console with a real server, used as people use it.
class tst_ConsolePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void ping();
    void sendShortcut();
    void large();
    void streams();
    void cancelIsImmediate();
    void escapeCancels();
    void missingServer();
    void stoppedServer();
    void modes();
    void invalidHex();
    void file();
    void walksThroughHistory();
    void searchKey();
    void historyReturns();
    void historySurvives();
    void brokenHistory();
    void favourite();
    void repeats();
    void repeatStops();
    void copyAsCommand();
    void endpointFollows();
    void layoutReturns();
    void startAndStopServer();
    void everythingHasAName();

private:
    void startServer();
    void makePage();
    void type(const QString &text);
    void sendAndWait(const QString &text);

    QString path() const { return m_endpoint->path().toString(); }

    QString reply() const { return QString::fromUtf8(m_page->current().replyView().reply()); }

    std::unique_ptr<TemporaryEndpoint> m_endpoint;
    std::unique_ptr<Program> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CommandHistory> m_history;
    std::unique_ptr<ConsolePage> m_page;
};

namespace {

constexpr int PatienceMs = 20'000;

bool halt(Program &program)
{
    const auto pid = static_cast<pid_t>(program.process().processId());
    siginfo_t info = {};
    return ::kill(pid, SIGSTOP) == 0
           && ::waitid(P_PID, static_cast<id_t>(pid), &info, WSTOPPED) == 0;
}

QAction *pageAction(const ConsolePage &page, const QString &words)
{
    for (QAction *action : page.pageActions()) {
        if (action->text().remove(u'&').startsWith(words))
            return action;
    }
    return nullptr;
}

} // namespace

void tst_ConsolePage::initTestCase()
{
    qRegisterMetaType<CommandOutcome>();
}

void tst_ConsolePage::init()
{
    m_endpoint = std::make_unique<TemporaryEndpoint>();
    m_dir = std::make_unique<QTemporaryDir>();
    makePage();
}

void tst_ConsolePage::cleanup()
{
    m_page.reset();
    m_history.reset();
    m_server.reset();
}

void tst_ConsolePage::makePage()
{
    m_page.reset();
    m_history.reset();
    m_history = std::make_unique<CommandHistory>(m_dir->path());
    m_page = std::make_unique<ConsolePage>(*m_history);
    m_page->setEndpoint(EndpointAddress::ofPath(m_endpoint->path().native()));
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_ConsolePage::startServer()
{
    m_server = std::make_unique<Program>(QStringLiteral(DEMO),
                                         QStringList{QStringLiteral("--endpoint"), path()});
    QVERIFY(m_server->start());
    QVERIFY(m_server->waitForLine("listening on"));
}

void tst_ConsolePage::type(const QString &text)
{
    CommandTextEdit *edit = m_page->current().editor().textEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void tst_ConsolePage::sendAndWait(const QString &text)
{
    type(text);
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending(), PatienceMs);
}

void tst_ConsolePage::ping()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    QCOMPARE(m_page->current().resultBar().problemText(), QString());
    QVERIFY2(m_page->current().resultBar().statusText().startsWith(
                 QStringLiteral("OK · 4 B out · 4 B in · connected ")),
             qPrintable(m_page->current().resultBar().statusText()));
    QVERIFY(m_page->current().resultBar().statusText().contains(QStringLiteral("first byte ")));
    QVERIFY(m_page->current().resultBar().statusText().contains(QStringLiteral("total ")));
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Text);
    // The text stays, to be sent again.
    QCOMPARE(m_page->current().editor().textEdit()->toPlainText(), QStringLiteral("ping"));
    QCOMPARE(m_history->entries().size(), 1);
    QCOMPARE(m_history->entries().constFirst().reply, QByteArray("pong"));
}

void tst_ConsolePage::sendShortcut()
{
    startServer();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        type(QStringLiteral("ping"));
        QTest::keyClick(m_page->current().editor().textEdit(), key, Qt::ControlModifier);
        QVERIFY(m_page->current().isSending());
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending(), PatienceMs);
        QCOMPARE(m_page->current().editor().textEdit()->toPlainText(), QStringLiteral("ping"));
    }
    QCOMPARE(m_history->entries().size(), 2);
}

void tst_ConsolePage::large()
{
    startServer();
    sendAndWait(QStringLiteral("big"));
    const ReplyView &view = m_page->current().replyView();
    QVERIFY(view.reply().size() > 700'000);
    QCOMPARE(view.shownBytes(), ReplyView::ShownAtFirst);
    QCOMPARE(m_history->entries().constFirst().replySize, view.reply().size());
    m_page->current().replyView().loadAll();
    QTRY_COMPARE_WITH_TIMEOUT(view.shownBytes(), view.reply().size(), PatienceMs);
}

void tst_ConsolePage::streams()
{
    startServer();
    type(QStringLiteral("slow"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->current().replyView().shownBytes() > 0, PatienceMs);
    QVERIFY(m_page->current().isSending());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->current().resultBar().statusText().startsWith(QStringLiteral("Receiving")),
        PatienceMs);
    m_page->current().cancel();
    QVERIFY(!m_page->current().isSending());
    // What came of it stays.
    QVERIFY(reply().startsWith(QStringLiteral("big: ")));
    QVERIFY(m_page->current().resultBar().statusText().startsWith(QStringLiteral("Canceled")));
}

void tst_ConsolePage::cancelIsImmediate()
{
    startServer();
    type(QStringLiteral("sleep 60000"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->current().resultBar().statusText().startsWith(QStringLiteral("Waiting")),
        PatienceMs);
    m_page->current().cancel();
    // No event loop ran in between.
    QVERIFY(!m_page->current().isSending());
    QCOMPARE(m_history->entries().constLast().error, QStringLiteral("Canceled"));
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
}

void tst_ConsolePage::escapeCancels()
{
    startServer();
    type(QStringLiteral("sleep 60000"));
    m_page->current().send();
    QVERIFY(m_page->current().isSending());
    QTest::keyClick(m_page->current().editor().textEdit(), Qt::Key_Escape);
    QVERIFY(!m_page->current().isSending());
}

void tst_ConsolePage::missingServer()
{
    sendAndWait(QStringLiteral("ping"));
    QVERIFY(m_page->current().resultBar().statusText().startsWith(QStringLiteral("PathNotFound")));
    QVERIFY2(m_page->current().resultBar().problemText().contains(
                 QStringLiteral("State: PathNotFound.")),
             qPrintable(m_page->current().resultBar().problemText()));
    QVERIFY(
        m_page->current().resultBar().problemText().contains(QStringLiteral("start the server")));
    QVERIFY(m_page->serverActions().startAction()->isEnabled());
    // And goes when it is mended.
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(m_page->current().resultBar().problemText(), QString());
}

void tst_ConsolePage::stoppedServer()
{
    startServer();
    QVERIFY(halt(*m_server));
    const QByteArray native = m_endpoint->path().native();
    for (int i = 0; i < 10'000 && IpcCore::activeState(native) == ActiveState::Listening; ++i) {
    }
    QCOMPARE(IpcCore::activeState(native), ActiveState::NotListening);
    sendAndWait(QStringLiteral("ping"));
    QVERIFY2(m_page->current().resultBar().statusText().startsWith(QStringLiteral("Busy")),
             qPrintable(m_page->current().resultBar().statusText()));
    QVERIFY(
        m_page->current().resultBar().problemText().contains(QStringLiteral("does not accept")));
}

void tst_ConsolePage::modes()
{
    CommandEditor &editor = m_page->current().editor();
    type(QStringLiteral("ping"));
    editor.setMode(CommandEditor::Mode::Hex);
    QCOMPARE(editor.textEdit()->toPlainText(), QStringLiteral("70 69 6e 67"));
    QCOMPARE(*editor.request(), QByteArray("ping"));
    editor.setMode(CommandEditor::Mode::Text);
    QCOMPARE(editor.textEdit()->toPlainText(), QStringLiteral("ping"));
    editor.setMode(CommandEditor::Mode::Json);
    QVERIFY(!editor.request());
    type(QStringLiteral("{\"a\": [1]}"));
    QCOMPARE(*editor.request(), QByteArray("{\"a\": [1]}"));

    editor.setMode(CommandEditor::Mode::Text);
    m_page->setRequest(QByteArray("a\0b", 3));
    QCOMPARE(editor.mode(), CommandEditor::Mode::Hex);
    QCOMPARE(*editor.request(), QByteArray("a\0b", 3));
    // A text field would make another line end of it.
    editor.setMode(CommandEditor::Mode::Text);
    m_page->setRequest("a\r\nb");
    QCOMPARE(*editor.request(), QByteArray("a\r\nb"));
}

void tst_ConsolePage::invalidHex()
{
    m_page->current().editor().setMode(CommandEditor::Mode::Hex);
    type(QStringLiteral("70 6"));
    QVERIFY(!m_page->current().editor().request());
    QCOMPARE(m_page->current().editor().textEdit()->extraSelections().size(), 1);
    QCOMPARE(m_page->current()
                 .editor()
                 .textEdit()
                 ->extraSelections()
                 .constFirst()
                 .cursor.selectionStart(),
             3);
    m_page->current().send();
    QVERIFY(!m_page->current().isSending());
    QVERIFY(m_page->current().resultBar().problemText().contains(QStringLiteral("two digits")));
    QVERIFY(
        m_page->current().resultBar().problemText().contains(QStringLiteral("line 1, column 4")));
    QCOMPARE(m_page->current().editor().textEdit()->textCursor().position(), 3);
    m_page->current().editor().textEdit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_page->current().editor().textEdit(), QStringLiteral("9"));
    QVERIFY(m_page->current().editor().textEdit()->extraSelections().isEmpty());
}

void tst_ConsolePage::file()
{
    startServer();
    QFile file(m_dir->filePath(QStringLiteral("request")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(QByteArray("echo \0\xff\n", 8));
    file.close();
    m_page->current().editor().setFilePath(file.fileName());
    m_page->current().send();
    QVERIFY(m_page->current().isSending());
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending() && m_history->entries().size() == 1,
                             PatienceMs);
    QCOMPARE(m_page->current().replyView().reply(), QByteArray("\0\xff\n", 3));
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Hex);
    m_page->current().editor().setFilePath(QStringLiteral("/no/such/file"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->current().resultBar().problemText().contains(QStringLiteral("/no/such/file")),
        PatienceMs);
    QVERIFY(!m_page->current().isSending());
}

void tst_ConsolePage::walksThroughHistory()
{
    startServer();
    sendAndWait(QStringLiteral("echo one"));
    sendAndWait(QStringLiteral("echo two"));
    sendAndWait(QStringLiteral("echo two"));
    type(QStringLiteral("draft"));
    CommandTextEdit *edit = m_page->current().editor().textEdit();
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(edit, key);
        return edit->toPlainText();
    };
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("echo two"));
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("echo one"));
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("echo one"));
    QCOMPARE(press(Qt::Key_Down), QStringLiteral("echo two"));
    QCOMPARE(press(Qt::Key_Down), QStringLiteral("draft"));
    QCOMPARE(press(Qt::Key_Down), QStringLiteral("draft"));
    // Within a text of several lines the cursor moves.
    edit->setPlainText(QStringLiteral("a\nb"));
    edit->moveCursor(QTextCursor::End);
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("a\nb"));
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("echo two"));
}

void tst_ConsolePage::searchKey()
{
    // The window has the same shortcut for something else.
    QAction other(m_page.get());
    other.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_page->addAction(&other);
    QSignalSpy otherTriggered(&other, &QAction::triggered);
    m_page->activateWindow();
    m_page->current().editor().textEdit()->setFocus();
    QTest::keyClick(m_page->current().editor().textEdit(), Qt::Key_R, Qt::ControlModifier);
    FilterEdit *search = m_page->historyPanel().history().filterEdit();
    QVERIFY(search->hasFocus());
    QVERIFY(otherTriggered.isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(m_page->current().editor().textEdit()->hasFocus());
}

void tst_ConsolePage::historyReturns()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    sendAndWait(QStringLiteral("echo {\"a\": 1}"));
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Json);
    FilterEdit *search = m_page->historyPanel().history().filterEdit();
    RecordView *view = m_page->historyPanel().history().view();
    QCOMPARE(view->model()->rowCount(), 2);
    QTest::keyClicks(search, QStringLiteral("cmd:PIN"));
    QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, PatienceMs);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_page->current().editor().textEdit()->toPlainText(), QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    QVERIFY(m_page->current().resultBar().statusText().contains(QStringLiteral("OK · 4 B out")));

    QAction *compare = m_page->historyPanel().compareAction();
    QVERIFY(!compare->isEnabled());
    search->setFilter({});
    view->selectAll();
    QVERIFY(compare->isEnabled());
    compare->trigger();
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Diff);
}

void tst_ConsolePage::historySurvives()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    makePage();
    QCOMPARE(m_history->entries().size(), 0);
    m_history->load();
    QTRY_COMPARE_WITH_TIMEOUT(m_history->entries().size(), 1, PatienceMs);
    m_page->current().editor().textEdit()->setFocus();
    QTest::keyClick(m_page->current().editor().textEdit(), Qt::Key_Up);
    QCOMPARE(m_page->current().editor().textEdit()->toPlainText(), QStringLiteral("ping"));
}

void tst_ConsolePage::brokenHistory()
{
    QFile file(m_dir->filePath(QStringLiteral("history.jsonl")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("this is no history\n");
    file.close();
    m_history->load();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->current().resultBar().problemText().contains(QStringLiteral("could not be read")),
        PatienceMs);
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
}

void tst_ConsolePage::favourite()
{
    type(QStringLiteral("ping"));
    pageAction(*m_page, QStringLiteral("Add to Favourites"))->trigger();
    auto *dialog = m_page->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("Alive?"));
    dialog->accept();
    QCOMPARE(m_history->favourites().size(), 1);
    type(QStringLiteral("other"));
    TablePanel &favourites = m_page->historyPanel().favourites();
    m_page->historyPanel().findChild<QTabWidget *>()->setCurrentWidget(&favourites);
    favourites.view()->setCurrentIndex(favourites.view()->model()->index(0, 0));
    QTest::keyClick(favourites.view(), Qt::Key_Return);
    QCOMPARE(m_page->current().editor().textEdit()->toPlainText(), QStringLiteral("ping"));
}

void tst_ConsolePage::repeats()
{
    startServer();
    type(QStringLiteral("ping"));
    m_page->current().repeatControls().setPlan({.count = 200});
    Q_EMIT m_page->current().repeatControls().startRequested();
    QTRY_COMPARE_WITH_TIMEOUT(m_history->entries().size(), 1, PatienceMs);
    QVERIFY(!m_page->current().isSending());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->current().repeatControls().summaryText().startsWith(
                                 QStringLiteral("200 of 200 sent · min ")),
                             PatienceMs);
    QCOMPARE(reply(), QStringLiteral("pong"));
    QCOMPARE(m_history->entries().constFirst().reply, QByteArray("pong"));
    // A single one afterwards is no repeat.
    sendAndWait(QStringLiteral("echo x"));
    QCOMPARE(reply(), QStringLiteral("x"));
    QCOMPARE(m_history->entries().size(), 2);
}

void tst_ConsolePage::repeatStops()
{
    startServer();
    type(QStringLiteral("ping"));
    m_page->current().repeatControls().setPlan({.count = 1'000'000});
    Q_EMIT m_page->current().repeatControls().startRequested();
    QTRY_COMPARE_WITH_TIMEOUT(reply(), QStringLiteral("pong"), PatienceMs);
    m_page->current().cancel();
    QVERIFY(!m_page->current().isSending());
    QTRY_COMPARE_WITH_TIMEOUT(m_history->entries().size(), 1, PatienceMs);
    sendAndWait(QStringLiteral("echo x"));
    QCOMPARE(reply(), QStringLiteral("x"));
}

void tst_ConsolePage::copyAsCommand()
{
    type(QStringLiteral("it's"));
    pageAction(*m_page, QStringLiteral("Copy as Command"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("ipcctl send '%1' 'it'\\''s'").arg(path()));
}

void tst_ConsolePage::endpointFollows()
{
    EndpointSelector &selector = m_page->current().endpointSelector();
    const auto one = EndpointAddress::ofPath("/run/one");
    const auto two = EndpointAddress::ofPath("/run/\xff" + QByteArray("two"));
    m_page->setEndpoint(one);
    QCOMPARE(selector.endpoint(), one);
    m_page->setEndpoint(two);
    // The bytes of it, not its text.
    QCOMPARE(selector.endpoint(), two);
    selector.setLocked(true);
    m_page->setEndpoint(one);
    QCOMPARE(selector.endpoint(), two);
    selector.setLocked(false);
    QCOMPARE(selector.endpoint(), one);
    // What is written stays.
    auto *edit = selector.findChild<QComboBox *>()->lineEdit();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("@name"));
    QVERIFY(selector.isLocked());
    m_page->setEndpoint(two);
    QCOMPARE(selector.endpoint(), EndpointAddress::ofAbstractName("name"));
    type(QStringLiteral("ping"));
    m_page->current().send();
    QVERIFY(m_page->current().resultBar().problemText().contains(QStringLiteral("abstract")));
}

void tst_ConsolePage::layoutReturns()
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
    m_page->restoreLayout(QSettings(settingsPath, QSettings::IniFormat));
    QCOMPARE(m_page->current().endpointSelector().endpoint(), before);
    QVERIFY(m_page->current().endpointSelector().isLocked());
    QCOMPARE(m_page->current().editor().mode(), CommandEditor::Mode::Hex);
}

void tst_ConsolePage::startAndStopServer()
{
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
    QVERIFY(!m_page->current().resultBar().problemText().isEmpty());
}

void tst_ConsolePage::everythingHasAName()
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

QTEST_MAIN(tst_ConsolePage)
#include "tst_consolepage.moc"

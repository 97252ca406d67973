// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "consolefixture.h"
#include "gui/console/commandeditor.h"
#include "gui/console/consoleactions.h"
#include "gui/console/endpointselector.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/serveractions.h"

#include <QtGui/qclipboard.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>
#include <ipccore/endpointstatus.h>
#include <unistd.h>

using namespace Monitor;
using IpcCore::ActiveState;

// A request and its reply, with a real server, as people use it.
class tst_ConsolePage : public ConsoleFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init() { makePage(); }

    void cleanup() { end(); }

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
    void repeats();
    void repeatStops();
    void copyAsCommand();
    void replyStaysInFlight();
    void serverDiesInAReply();
    void endpointGoesBeforeSending();
    void commandOfSeveralPackets();
    void badFiles_data();
    void badFiles();
    void invalidJson();
    void withoutTimeout();
    void keysOfTheRequest();
    void copiesTheReply();
    void tellsWhoseReplyItIs();
    void stopButtonHasWords();
};

void tst_ConsolePage::ping()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    QCOMPARE(problem(), QString());
    QVERIFY2(status().startsWith(QStringLiteral("OK · 4 B out · 4 B in · connected ")),
             qPrintable(status()));
    QVERIFY(status().contains(QStringLiteral("first byte ")));
    QVERIFY(status().contains(QStringLiteral("total ")));
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Text);
    // The text stays, ready to be sent again.
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
    QCOMPARE(m_history->entries().size(), 1);
    QCOMPARE(m_history->entries().constFirst().reply, QByteArray("pong"));
}

void tst_ConsolePage::sendShortcut()
{
    startServer();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        type(QStringLiteral("ping"));
        QTest::keyClick(edit(), key, Qt::ControlModifier);
        QVERIFY(m_page->current().isSending());
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->current().isSending(), PatienceMs);
        QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
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
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(QStringLiteral("Receiving")), PatienceMs);
    m_page->current().cancel();
    QVERIFY(!m_page->current().isSending());
    // The partial reply stays.
    QVERIFY(reply().startsWith(QStringLiteral("big: ")));
    QVERIFY(status().startsWith(QStringLiteral("Canceled")));
}

void tst_ConsolePage::cancelIsImmediate()
{
    startServer();
    type(QStringLiteral("sleep 60000"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(QStringLiteral("Waiting")), PatienceMs);
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
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(!m_page->current().isSending());
}

void tst_ConsolePage::missingServer()
{
    sendAndWait(QStringLiteral("ping"));
    QVERIFY(status().startsWith(QStringLiteral("PathNotFound")));
    QVERIFY2(problem().contains(QStringLiteral("State: Path not found.")), qPrintable(problem()));
    QVERIFY(problem().contains(QStringLiteral("start the server")));
    QVERIFY(m_page->serverActions().startAction()->isEnabled());
    // And disappears once it is fixed.
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(problem(), QString());
}

void tst_ConsolePage::stoppedServer()
{
    startServer();
    QVERIFY(halt(static_cast<pid_t>(m_server->process().processId())));
    const QByteArray native = m_endpoint->path().native();
    for (int i = 0; i < 10'000 && IpcCore::activeState(native) == ActiveState::Listening; ++i) {
    }
    QCOMPARE(IpcCore::activeState(native), ActiveState::NotListening);
    sendAndWait(QStringLiteral("ping"));
    QVERIFY2(status().startsWith(QStringLiteral("Busy")), qPrintable(status()));
    QVERIFY(problem().contains(QStringLiteral("does not accept")));
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
    // A text field would normalize this line end.
    editor.setMode(CommandEditor::Mode::Text);
    m_page->setRequest("a\r\nb");
    QCOMPARE(*editor.request(), QByteArray("a\r\nb"));
}

void tst_ConsolePage::invalidHex()
{
    m_page->current().editor().setMode(CommandEditor::Mode::Hex);
    type(QStringLiteral("70 6"));
    QVERIFY(!m_page->current().editor().request());
    QCOMPARE(edit()->extraSelections().size(), 1);
    QCOMPARE(m_page->current()
                 .editor()
                 .textEdit()
                 ->extraSelections()
                 .constFirst()
                 .cursor.selectionStart(),
             3);
    m_page->current().send();
    QVERIFY(!m_page->current().isSending());
    QVERIFY(problem().contains(QStringLiteral("two digits")));
    QVERIFY(problem().contains(QStringLiteral("line 1, column 4")));
    QCOMPARE(edit()->textCursor().position(), 3);
    edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit(), QStringLiteral("9"));
    QVERIFY(edit()->extraSelections().isEmpty());
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
    QTRY_VERIFY_WITH_TIMEOUT(problem().contains(QStringLiteral("/no/such/file")), PatienceMs);
    QVERIFY(!m_page->current().isSending());
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
    // A single request afterwards is not a repeat.
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
    pageAction(QStringLiteral("Copy as Command"))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("ipcctl send '%1' 'it'\\''s'").arg(path()));
}

void tst_ConsolePage::replyStaysInFlight()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    type(QStringLiteral("sleep 60000"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(QStringLiteral("Waiting")), PatienceMs);
    QCOMPARE(reply(), QStringLiteral("pong"));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("sleep 60000"));
    m_page->current().cancel();
}

void tst_ConsolePage::serverDiesInAReply()
{
    startServer();
    type(QStringLiteral("slow"));
    m_page->current().send();
    QTRY_VERIFY_WITH_TIMEOUT(!reply().isEmpty(), PatienceMs);
    QVERIFY(m_page->current().isSending());
    m_server->process().kill();
    waitForEnd();
    // The partial reply is kept, and marked.
    QVERIFY(reply().startsWith(QStringLiteral("big: ")));
    bool isMarked = false;
    for (const QLabel *label : m_page->current().replyView().findChildren<QLabel *>())
        isMarked |= label->text().startsWith(QStringLiteral("Incomplete"));
    QVERIFY(isMarked);
    QVERIFY2(!status().startsWith(QStringLiteral("OK")), qPrintable(status()));
    QVERIFY2(problem().contains(QStringLiteral("hung up")), qPrintable(problem()));
    const HistoryEntry &entry = m_history->entries().constLast();
    QVERIFY(!entry.error.isEmpty());
    QVERIFY(entry.reply.startsWith("big: "));
    QCOMPARE(entry.replySize, m_page->current().replyView().reply().size());
}

void tst_ConsolePage::endpointGoesBeforeSending()
{
    startServer();
    type(QStringLiteral("ping"));
    QVERIFY(pageAction(QStringLiteral("Send"))->isEnabled());
    m_server->process().kill();
    QVERIFY(m_server->process().waitForFinished(PatienceMs));
    m_page->current().send();
    waitForEnd();
    QVERIFY2(status().startsWith(QStringLiteral("NotListening")), qPrintable(status()));
    QVERIFY(problem().contains(QStringLiteral("start it again")));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
}

void tst_ConsolePage::commandOfSeveralPackets()
{
    startServer();
    // More than the 65,516 bytes of one packet.
    const QByteArray line(999, 'x');
    const QByteArray lines = QByteArray(line + '\n').repeated(200);
    m_page->setRequest("echo " + lines);
    m_page->current().send();
    waitForEnd();
    QCOMPARE(problem(), QString());
    QVERIFY(m_page->current().replyView().reply() == lines);
    QCOMPARE(m_history->entries().constLast().requestSize, lines.size() + 5);
}

void tst_ConsolePage::badFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QStringLiteral("missing");
    QTest::newRow("directory") << QStringLiteral("directory");
    QTest::newRow("huge") << QStringLiteral("huge");
    QTest::newRow("unreadable") << QStringLiteral("unreadable");
}

void tst_ConsolePage::badFiles()
{
    QFETCH(QString, name);
    const QString filePath = m_dir->filePath(name);
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("directory")));
    if (name == QLatin1String("huge") || name == QLatin1String("unreadable")) {
        QFile file(filePath);
        QVERIFY(file.open(QFile::WriteOnly));
        // Only its end takes disk space.
        QVERIFY(file.resize(FileTransfer::MaxSize + 1));
        QVERIFY(file.setPermissions(name == QLatin1String("huge") ? QFile::ReadOwner
                                                                  : QFile::Permissions()));
    }
    if (name == QLatin1String("unreadable") && ::geteuid() == 0)
        QSKIP("root may read everything");
    startServer();
    m_page->current().editor().setFilePath(filePath);
    m_page->current().send();
    waitForEnd();
    QVERIFY2(problem().contains(filePath), qPrintable(problem()));
    // Nothing was sent.
    QVERIFY(m_history->entries().isEmpty());
}

void tst_ConsolePage::invalidJson()
{
    startServer();
    m_page->current().editor().setMode(CommandEditor::Mode::Json);
    edit()->setPlainText(QStringLiteral("{\"a\": 1,\n \"b\" 2}"));
    QVERIFY(!m_page->current().editor().request());
    edit()->moveCursor(QTextCursor::Start);
    press(Qt::Key_Return);
    QVERIFY(!m_page->current().isSending());
    QVERIFY2(problem().contains(QStringLiteral("(line 2, column ")), qPrintable(problem()));
    // At the error.
    QCOMPARE(edit()->textCursor().blockNumber(), 1);
    QVERIFY(m_history->entries().isEmpty());
    for (const char *valid : {"{\"a\": 1}", "[1, 2]", "42", "\"text\"", "null"}) {
        edit()->setPlainText(QString::fromLatin1(valid));
        QVERIFY2(m_page->current().editor().request(), valid);
    }
    for (const char *invalid : {"", "1, 2", "1]", "[1", "{a: 1}"}) {
        edit()->setPlainText(QString::fromLatin1(invalid));
        QVERIFY2(!m_page->current().editor().request(), invalid);
    }
}

void tst_ConsolePage::withoutTimeout()
{
    startServer();
    const auto boxes = m_page->current().findChildren<QCheckBox *>();
    QCheckBox *box = nullptr;
    for (QCheckBox *candidate : boxes) {
        if (candidate->accessibleName() == QStringLiteral("Limit the waiting time"))
            box = candidate;
    }
    QVERIFY(box);
    QCOMPARE(m_page->current().state().timeout, std::chrono::seconds(30));
    box->click();
    QCOMPARE(m_page->current().state().timeout, std::nullopt);
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    // One second is enough to see that there is a limit.
    RequestState state = m_page->current().state();
    state.timeout = std::chrono::seconds(1);
    m_page->current().setState(state);
    sendAndWait(QStringLiteral("sleep 60000"));
    QVERIFY2(status().startsWith(QStringLiteral("Timeout")), qPrintable(status()));
}

void tst_ConsolePage::keysOfTheRequest()
{
    type(QStringLiteral("ping"));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("ipcctl send '%1' 'ping'").arg(path()));
    press(Qt::Key_D);
    QVERIFY(m_page->findChild<QInputDialog *>());
}

void tst_ConsolePage::copiesTheReply()
{
    QAction *copy = m_page->actions().copyReply;
    QVERIFY(!copy->isEnabled());
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QVERIFY(copy->isEnabled());
    copy->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("pong"));
    QVERIFY(status().startsWith(QStringLiteral("Copied the reply")));
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(QStringLiteral("OK")), 20'000);
}

// The target follows the selection, while the reply is still another server's.
void tst_ConsolePage::tellsWhoseReplyItIs()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QVERIFY(!status().contains(path()));
    const EndpointAddress before = m_page->current().endpointSelector().endpoint();
    m_page->setEndpoint(EndpointAddress::ofAbstractName("ipcmonitor-test-nobody"));
    QVERIFY(status().contains(path()));
    m_page->setEndpoint(before);
    QVERIFY(!status().contains(path()));
}

// Stopping a server by mistake is worse than a wide button.
void tst_ConsolePage::stopButtonHasWords()
{
    const QString words = QStringLiteral("Stop Server");
    const QToolButton *shown = nullptr;
    for (const QToolButton *button : m_page->findChildren<QToolButton *>()) {
        if (button->defaultAction() == pageAction(words))
            shown = button;
    }
    if (!shown || !shown->isVisible())
        QFAIL("There is no such button");
    QCOMPARE(shown->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    QVERIFY(shown->text().contains(words));
    QVERIFY(shown->width() >= shown->sizeHint().width());
}

QTEST_MAIN(tst_ConsolePage)
#include "tst_consolepage.moc"

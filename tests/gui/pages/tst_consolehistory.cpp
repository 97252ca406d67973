// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "consolefixture.h"
#include "gui/console/commandeditor.h"
#include "gui/console/diffview.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/replyview.h"
#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/diffmodel.h"
#include "models/console/historymodel.h"
#include "models/table/roles.h"

#include <QtGui/qclipboard.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmessagebox.h>

using namespace Monitor;

// Finding earlier requests and sending them again, with a real server.
class tst_ConsoleHistory : public ConsoleFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init() { makePage(); }

    void cleanup() { end(); }

    void walksThroughHistory();
    void searchKey();
    void historyReturns();
    void historySurvives();
    void brokenHistory();
    void favourite();
    void replacedTextComesBack();
    void filtersTheHistory_data();
    void filtersTheHistory();
    void newEntriesAreOnTop();
    void searchFindsOlder();
    void clearsTheHistory();
    void removesFavourites();
    void comparesReplies();
    void allColumnsFit();
    void resultFitsInASmallWindow();
    void contextMenu();
    void sendsAgain();
    void copiesAsCommand();

private:
    QAction *menuAction(const QString &words);

    std::unique_ptr<QMenu> m_menu;
};

void tst_ConsoleHistory::walksThroughHistory()
{
    startServer();
    sendAndWait(QStringLiteral("echo one"));
    sendAndWait(QStringLiteral("echo two"));
    sendAndWait(QStringLiteral("echo two"));
    type(QStringLiteral("draft"));
    CommandTextEdit *edit = this->edit();
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
    // In a multi-line text, the cursor moves.
    edit->setPlainText(QStringLiteral("a\nb"));
    edit->moveCursor(QTextCursor::End);
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("a\nb"));
    QCOMPARE(press(Qt::Key_Up), QStringLiteral("echo two"));
}

void tst_ConsoleHistory::searchKey()
{
    // The window uses the same shortcut for something else.
    QAction other(m_page.get());
    other.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_page->addAction(&other);
    QSignalSpy otherTriggered(&other, &QAction::triggered);
    m_page->activateWindow();
    edit()->setFocus();
    QTest::keyClick(edit(), Qt::Key_R, Qt::ControlModifier);
    FilterEdit *search = m_page->historyPanel().history().filterEdit();
    QVERIFY(search->hasFocus());
    QVERIFY(otherTriggered.isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(edit()->hasFocus());
}

void tst_ConsoleHistory::historyReturns()
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
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
    QVERIFY(status().contains(QStringLiteral("OK · 4 B out")));

    QAction *compare = m_page->historyPanel().compareAction();
    QVERIFY(!compare->isEnabled());
    search->setFilter({});
    view->selectAll();
    QVERIFY(compare->isEnabled());
    compare->trigger();
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Diff);
}

void tst_ConsoleHistory::historySurvives()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    makePage();
    QCOMPARE(m_history->entries().size(), 0);
    m_history->load();
    QTRY_COMPARE_WITH_TIMEOUT(m_history->entries().size(), 1, PatienceMs);
    edit()->setFocus();
    QTest::keyClick(edit(), Qt::Key_Up);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
}

void tst_ConsoleHistory::brokenHistory()
{
    QFile file(m_dir->filePath(QStringLiteral("history.jsonl")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("this is no history\n");
    file.close();
    m_history->load();
    QTRY_VERIFY_WITH_TIMEOUT(problem().contains(QStringLiteral("could not be read")), PatienceMs);
    startServer();
    sendAndWait(QStringLiteral("ping"));
    QCOMPARE(reply(), QStringLiteral("pong"));
}

void tst_ConsoleHistory::favourite()
{
    type(QStringLiteral("ping"));
    pageAction(QStringLiteral("Add to Favourites"))->trigger();
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
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
}

void tst_ConsoleHistory::replacedTextComesBack()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    type(QStringLiteral("a long request that is not done"));
    TablePanel &history = m_page->historyPanel().history();
    history.view()->setCurrentIndex(history.view()->model()->index(0, 0));
    QTest::keyClick(history.view(), Qt::Key_Return);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("ping"));
    press(Qt::Key_Z);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("a long request that is not done"));
    // And an invalid draft, after a walk.
    m_page->current().editor().setText(CommandEditor::Mode::Hex, QStringLiteral("70 6"));
    press(Qt::Key_Up, Qt::NoModifier);
    QCOMPARE(*m_page->current().editor().request(), QByteArray("ping"));
    press(Qt::Key_Down, Qt::NoModifier);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("70 6"));
}

void tst_ConsoleHistory::filtersTheHistory_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("counts");
    QTest::newRow("word") << QStringLiteral("hello") << QStringLiteral("Rows: 1 of 4");
    QTest::newRow("command") << QStringLiteral("cmd:echo") << QStringLiteral("Rows: 2 of 4");
    QTest::newRow("reply") << QStringLiteral("reply=pong") << QStringLiteral("Rows: 1 of 4");
    QTest::newRow("status") << QStringLiteral("-status:OK") << QStringLiteral("Rows: 1 of 4");
    QTest::newRow("bytes") << QStringLiteral("bytes>4") << QStringLiteral("Rows: 2 of 4");
    QTest::newRow("latency") << QStringLiteral("lat>=1h") << QStringLiteral("Rows: 0 of 4");
    QTest::newRow("time") << QStringLiteral("time>-1h") << QStringLiteral("Rows: 4 of 4");
    QTest::newRow("endpoint") << QStringLiteral("endpoint:/missing")
                              << QStringLiteral("Rows: 1 of 4");
    QTest::newRow("two") << QStringLiteral("cmd:echo bytes=7") << QStringLiteral("Rows: 1 of 4");
    QTest::newRow("none") << QString() << QStringLiteral("Rows: 4");
}

void tst_ConsoleHistory::filtersTheHistory()
{
    QFETCH(QString, filter);
    QFETCH(QString, counts);
    startServer();
    for (const char *request : {"ping", "echo hello", "echo welcome"})
        sendAndWait(QString::fromLatin1(request));
    m_page->current().endpointSelector().setEndpoint(EndpointAddress::ofPath("/missing/x.sock"));
    sendAndWait(QStringLiteral("ping"));
    TablePanel &history = m_page->historyPanel().history();
    history.filterEdit()->setFilter(filter);
    QVERIFY(history.filterEdit()->expression().isValid());
    QStringList labels;
    for (const QLabel *label : history.findChildren<QLabel *>())
        labels.append(label->text());
    QVERIFY2(labels.contains(counts), qPrintable(labels.join(u'|')));
    // The window's shortcuts apply to the page's table.
    QCOMPARE(m_page->tablePanel(), &history);
}

void tst_ConsoleHistory::newEntriesAreOnTop()
{
    startServer();
    sendAndWait(QStringLiteral("echo one"));
    sendAndWait(QStringLiteral("echo two"));
    const QAbstractItemModel *rows = m_page->historyPanel().history().view()->model();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(0, HistoryModel::columnOf("cmd")).data().toString(),
             QStringLiteral("echo two"));
    QCOMPARE(rows->index(0, HistoryModel::columnOf("status")).data().toString(),
             QStringLiteral("OK"));
    QVERIFY(rows->index(0, HistoryModel::columnOf("lat")).data(RawRole).toLongLong() > 0);
}

void tst_ConsoleHistory::searchFindsOlder()
{
    startServer();
    for (const char *request : {"echo one", "ping", "echo two", "ping"})
        sendAndWait(QString::fromLatin1(request));
    type(QStringLiteral("draft"));
    FilterEdit *search = m_page->historyPanel().history().filterEdit();
    press(Qt::Key_R);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("echo"));
    QTest::keyClick(search, Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(search, Qt::Key_R, Qt::ControlModifier);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("echo one"));
    QCOMPARE(reply(), QStringLiteral("one"));
    QVERIFY(edit()->hasFocus());
    // A new search starts at the newest entry, although an older one is still selected.
    press(Qt::Key_R);
    QTest::keyClicks(search, QStringLiteral("echo"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("echo two"));
    // An invalid search finds nothing.
    press(Qt::Key_R);
    QTest::keyClicks(search, QStringLiteral("/("));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("echo two"));
}

void tst_ConsoleHistory::clearsTheHistory()
{
    QAction *clear = m_page->historyPanel().clearAction();
    startServer();
    sendAndWait(QStringLiteral("ping"));
    clear->trigger();
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    box->reject();
    QCOMPARE(m_history->entries().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->findChild<QMessageBox *>(), PatienceMs);
    clear->trigger();
    box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QVERIFY(m_history->entries().isEmpty());
    QCOMPARE(m_page->historyPanel().history().view()->model()->rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(m_dir->filePath(QStringLiteral("history.jsonl"))),
                             PatienceMs);
}

void tst_ConsoleHistory::removesFavourites()
{
    for (const char *name : {"one", "two", "three"})
        m_history->addFavourite(
            {.name = QString::fromLatin1(name), .request = name, .endpoint = {}});
    TablePanel &favourites = m_page->historyPanel().favourites();
    m_page->historyPanel().findChild<QTabWidget *>()->setCurrentWidget(&favourites);
    favourites.filterEdit()->setFilter(QStringLiteral("name:tw"));
    QCOMPARE(favourites.view()->model()->rowCount(), 1);
    favourites.view()->setCurrentIndex(favourites.view()->model()->index(0, 0));
    favourites.clearFilter();
    m_page->historyPanel().removeFavouriteAction()->trigger();
    // The row may have moved meanwhile.
    m_history->removeFavourite(0);
    auto *box = m_page->findChild<QMessageBox *>();
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(m_history->favourites().size(), 1);
    QCOMPARE(m_history->favourites().constFirst().name, QStringLiteral("three"));
}

void tst_ConsoleHistory::comparesReplies()
{
    startServer();
    sendAndWait(QStringLiteral("echo old"));
    sendAndWait(QStringLiteral("echo new"));
    sendAndWait(QStringLiteral("ping"));
    DiffView &diff = m_page->current().replyView().diffView();
    QSignalSpy done(&diff, &DiffView::done);
    press(Qt::Key_F7, Qt::NoModifier);
    QCOMPARE(m_page->current().replyView().currentTab(), ReplyView::Tab::Diff);
    QVERIFY(done.wait(PatienceMs));
    QVERIFY2(diff.summaryText().contains(QStringLiteral("First: echo new at ")),
             qPrintable(diff.summaryText()));

    TablePanel &history = m_page->historyPanel().history();
    history.filterEdit()->setFilter(QStringLiteral("cmd:echo"));
    history.view()->selectAll();
    m_page->historyPanel().compareAction()->trigger();
    QVERIFY(done.wait(PatienceMs));
    // The older one first, wherever it is in the list.
    QVERIFY2(diff.summaryText().contains(QStringLiteral("First: echo old at ")),
             qPrintable(diff.summaryText()));
    QVERIFY(diff.summaryText().contains(QStringLiteral("Second: echo new at ")));
    QCOMPARE(diff.model().lines().size(), 2);
}

// From the current row's menu, as it is now.
QAction *tst_ConsoleHistory::menuAction(const QString &words)
{
    m_menu = std::make_unique<QMenu>();
    TablePanel &history = m_page->historyPanel().history();
    Q_EMIT history.contextMenuAboutToShow(m_menu.get(), history.currentKey());
    for (QAction *action : m_menu->actions()) {
        if (action->text().remove(u'&') == words)
            return action;
    }
    return nullptr;
}

void tst_ConsoleHistory::allColumnsFit()
{
    startServer();
    sendAndWait(QStringLiteral("echo a request that is longer than most of them are"));
    const RecordView &view = *m_page->historyPanel().history().view();
    const QHeaderView &header = *view.horizontalHeader();
    for (const int width : {1'100, 1'400, 2'000}) {
        m_page->resize(width, 700);
        m_page->resetLayout();
        QTRY_COMPARE_WITH_TIMEOUT(header.length(), view.viewport()->width(), PatienceMs);
        for (int column = 0; column < header.count(); ++column)
            QVERIFY(header.isSectionHidden(column)
                    || header.sectionSize(column) >= header.sectionSizeHint(column));
    }
}

// In wordy languages there is no room for more than the columns up to there.
void tst_ConsoleHistory::resultFitsInASmallWindow()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    m_page->resize(2'000, 500);
    m_page->resetLayout();
    RecordView &view = *m_page->historyPanel().history().view();
    const QHeaderView &header = *view.horizontalHeader();
    QTRY_COMPARE_WITH_TIMEOUT(header.length(), view.viewport()->width(), PatienceMs);
    const int request = HistoryModel::columnOf("cmd");
    const int result = HistoryModel::columnOf("status");
    const int spare = view.columnWidth(request) - header.sectionSizeHint(request)
                      + view.columnWidth(HistoryModel::columnOf("lat"));
    m_page->historyPanel().setFixedWidth(m_page->historyPanel().width() - spare);
    const auto isWhole = [&] {
        return view.columnViewportPosition(result) + view.columnWidth(result)
               <= view.viewport()->width();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), PatienceMs);
    view.resetColumns();
    QVERIFY(isWhole());
}

void tst_ConsoleHistory::contextMenu()
{
    startServer();
    sendAndWait(QStringLiteral("ping"));
    for (const char *words : {"Send Again", "Copy as Command"}) {
        QAction *action = menuAction(QString::fromLatin1(words));
        QVERIFY(action);
        QVERIFY(!action->isEnabled()); // No row is current.
    }
    QVERIFY(m_page->historyPanel().history().selectKey(0));
    QVERIFY(menuAction(QStringLiteral("Send Again"))->isEnabled());
    QVERIFY(menuAction(QStringLiteral("Copy as Command"))->isEnabled());
    HistoryEntry cut = m_history->entries().constLast();
    cut.requestSize = 1'000'000;
    m_history->add(cut);
    QVERIFY(m_page->historyPanel().history().selectKey(1));
    QVERIFY(!menuAction(QStringLiteral("Send Again"))->isEnabled());
    QVERIFY(!menuAction(QStringLiteral("Copy as Command"))->isEnabled());
}

void tst_ConsoleHistory::sendsAgain()
{
    startServer();
    sendAndWait(QStringLiteral("echo again"));
    type(QStringLiteral("draft"));
    QVERIFY(m_page->historyPanel().history().selectKey(0));
    menuAction(QStringLiteral("Send Again"))->trigger();
    waitForEnd();
    QCOMPARE(m_history->entries().size(), 2);
    QCOMPARE(m_history->entries().constLast().request, QByteArray("echo again"));
    QCOMPARE(m_page->tabCount(), 1);
    // With another endpoint selected, the old choice stays.
    const EndpointAddress other = EndpointAddress::ofAbstractName("ipcmonitor-test-nobody");
    m_page->current().endpointSelector().setEndpoint(other);
    menuAction(QStringLiteral("Send Again"))->trigger();
    waitForEnd();
    QCOMPARE(m_page->tabCount(), 2);
    pageAction(QStringLiteral("Previous Console Tab"))->trigger();
    QCOMPARE(m_page->current().endpointSelector().endpoint(), other);
    pageAction(QStringLiteral("Next Console Tab"))->trigger();
    QCOMPARE(m_history->entries().size(), 3);
    QVERIFY(m_history->entries().constLast().error.isEmpty());
    // And a pending request keeps waiting.
    type(QStringLiteral("sleep 100000"));
    m_page->current().send();
    menuAction(QStringLiteral("Send Again"))->trigger();
    waitForEnd();
    QCOMPARE(m_page->tabCount(), 3);
    pageAction(QStringLiteral("Previous Console Tab"))->trigger();
    QVERIFY(m_page->current().isSending());
    QCOMPARE(m_history->entries().size(), 4);
}

void tst_ConsoleHistory::copiesAsCommand()
{
    startServer();
    sendAndWait(QStringLiteral("echo copied"));
    type(QStringLiteral("draft"));
    QVERIFY(m_page->historyPanel().history().selectKey(0));
    menuAction(QStringLiteral("Copy as Command"))->trigger();
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.contains(QStringLiteral("echo copied")) && line.contains(path()),
             qPrintable(line));
}

QTEST_MAIN(tst_ConsoleHistory)
#include "tst_consolehistory.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/runinpool.h"
#include "gui/console/diffview.h"
#include "gui/console/replytextview.h"
#include "gui/console/replyview.h"

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qtextobject.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>

using namespace Monitor;
using Tab = ReplyView::Tab;

class tst_ReplyView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grows();
    void cutCharacters();
    void controlCharacters();
    void longLinesAreCopiedWhole();
    void cap();
    void choosesATab_data();
    void choosesATab();
    void staysWithTheChosenTab();
    void jsonComesAndGoes();
    void largeJsonComesLater();
    void keptReply();
    void nextReply();
    void saves();
    void copies_data();
    void copies();
    void incompleteReply();
    void differsFromTheOneBefore();
    void failuresAreNotCompared();
    void othersAreCompared();
    void replyOfAService();
    void itemsOfAServiceAsTheyCome();
    void notOfAService();
};

namespace {

constexpr int PatienceMs = 20'000;

QString textOf(const ReplyView &view)
{
    return view.findChild<ReplyTextView *>()->toPlainText();
}

bool hasLabel(const ReplyView &view, const QString &text)
{
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->text() == text)
            return true;
    }
    return false;
}

QPushButton *buttonNamed(const ReplyView &view, const QString &name)
{
    for (QPushButton *button : view.findChildren<QPushButton *>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

QString copyOfAll(ReplyTextView &view)
{
    view.selectAll();
    view.copy();
    return QGuiApplication::clipboard()->text();
}

} // namespace

void tst_ReplyView::grows()
{
    ReplyView view;
    view.begin({});
    view.append("one\n");
    QTRY_COMPARE_WITH_TIMEOUT(textOf(view), QStringLiteral("one\n"), PatienceMs);
    view.append("tw");
    view.append("o");
    QTRY_COMPARE_WITH_TIMEOUT(textOf(view), QStringLiteral("one\ntwo"), PatienceMs);
    QCOMPARE(view.reply(), QByteArray("one\ntwo"));
    view.finish();
    QCOMPARE(textOf(view), QStringLiteral("one\ntwo"));
}

void tst_ReplyView::cutCharacters()
{
    ReplyTextView view;
    const QByteArray text("gr\xc3\xbc\xc3\x9f \xf0\x9f\x8c\x8d");
    for (const char byte : text)
        view.appendBytes(QByteArrayView(&byte, 1));
    QCOMPARE(view.toPlainText(), QString::fromUtf8(text));
}

void tst_ReplyView::controlCharacters()
{
    ReplyTextView view;
    view.appendBytes(QByteArrayView("a\0\r\t\x1b\x7f\n", 7));
    QCOMPARE(view.toPlainText(), QStringLiteral("a\u2400\u240d\t\u241b\u2421\n"));
}

void tst_ReplyView::longLinesAreCopiedWhole()
{
    ReplyTextView view;
    const QByteArray text = QByteArray(10'000, 'x') + "\nshort\n\n" + QByteArray(5'000, 'y');
    // In pieces that end anywhere.
    for (qsizetype i = 0; i < text.size(); i += 700)
        view.appendBytes(QByteArrayView(text).sliced(i, qMin<qsizetype>(700, text.size() - i)));
    QVERIFY(view.document()->blockCount() > 6);
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= 2'001);
    QCOMPARE(copyOfAll(view), QString::fromLatin1(text));
}

void tst_ReplyView::cap()
{
    const QByteArray reply = QByteArray("line of text\n").repeated(100'000);
    ReplyView view;
    view.show();
    view.begin({});
    view.append(reply);
    view.finish();
    QCOMPARE(view.shownBytes(), ReplyView::ShownAtFirst);
    QCOMPARE(view.reply().size(), reply.size());
    const QLocale locale;
    QVERIFY(hasLabel(view, QStringLiteral("Shown: %1 KiB of %2 MiB")
                               .arg(locale.toString(64.0, 'f', 1), locale.toString(1.24, 'f', 2))));
    QPushButton *loadAll = buttonNamed(view, QStringLiteral("Load the whole reply"));
    QVERIFY(loadAll && loadAll->isVisible());
    loadAll->click();
    QTRY_COMPARE_WITH_TIMEOUT(view.shownBytes(), reply.size(), PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!loadAll->isVisible(), PatienceMs);
    QCOMPARE(textOf(view).toLatin1(), reply);
}

void tst_ReplyView::choosesATab_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Tab>("tab");
    QTest::newRow("text") << QByteArray("pong") << Tab::Text;
    QTest::newRow("binary") << QByteArray("\0\1", 2) << Tab::Hex;
    QTest::newRow("JSON") << QByteArray("{\"a\": 1}") << Tab::Json;
    QTest::newRow("like JSON") << QByteArray("{a}") << Tab::Text;
}

void tst_ReplyView::choosesATab()
{
    QFETCH(QByteArray, reply);
    QFETCH(Tab, tab);
    ReplyView view;
    view.begin({});
    view.append(reply);
    view.finish();
    QCOMPARE(view.currentTab(), tab);
    QCOMPARE(view.findChild<QTabWidget *>()->isTabEnabled(static_cast<int>(Tab::Json)),
             tab == Tab::Json);
}

void tst_ReplyView::staysWithTheChosenTab()
{
    ReplyView view;
    view.setCurrentTab(Tab::Hex);
    view.showKept("pong", 4, true, {});
    QCOMPARE(view.currentTab(), Tab::Hex);
}

void tst_ReplyView::jsonComesAndGoes()
{
    ReplyView view;
    for (int i = 0; i < 2; ++i) {
        view.showKept("[1]", 3, true, {});
        QCOMPARE(view.currentTab(), Tab::Json);
        view.showKept("pong", 4, true, {});
        QCOMPARE(view.currentTab(), Tab::Text);
    }
}

// A million members take a quarter of a second to parse, during which the window must not freeze.
void tst_ReplyView::largeJsonComesLater()
{
    const QByteArray large = '[' + QByteArray("1,").repeated(3'000'000) + "1]";
    ReplyView view;
    view.showKept(large, large.size(), true, {});
    QCOMPARE(view.currentTab(), Tab::Text);
    QTRY_COMPARE_WITH_TIMEOUT(view.currentTab(), Tab::Json, PatienceMs);
    // A reply that is gone before it is parsed is not shown.
    view.showKept(large, large.size(), true, {});
    view.showKept("pong", 4, true, {});
    QVERIFY(jobPool().waitForDone(PatienceMs));
    QTest::qWait(0);
    QCOMPARE(view.currentTab(), Tab::Text);
    QVERIFY(!view.findChild<QTabWidget *>()->isTabEnabled(static_cast<int>(Tab::Json)));
    // The last of several is.
    view.showKept(large, large.size(), true, {});
    view.showKept(large + ' ', large.size() + 1, true, {});
    QTRY_COMPARE_WITH_TIMEOUT(view.currentTab(), Tab::Json, PatienceMs);
}

void tst_ReplyView::keptReply()
{
    ReplyView view;
    view.showKept("first part", 2048, true, {});
    QCOMPARE(textOf(view), QStringLiteral("first part"));
    QVERIFY(hasLabel(view,
                     QStringLiteral("Kept: 10 B of %1 KiB").arg(QLocale().toString(2.0, 'f', 2))));
}

void tst_ReplyView::nextReply()
{
    ReplyView view;
    view.showKept(QByteArray("x\n").repeated(200'000), 400'000, true, {});
    view.loadAll();
    view.begin({});
    QCOMPARE(textOf(view), QString());
    QCOMPARE(view.reply(), QByteArray());
    view.append("y");
    view.finish();
    // Nothing of the previous one arrives late.
    QTest::qWait(0);
    QCOMPARE(textOf(view), QStringLiteral("y"));
}

void tst_ReplyView::saves()
{
    const QTemporaryDir dir;
    const QByteArray reply("\0\xff\n", 3);
    ReplyView view;
    view.showKept(reply, reply.size(), true, {});
    QSignalSpy saved(&view, &ReplyView::saved);
    QSignalSpy problem(&view, &ReplyView::problemOccurred);
    view.saveTo(dir.filePath(QStringLiteral("reply")));
    QVERIFY(saved.wait(PatienceMs));
    QFile file(dir.filePath(QStringLiteral("reply")));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), reply);
    view.saveTo(dir.filePath(QStringLiteral("no/such/directory")));
    QVERIFY(problem.wait(PatienceMs));
    QCOMPARE(saved.size(), 1);
}

void tst_ReplyView::copies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << QByteArray("a\nb\n") << QStringLiteral("a\nb\n");
    QTest::newRow("binary") << QByteArray("\0\xff", 2) << QStringLiteral("00 ff");
    // All of it, not just what is shown.
    QTest::newRow("long") << QByteArray("x\n").repeated(100'000)
                          << QStringLiteral("x\n").repeated(100'000);
}

void tst_ReplyView::copies()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, text);
    ReplyView view;
    QSignalSpy copied(&view, &ReplyView::copied);
    QPushButton *button = buttonNamed(view, QStringLiteral("Copy the reply"));
    QVERIFY(button);
    QVERIFY(!button->isEnabled());
    view.showKept(reply, reply.size(), true, {});
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(copied.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text() == text);

    QSignalSpy problem(&view, &ReplyView::problemOccurred);
    view.showKept(QByteArray(ReplyView::MostShown + 1, 'x'), ReplyView::MostShown + 1, true, {});
    view.copy();
    QCOMPARE(problem.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text() == text);
}

void tst_ReplyView::incompleteReply()
{
    ReplyView view;
    view.begin({});
    view.append("some of it");
    view.finish(false);
    QCOMPARE(textOf(view), QStringLiteral("some of it"));
    QVERIFY(hasLabel(view, QStringLiteral("Incomplete · 10 B")));
    view.begin({});
    view.append("all of it");
    view.finish();
    QVERIFY(hasLabel(view, QStringLiteral("9 B")));
}

void tst_ReplyView::differsFromTheOneBefore()
{
    ReplyView view;
    auto *tabs = view.findChild<QTabWidget *>();
    const auto reply = [&](const QByteArray &bytes, const QString &title) {
        view.begin(title);
        view.append(bytes);
        view.finish();
    };
    reply("a\nb\n", QStringLiteral("one"));
    QVERIFY(!tabs->isTabEnabled(int(Tab::Diff)));
    reply("a\nc\n", QStringLiteral("two"));
    QVERIFY(tabs->isTabEnabled(int(Tab::Diff)));
    QVERIFY(view.canCompare());
    QSignalSpy done(&view.diffView(), &DiffView::done);
    view.setCurrentTab(Tab::Diff);
    QVERIFY(done.wait(PatienceMs));
    QVERIFY2(view.diffView().summaryText().contains(QStringLiteral("First: one. Second: two.")),
             qPrintable(view.diffView().summaryText()));
    QVERIFY(view.diffView().hasChange());
    // Stays on the differences if the user is looking at them.
    reply("a\nc\n", QStringLiteral("three"));
    QCOMPARE(view.currentTab(), Tab::Diff);
    QVERIFY(done.wait(PatienceMs));
    QVERIFY(view.diffView().summaryText().contains(QStringLiteral("are the same")));
}

void tst_ReplyView::failuresAreNotCompared()
{
    ReplyView view;
    view.showKept("a", 1, true, QStringLiteral("one"));
    // Nothing arrived.
    view.begin(QStringLiteral("two"));
    view.finish(false);
    view.showKept("b", 1, true, QStringLiteral("three"));
    QSignalSpy done(&view.diffView(), &DiffView::done);
    view.setCurrentTab(Tab::Diff);
    QVERIFY(done.wait(PatienceMs));
    QVERIFY2(view.diffView().summaryText().contains(QStringLiteral("First: one. Second: three.")),
             qPrintable(view.diffView().summaryText()));
}

void tst_ReplyView::othersAreCompared()
{
    ReplyView view;
    QSignalSpy done(&view.diffView(), &DiffView::done);
    view.showDiff({.title = QStringLiteral("x"), .bytes = "a"},
                  {.title = QStringLiteral("y"), .bytes = "b", .isWhole = false});
    QCOMPARE(view.currentTab(), Tab::Diff);
    QVERIFY(done.wait(PatienceMs));
    QVERIFY(view.diffView().summaryText().contains(QStringLiteral("First: x. Second: y.")));
    QVERIFY(view.diffView().summaryText().contains(QStringLiteral("Only the first part")));
    // Then the new reply is what the user wants to see.
    view.showKept("pong", 4, true, QStringLiteral("z"));
    QCOMPARE(view.currentTab(), Tab::Text);
    QVERIFY(!view.canCompare());
}

void tst_ReplyView::replyOfAService()
{
    ReplyView view;
    const QCborMap value{{QStringLiteral("size"), 3}};
    view.showKept(QCborValue(QCborArray{0, value}).toCbor(), 0, true, QStringLiteral("get"), true);
    QCOMPARE(view.currentTab(), Tab::Json);
    QCOMPARE(textOf(view), QStringLiteral("{\"size\":3}\n"));
    view.showKept(QCborValue(QCborArray{0, QStringLiteral("pong")}).toCbor(), 0, true,
                  QStringLiteral("ping"), true);
    QCOMPARE(view.currentTab(), Tab::Text);
    QCOMPARE(textOf(view), QStringLiteral("pong"));
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("pong"));
}

void tst_ReplyView::itemsOfAServiceAsTheyCome()
{
    ReplyView view;
    view.begin(QStringLiteral("list"), true);
    view.append(QCborValue(QCborArray{2, 1}).toCbor());
    QTRY_COMPARE_WITH_TIMEOUT(textOf(view), QStringLiteral("1\n"), PatienceMs);
    view.append(QCborValue(QCborArray{2, 2}).toCbor());
    QTRY_COMPARE_WITH_TIMEOUT(textOf(view), QStringLiteral("1\n2\n"), PatienceMs);
    // What came before it was canceled stays.
    view.finish(false);
    QCOMPARE(textOf(view), QStringLiteral("1\n2\n"));
    QCOMPARE(view.currentTab(), Tab::Json);
}

// A foreign server may answer anything.
void tst_ReplyView::notOfAService()
{
    ReplyView view;
    view.showKept("huh?", 4, true, QStringLiteral("x"), true);
    QCOMPARE(textOf(view), QStringLiteral("huh?"));
    QVERIFY(!view.callReply());
    const QByteArray cut = QCborValue(QCborArray{0, 1}).toCbor().chopped(1);
    view.showKept(cut, cut.size(), true, QStringLiteral("x"), true);
    QVERIFY(!view.callReply());
    QCOMPARE(view.currentTab(), Tab::Hex);
}

QTEST_MAIN(tst_ReplyView)
#include "tst_replyview.moc"

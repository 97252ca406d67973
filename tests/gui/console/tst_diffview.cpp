// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/diffview.h"
#include "models/console/diffmodel.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Monitor;

class tst_DiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingYet();
    void compares_data();
    void compares();
    void changes();
    void theSameAgain();
    void lastOneCounts();
    void longReplies();
    void manyLines();
};

namespace {

constexpr int PatienceMs = 20'000;

DiffSide sideOf(const QByteArray &bytes, const QString &title = QStringLiteral("reply"))
{
    return {.title = title, .bytes = bytes};
}

// "-a" and "+b", and " c" for lines that are the same.
QStringList signsOf(const DiffView &view)
{
    QStringList lines;
    for (const DiffLine &line : view.model().lines()) {
        const char16_t sign = line.kind == DiffLine::Kind::Added     ? u'+'
                              : line.kind == DiffLine::Kind::Removed ? u'-'
                                                                     : u' ';
        lines.append(sign + line.text);
    }
    return lines;
}

QToolButton *buttonNamed(const DiffView &view, const QString &begin)
{
    for (QToolButton *button : view.findChildren<QToolButton *>()) {
        if (button->accessibleName().startsWith(begin))
            return button;
    }
    return nullptr;
}

} // namespace

void tst_DiffView::nothingYet()
{
    const DiffView view;
    QVERIFY(view.summaryText().contains(QStringLiteral("nothing to compare")));
    QVERIFY(!view.hasChange());
    QVERIFY(!buttonNamed(view, QStringLiteral("Next"))->isEnabled());
}

void tst_DiffView::compares_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("summary");
    QTest::newRow("same") << QByteArray("a\nb\n") << QByteArray("a\nb\n")
                          << QStringList{QStringLiteral(" a"), QStringLiteral(" b")}
                          << QStringLiteral("are the same");
    QTest::newRow("line end") << QByteArray("a\n") << QByteArray("a")
                              << QStringList{QStringLiteral(" a")}
                              << QStringLiteral("only in how the last line ends");
    QTest::newRow("lines") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\ny\nc\n")
                           << QStringList{QStringLiteral(" a"), QStringLiteral("-b"),
                                          QStringLiteral("+x"), QStringLiteral("+y"),
                                          QStringLiteral(" c")}
                           << QStringLiteral("1 line(s) removed, 2 line(s) added");
    QTest::newRow("binary") << QByteArray("\0\1", 2) << QByteArray("\0\2", 2)
                            << QStringList{QStringLiteral("-00 01"), QStringLiteral("+00 02")}
                            << QStringLiteral("1 line(s) removed, 1 line(s) added");
    QTest::newRow("empty") << QByteArray() << QByteArray("a") << QStringList{QStringLiteral("+a")}
                           << QStringLiteral("0 line(s) removed, 1 line(s) added");
}

void tst_DiffView::compares()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(QStringList, lines);
    QFETCH(QString, summary);
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    view.compare(sideOf(first, QStringLiteral("old one")),
                 sideOf(second, QStringLiteral("new one")));
    QVERIFY(done.wait(PatienceMs));
    QCOMPARE(signsOf(view), lines);
    QVERIFY2(view.summaryText().contains(summary), qPrintable(view.summaryText()));
    // The result first, as the end may be elided.
    QVERIFY(view.summaryText().endsWith(QStringLiteral(" First: old one. Second: new one.")));
}

void tst_DiffView::changes()
{
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    view.compare(sideOf("a\nb\nc\nd\n"), sideOf("a\nc\nd\ne\n"));
    QVERIFY(done.wait(PatienceMs));
    // The first one is shown at once.
    QCOMPARE(signsOf(view).at(view.currentRow()), QStringLiteral("-b"));
    buttonNamed(view, QStringLiteral("Next"))->click();
    QCOMPARE(signsOf(view).at(view.currentRow()), QStringLiteral("+e"));
    buttonNamed(view, QStringLiteral("Next"))->click();
    QCOMPARE(signsOf(view).at(view.currentRow()), QStringLiteral("+e"));
    buttonNamed(view, QStringLiteral("Previous"))->click();
    QCOMPARE(signsOf(view).at(view.currentRow()), QStringLiteral("-b"));
}

void tst_DiffView::theSameAgain()
{
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    view.compare(sideOf("a\nb\nc"), sideOf("x\nb\ny"));
    QVERIFY(done.wait(PatienceMs));
    view.showChange(true);
    const int row = view.currentRow();
    // Returning to a comparison keeps the position.
    view.compare(sideOf("a\nb\nc"), sideOf("x\nb\ny"));
    QVERIFY(!view.summaryText().contains(QStringLiteral("Comparing")));
    QCOMPARE(view.currentRow(), row);
}

void tst_DiffView::lastOneCounts()
{
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    for (int i = 0; i < 50; ++i)
        view.compare(sideOf("a"), sideOf(QByteArray::number(i)));
    QVERIFY(done.wait(PatienceMs));
    QCOMPARE(signsOf(view), (QStringList{QStringLiteral("-a"), QStringLiteral("+49")}));
    QCOMPARE(done.size(), 1);
}

void tst_DiffView::longReplies()
{
    const QByteArray line(1'023, 'x');
    const QByteArray most = QByteArray(line + '\n').repeated(DiffView::MostCompared / 1'024);
    QCOMPARE(most.size(), DiffView::MostCompared);
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    view.compare(sideOf(most + "one"), sideOf(most + "two"));
    QVERIFY(done.wait(PatienceMs));
    QVERIFY2(view.summaryText().contains(QStringLiteral("Only the first part")),
             qPrintable(view.summaryText()));
    QVERIFY(!view.hasChange());
    view.compare(sideOf(most), sideOf(most));
    QVERIFY(done.wait(PatienceMs));
    QVERIFY(!view.summaryText().contains(QStringLiteral("Only the first part")));
}

void tst_DiffView::manyLines()
{
    DiffView view;
    QSignalSpy done(&view, &DiffView::done);
    const QByteArray most(DiffView::MostLines, '\n');
    view.compare(sideOf(most), sideOf(most + QByteArray(1'000'000, '\n')));
    QVERIFY(done.wait(PatienceMs));
    QVERIFY2(view.summaryText().contains(QStringLiteral("Only the first part")),
             qPrintable(view.summaryText()));
    QCOMPARE(view.model().rowCount(), int(DiffView::MostLines));
    view.compare(sideOf(most), sideOf(most));
    QVERIFY(done.wait(PatienceMs));
    QVERIFY(!view.summaryText().contains(QStringLiteral("Only the first part")));
}

QTEST_MAIN(tst_DiffView)
#include "tst_diffview.moc"

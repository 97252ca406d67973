// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/displaytext.h>
#include <cli/table.h>

#include <QtTest/qtest.h>

using namespace Cli;

class tst_Table : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aligns();
    void withoutTitles();
    void fitsEveryWidth();
    void cutsWhatMayBeCut();
    void noWidthCutsNothing();

private:
    static Table sample()
    {
        Table table({{.title = QStringLiteral("NAME")},
                     {.title = QStringLiteral("N"), .align = Table::Align::Right},
                     {.title = QStringLiteral("PATH"), .narrow = Table::Narrow::CutStart}});
        table.addRow({QStringLiteral("日本"), QStringLiteral("7"),
                      QStringLiteral("/run/user/1000/one/a.sock")});
        table.addRow({QStringLiteral("b"), QStringLiteral("1234"), QStringLiteral("/b")});
        return table;
    }
};

void tst_Table::aligns()
{
    QCOMPARE(sample().toText(0), QStringLiteral("NAME     N  PATH\n"
                                                "日本     7  /run/user/1000/one/a.sock\n"
                                                "b     1234  /b\n"));
}

void tst_Table::withoutTitles()
{
    Table table({{}, {}});
    table.addRow({QStringLiteral("long name"), QStringLiteral("x")});
    table.addRow({QStringLiteral("short"), QString()});
    QCOMPARE(table.toText(0), QStringLiteral("long name  x\nshort\n"));
    QCOMPARE(table.rowCount(), 2);
}

void tst_Table::fitsEveryWidth()
{
    for (int width = 1; width < 60; ++width) {
        for (const QString &line : sample().lines(width))
            QVERIFY2(displayWidth(line) <= width, qPrintable(line));
    }
}

void tst_Table::cutsWhatMayBeCut()
{
    QCOMPARE(sample().lines(25).at(1), QStringLiteral("日本     7  …0/one/a.sock"));
    // Below its minimum width, the line is cut rather than the column.
    QCOMPARE(sample().lines(15).at(1), QStringLiteral("日本     7  …/…"));
}

void tst_Table::noWidthCutsNothing()
{
    Table table({{.title = QStringLiteral("A"), .narrow = Table::Narrow::CutEnd}});
    const QString longCell(5000, u'x');
    table.addRow({longCell});
    QCOMPARE(table.lines(0).constLast(), longCell);
}

QTEST_GUILESS_MAIN(tst_Table)
#include "tst_table.moc"

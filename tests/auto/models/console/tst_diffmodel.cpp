// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/diffmodel.h"
#include "models/table/roles.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_DiffModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void changes();
    void comparable_data();
    void comparable();
};

namespace {

QString dumpOf(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString text;
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.index(row, column).data().toString() + u'|';
        rows.append(text);
    }
    return rows.join(u'\n');
}

} // namespace

void tst_DiffModel::rows()
{
    DiffModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLines(diffLines(comparableLines("a\nb\nc\n"), comparableLines("a\nx\nc\nd\n")));
    QCOMPARE(dumpOf(model), QStringLiteral("1|1||a|\n"
                                           "2||\u2212|b|\n"
                                           "|2|+|x|\n"
                                           "3|3||c|\n"
                                           "|4|+|d|"));
    QCOMPARE(model.index(2, DiffModel::SignColumn).data(RawRole).toInt(),
             static_cast<int>(DiffLine::Kind::Added));
    // What the signs say is accessible, too.
    QCOMPARE(model.index(1, DiffModel::SignColumn).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("removed"));
    QVERIFY(!model.headerData(DiffModel::TextColumn, Qt::Horizontal, Qt::DisplayRole).isNull());
}

void tst_DiffModel::changes()
{
    DiffModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.nextChange(-1, true), -1);
    model.setLines(diffLines(comparableLines("a\nb\nc\n"), comparableLines("a\nx\nc\nd\n")));
    QCOMPARE(model.nextChange(-1, true), 1);
    QCOMPARE(model.nextChange(1, true), 4);
    QCOMPARE(model.nextChange(4, true), -1);
    QCOMPARE(model.nextChange(4, false), 1);
    QCOMPARE(model.nextChange(1, false), -1);
    model.setLines(diffLines(comparableLines("a\nb\n"), comparableLines("b\n")));
    QCOMPARE(model.nextChange(-1, true), 0);
    QCOMPARE(model.nextChange(1, false), 0);
}

void tst_DiffModel::comparable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("lines") << QByteArray("a\nb\n")
                           << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("no end") << QByteArray("a") << QStringList{QStringLiteral("a")};
    QTest::newRow("binary") << QByteArray(17, '\0')
                            << QStringList{QStringLiteral("00 ").repeated(16).trimmed(),
                                           QStringLiteral("00")};
}

void tst_DiffModel::comparable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, lines);
    QCOMPARE(comparableLines(bytes), lines);
}

QTEST_GUILESS_MAIN(tst_DiffModel)
#include "tst_diffmodel.moc"

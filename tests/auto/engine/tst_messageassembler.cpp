// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/messageassembler.h"

#include <QtTest/qtest.h>

#include <optional>

using namespace IpcCore;

class tst_MessageAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePieceIsBorrowed();
    void keepCopies();
    void piecesAreJoined();
    void memoryIsBoundedByTheLimit();
    void bareNeedWhereDoublingDoesNotFit();
    void fullBudgetChangesNothing();
    void overBudgetTakesTheBareNeed();
    void endGivesEverythingBack();
};

void tst_MessageAssembler::onePieceIsBorrowed()
{
    ByteBudget budget(0);
    MessageAssembler assembler(budget, 100);
    const QByteArray piece = "piece";
    QVERIFY(assembler.append(piece, false));
    QCOMPARE(assembler.message().data(), piece.constData());
    assembler.clear();
    QVERIFY(assembler.message().isEmpty());
}

void tst_MessageAssembler::keepCopies()
{
    ByteBudget budget(100);
    MessageAssembler assembler(budget, 100);
    QVERIFY(assembler.keep(false));
    QByteArray piece = "piece";
    QVERIFY(assembler.append(piece, false));
    QVERIFY(assembler.keep(false));
    QVERIFY(assembler.keep(false));
    piece.fill('#');
    QCOMPARE(assembler.message(), QByteArrayView("piece"));
    QCOMPARE(budget.used(), 5);
}

void tst_MessageAssembler::piecesAreJoined()
{
    ByteBudget budget(100);
    MessageAssembler assembler(budget, 100);
    for (const char *piece : {"a", "bc", "def"})
        QVERIFY(assembler.append(piece, false));
    QCOMPARE(assembler.message(), QByteArrayView("abcdef"));
    QVERIFY(budget.used() >= 6);
    assembler.clear();
    QCOMPARE(budget.used(), 0);
    QVERIFY(assembler.append("next", false));
    QCOMPARE(assembler.message(), QByteArrayView("next"));
}

void tst_MessageAssembler::memoryIsBoundedByTheLimit()
{
    constexpr qint64 limit = 10'000;
    ByteBudget budget(1'000'000);
    MessageAssembler assembler(budget, limit);
    int growths = 0;
    qint64 before = 0;
    for (qint64 size = 0; size < limit; ++size) {
        QVERIFY(assembler.append("x", false));
        QVERIFY(budget.used() <= limit);
        QVERIFY(budget.used() <= std::max<qint64>(2 * (size + 1), 1));
        growths += budget.used() != before ? 1 : 0;
        before = budget.used();
    }
    QVERIFY2(growths < 20, "copies too often");
    QCOMPARE(assembler.message().size(), limit);
}

void tst_MessageAssembler::bareNeedWhereDoublingDoesNotFit()
{
    ByteBudget budget(12);
    MessageAssembler assembler(budget, 100);
    QVERIFY(assembler.append("12345678", false));
    QVERIFY(assembler.keep(false));
    QVERIFY(assembler.append("9ab", false));
    QCOMPARE(budget.used(), 11);
}

void tst_MessageAssembler::fullBudgetChangesNothing()
{
    ByteBudget budget(4);
    MessageAssembler assembler(budget, 100);
    QVERIFY(assembler.append("abcd", false));
    QVERIFY(assembler.keep(false));
    QVERIFY(!assembler.append("e", false));
    QCOMPARE(assembler.message(), QByteArrayView("abcd"));
    QCOMPARE(budget.used(), 4);
    assembler.clear();
    QVERIFY(assembler.append("123", false));
    QVERIFY(!assembler.append("45", false));
    QCOMPARE(assembler.message(), QByteArrayView("123"));
    QCOMPARE(budget.used(), 0);
}

void tst_MessageAssembler::overBudgetTakesTheBareNeed()
{
    ByteBudget budget(4);
    MessageAssembler assembler(budget, 100);
    QVERIFY(assembler.append("abcd", true));
    QVERIFY(assembler.append("efgh", true));
    QCOMPARE(budget.used(), 8);
    QCOMPARE(assembler.message(), QByteArrayView("abcdefgh"));
}

void tst_MessageAssembler::endGivesEverythingBack()
{
    ByteBudget budget(100);
    {
        MessageAssembler assembler(budget, 100);
        QVERIFY(assembler.append("abcd", false));
        QVERIFY(assembler.append("efgh", false));
        QVERIFY(budget.used() > 0);
    }
    QCOMPARE(budget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_MessageAssembler)
#include "tst_messageassembler.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/messageassembler.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <optional>

using namespace IpcCore;

namespace {

constexpr qint64 Limit = 100;

} // namespace

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
    void roomNeedsMemoryOfItsOwn();
    void roomIsPaidFor();
    void largeMessageThroughRoom_data();
    void largeMessageThroughRoom();
};

void tst_MessageAssembler::onePieceIsBorrowed()
{
    RequestMemory source(0, 0);
    MessageAssembler assembler(source);
    const QByteArray piece = "piece";
    QVERIFY(assembler.append(piece, Limit, false));
    QCOMPARE(assembler.message().data(), piece.constData());
    assembler.clear();
    QVERIFY(assembler.message().isEmpty());
}

void tst_MessageAssembler::keepCopies()
{
    RequestMemory source(100, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.keep(Limit, false));
    QByteArray piece = "piece";
    QVERIFY(assembler.append(piece, Limit, false));
    QVERIFY(assembler.keep(Limit, false));
    QVERIFY(assembler.keep(Limit, false));
    piece.fill('#');
    QCOMPARE(assembler.message(), QByteArrayView("piece"));
    QCOMPARE(source.budget.used(), 5);
}

void tst_MessageAssembler::piecesAreJoined()
{
    RequestMemory source(100, 0);
    MessageAssembler assembler(source);
    for (const char *piece : {"a", "bc", "def"})
        QVERIFY(assembler.append(piece, Limit, false));
    QCOMPARE(assembler.message(), QByteArrayView("abcdef"));
    QVERIFY(source.budget.used() >= 6);
    assembler.clear();
    QCOMPARE(source.budget.used(), 0);
    QVERIFY(assembler.append("next", Limit, false));
    QCOMPARE(assembler.message(), QByteArrayView("next"));
}

void tst_MessageAssembler::memoryIsBoundedByTheLimit()
{
    constexpr qint64 limit = 10'000;
    RequestMemory source(1'000'000, 0);
    MessageAssembler assembler(source);
    int growths = 0;
    qint64 before = 0;
    for (qint64 size = 0; size < limit; ++size) {
        QVERIFY(assembler.append("x", limit, false));
        QVERIFY(source.budget.used() <= limit);
        QVERIFY(source.budget.used() <= std::max<qint64>(2 * (size + 1), 1));
        growths += source.budget.used() != before ? 1 : 0;
        before = source.budget.used();
    }
    QVERIFY2(growths < 20, "copies too often");
    QCOMPARE(assembler.message().size(), limit);
}

void tst_MessageAssembler::bareNeedWhereDoublingDoesNotFit()
{
    RequestMemory source(12, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.append("12345678", Limit, false));
    QVERIFY(assembler.keep(Limit, false));
    QVERIFY(assembler.append("9ab", Limit, false));
    QCOMPARE(source.budget.used(), 11);
}

void tst_MessageAssembler::fullBudgetChangesNothing()
{
    RequestMemory source(4, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.append("abcd", Limit, false));
    QVERIFY(assembler.keep(Limit, false));
    QVERIFY(!assembler.append("e", Limit, false));
    QCOMPARE(assembler.message(), QByteArrayView("abcd"));
    QCOMPARE(source.budget.used(), 4);
    assembler.clear();
    QVERIFY(assembler.append("123", Limit, false));
    QVERIFY(!assembler.append("45", Limit, false));
    QCOMPARE(assembler.message(), QByteArrayView("123"));
    QCOMPARE(source.budget.used(), 0);
}

void tst_MessageAssembler::overBudgetTakesTheBareNeed()
{
    RequestMemory source(4, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.append("abcd", Limit, true));
    QVERIFY(assembler.append("efgh", Limit, true));
    QCOMPARE(source.budget.used(), 8);
    QCOMPARE(assembler.message(), QByteArrayView("abcdefgh"));
}

void tst_MessageAssembler::endGivesEverythingBack()
{
    RequestMemory source(100, 0);
    {
        MessageAssembler assembler(source);
        QVERIFY(assembler.append("abcd", Limit, false));
        QVERIFY(assembler.append("efgh", Limit, false));
        QVERIFY(source.budget.used() > 0);
    }
    QCOMPARE(source.budget.used(), 0);
}

// External memory is only referenced; nothing can be appended to it.
void tst_MessageAssembler::roomNeedsMemoryOfItsOwn()
{
    RequestMemory source(100, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.room(10, Limit, true).empty());
    QVERIFY(assembler.append("abc", Limit, false));
    QVERIFY(assembler.room(10, Limit, true).empty());
    QCOMPARE(source.budget.used(), 0);
    QVERIFY(assembler.keep(Limit, false));
    const std::span<char> room = assembler.room(10, Limit, false);
    QCOMPARE(room.size(), std::size_t(10));
    QCOMPARE(assembler.message(), QByteArrayView("abc"));
    std::fill(room.begin(), room.end(), 'x');
    assembler.filled(4);
    QCOMPARE(assembler.message(), QByteArrayView("abcxxxx"));
    QVERIFY(assembler.append("yz", Limit, false));
    QCOMPARE(assembler.message(), QByteArrayView("abcxxxxyz"));
}

void tst_MessageAssembler::roomIsPaidFor()
{
    RequestMemory source(10, 0);
    {
        MessageAssembler assembler(source);
        QVERIFY(assembler.append("abcd", Limit, false));
        QVERIFY(assembler.keep(Limit, false));
        QCOMPARE(source.budget.used(), 4);
        QVERIFY(assembler.room(7, Limit, false).empty());
        QCOMPARE(source.budget.used(), 4);
        QCOMPARE(assembler.message(), QByteArrayView("abcd"));
        // The minimum still fits.
        QCOMPARE(assembler.room(6, Limit, false).size(), std::size_t(6));
        QCOMPARE(source.budget.used(), 10);
        // Already charged.
        QCOMPARE(assembler.room(2, Limit, false).size(), std::size_t(2));
        assembler.filled(0);
        QCOMPARE(assembler.message(), QByteArrayView("abcd"));
        QVERIFY(assembler.room(7, Limit, false).empty());
        QCOMPARE(assembler.room(7, Limit, true).size(), std::size_t(7));
        QCOMPARE(source.budget.used(), 11);
    }
    QCOMPARE(source.budget.used(), 0);
}

void tst_MessageAssembler::largeMessageThroughRoom_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::newRow("as large as the limit") << qint64(6'000'000);
    QTest::newRow("far below the limit") << qint64(1'000'000'000);
}

void tst_MessageAssembler::largeMessageThroughRoom()
{
    QFETCH(const qint64, limit);
    constexpr qint64 Size = 6'000'000;
    QByteArray message(Size, Qt::Uninitialized);
    for (qsizetype i = 0; i < Size; ++i)
        message[i] = static_cast<char>(i * 7 + i / 251);
    RequestMemory source(limit, 0);
    MessageAssembler assembler(source);
    QVERIFY(assembler.append(QByteArrayView(message).first(100), limit, false));
    QVERIFY(assembler.keep(limit, false));
    for (qsizetype done = 100, step = 1; done < Size; step = step % 65'000 + 1237) {
        const qsizetype size = std::min(step, Size - done);
        const QByteArrayView next = QByteArrayView(message).sliced(done, size);
        if (step % 3 == 0) {
            QVERIFY(assembler.append(next, limit, false));
        } else {
            // Half of it arrives.
            const std::span<char> room = assembler.room(size, limit, false);
            QCOMPARE(std::ssize(room), size);
            std::copy_n(next.data(), size, room.begin());
            assembler.filled((size + 1) / 2);
        }
        done = assembler.message().size();
        QVERIFY(source.budget.used() >= done);
        QVERIFY(source.budget.used() <= std::min(limit, 2 * (done + 65'000)));
    }
    QVERIFY(assembler.message() == message);
    assembler.clear();
    QCOMPARE(source.budget.used(), 0);
}

QTEST_APPLESS_MAIN(tst_MessageAssembler)
#include "tst_messageassembler.moc"

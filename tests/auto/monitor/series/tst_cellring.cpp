// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/series/cellring.h"

#include <QtTest/qtest.h>

#include <map>

using namespace Monitor;

class tst_CellRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsTheNewest();
    void emptiesWhatIsLeftOut();
    void refusesWhatIsTooOld();
    void growsWithItsContents();
    void agreesWithAMap();
};

void tst_CellRing::startsEmpty()
{
    const CellRing<int> ring(10);
    QVERIFY(!ring.find(0));
    QCOMPARE(ring.cells(-1, 1), (std::vector<int>{0, 0, 0}));
    QVERIFY(ring.cells(1, 0).empty());
    QCOMPARE(ring.memory(), std::size_t(0));
}

void tst_CellRing::keepsTheNewest()
{
    CellRing<int> ring(3);
    for (int number = 100; number < 110; ++number)
        *ring.at(number) = number;
    QCOMPARE(ring.cells(105, 111), (std::vector<int>{0, 0, 107, 108, 109, 0, 0}));
    *ring.at(108) = 8;
    QCOMPARE(*ring.find(108), 8);
}

void tst_CellRing::emptiesWhatIsLeftOut()
{
    CellRing<int> ring(3);
    for (const int number : {100, 101, 102, 104})
        *ring.at(number) = number;
    QCOMPARE(ring.cells(101, 104), (std::vector<int>{0, 102, 0, 104}));
    *ring.at(1'000'000'000'000) = 7;
    QCOMPARE(ring.cells(999'999'999'997, 1'000'000'000'000), (std::vector<int>{0, 0, 0, 7}));
}

void tst_CellRing::refusesWhatIsTooOld()
{
    CellRing<int> ring(3);
    QVERIFY(ring.at(100));
    QVERIFY(!ring.at(99)); // before its first
    QVERIFY(ring.at(104));
    QVERIFY(!ring.at(101));
    QVERIFY(ring.at(102));
}

void tst_CellRing::growsWithItsContents()
{
    CellRing<int> ring(1'000);
    *ring.at(5) = 1;
    QVERIFY(ring.memory() < 200);
    for (int number = 6; number < 5'000; ++number)
        *ring.at(number) = number;
    QCOMPARE(ring.memory(), 1'000 * sizeof(int));
}

void tst_CellRing::agreesWithAMap()
{
    std::map<int, int> all;
    CellRing<int> ring(7);
    int number = 50;
    for (int i = 1; i < 2'000; ++i) {
        number += i * 7919 % 5 + (i % 97 == 0 ? 30 : 0);
        *ring.at(number) = i;
        all[number] = i;
        for (int asked = number - 8; asked <= number; ++asked) {
            const int *found = ring.find(asked);
            QCOMPARE(found != nullptr, asked > number - 7 && asked >= all.begin()->first);
            QVERIFY(!found || *found == (all.contains(asked) ? all[asked] : 0));
        }
    }
}

QTEST_GUILESS_MAIN(tst_CellRing)
#include "tst_cellring.moc"

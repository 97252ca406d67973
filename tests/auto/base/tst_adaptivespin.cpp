// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/adaptivespin.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace IpcCore;
using namespace std::chrono_literals;

class tst_AdaptiveSpin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLimitIsNoTry();
    void whatIsFoundIsTold();
    void triesInVainBecomeRare();
    void aFindBringsThemBack();

private:
    static bool hasSeveralCores() { return AdaptiveSpin(1us).isOn(); }

    // How many of `count` uses spun, all in vain.
    static int triesInVain(AdaptiveSpin &spin, int count)
    {
        int tries = 0;
        for (int i = 0; i < count; ++i) {
            bool tried = false;
            spin([&tried] {
                tried = true;
                return false;
            });
            tries += tried ? 1 : 0;
        }
        return tries;
    }
};

void tst_AdaptiveSpin::noLimitIsNoTry()
{
    AdaptiveSpin spin(0us);
    QVERIFY(!spin.isOn());
    QCOMPARE(triesInVain(spin, 10), 0);
}

void tst_AdaptiveSpin::whatIsFoundIsTold()
{
    if (!hasSeveralCores())
        QSKIP("There is no spinning with one core");
    AdaptiveSpin spin(10s);
    int looks = 0;
    QVERIFY(spin([&looks] { return ++looks == 100; }));
    QCOMPARE(looks, 100);
}

void tst_AdaptiveSpin::triesInVainBecomeRare()
{
    if (!hasSeveralCores())
        QSKIP("There is no spinning with one core");
    AdaptiveSpin spin(1us);
    const int first = triesInVain(spin, 100);
    QVERIFY2(first >= 4 && first < 20, qPrintable(QString::number(first)));
    const int later = triesInVain(spin, 10'000);
    QVERIFY2(later > 0 && later < 100, qPrintable(QString::number(later)));
}

void tst_AdaptiveSpin::aFindBringsThemBack()
{
    if (!hasSeveralCores())
        QSKIP("There is no spinning with one core");
    AdaptiveSpin spin(1us);
    triesInVain(spin, 1000);
    bool found = false;
    for (int i = 0; i < 2000 && !found; ++i)
        found = spin([] { return true; });
    QVERIFY(found);
    QCOMPARE(triesInVain(spin, 3), 3);
}

QTEST_GUILESS_MAIN(tst_AdaptiveSpin)
#include "tst_adaptivespin.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/localuser.h"

#include <ipccore/peercredentials.h>

#include <QtTest/qtest.h>

#include <unistd.h>

using namespace IpcCore;

class tst_LocalUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItself_data();
    void knowsItself();
    void isThisProcess();
};

void tst_LocalUser::knowsItself_data()
{
    constexpr LocalUser ordinary{.uid = 1000, .overflowUid = 65534};
    constexpr LocalUser unknown{.uid = 65534, .overflowUid = 65534};
    constexpr LocalUser elsewhere{.uid = 65534, .overflowUid = 4000};
    constexpr LocalUser unknownRoot{.uid = 1000, .overflowUid = 0};
    QTest::addColumn<LocalUser>("user");
    QTest::addColumn<quint32>("other");
    QTest::addColumn<bool>("is");
    QTest::addColumn<bool>("trusts");
    QTest::newRow("oneself") << ordinary << 1000u << true << true;
    QTest::newRow("root") << ordinary << 0u << false << true;
    QTest::newRow("another") << ordinary << 1001u << false << false;
    QTest::newRow("unknown") << ordinary << 65534u << false << false;
    QTest::newRow("unknown oneself") << unknown << 65534u << false << false;
    QTest::newRow("unknown oneself, root") << unknown << 0u << false << true;
    QTest::newRow("another overflow uid") << elsewhere << 65534u << true << true;
    QTest::newRow("another overflow uid, unknown") << elsewhere << 4000u << false << false;
    QTest::newRow("root, unknown") << unknownRoot << 0u << false << false;
}

void tst_LocalUser::knowsItself()
{
    QFETCH(const LocalUser, user);
    QFETCH(const quint32, other);
    QTEST(user.is(other), "is");
    QTEST(user.trusts(other), "trusts");
}

void tst_LocalUser::isThisProcess()
{
    const LocalUser user = LocalUser::current();
    QCOMPARE(user.uid, quint32(::geteuid()));
    QVERIFY(user.overflowUid != 0);
    QVERIFY(!isOwnUser(user.overflowUid));
    QCOMPARE(isOwnUser(::geteuid()), ::geteuid() != user.overflowUid);
}

QTEST_APPLESS_MAIN(tst_LocalUser)
#include "tst_localuser.moc"

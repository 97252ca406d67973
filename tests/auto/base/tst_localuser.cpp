// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/localuser.h"

#include <ipccore/peercredentials.h>

#include <QtTest/qtest.h>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;

class tst_LocalUser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItself_data();
    void knowsItself();
    void isThisProcess();
    void knowsItsNamespace();
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

// What is remembered of one must not hold for the next.
void tst_LocalUser::knowsItsNamespace()
{
#ifdef CLONE_NEWUSER
    constexpr int NotPossible = 2;
    const quint32 overflow = LocalUser::current().overflowUid;
    if (::geteuid() != 0)
        QSKIP("Only root can become another user");
    // Only a process with one thread can move.
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setresuid(overflow, overflow, overflow) != 0 || !isOwnUser(overflow)
            || ::unshare(CLONE_NEWUSER) != 0)
            ::_exit(NotPossible);
        const bool isOwnAtFirst = isOwnUser(overflow);
        const bool isOwnLater = isOwnUser(overflow);
        ::_exit(isOwnAtFirst || isOwnLater ? 1 : 0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    if (WEXITSTATUS(status) == NotPossible)
        QSKIP("Namespaces cannot be made here, or do not know all users");
    QCOMPARE(WEXITSTATUS(status), 0);
#else
    QSKIP("Only Linux has namespaces");
#endif
}

QTEST_APPLESS_MAIN(tst_LocalUser)
#include "tst_localuser.moc"

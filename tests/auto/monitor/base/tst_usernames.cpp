// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/usernames.h"

#include "core/base/runinpool.h"
#include "support/semaphore.h"

#include <QtCore/qfile.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <atomic>

using namespace Monitor;

class tst_UserNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheSystem();
    void localNamesAtOnce();
    void numberUntilTheNameComes();
    void asksOnce();
    void nameless();
    void endWhileAsking();
};

namespace {

constexpr int PatienceMs = 20'000;

QString numbered(quint32 uid)
{
    return QStringLiteral("user") + QString::number(uid);
}

/// A user directory that answers when the test lets it.
struct SlowDirectory
{
    Semaphore asked;
    Semaphore open;

    UserNames::LookUp lookUp()
    {
        return [this](quint32 uid) {
            asked.release();
            open.acquire();
            return numbered(uid);
        };
    }
};

} // namespace

void tst_UserNames::asksTheSystem()
{
    QCOMPARE(lookUpUserName(0), QStringLiteral("root"));
    QCOMPARE(lookUpUserName(4'000'000'007), QString());
    UserNames names(&lookUpUserName);
    QSignalSpy found(&names, &UserNames::nameFound);
    names.name(0);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, PatienceMs);
    QCOMPARE(names.name(0), QStringLiteral("root"));
}

// Otherwise a new window would show numbers for a moment.
void tst_UserNames::localNamesAtOnce()
{
    QFile file(QStringLiteral("/etc/passwd"));
    if (!file.open(QIODevice::ReadOnly) || !file.readAll().startsWith("root:x:0:"))
        QSKIP("The system has no such file");
    UserNames names;
    QCOMPARE(names.name(0), QStringLiteral("root"));
    QCOMPARE(names.name(4'000'000'007), QStringLiteral("4000000007"));
    QVERIFY(jobPool().waitForDone(PatienceMs));
}

void tst_UserNames::numberUntilTheNameComes()
{
    SlowDirectory directory;
    UserNames names(directory.lookUp());
    QSignalSpy found(&names, &UserNames::nameFound);
    QCOMPARE(names.name(7), QStringLiteral("7"));
    QVERIFY(directory.asked.acquire());
    QCOMPARE(names.name(7), QStringLiteral("7"));
    directory.open.release();
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, PatienceMs);
    QCOMPARE(found[0][0].toUInt(), 7U);
    QCOMPARE(names.name(7), QStringLiteral("user7"));
}

void tst_UserNames::asksOnce()
{
    std::atomic<int> asked = 0;
    UserNames names([&asked](quint32 uid) {
        ++asked;
        return numbered(uid);
    });
    QSignalSpy found(&names, &UserNames::nameFound);
    for (int i = 0; i < 100; ++i) {
        names.name(1);
        names.name(2);
    }
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 2, PatienceMs);
    names.name(1);
    QVERIFY(jobPool().waitForDone(PatienceMs));
    QCOMPARE(asked, 2);
}

// Has no name, and is not looked up again.
void tst_UserNames::nameless()
{
    std::atomic<int> asked = 0;
    UserNames names([&asked](quint32 uid) {
        ++asked;
        return uid == 1 ? QString() : numbered(uid);
    });
    QSignalSpy found(&names, &UserNames::nameFound);
    names.name(1);
    QVERIFY(jobPool().waitForDone(PatienceMs));
    // Lookups run in order: the first is known once the second is.
    names.name(2);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, PatienceMs);
    QCOMPARE(found[0][0].toUInt(), 2U);
    QCOMPARE(names.name(1), QStringLiteral("1"));
    QVERIFY(jobPool().waitForDone(PatienceMs));
    QCOMPARE(asked, 2);
}

void tst_UserNames::endWhileAsking()
{
    SlowDirectory directory;
    auto names = std::make_unique<UserNames>(directory.lookUp());
    names->name(1);
    names->name(2);
    QVERIFY(directory.asked.acquire());
    names.reset();
    directory.open.release(2);
    QVERIFY(jobPool().waitForDone(PatienceMs));
    // Delivers events posted to destroyed receivers: nothing happens.
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(tst_UserNames)
#include "tst_usernames.moc"

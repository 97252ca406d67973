// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/accesspolicy.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using Verdict = AccessPolicy::Verdict;

class tst_AccessPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void overflowUidIsNobody_data();
    void overflowUidIsNobody();
    void supplementaryGroups();
    void groupsAreAskedWhereTheyDecide();
    void predicateIsAskedLast();
    void foreignUsersHaveTheirShare();
    void lastQuarterIsOurs();
    void ownUserHasNoShare();

private:
    static constexpr quint32 Somebody = 12345;
    static constexpr quint32 Own = 1000;
    static constexpr quint32 Overflow = 4000;

    static PeerCredentials peer(quint32 uid, quint32 gid = 777)
    {
        return {.pid = 1, .uid = uid, .gid = gid};
    }

    static LocalUser user() { return {.uid = Own, .overflowUid = Overflow}; }

    static ServerOptions options(int maxConnections = 100)
    {
        ServerOptions options;
        options.maxConnections = maxConnections;
        return options;
    }
};

void tst_AccessPolicy::judges_data()
{
    using Change = std::function<void(ServerOptions &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<quint32>("uid");
    QTest::addColumn<quint32>("gid");
    QTest::addColumn<bool>("allowed");
    const Change nothing = [](ServerOptions &) {};
    const Change uids = [](ServerOptions &o) { o.allowUids = {Somebody}; };
    const Change gids = [](ServerOptions &o) { o.allowGids = {50}; };
    const Change everybody = [](ServerOptions &o) {
        o.accessPredicate = [](const PeerCredentials &) { return true; };
    };
    const Change nobody = [](ServerOptions &o) {
        o.accessPredicate = [](const PeerCredentials &) { return false; };
    };
    const Change overflow = [](ServerOptions &o) { o.allowUids = {Overflow}; };
    QTest::newRow("we") << nothing << Own << 1u << true;
    QTest::newRow("root") << nothing << 0u << 1u << true;
    QTest::newRow("we, whatever the predicate says") << nobody << Own << 1u << true;
    QTest::newRow("somebody") << nothing << Somebody << 1u << false;
    QTest::newRow("listed user") << uids << Somebody << 1u << true;
    QTest::newRow("another user") << uids << Somebody + 1 << 1u << false;
    QTest::newRow("listed group") << gids << Somebody << 50u << true;
    QTest::newRow("another group") << gids << Somebody << 51u << false;
    QTest::newRow("predicate says yes") << everybody << Somebody << 1u << true;
    QTest::newRow("predicate says no") << nobody << Somebody << 1u << false;
    QTest::newRow("unknown user") << nothing << Overflow << 1u << false;
    QTest::newRow("unknown user in a listed group") << gids << Overflow << 50u << false;
    QTest::newRow("unknown user and a predicate") << everybody << Overflow << 1u << false;
    QTest::newRow("unknown user, listed") << overflow << Overflow << 1u << true;
}

void tst_AccessPolicy::judges()
{
    QFETCH(const std::function<void(ServerOptions &)>, change);
    QFETCH(const quint32, uid);
    QFETCH(const quint32, gid);
    QFETCH(const bool, allowed);
    ServerOptions given = options();
    change(given);
    AccessPolicy policy(given, user());
    QCOMPARE(policy.enter(peer(uid, gid), 0), allowed ? Verdict::Allowed : Verdict::Denied);
}

void tst_AccessPolicy::overflowUidIsNobody_data()
{
    QTest::addColumn<QList<quint32>>("listed");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("not listed") << QList<quint32>() << false;
    QTest::newRow("listed") << QList<quint32>{Overflow} << true;
}

// Its own number is also that of everybody unknown in its user namespace.
void tst_AccessPolicy::overflowUidIsNobody()
{
    QFETCH(const QList<quint32>, listed);
    QFETCH(const bool, allowed);
    ServerOptions given = options();
    given.allowUids = listed;
    given.maxPerForeignUid = 1;
    AccessPolicy policy(given, {.uid = Overflow, .overflowUid = Overflow});
    QCOMPARE(policy.enter(peer(Overflow), 0), allowed ? Verdict::Allowed : Verdict::Denied);
    QCOMPARE(policy.enter(peer(0), 0), Verdict::Allowed);
    if (!allowed)
        return;
    QCOMPARE(policy.enter(peer(Overflow), 0), Verdict::TooMany);
    policy.leave(peer(Overflow));
    QCOMPARE(policy.enter(peer(Overflow), 0), Verdict::Allowed);
}

void tst_AccessPolicy::supplementaryGroups()
{
    ServerOptions given = options();
    given.allowGids = {50, 60};
    AccessPolicy policy(given, user());
    const auto enter = [&policy](const QList<quint32> &groups, quint32 uid = Somebody) {
        return policy.enter(peer(uid), 0, [&groups] { return groups; });
    };
    QCOMPARE(enter({}), Verdict::Denied);
    QCOMPARE(enter({49, 51}), Verdict::Denied);
    QCOMPARE(enter({49, 60}), Verdict::Allowed);
    QCOMPARE(enter({50}), Verdict::Allowed);
    QCOMPARE(enter({50}, Overflow), Verdict::Denied);
}

void tst_AccessPolicy::groupsAreAskedWhereTheyDecide()
{
    int asked = 0;
    const AccessPolicy::Groups groups = [&asked] {
        ++asked;
        return QList<quint32>();
    };
    ServerOptions given = options();
    given.allowUids = {Somebody};
    AccessPolicy none(given, user());
    QCOMPARE(none.enter(peer(Somebody + 1), 0, groups), Verdict::Denied);
    given.allowGids = {50};
    AccessPolicy policy(given, user());
    for (const PeerCredentials &known : {peer(Own), peer(Somebody), peer(1, 50)})
        QCOMPARE(policy.enter(known, 0, groups), Verdict::Allowed);
    QCOMPARE(asked, 0);
    QCOMPARE(policy.enter(peer(Somebody + 1), 0, groups), Verdict::Denied);
    QCOMPARE(asked, 1);
}

void tst_AccessPolicy::predicateIsAskedLast()
{
    QList<quint32> asked;
    ServerOptions given = options();
    given.allowUids = {Somebody};
    given.accessPredicate = [&asked](const PeerCredentials &who) {
        asked.append(who.uid);
        return true;
    };
    AccessPolicy policy(given, user());
    for (const quint32 uid : {Own, Somebody, Somebody + 1})
        QCOMPARE(policy.enter(peer(uid), 0), Verdict::Allowed);
    QCOMPARE(asked, QList<quint32>{Somebody + 1});
}

void tst_AccessPolicy::foreignUsersHaveTheirShare()
{
    ServerOptions given = options();
    given.allowUids = {Somebody, Somebody + 1};
    given.maxPerForeignUid = 2;
    AccessPolicy policy(given, user());
    for (int round = 0; round < 3; ++round) {
        for (const quint32 uid : {Somebody, Somebody + 1}) {
            QCOMPARE(policy.enter(peer(uid), 0), Verdict::Allowed);
            QCOMPARE(policy.enter(peer(uid), 0), Verdict::Allowed);
            QCOMPARE(policy.enter(peer(uid), 0), Verdict::TooMany);
        }
        policy.leave(peer(Somebody));
        QCOMPARE(policy.enter(peer(Somebody), 0), Verdict::Allowed);
        QCOMPARE(policy.enter(peer(Somebody), 0), Verdict::TooMany);
        for (const quint32 uid : {Somebody, Somebody + 1}) {
            policy.leave(peer(uid));
            policy.leave(peer(uid));
        }
        // Leaving once too often changes nothing.
        policy.leave(peer(Somebody));
    }
    given.maxPerForeignUid = 0;
    AccessPolicy none(given, user());
    QCOMPARE(none.enter(peer(Somebody), 0), Verdict::TooMany);
}

void tst_AccessPolicy::lastQuarterIsOurs()
{
    ServerOptions given = options(8);
    given.allowUids = {Somebody};
    AccessPolicy policy(given, user());
    QCOMPARE(policy.enter(peer(Somebody), 5), Verdict::Allowed);
    QCOMPARE(policy.enter(peer(Somebody), 6), Verdict::TooMany);
    QCOMPARE(policy.enter(peer(0), 7), Verdict::Allowed);
    given.maxConnections = 1;
    AccessPolicy small(given, user());
    QCOMPARE(small.enter(peer(Somebody), 0), Verdict::Allowed);
}

void tst_AccessPolicy::ownUserHasNoShare()
{
    ServerOptions given = options();
    given.maxPerForeignUid = 0;
    AccessPolicy policy(given, user());
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(policy.enter(peer(Own), 99), Verdict::Allowed);
    policy.leave(peer(Own));
}

QTEST_APPLESS_MAIN(tst_AccessPolicy)
#include "tst_accesspolicy.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "engine/blockedwriters.h"

#include "session/sessionharness.h"

#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_BlockedWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void longestWaitIsCut();
    void whoLeavesIsForgotten();
    void limitOfZero();

private:
    std::unique_ptr<SessionHarness> m_harness;
    std::vector<std::shared_ptr<FakePeer>> m_peers;
    std::vector<std::shared_ptr<Session>> m_sessions;
};

void tst_BlockedWriters::init()
{
    m_harness = std::make_unique<SessionHarness>(true);
    m_peers.clear();
    m_sessions.clear();
    for (int i = 0; i < 4; ++i) {
        m_peers.push_back(std::make_shared<FakePeer>());
        m_sessions.push_back(m_harness->connect(m_peers.back()));
    }
}

void tst_BlockedWriters::longestWaitIsCut()
{
    BlockedWriters writers(2);
    ServerCounters &counters = m_harness->context().counters;
    writers.enter(m_sessions[0], counters);
    writers.enter(m_sessions[1], counters);
    QVERIFY(!m_peers[0]->shut && !m_peers[1]->shut);
    writers.enter(m_sessions[2], counters);
    QVERIFY(m_peers[0]->shut && !m_peers[1]->shut && !m_peers[2]->shut);
    writers.leave(m_sessions[0]);
    writers.enter(m_sessions[3], counters);
    QVERIFY(m_peers[1]->shut && !m_peers[2]->shut && !m_peers[3]->shut);
    QCOMPARE(m_harness->stats().stalledEvicted, quint64(2));
}

void tst_BlockedWriters::whoLeavesIsForgotten()
{
    BlockedWriters writers(2);
    ServerCounters &counters = m_harness->context().counters;
    for (int round = 0; round < 10; ++round) {
        for (const std::shared_ptr<Session> &session : m_sessions) {
            writers.enter(session, counters);
            writers.leave(session);
        }
    }
    // Returning starts a new wait.
    writers.enter(m_sessions[0], counters);
    writers.enter(m_sessions[1], counters);
    writers.leave(m_sessions[0]);
    writers.enter(m_sessions[0], counters);
    writers.enter(m_sessions[2], counters);
    QVERIFY(m_peers[1]->shut && !m_peers[0]->shut && !m_peers[2]->shut);
    for (const std::shared_ptr<Session> &session : m_sessions)
        writers.leave(session);
    QCOMPARE(m_sessions[3].use_count(), 1);
}

void tst_BlockedWriters::limitOfZero()
{
    BlockedWriters writers(0);
    writers.enter(m_sessions[0], m_harness->context().counters);
    QVERIFY(m_peers[0]->shut);
    writers.leave(m_sessions[0]);
    QCOMPARE(m_harness->stats().stalledEvicted, quint64(1));
}

QTEST_APPLESS_MAIN(tst_BlockedWriters)
#include "tst_blockedwriters.moc"

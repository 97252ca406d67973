// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historywalk.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Monitor;

class tst_HistoryWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyHistory();
    void backAndForth();
    void passesOverTheSame();
    void passesOverWhatCannotBeSent();
    void staysInPlaceWhileOthersAdd();
    void endsWithTheHistory();

private:
    void add(const QByteArray &request, qsizetype maxKept = 100);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<CommandHistory> m_history;
};

void tst_HistoryWalk::init()
{
    // Writes until it is destroyed.
    m_history.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_history = std::make_unique<CommandHistory>(m_dir->path());
}

void tst_HistoryWalk::add(const QByteArray &request, qsizetype maxKept)
{
    m_history->add(
        HistoryEntry::of({.endpoint = EndpointAddress::ofPath("/run/x"), .bytes = request}, {}, {},
                         QDateTime::currentDateTime(), maxKept));
}

void tst_HistoryWalk::emptyHistory()
{
    HistoryWalk walk(*m_history);
    QVERIFY(!walk.older("draft"));
    QVERIFY(!walk.newer("draft"));
    QVERIFY(walk.isAtDraft());
}

void tst_HistoryWalk::backAndForth()
{
    for (const char *request : {"one", "two", "three"})
        add(request);
    HistoryWalk walk(*m_history);
    QCOMPARE(walk.older("draft"), QByteArray("three"));
    QCOMPARE(walk.older("three"), QByteArray("two"));
    QCOMPARE(walk.older("two"), QByteArray("one"));
    // Stays at the oldest.
    QVERIFY(!walk.older("one"));
    QVERIFY(!walk.isAtDraft());
    QCOMPARE(walk.newer("one"), QByteArray("two"));
    QCOMPARE(walk.newer("two"), QByteArray("three"));
    QVERIFY(!walk.isAtDraft());
    QVERIFY(!walk.newer("three"));
    QVERIFY(walk.isAtDraft());
    QVERIFY(!walk.newer("draft"));
    QCOMPARE(walk.older("draft"), QByteArray("three"));
    walk.reset();
    QVERIFY(walk.isAtDraft());
}

void tst_HistoryWalk::passesOverTheSame()
{
    for (const char *request : {"one", "two", "two"})
        add(request);
    HistoryWalk walk(*m_history);
    QCOMPARE(walk.older("two"), QByteArray("one"));
    walk.reset();
    // No entry equals nullopt, so none is skipped.
    QCOMPARE(walk.older(std::nullopt), QByteArray("two"));
}

void tst_HistoryWalk::passesOverWhatCannotBeSent()
{
    add("one");
    add("too long to be kept", 3);
    HistoryWalk walk(*m_history);
    QCOMPARE(walk.older("draft"), QByteArray("one"));
}

void tst_HistoryWalk::staysInPlaceWhileOthersAdd()
{
    for (const char *request : {"one", "two", "three"})
        add(request);
    HistoryWalk walk(*m_history);
    QCOMPARE(walk.older("draft"), QByteArray("three"));
    QCOMPARE(walk.older("three"), QByteArray("two"));
    add("four");
    QCOMPARE(walk.newer("two"), QByteArray("three"));
}

void tst_HistoryWalk::endsWithTheHistory()
{
    add("one");
    HistoryWalk walk(*m_history);
    QCOMPARE(walk.older("draft"), QByteArray("one"));
    m_history->clear();
    QVERIFY(walk.isAtDraft());
    QVERIFY(!walk.newer("one"));
    QVERIFY(!walk.older("one"));
}

QTEST_GUILESS_MAIN(tst_HistoryWalk)
#include "tst_historywalk.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/topicrun.h"

#include <ipccore/testing/temporaryendpoint.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtCore/qfile.h>
#include <QtNetwork/qlocalserver.h>
#include <QtTest/qtest.h>

#include <cstdio>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;
using Kind = TopicEntry::Kind;
using End = TopicEntry::End;

// When a lost subscription is made again, and when not.
class tst_TopicRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void waitsForTheService();
    void newSocketIsTriedAtOnce();
    void sameSocketIsTriedSeldom();
    void endsForGood_data();
    void endsForGood();
    void givesUp_data();
    void givesUp();
    void snapshotForgivesFailures();
    void stopsWhileWaiting();
    void stopsWhileSubscribed();

private:
    void listen();
    /// Makes a run, which subscribes.
    void start(const TopicRun::Limits &limits);
    void lose(ErrorCode code = ErrorCode::ConnectionClosed);
    QList<Kind> kinds() const;

    std::unique_ptr<Testing::TemporaryEndpoint> m_endpoint;
    std::unique_ptr<QLocalServer> m_server;
    std::unique_ptr<TopicRun> m_run;
    QList<TopicEntry> m_entries;
    int m_sent = 0;
    int m_canceled = 0;
    int m_finished = 0;
};

namespace {

constexpr int PatienceMs = 20'000;
// What never happens in a test.
constexpr std::chrono::hours Never{1};
constexpr TopicRun::Limits Quick{.lookPause = std::chrono::milliseconds(1),
                                 .firstPause = std::chrono::milliseconds(1),
                                 .longestPause = std::chrono::milliseconds(4),
                                 .maxAttempts = 3,
                                 .answerPatience = Never};
constexpr TopicRun::Limits TriesSeldom{.lookPause = Quick.lookPause,
                                       .firstPause = Never,
                                       .longestPause = Never,
                                       .maxAttempts = Quick.maxAttempts,
                                       .answerPatience = Never};

QByteArray frame(const QCborArray &array)
{
    return array.toCborValue().toCbor();
}

QByteArray snapshot(qint64 epoch)
{
    return frame({4, epoch, 0, 1});
}

} // namespace

void tst_TopicRun::init()
{
    m_endpoint = std::make_unique<Testing::TemporaryEndpoint>();
    m_entries.clear();
    m_sent = 0;
    m_canceled = 0;
    m_finished = 0;
}

void tst_TopicRun::cleanup()
{
    m_run.reset();
    m_server.reset();
}

void tst_TopicRun::listen()
{
    m_server = std::make_unique<QLocalServer>();
    QVERIFY(m_server->listen(m_endpoint->path().toString()));
}

void tst_TopicRun::start(const TopicRun::Limits &limits)
{
    m_run = std::make_unique<TopicRun>(
        limits,
        [this] {
            ++m_sent;
            return Result<void>();
        },
        [this] {
            ++m_canceled;
            m_run->takeEnd(Error(ErrorCode::Canceled, u"Canceled"_s));
        });
    connect(m_run.get(), &TopicRun::arrived, this,
            [this](const QList<TopicEntry> &entries) { m_entries += entries; });
    connect(m_run.get(), &TopicRun::finished, this, [this] { ++m_finished; });
    QVERIFY(m_run->start(EndpointAddress::ofPath(m_endpoint->path().native()), u"settings"_s));
}

void tst_TopicRun::lose(ErrorCode code)
{
    m_run->takeEnd(Error(code, u"Lost"_s));
}

QList<Kind> tst_TopicRun::kinds() const
{
    QList<Kind> all;
    for (const TopicEntry &entry : m_entries)
        all.append(entry.kind);
    return all;
}

void tst_TopicRun::waitsForTheService()
{
    start(Quick);
    m_run->take(snapshot(9));
    lose();
    const QList<Kind> lost{Kind::Snapshot, Kind::Interrupted};
    QCOMPARE(kinds(), lost);
    QCOMPARE(m_entries.constLast().text, u"Lost"_s);
    QVERIFY(m_run->isRunning());
    QVERIFY(m_run->isWaiting());
    // Many looks, and nothing is sent.
    QTRY_VERIFY_WITH_TIMEOUT(m_run->waitingTime() > std::chrono::milliseconds(100), PatienceMs);
    QCOMPARE(m_sent, 1);
    listen();
    QTRY_COMPARE_WITH_TIMEOUT(m_sent, 2, PatienceMs);
    QVERIFY(!m_run->isWaiting());
    m_run->take(snapshot(8));
    const QList<Kind> back{Kind::Snapshot, Kind::Interrupted, Kind::Restarted, Kind::Snapshot};
    QCOMPARE(kinds(), back);
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        QCOMPARE(m_entries.at(i).number, quint64(i) + 1);
    QCOMPARE(m_finished, 0);
}

void tst_TopicRun::newSocketIsTriedAtOnce()
{
    listen();
    start(TriesSeldom);
    m_run->take(snapshot(9));
    lose();
    QTRY_COMPARE_WITH_TIMEOUT(m_sent, 2, PatienceMs);
    lose(ErrorCode::NotListening);
    // Made while the first exists, it has another inode.
    const QByteArray path = m_endpoint->path().native();
    QLocalServer next;
    const QByteArray nextPath = path + ".next";
    QVERIFY(next.listen(QFile::decodeName(nextPath)));
    QCOMPARE(std::rename(nextPath.constData(), path.constData()), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent, 3, PatienceMs);
}

void tst_TopicRun::sameSocketIsTriedSeldom()
{
    listen();
    start(TriesSeldom);
    m_run->take(snapshot(9));
    lose();
    QTRY_COMPARE_WITH_TIMEOUT(m_sent, 2, PatienceMs);
    lose();
    QTRY_VERIFY_WITH_TIMEOUT(m_run->waitingTime() > std::chrono::milliseconds(100), PatienceMs);
    QCOMPARE(m_sent, 2);
    QVERIFY(m_run->isWaiting());
    QCOMPARE(kinds().count(Kind::Interrupted), 1);
}

void tst_TopicRun::endsForGood_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<std::optional<ErrorCode>>("error");
    QTest::addColumn<int>("end");
    using Failure = std::optional<ErrorCode>;
    const QByteArray refusal = frame({1, QCborMap{{u"kind"_s, u"not-allowed"_s}}});
    QTest::newRow("nobody was there")
        << QByteArray() << Failure(ErrorCode::PathNotFound) << int(End::None);
    QTest::newRow("lost before the snapshot")
        << QByteArray() << Failure(ErrorCode::ConnectionClosed) << int(End::None);
    QTest::newRow("refused") << snapshot(9) + refusal << Failure() << int(End::Refused);
    QTest::newRow("broken") << snapshot(9) + frame({2, 1}) << Failure() << int(End::Broken);
    QTest::newRow("not a reply") << snapshot(9) << Failure() << int(End::None);
    QTest::newRow("invalid") << snapshot(9) << Failure(ErrorCode::InvalidArgument)
                             << int(End::None);
}

void tst_TopicRun::endsForGood()
{
    QFETCH(QByteArray, reply);
    QFETCH(std::optional<ErrorCode>, error);
    listen();
    start(Quick);
    m_run->take(reply);
    if (error)
        lose(*error);
    else
        m_run->takeEnd({});
    QVERIFY(!m_run->isRunning());
    QVERIFY(!m_run->isWaiting());
    QCOMPARE(kinds().constLast(), Kind::Ended);
    QTEST(int(m_entries.constLast().end), "end");
    QCOMPARE(kinds().count(Kind::Interrupted), 0);
    QCOMPARE(m_finished, 1);
    QCOMPARE(m_sent, 1);
}

void tst_TopicRun::givesUp_data()
{
    QTest::addColumn<bool>("isSilent");
    QTest::newRow("hangs up") << false;
    QTest::newRow("silent") << true;
}

void tst_TopicRun::givesUp()
{
    QFETCH(bool, isSilent);
    TopicRun::Limits limits = Quick;
    if (isSilent)
        limits.answerPatience = std::chrono::milliseconds(1);
    listen();
    start(limits);
    m_run->take(snapshot(9));
    // What the service says when it stops.
    m_run->take(frame({0, nullptr}));
    m_run->takeEnd({});
    QVERIFY(m_run->isWaiting());
    // Silence ends attempts by itself, faster than it could be watched.
    for (int attempt = 1; attempt <= limits.maxAttempts && !isSilent; ++attempt) {
        QTRY_COMPARE_WITH_TIMEOUT(m_sent, 1 + attempt, PatienceMs);
        lose();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_finished, 1, PatienceMs);
    QCOMPARE(m_sent, 1 + limits.maxAttempts);
    QVERIFY(!m_run->isRunning());
    QCOMPARE(m_canceled, isSilent ? limits.maxAttempts : 0);
    const QList<Kind> expected{Kind::Snapshot, Kind::Interrupted, Kind::Ended};
    QCOMPARE(kinds(), expected);
    QVERIFY(m_entries.at(1).end == End::Ended);
    QVERIFY(m_entries.at(2).end == End::GaveUp);
    QCOMPARE(m_entries.at(2).count, limits.maxAttempts);
}

void tst_TopicRun::snapshotForgivesFailures()
{
    listen();
    start(Quick);
    for (int i = 1; i <= 3 * Quick.maxAttempts; ++i) {
        m_run->take(snapshot(9));
        lose();
        QTRY_COMPARE_WITH_TIMEOUT(m_sent, 1 + i, PatienceMs);
    }
    QVERIFY(m_run->isRunning());
}

void tst_TopicRun::stopsWhileWaiting()
{
    start(Quick);
    m_run->take(snapshot(9));
    lose();
    m_run->stop();
    QVERIFY(!m_run->isRunning());
    QVERIFY(!m_run->isWaiting());
    QCOMPARE(m_finished, 1);
    QVERIFY(m_entries.constLast().end == End::Stopped);
    m_run->stop();
    QCOMPARE(m_finished, 1);
    // A look that was under way sends nothing more, not even in the next run.
    listen();
    QVERIFY(m_run->start(EndpointAddress::ofPath(m_endpoint->path().native()), u"settings"_s));
    m_run->take(snapshot(9));
    QCOMPARE(kinds().constLast(), Kind::Snapshot);
    QCOMPARE(m_sent, 2);
}

void tst_TopicRun::stopsWhileSubscribed()
{
    start(Quick);
    m_run->take(snapshot(9));
    m_run->stop();
    QCOMPARE(m_canceled, 1);
    const QList<Kind> expected{Kind::Snapshot, Kind::Ended};
    QCOMPARE(kinds(), expected);
    QCOMPARE(m_finished, 1);
    m_run->take(snapshot(9));
    QCOMPARE(kinds(), expected);
}

QTEST_GUILESS_MAIN(tst_TopicRun)
#include "tst_topicrun.moc"

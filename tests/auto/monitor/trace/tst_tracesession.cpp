// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracesession.h"

#include "core/console/historyentry.h"
#include "runtimedirectory.h"

#include <ipccore/connection.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace IpcCore;
using namespace Monitor;

// Traces of real servers.
class tst_TraceSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tracesAServer();
    void passesArguments();
    void mergesServers();
    void waitsForAServer();
    void goesOnAfterARestart();
    void tellsOfARefusal();
    void abstractNamesHaveNoServer();
    void stops();
    void startsAgain();
    void takesTheConsole();
    void treatsEachRow();

private:
    static constexpr int Patience = 60'000;

    bool reaches(const EndpointAddress &address, TraceState state) const;
    bool ask(const EndpointAddress &address, const QByteArray &request = "hello") const;
    QList<TraceRecord> rows() const;

    std::unique_ptr<RuntimeDirectory> m_runtime;
    std::unique_ptr<TraceRing> m_ring;
    std::unique_ptr<TraceSession> m_session;
};

namespace {

HistoryEntry exchange(const EndpointAddress &address)
{
    HistoryEntry entry;
    entry.time = QDateTime::currentDateTimeUtc();
    entry.endpoint = address;
    entry.request = "typed";
    entry.requestSize = 5;
    entry.reply = "read";
    entry.replySize = 4;
    return entry;
}

} // namespace

void tst_TraceSession::init()
{
    m_runtime = std::make_unique<RuntimeDirectory>();
    m_ring = std::make_unique<TraceRing>();
    m_session = std::make_unique<TraceSession>(*m_ring);
}

void tst_TraceSession::cleanup()
{
    m_session.reset();
}

bool tst_TraceSession::reaches(const EndpointAddress &address, TraceState state) const
{
    return QTest::qWaitFor(
        [&] {
            const TracedEndpoint *const traced = m_session->find(address);
            return traced && traced->state == state;
        },
        Patience);
}

bool tst_TraceSession::ask(const EndpointAddress &address, const QByteArray &request) const
{
    return bool(sendCommand(EndpointPath(address.key()), {}, request));
}

QList<TraceRecord> tst_TraceSession::rows() const
{
    QList<TraceRecord> records;
    for (qsizetype row = 0; row < m_ring->rows().size(); ++row)
        records.append(m_ring->rows().at(row));
    return records;
}

void tst_TraceSession::tracesAServer()
{
    const auto address = m_runtime->address("s");
    const auto server = m_runtime->serve("s");
    QVERIFY(server);
    const QSignalSpy changed(m_session.get(), &TraceSession::endpointsChanged);
    m_session->start(address);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_session->endpoints().size(), 1);
    QCOMPARE(m_session->find(address)->state, TraceState::Starting);
    QVERIFY(reaches(address, TraceState::Running));
    for (int i = 0; i < 20; ++i)
        QVERIFY(ask(address));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 20, Patience);
    QCOMPARE(m_session->find(address)->requests, 20);
    QCOMPARE(m_session->find(address)->lost, 0);
    const TraceRecord row = rows().constFirst();
    QCOMPARE(row.origin, TraceRecord::Origin::Server);
    QCOMPARE(row.endpoint, address);
    QCOMPARE(row.event.preview, "hello");
    QVERIFY(row.event.connectionId > 0);
#ifdef Q_OS_LINUX
    QCOMPARE(row.event.peer.pid, QCoreApplication::applicationPid());
#endif
#if IPCCORE_LINUX
    // As long as the kernel keeps it.
    QCOMPARE(row.program, QByteArray("tst_tracesession").first(15));
#endif
}

void tst_TraceSession::passesArguments()
{
    const auto address = m_runtime->address("s");
    const auto server = m_runtime->serve("s");
    m_session->start(address, "preview=2 command=yes");
    QVERIFY(reaches(address, TraceState::Running));
    QVERIFY(ask(address, "no") && ask(address, "yes, please"));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 1, Patience);
    QCOMPARE(rows().constFirst().event.preview, "ye");
}

void tst_TraceSession::mergesServers()
{
    const auto one = m_runtime->address("one");
    const auto two = m_runtime->address("two");
    const auto serverOne = m_runtime->serve("one");
    const auto serverTwo = m_runtime->serve("two");
    m_session->start(two);
    m_session->start(one);
    QCOMPARE(m_session->endpoints().constFirst().endpoint, one);
    QVERIFY(reaches(one, TraceState::Running) && reaches(two, TraceState::Running));
    constexpr int Requests = 100;
    for (int i = 0; i < Requests; ++i)
        QVERIFY(ask(i % 2 == 0 ? one : two, QByteArray::number(i)));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), Requests, Patience);
    // In the order in which each server reports them.
    QHash<EndpointAddress, QList<quint64>> numbers;
    for (const TraceRecord &row : rows())
        numbers[row.endpoint].append(row.event.number);
    QCOMPARE(numbers.size(), 2);
    for (const QList<quint64> &reported : std::as_const(numbers)) {
        QCOMPARE(reported.size(), Requests / 2);
        QVERIFY(std::is_sorted(reported.begin(), reported.end()));
    }
}

void tst_TraceSession::waitsForAServer()
{
    const auto address = m_runtime->address("s");
    m_session->start(address);
    QVERIFY(reaches(address, TraceState::NoControl));
    QVERIFY(!m_session->find(address)->error);
    const auto server = m_runtime->serve("s");
    QVERIFY(reaches(address, TraceState::Running));
}

void tst_TraceSession::goesOnAfterARestart()
{
    const auto address = m_runtime->address("s");
    auto server = m_runtime->serve("s");
    m_session->start(address);
    QVERIFY(reaches(address, TraceState::Running));
    QVERIFY(ask(address, "before"));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 1, Patience);
    server.reset();
    QVERIFY(reaches(address, TraceState::Ended));
    server = m_runtime->serve("s");
    QVERIFY(reaches(address, TraceState::Running));
    QVERIFY(ask(address, "after"));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 2, Patience);
    QCOMPARE(m_session->find(address)->requests, 2);
    QCOMPARE(rows().at(1).event.preview, "after");
}

void tst_TraceSession::tellsOfARefusal()
{
    const auto address = m_runtime->address("s");
    const auto server = m_runtime->serve("s");
    m_session->start(address, "what=ever");
    QVERIFY(reaches(address, TraceState::Failed));
    QCOMPARE(m_session->find(address)->error->code, ErrorCode::InvalidArgument);
}

void tst_TraceSession::abstractNamesHaveNoServer()
{
    const auto address = EndpointAddress::ofAbstractName("name");
    m_session->start(address);
    QVERIFY(reaches(address, TraceState::NoControl));
    m_session->start({});
    QCOMPARE(m_session->endpoints().size(), 1);
}

void tst_TraceSession::stops()
{
    const auto one = m_runtime->address("one");
    const auto two = m_runtime->address("two");
    const auto serverOne = m_runtime->serve("one");
    const auto serverTwo = m_runtime->serve("two");
    m_session->start(one);
    QVERIFY(reaches(one, TraceState::Running));
    m_session->stop(one);
    QVERIFY(!m_session->find(one));
    // One after the other.
    m_session->start(two);
    QVERIFY(reaches(two, TraceState::Running));
    QVERIFY(ask(one, "unseen") && ask(two, "seen"));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 1, Patience);
    QCOMPARE(rows().constFirst().event.preview, "seen");
    m_session->stopAll();
    QVERIFY(!m_session->isTracing());
}

void tst_TraceSession::startsAgain()
{
    const auto address = m_runtime->address("s");
    const auto server = m_runtime->serve("s");
    m_session->start(address, "command=no");
    QVERIFY(reaches(address, TraceState::Running));
    m_session->start(address);
    QCOMPARE(m_session->endpoints().size(), 1);
    QVERIFY(reaches(address, TraceState::Running));
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            static_cast<void>(ask(address, "yes"));
            return !m_ring->rows().isEmpty();
        }(),
        Patience);
}

void tst_TraceSession::takesTheConsole()
{
    const auto address = m_runtime->address("s");
    m_session->setConsoleTraced(false);
    m_session->takeExchange(exchange(address));
    m_session->setConsoleTraced(true);
    m_session->takeExchange(exchange(address));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 1, Patience);
    const TraceRecord row = rows().constFirst();
    QCOMPARE(row.origin, TraceRecord::Origin::Console);
    QCOMPARE(row.event.preview, "typed");
    QCOMPARE(row.reply->bytes, "read");
}

void tst_TraceSession::treatsEachRow()
{
    const auto address = m_runtime->address("s");
    const auto server = m_runtime->serve("s");
    m_session->setTreatment([](TraceRecord &record) {
        record.event.preview = "hidden";
        record.isRedacted = true;
    });
    m_session->start(address);
    QVERIFY(reaches(address, TraceState::Running));
    QVERIFY(ask(address));
    m_session->takeExchange(exchange(address));
    QTRY_COMPARE_WITH_TIMEOUT(m_ring->rows().size(), 2, Patience);
    for (const TraceRecord &row : rows()) {
        QCOMPARE(row.event.preview, "hidden");
        QVERIFY(row.isRedacted);
    }
}

QTEST_GUILESS_MAIN(tst_TraceSession)
#include "tst_tracesession.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "introspection/tracefeed.h"
#include "limits/optionsresolver.h"
#include "session/replystream.h"
#include "session/serverobserver.h"
#include "support/semaphore.h"

#include <ipccore/introspection.h>

#include <QtTest/qtest.h>

using namespace IpcCore;

static constexpr int Patience = 20'000; // ms

// A subscriber that reads as slowly as the test wants.
class Stream final : public ReplyStream
{
public:
    std::atomic<bool> takes = true;
    std::atomic<bool> gone = false;
    Semaphore written;
    // Read after the feed's thread has ended.
    QByteArray text;
    bool isFinished = false;
    bool isAbandoned = false;

    Result<void> add(QByteArrayView bytes, Wait wait) override { return write(bytes, wait); }

    Result<void> write(QByteArrayView bytes, Wait) override
    {
        if (!takes)
            return Error(ErrorCode::WouldBlock, {});
        text += bytes;
        written.release();
        return {};
    }

    Result<void> flush(Wait) override { return {}; }

    Result<MessageBuffer> allocate(qsizetype) override { return MessageBuffer(); }

    Result<void> writeLast(const MessageBuffer &buffer, Wait wait) override
    {
        return write(buffer.view(), wait);
    }

    Result<void> finish(QByteArrayView bytes) override
    {
        text += bytes;
        isFinished = true;
        return {};
    }

    void abandon() override { isAbandoned = true; }

    void noteFailed() override {}

    bool peerGone() const override { return gone; }

    void setEndless() override {}

    qint64 pendingBytes() const override { return 0; }

    bool serverStopping() const override { return false; }

    void defer() override {}
};

class SilentObserver final : public ServerObserver
{
public:
    void started() override {}

    void stopping() override {}

    void stopped() override {}

    void connectionOpened(quint64, const PeerCredentials &) override {}

    void connectionClosed(quint64) override {}

    void endpointLost(const QString &) override {}

    void handlerError(quint64, const QString &) override {}
};

// What a subscriber is told about what it missed.
class tst_TraceFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lastGap_data();
    void lastGap();
    void gapInTheMiddle();
    void everybodyHasGapsOfTheirOwn();
    void leaverIsForgotten();
    void takesNobodyAfterTheEnd();

private:
    static QList<TraceEvent> eventsOf(const Stream &stream);

    Result<void> subscribe(const std::shared_ptr<Stream> &stream)
    {
        DeferredReply reply(stream);
        return m_feed->subscribe(reply, {});
    }

    void record(int count)
    {
        static const PeerCredentials nobody;
        for (int i = 0; i < count; ++i)
            m_feed->record({.begin = {}, .end = {}, .peer = nobody, .preview = "x"});
    }

    SilentObserver m_observer;
    std::unique_ptr<ServerContext> m_context;
    std::unique_ptr<TraceFeed> m_feed;
    std::shared_ptr<Stream> m_stream;
};

void tst_TraceFeed::init()
{
    m_feed.reset();
    m_context = std::make_unique<ServerContext>(
        *resolveOptions({}), [](const Request &, Reply &) { return HandlerResult::Done; },
        m_observer);
    m_feed = std::make_unique<TraceFeed>(*m_context);
    m_stream = std::make_shared<Stream>();
}

// Call it after the feed has ended. Every line is an event.
QList<TraceEvent> tst_TraceFeed::eventsOf(const Stream &stream)
{
    QList<TraceEvent> events;
    const QByteArrayList lines = stream.text.split('\n');
    for (const QByteArray &line : lines) {
        if (const auto event = traceEventFromJson(line))
            events.append(*event);
        else if (!line.isEmpty())
            qWarning("Not an event: %s", line.constData());
    }
    return events;
}

void tst_TraceFeed::lastGap_data()
{
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("unread");
    QTest::newRow("nothing happened") << 0 << 0;
    QTest::newRow("all was read") << 3 << 0;
    QTest::newRow("nothing was read") << 0 << 5;
    QTest::newRow("the last one was not read") << 3 << 1;
    QTest::newRow("many were not read") << 1 << 1'000;
    QTest::newRow("more than are kept were not read") << 2 << 20'000;
}

// A subscriber that stops reading is told at the end how much it missed.
void tst_TraceFeed::lastGap()
{
    QFETCH(int, read);
    QFETCH(int, unread);
    m_stream->takes = read > 0;
    QVERIFY(subscribe(m_stream));
    for (int i = 0; i < read; ++i) {
        record(1);
        QVERIFY(m_stream->written.acquire());
    }
    m_stream->takes = false;
    record(unread);
    m_feed->stop();
    QVERIFY(m_stream->isFinished);
    const QList<TraceEvent> events = eventsOf(*m_stream);
    QCOMPARE(events.size(), read + (unread > 0 ? 1 : 0));
    for (int i = 0; i < read; ++i) {
        QCOMPARE(events[i].number, quint64(i + 1));
        QCOMPARE(events[i].lost, quint64(0));
    }
    if (unread > 0) {
        QCOMPARE(events.constLast().number, quint64(read + 1));
        QCOMPARE(events.constLast().lost, quint64(unread));
    }
}

// A subscriber that resumes reading first learns what it missed, then gets what was kept.
void tst_TraceFeed::gapInTheMiddle()
{
    constexpr int Count = 20'000;
    m_stream->takes = false;
    QVERIFY(subscribe(m_stream));
    record(Count);
    m_stream->takes = true;
    m_feed->stop();
    const QList<TraceEvent> events = eventsOf(*m_stream);
    QVERIFY(events.size() > 1);
    QCOMPARE(events.constFirst().number, quint64(1));
    // One gap, or a second one for what the feed was holding when reading resumed.
    quint64 lost = 0;
    int gaps = 0;
    quint64 next = 1;
    for (const TraceEvent &event : events) {
        QCOMPARE(event.number, next);
        next += std::max<quint64>(event.lost, 1);
        lost += event.lost;
        gaps += event.lost > 0 ? 1 : 0;
    }
    QVERIFY(gaps > 0);
    // All that was kept, at the end too.
    QCOMPARE(lost, quint64(Count - (events.size() - gaps)));
    QCOMPARE(next, quint64(Count + 1));
}

void tst_TraceFeed::everybodyHasGapsOfTheirOwn()
{
    const auto slow = std::make_shared<Stream>();
    slow->takes = false;
    QVERIFY(subscribe(slow));
    record(2);
    QVERIFY(subscribe(m_stream));
    record(1);
    QVERIFY(m_stream->written.acquire());
    m_feed->stop();
    const QList<TraceEvent> missed = eventsOf(*slow);
    QCOMPARE(missed.size(), 1);
    QCOMPARE(missed.constFirst().lost, quint64(3));
    const QList<TraceEvent> seen = eventsOf(*m_stream);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.constFirst().number, quint64(3));
    QCOMPARE(seen.constFirst().lost, quint64(0));
}

void tst_TraceFeed::leaverIsForgotten()
{
    QVERIFY(subscribe(m_stream));
    QCOMPARE(m_feed->subscribers(), 1);
    QCOMPARE(m_context->traceSink.load(), m_feed.get());
    m_stream->gone = true;
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->subscribers(), 0, Patience);
    // Keeps nothing without subscribers.
    QVERIFY(!m_context->traceSink.load());
    m_feed->stop();
    QVERIFY(m_stream->isAbandoned && !m_stream->isFinished);
}

void tst_TraceFeed::takesNobodyAfterTheEnd()
{
    m_feed->stop();
    const Result<void> late = subscribe(m_stream);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Stopped);
}

QTEST_APPLESS_MAIN(tst_TraceFeed)
#include "tst_tracefeed.moc"

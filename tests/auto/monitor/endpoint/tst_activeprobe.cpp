// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/activeprobe.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ActiveState;
using namespace std::chrono_literals;

// How often a server is probed, with a fake clock and fake answers.
class tst_ActiveProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backOff();
    void otherAnswerEndsBackOff();
    void otherFileEndsBackOff();
    void urgent();
    void mostPerPoll();
    void urgentBeyondMostPerPoll();
    void forgets();

private:
    ActiveProbe makeProbe();
    void poll(ActiveProbe &probe, bool isUrgent = false);

    const EndpointAddress m_address = EndpointAddress::ofPath("/x");
    FileKey m_file;
    ActiveState m_answer;
    std::chrono::milliseconds m_now;
    QList<int> m_times; ///< In seconds.
    std::optional<ActiveProbe::Answer> m_last;
};

void tst_ActiveProbe::init()
{
    m_file = {.inode = 1, .device = 1};
    m_answer = ActiveState::NotListening;
    m_now = 0ms;
    m_times.clear();
}

ActiveProbe tst_ActiveProbe::makeProbe()
{
    const auto connect = [this](const EndpointAddress &) {
        m_times.append(int(m_now / 1s));
        IpcCore::EndpointStatus status;
        status.state = m_answer;
        return status;
    };
    return ActiveProbe(connect, [this] { return m_now; });
}

void tst_ActiveProbe::poll(ActiveProbe &probe, bool isUrgent)
{
    probe.beginPoll();
    m_last = probe.ask(m_address, m_file, isUrgent);
    probe.endPoll();
}

void tst_ActiveProbe::backOff()
{
    ActiveProbe probe = makeProbe();
    for (; m_now < 130s; m_now += 250ms)
        poll(probe);
    QCOMPARE(m_times, (QList<int>{0, 1, 3, 7, 15, 31, 61, 91, 121}));
    QVERIFY(m_last && !m_last->isFresh);
    QCOMPARE(m_last->status.state, ActiveState::NotListening);
}

void tst_ActiveProbe::otherAnswerEndsBackOff()
{
    ActiveProbe probe = makeProbe();
    for (; m_now < 40s; m_now += 1s) {
        if (m_now == 20s)
            m_answer = ActiveState::Listening;
        poll(probe);
    }
    QCOMPARE(m_times, (QList<int>{0, 1, 3, 7, 15, 31, 32, 34, 38}));
    QCOMPARE(m_last->status.state, ActiveState::Listening);
}

void tst_ActiveProbe::otherFileEndsBackOff()
{
    ActiveProbe probe = makeProbe();
    for (; m_now < 20s; m_now += 1s) {
        if (m_now == 10s)
            m_file.inode = 2;
        poll(probe);
    }
    QCOMPARE(m_times, (QList<int>{0, 1, 3, 7, 10, 11, 13, 17}));
}

void tst_ActiveProbe::urgent()
{
    ActiveProbe probe = makeProbe();
    poll(probe);
    poll(probe);
    QCOMPARE(m_times.size(), 1);
    poll(probe, true);
    QCOMPARE(m_times.size(), 2);
    QVERIFY(m_last && m_last->isFresh);
}

void tst_ActiveProbe::mostPerPoll()
{
    ActiveProbe probe = makeProbe();
    const int count = 2 * ActiveProbe::MostPerPoll;
    const auto pollAll = [&] {
        int answered = 0;
        probe.beginPoll();
        for (int i = 0; i < count; ++i)
            answered +=
                probe.ask(EndpointAddress::ofPath('/' + QByteArray::number(i)), m_file, false) ? 1
                                                                                               : 0;
        probe.endPoll();
        return answered;
    };
    QCOMPARE(pollAll(), ActiveProbe::MostPerPoll);
    QCOMPARE(m_times.size(), ActiveProbe::MostPerPoll);
    QCOMPARE(pollAll(), count);
    QCOMPARE(m_times.size(), count);
}

// Somebody is waiting for this answer.
void tst_ActiveProbe::urgentBeyondMostPerPoll()
{
    ActiveProbe probe = makeProbe();
    probe.beginPoll();
    for (int i = 0; i < ActiveProbe::MostPerPoll; ++i)
        QVERIFY(probe.ask(EndpointAddress::ofPath('/' + QByteArray::number(i)), m_file, false));
    QVERIFY(!probe.ask(m_address, m_file, false));
    QVERIFY(probe.ask(m_address, m_file, true));
    probe.endPoll();
    QCOMPARE(m_times.size(), ActiveProbe::MostPerPoll + 1);
}

void tst_ActiveProbe::forgets()
{
    ActiveProbe probe = makeProbe();
    poll(probe);
    probe.beginPoll();
    probe.endPoll();
    poll(probe);
    QCOMPARE(m_times.size(), 2);
}

QTEST_GUILESS_MAIN(tst_ActiveProbe)
#include "tst_activeprobe.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/statehistory.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ActiveState;

// How much of a day's states is kept.
class tst_StateHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_history = StateHistory(); }

    void spansFollowEachOther();
    void pauseIsAGap();
    void unseenEndpointIsAGap();
    void guessesAreGaps();
    void onlyADay();
    void flappingIsBounded();
    void endpointsAreBounded();
    void clockSetBack();

private:
    struct Seen
    {
        const char *path;
        ActiveState state = ActiveState::Listening;
        SubState subState = SubState::None;
    };

    void take(std::chrono::milliseconds at, const std::vector<Seen> &all);

    QList<StateSpan> spans(const char *path = "/a") const
    {
        return m_history.spans(EndpointAddress::ofPath(path));
    }

    StateHistory m_history;
};

namespace {

constexpr qint64 start = 1'800'000'000'000;

StateSpan span(std::chrono::milliseconds begin, std::chrono::milliseconds end,
               ActiveState state = ActiveState::Listening, SubState subState = SubState::None)
{
    return {start + begin.count(), start + end.count(), state, subState};
}

} // namespace

void tst_StateHistory::take(std::chrono::milliseconds at, const std::vector<Seen> &all)
{
    ObserverSnapshot snapshot;
    snapshot.time = QDateTime::fromMSecsSinceEpoch(start + at.count());
    for (const Seen &seen : all) {
        auto endpoint = std::make_shared<ObservedEndpoint>();
        endpoint->address = EndpointAddress::ofPath(seen.path);
        endpoint->status.state = seen.state;
        endpoint->subState = seen.subState;
        snapshot.endpoints.push_back(endpoint);
    }
    m_history.take(snapshot);
}

void tst_StateHistory::spansFollowEachOther()
{
    QVERIFY(!m_history.begin());
    QVERIFY(spans().isEmpty());
    take(0s, {{"/a"}});
    QCOMPARE(spans(), QList{span(0s, 0s)});
    take(1s, {{"/a"}});
    take(2s, {{"/a"}});
    QCOMPARE(spans(), QList{span(0s, 2s)});
    take(3s, {{"/a", ActiveState::NotListening}});
    take(4s, {{"/a", ActiveState::NotListening}});
    take(5s, {{"/a", ActiveState::Listening, SubState::Slow}});
    QCOMPARE(spans(), (QList{span(0s, 3s), span(3s, 5s, ActiveState::NotListening),
                             span(5s, 5s, ActiveState::Listening, SubState::Slow)}));
    QCOMPARE(m_history.begin(), std::optional<qint64>(start));
    QCOMPARE(m_history.end(), start + 5'000);
    QVERIFY(spans("/b").isEmpty());
}

void tst_StateHistory::pauseIsAGap()
{
    take(0s, {{"/a"}});
    take(60s, {{"/a"}}); // The longest interval.
    take(60s + StateHistory::LongestPause + 1s, {{"/a"}});
    take(60s + StateHistory::LongestPause + 2s, {{"/a"}});
    QCOMPARE(spans(), (QList{span(0s, 60s), span(241s, 242s)}));
}

void tst_StateHistory::unseenEndpointIsAGap()
{
    take(0s, {{"/a"}, {"/b"}});
    take(1s, {{"/a"}, {"/b"}});
    take(2s, {{"/a"}});
    take(3s, {{"/a"}, {"/b"}});
    QCOMPARE(spans("/b"), (QList{span(0s, 1s), span(3s, 3s)}));
    QCOMPARE(spans("/a"), QList{span(0s, 3s)});
}

void tst_StateHistory::guessesAreGaps()
{
    take(0s, {{"/a", ActiveState::NotListening, SubState::NotChecked}});
    QVERIFY(spans().isEmpty());
    take(1s, {{"/a"}});
    take(2s, {{"/a", ActiveState::NotListening, SubState::NotChecked}});
    take(3s, {{"/a"}});
    QCOMPARE(spans(), (QList{span(1s, 1s), span(3s, 3s)}));
}

void tst_StateHistory::onlyADay()
{
    for (int minute = 0; minute <= 30 * 60; ++minute)
        take(std::chrono::minutes(minute),
             {{"/a", minute < 5 * 60    ? ActiveState::NotListening
                     : minute < 20 * 60 ? ActiveState::Listening
                                        : ActiveState::PathNotFound}});
    QCOMPARE(spans(), (QList{span(6h, 20h), span(20h, 30h, ActiveState::PathNotFound)}));
    QCOMPARE(m_history.begin(), std::optional<qint64>(span(6h, 6h).begin));
    for (int minute = 1; minute <= 24 * 60; ++minute)
        take(30h + std::chrono::minutes(minute), {{"/b"}});
    QVERIFY(spans().isEmpty());
}

void tst_StateHistory::flappingIsBounded()
{
    for (int second = 0; second < 2'000; ++second)
        take(std::chrono::seconds(second),
             {{"/a", second % 2 ? ActiveState::Listening : ActiveState::NotListening}});
    QCOMPARE(spans().size(), StateHistory::MostSpans);
    QCOMPARE(spans().last().end, m_history.end());
    QCOMPARE(spans().first().begin, span(1'700s, 0s).begin);
}

void tst_StateHistory::endpointsAreBounded()
{
    const qsizetype count = StateHistory::MostEndpoints;
    std::vector<QByteArray> paths;
    for (int number = 0; number < count + 10; ++number)
        paths.push_back("/" + QByteArray::number(number));
    std::vector<Seen> first;
    for (qsizetype number = 0; number < 20; ++number)
        first.push_back({paths[std::size_t(number)].constData()});
    take(0s, first);
    std::vector<Seen> others;
    for (qsizetype number = 20; number < count + 10; ++number)
        others.push_back({paths[std::size_t(number)].constData()});
    take(1s, others);
    qsizetype known = 0;
    for (const QByteArray &path : paths)
        known += !spans(path.constData()).isEmpty();
    QCOMPARE(known, count);
    for (const Seen &seen : others)
        QVERIFY(!spans(seen.path).isEmpty());
}

void tst_StateHistory::clockSetBack()
{
    take(1h, {{"/a", ActiveState::NotListening}});
    take(1h + 1s, {{"/a", ActiveState::NotListening}});
    take(0s, {{"/a"}});
    take(1s, {{"/a"}});
    QCOMPARE(spans(), QList{span(0s, 1s)});
    QCOMPARE(m_history.begin(), std::optional<qint64>(start));
}

QTEST_GUILESS_MAIN(tst_StateHistory)
#include "tst_statehistory.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertwatch.h"

#include <QtTest/qtest.h>

#include <deque>

using namespace Monitor;
using namespace std::chrono_literals;
using Kind = AlertChange::Kind;

namespace {

// One poll of the endpoint /a.
struct Poll
{
    SubState subState = SubState::None;
    std::optional<std::chrono::nanoseconds> p95 = {};
    bool answers = true;
    qint64 pid = 100;
    quint64 failed = 0;
    int connections = 0;
    int queued = 0;
    int startedAt = 0; // s
};

} // namespace

// When alerts are raised and cleared. What a letter of a row stands for is in polls().
class tst_AlertWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesAndClears_data();
    void raisesAndClears();
    void tellsWhatItSaw();
    void picksEndpoints_data();
    void picksEndpoints();
    void endsWithTheEndpoint();
    void remembersAcrossARestart_data();
    void remembersAcrossARestart();
    void mutedIsSilent();
    void mutingPostpones_data();
    void mutingPostpones();
    void keepsWhatJudgesAlike_data();
    void keepsWhatJudgesAlike();
    void tellsWhatIsRaised();
    void rulesAreIndependent();

private:
    static QList<AlertRule> rulesOf(const QByteArray &rules);
    static AlertSubject subject(const Poll &poll, const char *path = "/a");
    static Poll pollOf(char letter);

    // Keeps what subjects point to.
    static std::deque<EndpointActivity> activities;
};

std::deque<EndpointActivity> tst_AlertWatch::activities;

// Empty if there is a mistake in `rules`, which no test expects.
QList<AlertRule> tst_AlertWatch::rulesOf(const QByteArray &rules)
{
    const auto read = alertRulesFromJson("{\"rules\": [" + rules + "]}");
    return read ? *read : QList<AlertRule>();
}

AlertSubject tst_AlertWatch::subject(const Poll &poll, const char *path)
{
    auto endpoint = std::make_shared<ObservedEndpoint>();
    endpoint->address = EndpointAddress::ofPath(path);
    endpoint->status.state = IpcCore::ActiveState::Listening;
    endpoint->subState = poll.subState;
    endpoint->registeredPid = poll.pid;
    EndpointActivity activity;
    activity.stats.emplace();
    activity.stats->readyQueue = poll.queued;
    activity.stats->stats.requestsFailed = poll.failed;
    activity.startedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000 + poll.startedAt);
    activity.p95 = poll.p95;
    if (!poll.answers)
        activity.error = IpcCore::Error(IpcCore::ErrorCode::Timeout, QString());
    activities.push_back(activity);
    return {.endpoint = endpoint,
            .activity = &activities.back(),
            .clients = {.connections = poll.connections, .waiting = 0}};
}

// g: good; b: bad in every respect; u: nobody can tell; m: between the thresholds.
Poll tst_AlertWatch::pollOf(char letter)
{
    switch (letter) {
    case 'b':
        return {.subState = SubState::Slow, .p95 = 200ms, .connections = 20, .queued = 20};
    case 'u':
        return {.subState = SubState::NotChecked, .p95 = {}, .answers = false};
    case 'm':
        return {.p95 = 90ms, .connections = 8, .queued = 8};
    default:
        return {.p95 = 1ms};
    }
}

void tst_AlertWatch::raisesAndClears_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("polls");
    QTest::addColumn<QByteArray>("changes"); // ^ raised, v cleared, - nothing

    const QByteArray state = R"({"state": "attention"})";
    const QByteArray p95 = R"({"figure": "p95Us", "above": 100000, "clearAt": 75000})";
    for (const auto &pair : {std::pair("state", state), std::pair("p95", p95)}) {
        const auto row = [&pair](const char *what, const char *polls, const char *changes) {
            QTest::addRow("%s, %s", pair.first, what)
                << pair.second << QByteArray(polls) << QByteArray(changes);
        };
        row("good", "gggg", "----");
        row("second bad poll", "gbbb", "--^-");
        row("one bad poll", "gbgbgbg", "-------");
        row("bad from the first poll on", "bbgg", "-^-v");
        row("one good poll", "bbgbgbg", "-^-----");
        row("again", "bbggbbgg", "-^-v-^-v");
        row("unknown does not count", "bubuu", "--^--");
        row("unknown does not clear", "bbuuugug", "-^-----v");
    }
    QTest::newRow("wavers, raised") << p95 << QByteArray("bbmmmmgmgg") << QByteArray("-^-------v");
    QTest::newRow("wavers, not raised") << p95 << QByteArray("mbmbm") << QByteArray("-----");
    QTest::newRow("three polls, one good")
        << QByteArray(R"({"state": "Slow", "polls": 3, "clearPolls": 1})") << QByteArray("bbgbbbg")
        << QByteArray("-----^v");
    QTest::newRow("backlog") << QByteArray(R"({"figure": "backlog", "above": 10})")
                             << QByteArray("mbbmm") << QByteArray("--^-v");
    QTest::newRow("connections") << QByteArray(R"({"figure": "connections", "above": 10})")
                                 << QByteArray("mbbmm") << QByteArray("--^-v");
    QTest::newRow("another state")
        << QByteArray(R"({"state": "Busy"})") << QByteArray("bbb") << QByteArray("---");
    QTest::newRow("a state nobody can judge")
        << QByteArray(R"({"state": "NotChecked"})") << QByteArray("uugg") << QByteArray("-^-v");
}

void tst_AlertWatch::raisesAndClears()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, polls);
    AlertWatch watch(rulesOf(rule));
    QCOMPARE(watch.rules().size(), 1);
    QByteArray changes;
    for (const char poll : polls) {
        const auto found = watch.take({subject(pollOf(poll))});
        QVERIFY(found.size() <= 1);
        changes += found.isEmpty() ? '-' : found.constFirst().kind == Kind::Raised ? '^' : 'v';
        const auto raised = changes.count('^') - changes.count('v');
        QCOMPARE(watch.raised().size(), raised);
    }
    QTEST(changes, "changes");
}

void tst_AlertWatch::tellsWhatItSaw()
{
    AlertWatch watch(rulesOf(R"({"figure": "p95Us", "above": 100000, "polls": 1},
                                {"figure": "errors", "polls": 1, "clearPolls": 1},
                                {"figure": "restarts", "clearPolls": 1})"));
    const auto names = [](const QList<AlertChange> &changes) {
        QByteArrayList texts;
        for (const AlertChange &change : changes)
            texts.append(QByteArray::number(change.rule) + alertKindId(change.kind) + ' '
                         + QByteArray::number(change.value.value_or(-1)));
        return texts.join(", ");
    };
    // What was before is not known, and so no change.
    QCOMPARE(names(watch.take({subject({.p95 = 1ms, .failed = 7})})), "");
    QCOMPARE(names(watch.take({subject({.p95 = 250ms, .failed = 10})})),
             "0raised 250000, 1raised 3");
    QCOMPARE(names(watch.take({subject({.p95 = 250ms, .failed = 10})})), "1cleared 0");
    QCOMPARE(names(watch.take({subject({.p95 = 250ms, .pid = 101})})), "2raised 1");
    // The same process may start another server.
    QCOMPARE(names(watch.take({subject({.p95 = 250ms, .pid = 101, .startedAt = 9})})), "");
    QCOMPARE(names(watch.take({subject({.p95 = 250ms, .pid = 101, .startedAt = 9})})),
             "2cleared 0");
    QCOMPARE(names(watch.take({subject({.answers = false, .pid = 0})})), "");
}

void tst_AlertWatch::picksEndpoints_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("namesOne");
    QTest::newRow("all") << "*" << 3 << false;
    QTest::newRow("one") << "/run/a.sock" << 1 << true;
    QTest::newRow("a folder, with those below") << "/run/*" << 2 << false;
    QTest::newRow("any character") << "/run/?.sock" << 1 << false;
    QTest::newRow("part of a name") << "a.sock" << 0 << true;
    QTest::newRow("no expression") << "/run/..sock" << 0 << true;
    QTest::newRow("brackets are themselves") << "/tmp/[c].sock" << 1 << true;
}

void tst_AlertWatch::picksEndpoints()
{
    QFETCH(const QString, pattern);
    auto rules = rulesOf(R"({"state": "Slow", "polls": 1})");
    rules.first().endpoint = pattern;
    QTEST(namesOneEndpoint(rules.constFirst()), "namesOne");
    AlertWatch watch(rules);
    const auto changes =
        watch.take({subject(pollOf('b'), "/run/a.sock"), subject(pollOf('b'), "/run/x/b.sock"),
                    subject(pollOf('b'), "/tmp/[c].sock")});
    QTEST(int(changes.size()), "count");
}

void tst_AlertWatch::endsWithTheEndpoint()
{
    AlertWatch watch(rulesOf(R"({"state": "Slow", "polls": 1})"));
    QCOMPARE(watch.take({subject(pollOf('b')), subject(pollOf('g'), "/b")}).size(), 1);
    const auto gone = watch.take({});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone.constFirst().kind, Kind::Gone);
    QCOMPARE(gone.constFirst().endpoint, EndpointAddress::ofPath("/a"));
    QCOMPARE(watch.raised().size(), 0);
    QVERIFY(watch.take({}).isEmpty());
}

void tst_AlertWatch::remembersAcrossARestart_data()
{
    QTest::addColumn<quint64>("pause"); // polls without the endpoint
    QTest::addColumn<bool>("isRestart");
    QTest::newRow("none") << quint64(0) << true;
    QTest::newRow("one poll") << quint64(1) << true;
    QTest::newRow("as long as can be") << AlertWatch::RestartPolls << true;
    QTest::newRow("longer") << AlertWatch::RestartPolls + 1 << false;
}

void tst_AlertWatch::remembersAcrossARestart()
{
    QFETCH(const quint64, pause);
    AlertWatch watch(rulesOf(R"({"figure": "restarts"})"));
    QVERIFY(watch.take({subject({.pid = 100})}).isEmpty());
    for (quint64 poll = 0; poll < pause; ++poll)
        QVERIFY(watch.take({}).isEmpty());
    QTEST(!watch.take({subject({.pid = 101})}).isEmpty(), "isRestart");
}

void tst_AlertWatch::mutedIsSilent()
{
    AlertWatch watch(rulesOf(R"({"state": "Slow", "polls": 1, "muted": true})"));
    for (const char poll : QByteArray("bbgg"))
        QVERIFY(watch.take({subject(pollOf(poll))}).isEmpty());
    QVERIFY(watch.take({subject(pollOf('b'))}).isEmpty());
    QCOMPARE(watch.raised().size(), 0);
    QVERIFY(watch.take({}).isEmpty());
}

void tst_AlertWatch::mutingPostpones_data()
{
    QTest::addColumn<QByteArray>("polls"); // upper case: while muted
    QTest::addColumn<QByteArray>("changes");
    QTest::newRow("raised while muted") << QByteArray("BBb") << QByteArray("--^");
    QTest::newRow("raised and cleared while muted") << QByteArray("BBGGg") << QByteArray("-----");
    QTest::newRow("cleared while muted") << QByteArray("bGGg") << QByteArray("^--v");
    QTest::newRow("cleared and raised while muted") << QByteArray("bGBb") << QByteArray("^---");
}

// What is told stays in pairs.
void tst_AlertWatch::mutingPostpones()
{
    QFETCH(const QByteArray, polls);
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(1'800'000'000).toUTC();
    auto rules = rulesOf(R"({"state": "Slow", "polls": 1, "clearPolls": 1})");
    AlertWatch watch(rules);
    QByteArray changes;
    for (const char poll : polls) {
        const bool isMuted = poll < 'a';
        rules.first().mutedUntil = isMuted ? begin.addSecs(1) : begin;
        QVERIFY(watch.setRules(rules).isEmpty());
        const auto found = watch.take({subject(pollOf(char(poll | 0x20)))}, begin);
        changes += found.isEmpty() ? '-' : found.constFirst().kind == Kind::Raised ? '^' : 'v';
        if (isMuted)
            QVERIFY(watch.raised(begin).isEmpty());
    }
    QTEST(changes, "changes");
}

void tst_AlertWatch::keepsWhatJudgesAlike_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<int>("raised");
    QTest::addColumn<int>("ended");
    const QByteArray slow = R"({"state": "Slow", "polls": 1})";
    QTest::newRow("same") << slow << 1 << 0;
    QTest::newRow("another name") << QByteArray(R"({"name": "x", "state": "Slow", "polls": 1})")
                                  << 1 << 0;
    QTest::newRow("another place") << QByteArray(R"({"state": "Busy"}, )" + slow) << 1 << 0;
    QTest::newRow("twice") << QByteArray(slow + ", " + slow) << 1 << 0;
    QTest::newRow("other polls") << QByteArray(R"({"state": "Slow", "polls": 2})") << 0 << 1;
    QTest::newRow("another endpoint")
        << QByteArray(R"({"endpoint": "/b", "state": "Slow", "polls": 1})") << 0 << 1;
    QTest::newRow("none") << QByteArray() << 0 << 1;
}

// Renaming a rule raises nothing again.
void tst_AlertWatch::keepsWhatJudgesAlike()
{
    QFETCH(const QByteArray, rules);
    QFETCH(const int, raised);
    AlertWatch watch(rulesOf(R"({"state": "Slow", "polls": 1})"));
    QCOMPARE(watch.take({subject(pollOf('b'))}).size(), 1);
    const auto ended = watch.setRules(rulesOf(rules));
    QTEST(int(ended.size()), "ended");
    for (const AlertChange &change : ended) {
        QCOMPARE(change.kind, Kind::Withdrawn);
        QCOMPARE(change.endpoint, EndpointAddress::ofPath("/a"));
    }
    QCOMPARE(watch.raised().size(), raised);
    if (raised > 0)
        QCOMPARE(watch.rules().at(watch.raised().constFirst().rule).conditions,
                 QList{EndpointCondition::Slow});
}

void tst_AlertWatch::tellsWhatIsRaised()
{
    const QDateTime begin = QDateTime::fromSecsSinceEpoch(1'800'000'000).toUTC();
    AlertWatch watch(rulesOf(R"({"figure": "p95Us", "above": 100000, "polls": 1})"));
    watch.take({subject({.p95 = 200ms})}, begin);
    watch.take({subject({.p95 = 300ms})}, begin.addSecs(1));
    const auto raised = watch.raised();
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised.constFirst().value, 200'000.0);
    QCOMPARE(raised.constFirst().time, begin);
    QCOMPARE(raised.constFirst().endpoint, EndpointAddress::ofPath("/a"));
}

void tst_AlertWatch::rulesAreIndependent()
{
    AlertWatch watch(rulesOf(R"({"state": "Slow", "polls": 1}, {"state": "Slow", "polls": 2})"));
    QCOMPARE(watch.take({subject(pollOf('b')), subject(pollOf('b'), "/b")}).size(), 2);
    const auto second = watch.take({subject(pollOf('b')), subject(pollOf('g'), "/b")});
    QCOMPARE(second.size(), 1);
    QCOMPARE(second.constFirst().rule, 1);
    QCOMPARE(watch.raised().size(), 3);
}

QTEST_GUILESS_MAIN(tst_AlertWatch)
#include "tst_alertwatch.moc"

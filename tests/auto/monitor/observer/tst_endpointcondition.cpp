// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointcondition.h"

#include "core/endpoint/passivestatus.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::ActiveState;
using IpcCore::StateReason;

Q_DECLARE_METATYPE(Monitor::ObservedEndpoint)

// What people are told about an endpoint: its condition, severity, meaning, reason and advice.
class tst_EndpointCondition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void everyConditionHasWords();
    void worstFirst();
};

namespace {

const QByteArray Path = "/run/app/endpoint.sock";

ObservedEndpoint observed(ActiveState state, StateReason reason = StateReason::None,
                          SubState subState = SubState::None)
{
    ObservedEndpoint endpoint;
    endpoint.address = EndpointAddress::ofPath(Path);
    endpoint.status = makeStatus(state, reason, 0, QStringLiteral("as the system says"));
    endpoint.subState = subState;
    return endpoint;
}

ObservedEndpoint waitedFor(ObservedEndpoint endpoint, int clients)
{
    Listener listener;
    listener.pending = static_cast<quint32>(clients);
    endpoint.sockets.listeners.push_back(listener);
    return endpoint;
}

template <typename Change>
ObservedEndpoint with(ObservedEndpoint endpoint, Change change)
{
    change(endpoint);
    return endpoint;
}

ObservedEndpoint growing(const std::vector<qint64> &lengths)
{
    return with(observed(ActiveState::Listening, {}, SubState::QueueGrowing), [&](auto &endpoint) {
        endpoint.queueLengths = lengths;
        endpoint.sockets.listeners.emplace_back().queueSize = 31;
    });
}

ObservedEndpoint missing(const QByteArray &what, EndpointSources sources = EndpointSource::Added)
{
    ObservedEndpoint endpoint = observed(ActiveState::PathNotFound);
    endpoint.path.missing = what;
    endpoint.sources = sources;
    return endpoint;
}

ObservedEndpoint elsewhere()
{
    return with(observed(ActiveState::Listening),
                [](auto &endpoint) { endpoint.isElsewhere = true; });
}

ObservedEndpoint registeredElsewhere()
{
    qputenv("XDG_RUNTIME_DIR", "/run/user/1");
    return with(observed(ActiveState::Listening),
                [](auto &endpoint) { endpoint.runtimeDirectory = "/run/user/2"; });
}

ObservedEndpoint inProcess(ObservedEndpoint endpoint, char state)
{
    ProcessInfo process;
    process.pid = 22'740;
    process.name = "ipcdemod";
    if (endpoint.sockets.listeners.empty())
        endpoint.sockets.listeners.emplace_back();
    endpoint.sockets.listeners.front().end.owner = {
        .knowledge = OwnerKnowledge::Known, .process = std::make_shared<ProcessInfo>(process)};
    endpoint.processState = state;
    return endpoint;
}

ObservedEndpoint silentSince(QTime time)
{
    return with(observed(ActiveState::Listening, {}, SubState::Silent), [time](auto &endpoint) {
        endpoint.verdict.answeredAt = QDateTime(QDate(2026, 1, 2), time);
    });
}

ObservedEndpoint stuck(const QByteArray &command)
{
    return with(observed(ActiveState::Listening, {}, SubState::Stuck), [&](auto &endpoint) {
        endpoint.verdict.workers = 2;
        endpoint.verdict.stuckFor = std::chrono::minutes(2);
        endpoint.verdict.command = command;
    });
}

ObservedEndpoint abstractName()
{
    return with(observed(ActiveState::NotListening),
                [](auto &endpoint) { endpoint.address = EndpointAddress::ofAbstractName("name"); });
}

} // namespace

void tst_EndpointCondition::tells_data()
{
    QTest::addColumn<ObservedEndpoint>("endpoint");
    QTest::addColumn<EndpointCondition>("condition");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("reason"); // all of it
    QTest::addColumn<QString>("advice"); // a unique part of it; empty for no advice
    using Condition = EndpointCondition;
    const auto add = [](const char *name, const ObservedEndpoint &endpoint, Condition condition,
                        Severity severity, const char *reason, const char *advice) {
        QTest::newRow(name) << endpoint << condition << severity << QString::fromUtf8(reason)
                            << QString::fromLatin1(advice);
    };
    const auto listening = observed(ActiveState::Listening);
    add("listening", listening, Condition::Listening, Severity::Good, "", "");
    add("one client waits", waitedFor(listening, 1), Condition::Listening, Severity::Good,
        "Waiting to be accepted: 1", "");
    add("in another runtime directory", registeredElsewhere(), Condition::Listening, Severity::Good,
        "Its runtime directory is /run/user/2, not /run/user/1", "only by its path");
    add("elsewhere", elsewhere(), Condition::Listening, Severity::Good,
        "In another network namespace", "another network namespace");
    add("slow",
        with(observed(ActiveState::Listening, StateReason::None, SubState::Slow),
             [](auto &endpoint) { endpoint.verdict.p95 = std::chrono::milliseconds(180); }),
        Condition::Slow, Severity::Attention, "p95 is 180 ms", "which requests are in progress");
    add("not accepting",
        waitedFor(observed(ActiveState::Listening, StateReason::None, SubState::NotAccepting), 2),
        Condition::NotAccepting, Severity::Attention, "None accepted for three polls, waiting: 2",
        "may all wait");
    add("queue growing", growing({9, 12, 17}), Condition::QueueGrowing, Severity::Attention,
        "Waiting to be accepted: 9 → 12 → 17, room for 32", "backlog");
    add("busy",
        waitedFor(observed(ActiveState::NotListening, StateReason::Busy, SubState::Busy), 6),
        Condition::Busy, Severity::Attention, "The queue is full, waiting: 6", "backlog");
    add("deserted", observed(ActiveState::NotListening), Condition::NotListening, Severity::Trouble,
        "Nobody listens on this socket", "left behind");
    add("path taken", observed(ActiveState::NotListening, StateReason::None, SubState::PathTaken),
        Condition::PathTaken, Severity::Trouble, "The path leads to another socket",
        "lost its path");
    add("stopped", inProcess(observed(ActiveState::Listening, {}, SubState::Stopped), 'T'),
        Condition::Stopped, Severity::Trouble, "Process 22740 (ipcdemod) is stopped", "kill -CONT");
    add("stopped and full",
        inProcess(observed(ActiveState::NotListening, StateReason::Busy, SubState::Stopped), 'T'),
        Condition::Stopped, Severity::Trouble, "Process 22740 (ipcdemod) is stopped", "kill -CONT");
    add("never answered", observed(ActiveState::Listening, {}, SubState::Silent), Condition::Silent,
        Severity::Trouble, "No answer on the control endpoint", "debugger");
    add("no longer answers", silentSince(QTime(12, 4, 5)), Condition::Silent, Severity::Trouble,
        "No answer on the control endpoint since 12:04:05", "debugger");
    add("silent in a debugger", inProcess(silentSince(QTime(12, 4, 5)), 't'), Condition::Silent,
        Severity::Trouble,
        "No answer on the control endpoint since 12:04:05: process 22740 (ipcdemod) is held by a "
        "debugger",
        "debugger");
    add("waits for a disk",
        inProcess(
            waitedFor(observed(ActiveState::NotListening, StateReason::Busy, SubState::Busy), 6),
            'D'),
        Condition::Busy, Severity::Attention,
        "The queue is full, waiting: 6: process 22740 (ipcdemod) waits for a disk or a file system",
        "backlog");
    add("stuck", stuck("sleep 6000000"), Condition::Stuck, Severity::Attention,
        "All workers (2) in requests for 2 min, one in \"sleep 6000000\"",
        "which requests are in progress");
    add("stuck in the unknown", stuck({}), Condition::Stuck, Severity::Attention,
        "All workers (2) in requests for 2 min", "which requests are in progress");
    add("stopping", observed(ActiveState::PathNotFound, {}, SubState::Stopping),
        Condition::Stopping, Severity::Attention, "Finishing its requests", "Wait");
    add("in another mount namespace", observed(ActiveState::PathNotFound, {}, SubState::Elsewhere),
        Condition::Elsewhere, Severity::Neutral, "In another mount namespace",
        "in the same namespace");
    add("not permitted",
        observed(ActiveState::OtherError, StateReason::AccessDenied, SubState::NotPermitted),
        Condition::NotPermitted, Severity::Neutral, "Not allowed to look", "Ask the owner");
    add("in a mount namespace that may not be entered",
        observed(ActiveState::PathNotFound, {}, SubState::NotPermitted), Condition::NotPermitted,
        Severity::Neutral, "Not allowed to look where its server runs", "Only root");
    add("abstract name", abstractName(), Condition::NotListening, Severity::Trouble,
        "Nobody listens on this socket", "check the name");
    add("not asked yet", observed(ActiveState::NotListening, {}, SubState::NotChecked),
        Condition::NotChecked, Severity::Neutral, "Not checked yet", "postponed");
    add("file missing", missing(Path), Condition::PathNotFound, Severity::Trouble,
        "No such file; its directory exists", "check the path for");
    add("directory missing", missing("/run/app"), Condition::PathNotFound, Severity::Trouble,
        "No such directory: /run/app", "check the path for");
    add("link to nothing", missing({}), Condition::PathNotFound, Severity::Trouble,
        "The link leads nowhere", "check the path for");
    add("file of a running server removed", missing(Path, EndpointSource::Registered),
        Condition::PathNotFound, Severity::Trouble, "No such file; its directory exists",
        "its socket file was removed");
    add("not a socket", observed(ActiveState::InvalidPath, StateReason::NotASocket),
        Condition::InvalidPath, Severity::Trouble, "Not a socket", "move away the file");
    add("too long", observed(ActiveState::InvalidPath, StateReason::PathTooLong),
        Condition::InvalidPath, Severity::Trouble, "The path is too long, with 22 bytes",
        "shorter path");
    add("datagram", observed(ActiveState::InvalidPath, StateReason::WrongType),
        Condition::InvalidPath, Severity::Trouble, "Not a stream socket", "Only stream");
    add("invalid for another reason", observed(ActiveState::InvalidPath), Condition::InvalidPath,
        Severity::Trouble, "as the system says", "can never be a socket");
    add("denied", observed(ActiveState::OtherError, StateReason::AccessDenied),
        Condition::OtherError, Severity::Trouble, "Access denied", "Ask the owner");
    add("no descriptors", observed(ActiveState::OtherError, StateReason::Resources),
        Condition::OtherError, Severity::Trouble, "Out of descriptors or memory",
        "raise the limit");
    add("other error", observed(ActiveState::OtherError), Condition::OtherError, Severity::Trouble,
        "as the system says", "See the reason");
}

void tst_EndpointCondition::tells()
{
    QFETCH(const ObservedEndpoint, endpoint);
    QFETCH(const QString, advice);
    const EndpointCondition condition = conditionOf(endpoint);
    QTEST(condition, "condition");
    QTEST(severityOf(condition), "severity");
    QCOMPARE(needsAttention(endpoint), severityOf(condition) >= Severity::Attention);
    QTEST(conditionReason(endpoint), "reason");
    QVERIFY2(conditionAdvice(endpoint).contains(advice), qPrintable(conditionAdvice(endpoint)));
    QCOMPARE(conditionAdvice(endpoint).isEmpty(), advice.isEmpty());
    // Whatever needs attention comes with advice.
    QVERIFY(severityOf(condition) == Severity::Good || !advice.isEmpty());
}

void tst_EndpointCondition::everyConditionHasWords()
{
    QSet<QString> names;
    QSet<QString> meanings;
    QSet<QByteArray> ids;
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        // As one word, whatever people read.
        ids.insert(conditionId(condition));
        const SeenState state = stateOfCondition(conditionId(condition));
        QCOMPARE(conditionOf(state.state, state.seen), condition);
        QCOMPARE(QString::fromLatin1(conditionId(condition)).toLower(),
                 conditionName(condition).remove(u' ').toLower());
        // In words, not as an identifier.
        static const QRegularExpression words(QStringLiteral("^[A-Z][a-z]*( [a-z]+)*$"));
        QVERIFY2(words.match(conditionName(condition)).hasMatch(),
                 qPrintable(conditionName(condition)));
        QVERIFY(conditionMeaning(condition).endsWith(u'.'));
        names.insert(conditionName(condition));
        meanings.insert(conditionMeaning(condition));
    }
    QCOMPARE(ids.size(), EndpointConditionCount);
    QSet<QByteArray> severities;
    for (const Severity severity :
         {Severity::Good, Severity::Neutral, Severity::Attention, Severity::Trouble})
        severities.insert(severityId(severity));
    QCOMPARE(severities.size(), 4);
    QCOMPARE(names.size(), EndpointConditionCount);
    QCOMPARE(meanings.size(), names.size());
    // As in the API.
    for (const ActiveState state :
         {ActiveState::Listening, ActiveState::NotListening, ActiveState::InvalidPath,
          ActiveState::PathNotFound, ActiveState::OtherError})
        QCOMPARE(QByteArray(conditionId(conditionOf(observed(state)))),
                 QByteArray(IpcCore::nameOf(state)));
}

void tst_EndpointCondition::worstFirst()
{
    QVERIFY(EndpointCondition::OtherError < EndpointCondition::Busy);
    for (int i = 0; i < int(EndpointCondition::Listening); ++i)
        QVERIFY(severityOf(static_cast<EndpointCondition>(i))
                >= severityOf(static_cast<EndpointCondition>(i + 1)));
}

QTEST_GUILESS_MAIN(tst_EndpointCondition)
#include "tst_endpointcondition.moc"

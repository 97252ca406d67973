// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointcondition.h"

#include "core/endpoint/passivestatus.h"

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

ObservedEndpoint missing(const QByteArray &what, EndpointSources sources = EndpointSource::Added)
{
    ObservedEndpoint endpoint = observed(ActiveState::PathNotFound);
    endpoint.path.missing = what;
    endpoint.sources = sources;
    return endpoint;
}

template <typename Change>
ObservedEndpoint with(ObservedEndpoint endpoint, Change change)
{
    change(endpoint);
    return endpoint;
}

ObservedEndpoint elsewhere()
{
    return with(observed(ActiveState::Listening),
                [](auto &endpoint) { endpoint.isElsewhere = true; });
}

ObservedEndpoint guessed()
{
    return with(observed(ActiveState::NotListening),
                [](auto &endpoint) { endpoint.isCertain = false; });
}

ObservedEndpoint shadowed()
{
    return with(observed(ActiveState::NotListening), [](auto &endpoint) {
        endpoint.sockets.shadowed.push_back({.inode = 7, .uid = {}, .owner = {}});
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
        QTest::newRow(name) << endpoint << condition << severity << QString::fromLatin1(reason)
                            << QString::fromLatin1(advice);
    };
    const auto listening = observed(ActiveState::Listening);
    add("listening", listening, Condition::Listening, Severity::Good, "", "");
    add("one client waits", waitedFor(listening, 1), Condition::Listening, Severity::Good,
        "1 client(s) waiting to be accepted", "");
    add("elsewhere", elsewhere(), Condition::Listening, Severity::Good,
        "In another network namespace", "another network namespace");
    add("slow", observed(ActiveState::Listening, StateReason::None, SubState::Slow),
        Condition::Slow, Severity::Attention, "Replies take longer than the limit",
        "which requests are in progress");
    add("not accepting",
        waitedFor(observed(ActiveState::Listening, StateReason::None, SubState::NotAccepting), 2),
        Condition::NotAccepting, Severity::Attention,
        "2 client(s) waiting, none accepted for three polls", "SIGSTOP");
    add("saturated",
        waitedFor(observed(ActiveState::NotListening, StateReason::Busy, SubState::Saturated), 6),
        Condition::Saturated, Severity::Attention, "The queue is full with 6 waiting client(s)",
        "backlog");
    add("deserted", observed(ActiveState::NotListening), Condition::NotListening, Severity::Trouble,
        "Nobody listens on this socket", "left behind");
    add("shadowed", shadowed(), Condition::NotListening, Severity::Trouble,
        "Nobody listens on this socket", "older file of the same name");
    add("abstract name", abstractName(), Condition::NotListening, Severity::Trouble,
        "Nobody listens on this socket", "check the name");
    add("not asked yet", guessed(), Condition::NotListening, Severity::Trouble,
        "Not checked yet: the state is a guess", "postponed");
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
        Condition::InvalidPath, Severity::Trouble, "The path is too long, with 22 byte(s)",
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
    for (int i = 0; i <= int(EndpointCondition::Listening); ++i) {
        const auto condition = static_cast<EndpointCondition>(i);
        QVERIFY(!conditionName(condition).isEmpty());
        QVERIFY(conditionMeaning(condition).endsWith(u'.'));
        names.insert(conditionName(condition));
        meanings.insert(conditionMeaning(condition));
    }
    QCOMPARE(names.size(), qsizetype(EndpointCondition::Listening) + 1);
    QCOMPARE(meanings.size(), names.size());
    // As in the API.
    for (const ActiveState state :
         {ActiveState::Listening, ActiveState::NotListening, ActiveState::InvalidPath,
          ActiveState::PathNotFound, ActiveState::OtherError})
        QCOMPARE(conditionName(conditionOf(observed(state))),
                 QString::fromLatin1(IpcCore::nameOf(state)));
}

void tst_EndpointCondition::worstFirst()
{
    QVERIFY(EndpointCondition::OtherError < EndpointCondition::Saturated);
    for (int i = 0; i < int(EndpointCondition::Listening); ++i)
        QVERIFY(severityOf(static_cast<EndpointCondition>(i))
                >= severityOf(static_cast<EndpointCondition>(i + 1)));
}

QTEST_GUILESS_MAIN(tst_EndpointCondition)
#include "tst_endpointcondition.moc"

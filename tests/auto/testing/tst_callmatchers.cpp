// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/callmatchers.h>

#include "support/program.h"

#include <ipccore/service/blockingserviceclient.h>

#include <QtCore/qcborarray.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Testing::CallAnswer;
using Testing::FakeService;
using Testing::Match;

class tst_CallMatchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls();
    void waitsForACall();
    void values_data();
    void values();
    void errors_data();
    void errors();
    void failuresPrintTheMessage();
    void comparisonsShowValues();
};

void tst_CallMatchers::calls()
{
    FakeService service;
    service.add(u"set"_s, {Parameter::text(u"key"_s), Parameter::any(u"value"_s),
                           Parameter::boolean(u"force"_s).defaultValue(false)});
    service.add(u"get"_s);
    service.setHandler([](const Testing::RecordedCall &) { return CallAnswer::value({}); });
    QVERIFY(service.start());

    const QCborMap wanted = {{u"key"_s, u"color"_s}, {u"value"_s, u"red"_s}};
    Match match = received(service, u"set"_s, wanted, 0ms);
    QVERIFY(!match);
    QCOMPARE(match.message, u"expected within 0 ms: set {\"key\": \"color\", \"value\": \"red\"}\n"
                            "  nothing was called"_s);
    QVERIFY(notReceived(service, u"set"_s));

    BlockingServiceClient client(service.path());
    QVERIFY(client.call(u"get"_s));
    QVERIFY(client.call(u"set"_s, {{u"key"_s, u"color"_s}, {u"value"_s, u"blue"_s}}));
    match = received(service, u"set"_s, wanted, 0ms);
    QVERIFY(!match);
    QCOMPARE(match.message,
             u"expected within 0 ms: set {\"key\": \"color\", \"value\": \"red\"}\n"
             "  what came:\n"
             "    get {}\n"
             "    set {\"key\": \"color\", \"value\": \"blue\", \"force\": false}  <- value is "
             "\"blue\", not \"red\""_s);
    match = notReceived(service, u"set"_s);
    QVERIFY(!match);
    QCOMPARE(match.message,
             u"expected: no call of set\n"
             "  what came:\n"
             "    set {\"key\": \"color\", \"value\": \"blue\", \"force\": false}"_s);

    QVERIFY(client.call(u"set"_s, wanted));
    QVERIFY(received(service, u"set"_s, wanted, 0ms));
    QVERIFY(received(service, u"get"_s, {}, 0ms));
}

void tst_CallMatchers::waitsForACall()
{
    FakeService service;
    service.add(u"get"_s);
    service.answer(u"get"_s, CallAnswer::value(1).after(50ms));
    QVERIFY(service.start());
    std::unique_ptr<QThread> caller(QThread::create(
        [&service] { static_cast<void>(BlockingServiceClient(service.path()).call(u"get"_s)); }));
    caller->start();
    const Match match = received(service, u"get"_s);
    caller->wait();
    IPCCORE_VERIFY(match);
}

void tst_CallMatchers::values_data()
{
    QTest::addColumn<QCborValue>("actual");
    QTest::addColumn<QCborValue>("expected");
    QTest::addColumn<QString>("difference"); // empty: none
    const auto row = [](const char *name, const QCborValue &actual, const QCborValue &expected,
                        const QString &difference) {
        QTest::newRow(name) << actual << expected << difference;
    };
    row("same", 1, 1, {});
    row("other number", 1, 2, u"it is 1, not 2"_s);
    row("integer and double", 1, 1.0, u"it is 1, not 1.0"_s);
    row("text and bytes", u"a"_s, QByteArray("a"), u"it is \"a\", not h'61'"_s);
    row("order of keys", QCborMap{{u"a"_s, 1}, {u"b"_s, 2}}, QCborMap{{u"b"_s, 2}, {u"a"_s, 1}},
        {});
    row("member", QCborMap{{u"a"_s, QCborMap{{u"b"_s, 1}}}},
        QCborMap{{u"a"_s, QCborMap{{u"b"_s, 2}}}}, u"a.b is 1, not 2"_s);
    row("missing", QCborMap{}, QCborMap{{u"a"_s, 1}}, u"a is missing"_s);
    row("extra", QCborMap{{u"a"_s, 1}}, QCborMap{}, u"a is not expected"_s);
    row("element", QCborMap{{u"a"_s, QCborArray{1, QCborMap{{u"b"_s, 1}}}}},
        QCborMap{{u"a"_s, QCborArray{1, QCborMap{{u"b"_s, 2}}}}}, u"a[1].b is 1, not 2"_s);
    row("too short", QCborArray{1}, QCborArray{1, 2}, u"it has 1 elements, not 2"_s);
    row("too long", QCborMap{{u"a"_s, QCborArray{1}}}, QCborMap{{u"a"_s, QCborArray{}}},
        u"a has 1 elements, not 0"_s);
}

void tst_CallMatchers::values()
{
    QFETCH(const QCborValue, actual);
    QFETCH(const QCborValue, expected);
    QFETCH(const QString, difference);
    const Match match = Testing::hasValue(actual, expected);
    QCOMPARE(match.matches, difference.isEmpty());
    if (!match)
        QCOMPARE(match.message.section(u'\n', -1).trimmed(), difference);
    const Match ofAnError = Testing::hasValue(CallError::failed(u"full"_s, u"No room"_s), expected);
    QVERIFY(!ofAnError);
    QVERIFY2(ofAnError.message.contains(u"No room"), qPrintable(ofAnError.message));
}

void tst_CallMatchers::errors_data()
{
    QTest::addColumn<CallError::Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("matching"); // which of the errors in errors()
    QTest::newRow("kind") << CallError::Kind::Failed << QString() << u"failed"_s;
    QTest::newRow("code") << CallError::Kind::Failed << u"full"_s << u"failed"_s;
    QTest::newRow("other code") << CallError::Kind::Failed << u"empty"_s << QString();
    QTest::newRow("parameter") << CallError::Kind::InvalidArgument << u"size"_s << u"invalid"_s;
    QTest::newRow("transport") << CallError::Kind::Transport << u"Timeout"_s << u"lost"_s;
    QTest::newRow("not lost") << CallError::Kind::Failed << u"SystemError"_s << QString();
}

void tst_CallMatchers::errors()
{
    QFETCH(const CallError::Kind, kind);
    QFETCH(const QString, detail);
    QFETCH(const QString, matching);
    const QMap<QString, CallResult<>> results = {
        {u"failed"_s, CallError::failed(u"full"_s, u"No room"_s)},
        {u"invalid"_s, CallError::invalid(u"size"_s, u"Too large"_s)},
        {u"lost"_s, CallError::lost(Error(ErrorCode::Timeout, u"Too late"_s))},
        {u"none"_s, QCborValue(1)},
    };
    for (auto it = results.begin(); it != results.end(); ++it) {
        const Match match = Testing::hasError(*it, kind, detail);
        QCOMPARE(match.matches, it.key() == matching);
        if (match)
            continue;
        QVERIFY(match.message.startsWith(u"expected: "_s + QLatin1String(nameOf(kind))));
        QVERIFY(match.message.contains(it->hasValue() ? u"no error"_s : it->error().message));
    }
}

void tst_CallMatchers::failuresPrintTheMessage()
{
    Program program(QStringLiteral(FAILING_COMPARISONS), {u"matchers"_s});
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 1);
    const QByteArray output = program.output();
    QVERIFY2(output.contains("FAIL!  : FailingComparisons::matchers()"), output.constData());
    QVERIFY2(output.contains("(expected: 2\n  what came: 1\n  it is 1, not 2)"),
             output.constData());
    QVERIFY2(!output.contains("went on"), output.constData());
}

void tst_CallMatchers::comparisonsShowValues()
{
    const std::unique_ptr<char[]> error(toString(CallError::failed(u"full"_s, u"No room"_s)));
    QVERIFY(QByteArray(error.get()).contains("No room"));
    const std::unique_ptr<char[]> call(toString(
        Testing::RecordedCall{.command = u"set"_s, .arguments = {{u"key"_s, u"color"_s}}}));
    QCOMPARE(QByteArray(call.get()), QByteArray("set {\"key\": \"color\"}"));
}

QTEST_GUILESS_MAIN(tst_CallMatchers)
#include "tst_callmatchers.moc"

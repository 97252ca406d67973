// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "server/servertest.h"

#include "wire/makeerror.h"

#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>

#include <ipccore/connection.h>
#include <ipccore/service/commandrouter.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

CommandRouter settings()
{
    CommandRouter router(u"settings"_s, u"1.0"_s);
    router
        .add(u"set"_s, u"Changes a setting"_s,
             {Parameter::text(u"key"_s).range(1, 8),
              Parameter::integer(u"value"_s).range(0, 100).unit(u"px"_s),
              Parameter::choice(u"mode"_s, {u"now"_s, u"later"_s}).defaultValue(u"now"_s)},
             [](Call &call) -> CallResult<> { return QCborValue(call.arguments()); })
        .changing();
    router.add(u"echo"_s, u"Repeats bytes"_s, {Parameter::bytes(u"data"_s).rest()},
               [](Call &call) -> CallResult<> { return QCborValue(call.bytes(u"data"_s)); });
    router.add(u"say"_s, u"Repeats a text"_s, {Parameter::text(u"text"_s).optional()},
               [](Call &call) -> CallResult<> {
                   return QCborValue(call.has(u"text"_s) ? call.text(u"text"_s) : u"nothing"_s);
               });
    router.add(u"fail"_s, u"Fails"_s, {}, [](Call &) -> CallResult<> {
        return CallError::failed(u"disk-full"_s, u"No room"_s);
    });
    router.add(u"lock"_s, u"Is for others"_s, {}, [](Call &) -> CallResult<> {
        return makeError(CallError::Kind::NotAllowed, u"Not allowed for this user"_s);
    });
    router.add(u"busy"_s, u"Has no time"_s, {}, [](Call &) -> CallResult<> {
        return makeError(CallError::Kind::RateLimited, u"Too many calls; try again later"_s);
    });
    router.add(u"nothing"_s, u"Gives nothing"_s, {},
               [](Call &) -> CallResult<> { return QCborValue(); });
    router
        .add(u"jobs.run"_s, u"Counts"_s, {Parameter::integer(u"to"_s)},
             [](Call &call) -> CallResult<> {
                 const qint64 to = call.integer(u"to"_s);
                 for (qint64 i = 0; i < to && !call.isCanceled(); ++i) {
                     static_cast<void>(call.progress(double(i), double(to)));
                     static_cast<void>(call.item(i));
                 }
                 return QCborValue();
             })
        .slow()
        .stream();
    router
        .add(u"secret"_s, u"Is not listed"_s, {},
             [](Call &) -> CallResult<> { return QCborValue(1); })
        .internal();
    return router;
}

} // namespace

class tst_CommandRouter : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void answersLines_data();
    void answersLines();
    void answersAsTheProtocolSays();
    void answersCbor_data();
    void answersCbor();
    void sendsItems();
    void refusesToSendWhatNobodyTakes();
    void describesItself();
    void leavesUnknownLinesToTheFallback();
    void answersLargeRepliesInAContextThread();
    void quitsTheServer();

private:
    static QByteArray ask(Result<Connection> &connection, const QByteArray &request)
    {
        const Result<QByteArray> reply = connection->sendCommand(request);
        return reply ? *reply : "no reply: " + reply.error().message.toUtf8();
    }

    static QList<CallFrame> frames(const QByteArray &reply)
    {
        CallFrameReader reader;
        reader.append(reply);
        QList<CallFrame> all;
        for (auto read = reader.next(); read && *read; read = reader.next())
            all += **read;
        return all;
    }
};

void tst_CommandRouter::initTestCase_data()
{
    addEngines();
}

void tst_CommandRouter::answersLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("reply");
    const QByteArray set = R"({"key":"size","value":3,"mode":"now"})";
    QTest::newRow("ping") << QByteArray("ping") << QByteArray("pong");
    QTest::newRow("blanks") << QByteArray(" \tping\r\n") << QByteArray("pong");
    QTest::newRow("by position") << QByteArray("set size 3") << set;
    QTest::newRow("by name") << QByteArray("set value=3 key=size") << set;
    QTest::newRow("mixed") << QByteArray("set key=size 3") << set;
    QTest::newRow("quoted command") << QByteArray("'set' \"size\" 3 mode=now") << set;
    QTest::newRow("quoted value") << QByteArray("say text='a b'\"c\"\\ d") << QByteArray("a bc d");
    QTest::newRow("escapes") << QByteArray(R"(say "a\"b\\c\n")") << QByteArray(R"(a"b\c\n)");
    QTest::newRow("not a name") << QByteArray("say a=b") << QByteArray("a=b");
    QTest::newRow("quoted name") << QByteArray("say 'text=b'") << QByteArray("text=b");
    QTest::newRow("empty text") << QByteArray("say ''") << QByteArray();
    QTest::newRow("left out") << QByteArray("say") << QByteArray("nothing");
    QTest::newRow("rest") << QByteArray("echo  'a\n\xff ") << QByteArray(" 'a\n\xff ");
    QTest::newRow("nothing to tell") << QByteArray("nothing") << QByteArray();
    QTest::newRow("internal") << QByteArray("secret") << QByteArray("1");
    QTest::newRow("help") << QByteArray("help set")
                          << QByteArray("set <key> <value> [mode=now|later]\nChanges a setting\n");

    QTest::newRow("empty") << QByteArray()
                           << QByteArray("error: malformed-call: There is no command");
    QTest::newRow("near")
        << QByteArray("pin")
        << QByteArray(R"(error: unknown-command: There is no command "pin"; did you mean "ping"?)");
    QTest::newRow("far") << QByteArray("abcdefgh")
                         << QByteArray(R"(error: unknown-command: There is no command "abcdefgh")");
    QTest::newRow("internal is not suggested")
        << QByteArray("secreT")
        << QByteArray(R"(error: unknown-command: There is no command "secreT")");
    QTest::newRow("missing") << QByteArray("set size")
                             << QByteArray("error: missing-argument: value is missing");
    QTest::newRow("rest missing") << QByteArray("echo")
                                  << QByteArray("error: missing-argument: data is missing");
    QTest::newRow("out of range")
        << QByteArray("set size 101")
        << QByteArray("error: invalid-argument: value must be an integer from 0 to 100 px");
    QTest::newRow("twice") << QByteArray("set key=a key=b")
                           << QByteArray("error: invalid-argument: key is given twice");
    QTest::newRow("too many") << QByteArray("ping 1")
                              << QByteArray("error: invalid-argument: There are too many words");
    QTest::newRow("unclosed") << QByteArray("say 'a")
                              << QByteArray("error: malformed-call: A quote is not closed");
    QTest::newRow("unclosed command")
        << QByteArray("'say") << QByteArray("error: malformed-call: A quote is not closed");
    QTest::newRow("not UTF-8") << QByteArray("say \xff")
                               << QByteArray("error: invalid-argument: text must be a text");
    QTest::newRow("failed") << QByteArray("fail")
                            << QByteArray("error: failed: No room (disk-full)");
}

void tst_CommandRouter::answersLines()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, reply);
    const auto server = serve(settings(), options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QCOMPARE(ask(connection, line), reply);
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
}

// The vectors of section 11 of PROTOCOL.md.
void tst_CommandRouter::answersAsTheProtocolSays()
{
    const auto server = serve(settings(), options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QFile page(QStringLiteral(PROTOCOL_PAGE));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression vector(
        u"^call  ([0-9a-f ]+?)   .*\\nreply ((?:[0-9a-f]+\\s+)+)"_s,
        QRegularExpression::MultilineOption);
    int count = 0;
    for (auto found = vector.globalMatch(QString::fromUtf8(page.readAll())); found.hasNext();
         ++count) {
        const QRegularExpressionMatch match = found.next();
        const QByteArray call = QByteArray::fromHex(match.captured(1).toLatin1());
        QCOMPARE(ask(connection, call).toHex(),
                 QByteArray::fromHex(match.captured(2).toLatin1()).toHex());
    }
    QCOMPARE(count, 5);
}

void tst_CommandRouter::answersCbor_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("json");
    const auto call = [](const QString &command, const QCborMap &arguments = {}) {
        return CallMessage{.command = command, .arguments = arguments}.encode();
    };
    QTest::newRow("ping") << call(u"ping"_s) << QByteArray(R"({"event":"result","value":"pong"})");
    QTest::newRow("nothing") << call(u"nothing"_s)
                             << QByteArray(R"({"event":"result","value":null})");
    QTest::newRow("arguments")
        << call(u"set"_s, {{u"value"_s, 3.0}, {u"key"_s, u"size"_s}})
        << QByteArray(R"({"event":"result","value":{"key":"size","value":3,"mode":"now"}})");
    QTest::newRow("unknown")
        << call(u"pong"_s)
        << QByteArray(R"({"event":"failure","error":{"kind":"unknown-command",)"
                      R"("message":"There is no command \"pong\"; did you mean \"ping\"?"}})");
    QTest::newRow("missing") << call(u"set"_s, {{u"key"_s, u"a"_s}})
                             << QByteArray(
                                    R"({"event":"failure","error":{"kind":"missing-argument",)"
                                    R"("message":"value is missing","parameter":"value"}})");
    QTest::newRow("wrong type") << call(u"say"_s, {{u"text"_s, 1}})
                                << QByteArray(
                                       R"({"event":"failure","error":{"kind":"invalid-argument",)"
                                       R"("message":"text must be a text","parameter":"text"}})");
    QTest::newRow("no such parameter")
        << call(u"ping"_s, {{u"a"_s, 1}})
        << QByteArray(R"({"event":"failure","error":{"kind":"invalid-argument",)"
                      R"("message":"There is no such parameter: a","parameter":"a"}})");
    QTest::newRow("failed") << call(u"fail"_s)
                            << QByteArray(R"({"event":"failure","error":{"kind":"failed",)"
                                          R"("code":"disk-full","message":"No room"}})");
    QTest::newRow("broken") << QByteArray("\x83\x01")
                            << QByteArray(R"({"event":"failure","error":{"kind":"malformed-call",)"
                                          R"("message":"The call is broken: it is cut short"}})");
}

void tst_CommandRouter::answersCbor()
{
    QFETCH(const QByteArray, call);
    QFETCH(const QByteArray, json);
    const auto server = serve(settings(), options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QList<CallFrame> all = frames(ask(connection, call));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].toJsonLine(), json + '\n');
}

void tst_CommandRouter::sendsItems()
{
    const auto server = serve(settings(), options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QCOMPARE(ask(connection, "jobs.run 3"), QByteArray("0\n1\n2\n"));
    const QByteArray call =
        CallMessage{.command = u"jobs.run"_s, .arguments = {{u"to"_s, 2}}}.encode();
    const QList<CallFrame> all = frames(ask(connection, call));
    QList<CallFrame::Type> types;
    for (const CallFrame &frame : all)
        types += frame.type;
    using Type = CallFrame::Type;
    const QList<Type> expected = {Type::Progress, Type::Item, Type::Progress, Type::Item,
                                  Type::Result};
    QVERIFY(types == expected);
    QCOMPARE(all[2].value.toMap().value(u"total"_s).toDouble(), 2.0);
}

// Clients would take it for a broken reply.
void tst_CommandRouter::refusesToSendWhatNobodyTakes()
{
    const auto nested = [](int levels) {
        QCborValue value = 1;
        for (int level = 0; level < levels; ++level)
            value = QCborArray{value};
        return value;
    };
    CommandRouter router(u"test"_s, u"1"_s);
    router
        .add(u"nest"_s, u"Nests"_s, {Parameter::integer(u"levels"_s)},
             [nested](Call &call) -> CallResult<> {
                 const QCborValue value = nested(int(call.integer(u"levels"_s)));
                 const Result<void> sent = call.item(value);
                 if (!sent && sent.error().code != ErrorCode::InvalidArgument)
                     return CallError::failed({}, sent.error().message);
                 return value;
             })
        .stream();
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const auto call = [&](int levels) {
        return frames(
            ask(connection,
                CallMessage{.command = u"nest"_s, .arguments = {{u"levels"_s, levels}}}.encode()));
    };
    const QList<CallFrame> most = call(31);
    QCOMPARE(most.size(), 2);
    QCOMPARE(most[0].value, nested(31));
    QCOMPARE(most[1].value, nested(31));
    const QList<CallFrame> more = call(32);
    QCOMPARE(more.size(), 1);
    QVERIFY(more[0].type == CallFrame::Type::Failure);
    QCOMPARE(CallError::fromCbor(more[0].value).message,
             u"The result cannot be sent: it is nested more than 31 levels deep"_s);
}

void tst_CommandRouter::describesItself()
{
    const CommandRouter router = settings();
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const QList<CallFrame> all =
        frames(ask(connection, CallMessage{.command = u"describe"_s, .arguments = {}}.encode()));
    QCOMPARE(all.size(), 1);
    const CallResult<ServiceDescription> description = ServiceDescription::fromCbor(all[0].value);
    QVERIFY(description);
    QCOMPARE(*description, router.description());
    QCOMPARE(description->name, u"settings"_s);
    QCOMPARE(description->version, u"1.0"_s);
    for (const QString &builtIn : {u"help"_s, u"describe"_s, u"ping"_s})
        QVERIFY(description->command(builtIn));
    QVERIFY(!description->command(u"secret"_s));
    QCOMPARE(description->command(u"set"_s)->effect, CommandDescription::Effect::Changing);
    QVERIFY(description->command(u"jobs.run"_s)->isSlow);
    QVERIFY(description->command(u"jobs.run"_s)->isStream);
    const QByteArray help = ask(connection, "help");
    QVERIFY(help.contains("set       Changes a setting\n"));
    QVERIFY(!help.contains("secret"));
}

void tst_CommandRouter::leavesUnknownLinesToTheFallback()
{
    CommandRouter router = settings();
    router.setFallback(echo);
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    for (const QByteArray &line :
         {QByteArray("pin"), QByteArray(), QByteArray("'open"), QByteArray("\xff")})
        QCOMPARE(ask(connection, line), line);
    QCOMPARE(ask(connection, "ping"), QByteArray("pong"));
    QCOMPARE(frames(ask(connection, CallMessage{.command = u"pin"_s, .arguments = {}}.encode()))
                 .value(0)
                 .type,
             CallFrame::Type::Failure);
}

void tst_CommandRouter::answersLargeRepliesInAContextThread()
{
    CommandRouter router(u"large"_s);
    const QByteArray large(8 * 1024 * 1024, 'x');
    router.add(u"get"_s, u"Gives much"_s, {},
               [large](Call &) -> CallResult<> { return QCborValue(large); });
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    {
        Server server(path(), &context, router, options());
        QVERIFY(server.listen() && server.start());
        Result<Connection> connection = Connection::tryConnect(path());
        QVERIFY(connection);
        const QByteArray reply = ask(connection, "get");
        QCOMPARE(reply.size(), large.size());
        QVERIFY(reply == large);
    }
    thread.quit();
    QVERIFY(thread.wait());
}

void tst_CommandRouter::quitsTheServer()
{
    CommandRouter router(u"short"_s);
    router.add(u"quit"_s, u"Stops the service"_s, {}, [](Call &call) -> CallResult<> {
        call.quitServer();
        return QCborValue(u"bye"_s);
    });
    const auto server = serve(router, options());
    QVERIFY(server);
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    QCOMPARE(ask(connection, "quit"), QByteArray("bye"));
    QVERIFY(server->waitForStopped(std::chrono::milliseconds(Patience)));
}

QTEST_GUILESS_MAIN(tst_CommandRouter)
#include "tst_commandrouter.moc"

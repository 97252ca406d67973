// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "process/processinfo.h"
#include "server/servertest.h"
#include "support/program.h"
#include "support/sanitizer.h"

#include <ipccore/connection.h>
#include <ipccore/service/callframe.h>
#include <ipccore/service/callmessage.h>
#include <ipccore/service/serviceserver.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

constexpr int Mebi = 1024 * 1024;
const QByteArray Accepted; ///< instead of the kind of an error

CommandRouter service()
{
    const auto echo = [](Call &call) -> CallResult<> { return QCborValue(call.arguments()); };
    CommandRouter router(u"test"_s);
    router.add(u"echo"_s, u"Repeats a value"_s, {Parameter::any(u"v"_s)}, echo);
    router.add(u"text"_s, u"Repeats a text"_s, {Parameter::text(u"v"_s).range(0, 100)}, echo);
    router.add(u"integer"_s, u"Repeats an integer"_s, {Parameter::integer(u"v"_s)}, echo);
    router.add(u"number"_s, u"Repeats a number"_s, {Parameter::number(u"v"_s).range(0, 10)}, echo);
    router.add(u"list"_s, u"Repeats a list"_s, {Parameter::list(u"v"_s)}, echo);
    router.topic(u"numbers"_s, u"Numbers"_s);
    return router;
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

QByteArray text(const QByteArray &utf8)
{
    return hex("7a")
           + QByteArray::fromHex(QByteArray::number(utf8.size(), 16).rightJustified(8, '0')) + utf8;
}

QByteArray call(const QByteArray &command, const QByteArray &arguments)
{
    return hex("8301") + text(command) + arguments;
}

/// With one argument.
QByteArray call(const char *command, const QByteArray &value)
{
    return call(QByteArray(command), hex("a16176") + value);
}

void addBrokenCbor()
{
    const QByteArray malformed = "malformed-call";
    const auto add = [&malformed](const char *name, const QByteArray &request) {
        QTest::newRow(name) << request << malformed;
    };
    add("no members", hex("80"));
    add("no arguments", hex("8101"));
    add("unknown version", hex("83026470696e67a0"));
    add("version in a tag", hex("83c1016470696e67a0"));
    add("version not a number", hex("83f97e006470696e67a0"));
    add("arguments in a tag", hex("83016470696e67c1a0"));
    add("command in a tag", hex("8301c16470696e67a0"));
    add("options twice", hex("84016470696e67a0a2617801617802"));
    add("something behind", call("echo", hex("01")) + '\0');
    add("depth 33", call("echo", hex("81").repeated(30) + hex("80")));
    add("tags without an end", call("echo", hex("c1").repeated(Mebi)));
    add("arrays without an end", call("echo", hex("9f").repeated(Mebi)));
    add("maps without an end", call("echo", hex("bf01").repeated(Mebi)));
    for (const char *const head : {"5b", "7b", "9b", "bb"}) {
        for (const char *const size :
             {"ffffffffffffffff", "7fffffffffffffff", "0000000080000000", "0000000000001000"}) {
            QTest::addRow("claimed %s %s", head, size)
                << call("echo", hex(head) + hex(size)) << malformed;
        }
    }
    for (int depth = 0; depth < 29; ++depth) {
        QTest::addRow("same key twice, level %d", depth + 3)
            << call("echo", hex("a16161").repeated(depth) + hex("a2616b01616b02")) << malformed;
        QTest::addRow("same key twice in lists, level %d", depth + 3)
            << call("echo", hex("81").repeated(depth) + hex("a2616b01616b02")) << malformed;
    }
    add("same argument twice", call(QByteArray("echo"), hex("a2617601617602")));
    add("same key in pieces", call("echo", hex("a2626b6b017f616b616bff02")));
    add("same key in another size", call("echo", hex("a20102180102")));
    add("same key in a key", call("echo", hex("a1a201020103 01")));
    add("same key in a tag", call("echo", hex("c1a201020103")));
    add("same NaN twice", call("echo", hex("a2f97e0001f97e0002")));
    add("two NaN", call("echo", hex("a2f97e0101f97e0202")));
    add("two NaN in keys", call("echo", hex("a281f97e010181f97e0202")));
    add("argument without a name", call(QByteArray("echo"), hex("a10101")));
    for (const char *const bytes : {"ff", "c080", "e08080", "eda080", "f4908080", "80", "c3"}) {
        const QByteArray wrong = text(hex(bytes));
        QTest::addRow("UTF-8 %s in a value", bytes) << call("echo", wrong) << malformed;
        QTest::addRow("UTF-8 %s in a key", bytes)
            << call("echo", hex("a1") + wrong + hex("01")) << malformed;
        QTest::addRow("UTF-8 %s in a name", bytes)
            << call(QByteArray("echo"), hex("a1") + wrong + hex("01")) << malformed;
        QTest::addRow("UTF-8 %s in a command", bytes) << call(hex(bytes), hex("a0")) << malformed;
    }
    add("a character in two pieces", call("echo", hex("7f61c361a4ff")));
    add("a piece of no size", call("echo", hex("7f7f6161ffff")));
    add("a piece of another type", call("echo", hex("7f4161ff")));
    add("an end in a list of known size", call("echo", hex("82ff01")));
    add("a key without a value", call("echo", hex("bf6161ff")));
    add("a reserved size", call("echo", hex("1c")));
    add("an integer without an end", call("echo", hex("1f")));
    add("-2^64", call("integer", hex("3bffffffffffffffff")));
    add("a reserved simple value", call("echo", hex("f81f")));
    add("more than a million items",
        call("echo", hex("9f") + hex("01").repeated(Mebi) + hex("ff")));
    add("more than a million pieces",
        call("echo", hex("7f") + hex("60").repeated(Mebi) + hex("ff")));
}

void addWrongCalls()
{
    QTest::newRow("number not finite")
        << call("number", hex("f97e00")) << QByteArray("invalid-argument");
    for (const char *const value : {"f97c00", "f9fc00", "fb7ff8000000000000", "c24101", "f6", "20"})
        QTest::addRow("number %s", value)
            << call("number", hex(value)) << QByteArray("invalid-argument");
    for (const char *const value : {"1bffffffffffffffff", "3bfffffffffffffffe", "f97e00", "f97c00",
                                    "c249010000000000000000", "fb43e0000000000000", "f93800"})
        QTest::addRow("integer %s", value)
            << call("integer", hex(value)) << QByteArray("invalid-argument");
    QTest::newRow("undefined") << call("echo", hex("f7")) << QByteArray("missing-argument");
    QTest::newRow("a huge text") << call("text", text(QByteArray(4 * Mebi, 'x')))
                                 << QByteArray("invalid-argument");
    QByteArray many = hex("b92710");
    for (int i = 0; i < 10'000; ++i)
        many += text(QByteArray::number(i)) + hex("01");
    QTest::newRow("10,000 arguments")
        << call(QByteArray("echo"), many) << QByteArray("missing-argument");
    QByteArray more = hex("b92711617601");
    more += many.sliced(3);
    QTest::newRow("10,000 arguments too many")
        << call(QByteArray("echo"), more) << QByteArray("invalid-argument");
    const QByteArray huge(Mebi, 'x');
    const QByteArray emoji = "x" + QByteArray("\xf0\x9f\x98\x80").repeated(1000);
    for (const QByteArray &name :
         {huge, emoji, QByteArray(), QByteArray("a\nerror: failed: b\x1b[2J")}) {
        const QByteArray row = name.left(2).toHex() + ' ' + QByteArray::number(name.size());
        QTest::addRow("command %s", row.constData())
            << call(name, hex("a0")) << QByteArray("unknown-command");
        QTest::addRow("argument %s", row.constData())
            << call(QByteArray("ping"), hex("a1") + text(name) + hex("01"))
            << QByteArray("invalid-argument");
        QTest::addRow("topic %s", row.constData())
            << call(QByteArray("subscribe"), hex("a1") + text("topic") + text(name))
            << QByteArray("unknown-topic");
        QTest::addRow("help %s", row.constData())
            << call(QByteArray("help"), hex("a1") + text("command") + text(name))
            << (name.isEmpty() ? Accepted : QByteArray("unknown-command"));
    }
    for (const char *const value : {"f97e00", "c249010000000000000000", "c4820a1819", "d9d9f701",
                                    "1bffffffffffffffff", "9fff", "bfff", "5fff", "7fff", "f800",
                                    "9f0102ff", "d82063252525", "c0613f", "d8236128", "d8254101"}) {
        // Of the simple values below 32 there is but one form.
        QTest::addRow("any value %s", value)
            << call("echo", hex(value))
            << (QByteArray(value) == "f800" ? QByteArray("malformed-call") : Accepted);
    }
}

void addLines()
{
    const auto add = [](const char *name, const QByteArray &line, const char *kind) {
        QTest::newRow(name) << line << QByteArray(kind);
    };
    const QByteArray huge(Mebi, 'x');
    for (const char *const line : {"echo 'a", "echo \"a", "echo a\\", "'echo", "\"", "\\",
                                   "echo v='", "echo \"a\\\"", "echo 'a'\"b"})
        QTest::addRow("unclosed: %s", line) << QByteArray(line) << QByteArray("malformed-call");
    add("a huge quote", "echo '" + huge, "malformed-call");
    add("a huge command", huge, "unknown-command");
    add("a huge quoted command", '\'' + huge + '\'', "unknown-command");
    add("a huge escaped command", QByteArray("\\x").repeated(Mebi / 2), "unknown-command");
    add("huge blanks", QByteArray(Mebi, ' '), "malformed-call");
    add("a huge text", "text " + huge, "invalid-argument");
    add("a huge name", "ping " + huge + "=1", "invalid-argument");
    add("a million words", "echo " + QByteArray("1 ").repeated(Mebi), "invalid-argument");
    add("a million quotes", "text " + QByteArray("''").repeated(Mebi), Accepted.constData());
    add("NUL", QByteArray("ping\0", 5), "unknown-command");
    add("NUL between", QByteArray("ping\0x", 6), "unknown-command");
    for (const char *const name :
         {"PING", "Ping", "p\xd1\x96ng", "pin\xc9\xa1", "\xef\xbd\x90ing", "ping\xe2\x80\x8b",
          "\xc2\xa0ping", "ping=1", "ping:", "pi\\\\ng", "\xff\xfe", "'ping '", "pin\xcc\x87g"})
        QTest::addRow("looks like ping: %s", name)
            << QByteArray(name) << QByteArray("unknown-command");
    add("more lines in a name", "'a\nerror: failed: b\x1b[2J'", "unknown-command");
    add("not UTF-8", "text \xc3", "invalid-argument");
    for (const char *const value : {"nan", "inf", "-inf", "1e999", "0x1", "1,5", "", "\xd9\xa1"})
        QTest::addRow("number \"%s\"", value)
            << "number '" + QByteArray(value) + '\'' << QByteArray("invalid-argument");
    add("integer above 64 bits", "integer 18446744073709551616", "invalid-argument");
    add("deep list", "list " + QByteArray(Mebi, '['), "invalid-argument");
    add("deep list, closed", "list " + QByteArray(31, '[') + QByteArray(31, ']'),
        "invalid-argument");
    add("list without an end", "list [1,2", "invalid-argument");
    add("list of more than a million", "list [1" + QByteArray(",1").repeated(Mebi) + ']',
        "invalid-argument");
    add("deepest list", "list " + QByteArray(30, '[') + QByteArray(30, ']'), Accepted.constData());
    add("list of a text like many", "list \'[\"" + QByteArray("[,").repeated(Mebi) + "\\\"\"]\'",
        Accepted.constData());
}

} // namespace

/// Calls that are made to break a service: each gets a short error of the right kind, and the
/// connection goes on.
class tst_HostileCalls : public QObject, private ServerTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void gets_data();
    void gets();
    void takesBoundedMemory_data();
    void takesBoundedMemory();
};

void tst_HostileCalls::gets_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("kind");
    addBrokenCbor();
    addWrongCalls();
    addLines();
}

void tst_HostileCalls::gets()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, kind);
    ServiceServer server(EndpointPath(path()), service(), options());
    QVERIFY(server.listen() && server.start());
    Result<Connection> connection = Connection::tryConnect(path());
    QVERIFY(connection);
    const Result<QByteArray> reply = connection->sendCommand(request);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    QByteArray got;
    QString message;
    if (CallMessage::isCbor(request)) {
        CallFrameReader reader;
        reader.append(*reply);
        const auto frame = reader.next();
        QVERIFY(frame && *frame && reader.isAtEnd());
        if ((*frame)->type == CallFrame::Type::Failure) {
            const QCborMap error = (*frame)->value.toMap();
            got = error[u"kind"_s].toString().toUtf8();
            message = error[u"message"_s].toString() + error[u"parameter"_s].toString();
        }
    } else if (reply->startsWith("error: ")) {
        QVERIFY(reply->isValidUtf8());
        got = reply->split(':')[1].trimmed();
        message = QString::fromUtf8(*reply);
    }
    QCOMPARE(got, kind);
    QCOMPARE(message.isEmpty(), kind == Accepted);
    QVERIFY2(message.size() < 300, qPrintable(message));
    QVERIFY2(std::all_of(message.begin(), message.end(),
                         [](QChar each) { return each.isPrint() || each.isSurrogate(); }),
             qPrintable(message));
    QCOMPARE(connection->sendCommand("ping").valueOr({}), QByteArray("pong"));
    QCOMPARE(server.stats().connectionsAccepted, 1);
}

void tst_HostileCalls::takesBoundedMemory_data()
{
    QTest::addColumn<QByteArray>("request");
    constexpr int Size = 16 * Mebi - 100;
    for (const auto &[name, item] : {std::pair("integers", "01"),
                                     {"empty lists", "80"},
                                     {"lists of one", "8101"},
                                     {"maps of one", "a10101"},
                                     {"tags", "c501"},
                                     {"texts", "6161"}}) {
        const QByteArray one = hex(item);
        QTest::newRow(name) << call("next",
                                    hex("9f") + one.repeated(Size / one.size()) + hex("ff"));
        QTest::addRow("%s, as many as there may be", name)
            << call("next", hex("9f") + one.repeated(999'900 / one.size()) + hex("ff"));
    }
    const auto addLine = [](const char *name, const QByteArray &item) {
        QTest::newRow(name) << "json [0" + item.repeated(Size / item.size()) + ']';
    };
    addLine("integers in JSON", ",1");
    addLine("empty lists in JSON", ",[]");
    addLine("objects in JSON", ",{\"\":0}");
}

// The largest request there may be, made of what takes the most memory once it is read.
void tst_HostileCalls::takesBoundedMemory()
{
    if (UnderSanitizer)
        QSKIP("Sanitizers use much more memory");
    QFETCH(const QByteArray, request);
    Program program(QStringLiteral(TOPIC_PEER),
                    {u"serve"_s, QFile::decodeName(path()), QLatin1String(nameOf(engine())),
                     QFile::decodeName(path()) + u".number"_s, u"0"_s});
    QVERIFY(program.start() && program.waitForLine("listening"));
    const auto pid = static_cast<pid_t>(program.process().processId());
    const qint64 atRest = peakMemoryOf(pid);
    if (atRest == 0)
        QSKIP("The memory of a process is unknown here");
    const Result<QByteArray> reply = sendCommand(path(), request);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().message));
    const qint64 used = (peakMemoryOf(pid) - atRest) / Mebi;
    qInfo("%lld MiB", used);
    QVERIFY2(used < 256, qPrintable(QString::number(used)));
}

QTEST_GUILESS_MAIN(tst_HostileCalls)

#include "tst_hostilecalls.moc"

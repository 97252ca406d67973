// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "exporter/caller.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Bridge;

/// Caller, readCaller() and callerLine().
class tst_Caller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void lineIsOneLine_data();
    void lineIsOneLine();
};

namespace {

const QByteArray Line = "Nats-Request-Info: ";
const QByteArray Alice = R"({"acc":"CLIENTS","user":"alice","name":"n","host":"10.0.0.7"})";

// As the broker frames them.
QByteArray headers(const QByteArray &lines)
{
    return "NATS/1.0\r\n" + lines + "\r\n\r\n";
}

QByteArray tokenOf(const QByteArray &user)
{
    return "head." + QByteArray(R"({"sub":")" + user + R"("})").toBase64() + ".signature";
}

} // namespace

void tst_Caller::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Caller>("caller");
    const Caller alice{QStringLiteral("CLIENTS"), QStringLiteral("alice"), QStringLiteral("n"),
                       QStringLiteral("10.0.0.7")};
    QTest::newRow("alone") << headers(Line + Alice) << alice;
    QTest::newRow("after another") << headers("A: b\r\n" + Line + Alice) << alice;
    QTest::newRow("before another") << headers(Line + Alice + "\r\nA: b") << alice;
    // So the client library leaves those of messages without a payload.
    QByteArray taken = headers(Line + Alice);
    taken.replace("Info:", QByteArray("Info\0", 5)).replace("\r\n", QByteArray("\0\n", 2));
    QTest::newRow("taken apart") << taken << alice;
    QTest::newRow("no name, no host") << headers(Line + R"({"acc":"A","user":"u"})")
                                      << Caller{QStringLiteral("A"), QStringLiteral("u"), {}, {}};
    QTest::newRow("longest") << headers(Line + R"({"acc":"A","user":")" + QByteArray(256, 'u')
                                        + "\"}")
                             << Caller{QStringLiteral("A"), QString(256, u'u'), {}, {}};
    QTest::newRow("token") << headers(Line + R"({"acc":"A","user":"UABC","jwt":")" + tokenOf("UABC")
                                      + "\"}")
                           << Caller{QStringLiteral("A"), QStringLiteral("UABC"), {}, {}};
}

void tst_Caller::reads()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Caller, caller);
    const auto read = readCaller(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == caller);
}

void tst_Caller::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const QString notThere = QStringLiteral("has no Nats-Request-Info");
    const QString notBrokers = QStringLiteral("not the broker's");
    const QString noUser = QStringLiteral("names no user");
    QTest::newRow("no headers") << QByteArray() << notThere;
    QTest::newRow("others") << headers("A: b") << notThere;
    QTest::newRow("small letters") << headers(Line.toLower() + Alice) << notThere;
    QTest::newRow("twice") << headers(Line + Alice + "\r\n" + Line + Alice) << notBrokers;
    QTest::newRow("prefixed") << headers("X-" + Line + Alice) << notBrokers;
    QTest::newRow("prefixed before it")
        << headers("X-" + Line + "{}\r\n" + Line + Alice) << notBrokers;
    QTest::newRow("in a value") << headers(Line + Alice + "\r\nX: a" + Line + "{}") << notBrokers;
    QTest::newRow("behind a zero byte")
        << headers(Line + Alice + "\r\nX: " + QByteArray(1, '\0') + Line + "{}") << notBrokers;
    QTest::newRow("longer name") << headers("Nats-Request-Info2: " + Alice) << notBrokers;
    QTest::newRow("at the end") << QByteArray("NATS/1.0\r\nNats-Request-Info") << notBrokers;
    QTest::newRow("empty") << headers("Nats-Request-Info:") << QStringLiteral("not JSON");
    QTest::newRow("no JSON") << headers(Line + "alice") << QStringLiteral("not JSON");
    QTest::newRow("cut") << headers(Line + Alice.chopped(1)) << QStringLiteral("not JSON");
    QTest::newRow("list") << headers(Line + "[1]") << QStringLiteral("not JSON");
    QTest::newRow("not shared") << headers(Line + R"({"acc":"A","rtt":7})") << noUser;
    QTest::newRow("no account") << headers(Line + R"({"user":"a"})") << noUser;
    QTest::newRow("user is no text") << headers(Line + R"({"acc":"A","user":{"a":1}})") << noUser;
    for (const char *key : {"user", "name", "host"})
        QTest::addRow("long %s", key) << headers(Line + R"({"acc":"A","user":"u",")" + key + "\":\""
                                                 + QByteArray(257, 'x') + "\"}")
                                      << QStringLiteral("256");
    QTest::newRow("token of another")
        << headers(Line + R"({"acc":"A","user":"UABC","jwt":")" + tokenOf("UXYZ") + "\"}")
        << QStringLiteral("another user than its token");
    QTest::newRow("no token") << headers(Line + R"({"acc":"A","user":"UABC","jwt":"x"})")
                              << QStringLiteral("another user than its token");
}

void tst_Caller::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    const auto read = readCaller(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, IpcCore::ErrorCode::AccessDenied);
    QVERIFY2(read.error().message.contains(reason), qPrintable(read.error().message));
}

void tst_Caller::lineIsOneLine_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("plain") << QStringLiteral("alice");
    QTest::newRow("JSON") << QStringLiteral("\",\"user\":\"root");
    QTest::newRow("line feed") << QStringLiteral("a\nb\r\n{}");
    QTest::newRow("other ends of lines") << QStringLiteral("a\u0085b\u2028c\u2029d\u000be");
    QTest::newRow("right to left") << QStringLiteral("a\u202eb\u200f");
    QTest::newRow("escape sequence") << QStringLiteral("\u001b[2J\u009b1m\u007f");
    QTest::newRow("other languages") << QStringLiteral("Jürgen Ωメ\U0001F600");
}

void tst_Caller::lineIsOneLine()
{
    QFETCH(const QString, user);
    const QByteArray line = callerLine({QStringLiteral("A"), user, {}, QStringLiteral("h")});
    QVERIFY(line.endsWith('\n'));
    const QString text = QString::fromUtf8(line.chopped(1));
    QVERIFY(std::all_of(text.begin(), text.end(), [](QChar each) {
        return each.isPrint() && each != QChar(QChar::LineSeparator)
               && each != QChar(QChar::ParagraphSeparator);
    }));
    const QJsonObject read = QJsonDocument::fromJson(line).object();
    QCOMPARE(read[QStringLiteral("user")].toString(), user);
    QCOMPARE(read[QStringLiteral("account")].toString(), QStringLiteral("A"));
    QCOMPARE(read[QStringLiteral("name")].toString(), QString());
    QCOMPARE(read[QStringLiteral("host")].toString(), QStringLiteral("h"));
    QCOMPARE(read.size(), 4);
}

QTEST_APPLESS_MAIN(tst_Caller)
#include "tst_caller.moc"

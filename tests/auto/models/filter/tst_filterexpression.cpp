// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterexpression.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// The filter language: what matches, and which errors occur where.
class tst_FilterExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void times_data();
    void times();
    void errors_data();
    void errors();
    void unknownKeyListsNearOnes();
    void emptyMatchesAll();
    void garbageIsHarmless();
    void searchesGivenUpHideNothing();
    void quotedIsReadBack_data();
    void quotedIsReadBack();
};

namespace {

const QList<FilterColumn> testColumns = {
    {QStringLiteral("cmd"), Unit::None, QStringLiteral("Request")},
    {QStringLiteral("pid"), Unit::Id, QStringLiteral("PID")},
    {QStringLiteral("bytes"), Unit::Bytes, QStringLiteral("Größe/s")},
    {QStringLiteral("lat"), Unit::Duration, QStringLiteral("Running for")},
    {QStringLiteral("status"), Unit::None, QStringLiteral("Result")},
    {QStringLiteral("time"), Unit::Time, QStringLiteral("Status")}, // Another column's key.
    {QStringLiteral("peer"), Unit::None, QString()},
};

// One row: the command "Get all", process 12, 4.2 kB, 12.3 ms, "err", 12:04:30, peer unknown.
class TestRow final : public FilterRow
{
public:
    QVariant raw(int column) const override
    {
        switch (column) {
        case 0:
            return QStringLiteral("Get all");
        case 1:
            return 12;
        case 2:
            return 4'200;
        case 3:
            return qint64(12'300'000);
        case 4:
            return QStringLiteral("err");
        case 5:
            return time;
        default:
            return {};
        }
    }

    QString text(int column) const override
    {
        switch (column) {
        case 2:
            return QStringLiteral("4.2 kB");
        case 3:
            return QStringLiteral("12.3 ms");
        case 5:
            return QStringLiteral("12:04:30");
        default:
            return raw(column).toString();
        }
    }

    QDateTime time = QDateTime(QDate::currentDate(), QTime(12, 4, 30));
};

bool isMatch(const QString &text)
{
    const FilterExpression expression = FilterExpression::parse(text, testColumns);
    if (!expression.isValid())
        qWarning("%s: %s", qUtf8Printable(text), qUtf8Printable(expression.error()->message));
    return expression.isValid() && expression.matches(TestRow(), int(testColumns.size()));
}

} // namespace

void tst_FilterExpression::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");

    const auto row = [](const char *text, bool expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("get", true);
    row("GET err", true);
    row("get nothing", false);
    row("\"get all\"", true);
    row("\"all get\"", false);
    row("-nothing", true);
    row("-get", false);
    row("-\"get all\"", false);
    row("cmd:get", true);
    row("CMD:get", true);
    row("cmd:\"get all\"", true);
    row("cmd:err", false);
    row("-cmd:get", false);
    row("cmd=get", false);
    row("cmd=\"GET ALL\"", true);
    row("cmd!=get", true);
    row("pid:12", true);
    row("pid:1", false);
    row("pid=12", true);
    row("pid:\"1\"", true); // Quoted: text.
    row("pid!=12", false);
    row("-pid!=12", true);
    row("pid>11", true);
    row("pid>12", false);
    row("pid>=12", true);
    row("pid<=12", true);
    row("pid<12", false);
    row("pid>-1", true);
    row("bytes>4k", true);
    row("bytes>4Ki", true);
    row("bytes>4.2k", false);
    row("bytes>=4.2kB", true);
    row("bytes<5KIB", true);
    row("bytes>1M", false);
    row("bytes<1G", true);
    row("bytes<1Gi", true);
    row("bytes>4199B", true);
    row("bytes=4.2k", true);
    row("bytes=4k", true); // To the precision written.
    row("bytes=5k", false);
    row("bytes=4000", false);
    row("lat>10ms", true);
    row("lat>12300us", false);
    row("lat>=12300us", true);
    row("lat>12299µs", true);
    row("lat>12299μs", true);
    row("lat<1s", true);
    row("lat<1min", true);
    row("lat<1h", true);
    row("lat>12000000ns", true);
    row("lat>0", true);
    row("lat=12ms", true);
    row("lat=12.3ms", true);
    row("lat=12.4ms", false);
    row("lat=13ms", false);
    row("status:err", true);
    row("status:/^e.r$/", true);
    row("status=/^E/", true);
    row("status:/^r/", false);
    row("/get.*ALL/", true);
    row("/^all/", false);
    row("-/^all/", true);
    row("/a\\/b/", false);
    row("/run/user", false); // A path, not an expression.
    row("get | nothing", true);
    row("nothing | err", true);
    row("nothing OR err", true);
    row("nothing|nowhere", false);
    row("nothing get | err cmd:get", true);
    row("get OR", false);
    row("or", false); // A word.
    row("peer:\"\"", true);
    row("cmd:\"\"", false);
    row("peer>1", false);
    row("-peer>1", true);
    row("status>1", false); // Text is not greater than a number.
    row("Request:get", true);
    row("REQUEST=get", false);
    row("größe/s>4k", true);
    row("größe/s>5k", false);
    row("Running for>10ms", true);
    row("nothing|running for<10ms", false);
    row("-Running for>10ms", false);
    row("err running for>10ms get", true);
    row("Running for", false); // Words.
    row("Status:err", true);   // Keys come first.
    row("pid:1,2", false);
    row("lat:ms", true);
    row("lat:12", true);
    row("bytes:kb", true);
    row("12:04", true);
    row("time:12:04", true);
    row("\\", false);
    row("-", false);
    row("\"a\\\"b\"", false);
}

void tst_FilterExpression::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    if (text == u"get OR")
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("get OR")));
    QCOMPARE(isMatch(text), expected);
}

void tst_FilterExpression::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");

    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QTest::newRow("after a time of today") << QStringLiteral("time>12:04") << true;
    QTest::newRow("before it") << QStringLiteral("time<12:04") << false;
    QTest::newRow("with seconds") << QStringLiteral("time<12:04:31") << true;
    QTest::newRow("at") << QStringLiteral("time>=12:04:30") << true;
    QTest::newRow("day") << QString(QStringLiteral("time>") + today) << true;
    QTest::newRow("day and time") << QString(QStringLiteral("time<") + today + u"T12:04") << false;
    QTest::newRow("other day") << QStringLiteral("time>2001-01-01") << true;
    QTest::newRow("before now") << QStringLiteral("time>-48h") << true;
}

void tst_FilterExpression::times()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isMatch(text), expected);
}

void tst_FilterExpression::errors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<QString>("part");

    const auto row = [](const char *text, qsizetype position, qsizetype length, const char *part) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length
                            << QString::fromUtf8(part);
    };
    row("get pdi:12", 4, 3, "did you mean pid");
    row("http://x", 0, 4, "in quotes");
    row("get \"all", 4, 4, "closing quote");
    row("get \"", 4, 1, "closing quote");
    row("\"\"", 0, 2, "no text");
    row("pid:", 0, 4, "compared with");
    row("pid: 12", 0, 4, "compared with");
    row("-pid>", 1, 4, "compared with");
    row("lat>10", 4, 2, "duration");
    row("lat>10k", 4, 3, "duration");
    row("bytes>10ms", 6, 4, "size");
    row("bytes>many", 6, 4, "size");
    row("pid>many", 4, 4, "numbers");
    row("pid:abc", 4, 3, "numbers");
    row("-pid=abc", 5, 3, "numbers");
    row("pid:12abc", 4, 5, "numbers");
    row("pid:...", 4, 3, "numbers");
    row("PID:abc", 4, 3, "numbers");
    row("lat:abc", 4, 3, "duration");
    row("lat:12abc", 4, 5, "duration");
    row("Running for>many", 12, 4, "duration");
    row("Running for:", 0, 12, "compared with");
    row("bytes:many", 6, 4, "size");
    row("resalt:1", 0, 6, "did you mean status");
    row("pid>\"1\"", 4, 3, "numbers");
    row("time>soon", 5, 4, "time");
    row("cmd>/x/", 4, 3, "expression");
    row("/a(/", 3, 1, "not valid");
    row("cmd:/[/", 6, 1, "not valid");
    row("| get", 0, 1, "before");
    row("get |", 5, 0, "after");
    row("get OR", 6, 0, "after");
    row("get || | err", 7, 1, "before");
}

void tst_FilterExpression::errors()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    QFETCH(qsizetype, length);
    QFETCH(QString, part);
    const FilterExpression expression = FilterExpression::parse(text, testColumns);
    QVERIFY(!expression.isValid());
    QVERIFY2(expression.error()->message.contains(part), qPrintable(expression.error()->message));
    QCOMPARE(expression.error()->position, position);
    QCOMPARE(expression.error()->length, length);
    QCOMPARE(expression.text(), text);
    QVERIFY(expression.matches(TestRow(), int(testColumns.size())));
}

void tst_FilterExpression::unknownKeyListsNearOnes()
{
    const auto messageOf = [](const char *text) {
        return FilterExpression::parse(QString::fromLatin1(text), testColumns).error()->message;
    };
    QVERIFY(messageOf("byte:1").contains(QStringLiteral("bytes")));
    QVERIFY(!messageOf("byte:1").contains(QStringLiteral("status")));
    QVERIFY(messageOf("latency>1ms").contains(QStringLiteral("lat")));
    QVERIFY(messageOf("zzzzzz:1").contains(QStringLiteral("cmd, pid, bytes")));
}

void tst_FilterExpression::emptyMatchesAll()
{
    for (const char *text : {"", " ", "\t \n"}) {
        const FilterExpression expression =
            FilterExpression::parse(QString::fromLatin1(text), testColumns);
        QVERIFY(expression.isValid());
        QVERIFY(expression.isEmpty());
        QVERIFY(expression.matches(TestRow(), int(testColumns.size())));
    }
    QVERIFY(!FilterExpression::parse(QStringLiteral("x"), testColumns).isEmpty());
}

// Whatever is typed or pasted is a filter, or an error with a position in the text.
void tst_FilterExpression::garbageIsHarmless()
{
    const QString pieces[] = {
        QStringLiteral("pid"), QStringLiteral(":"), QStringLiteral(">"),    QStringLiteral("="),
        QStringLiteral("\""),  QStringLiteral("/"), QStringLiteral("\\"),   QStringLiteral("-"),
        QStringLiteral("|"),   QStringLiteral(" "), QStringLiteral("OR"),   QStringLiteral("10ms"),
        QStringLiteral("("),   QStringLiteral("["), QStringLiteral("1e9"),  QStringLiteral("µ"),
        QStringLiteral("!="),  QString(QChar(0)),   QString(QChar(0xd800)), QStringLiteral("lat"),
        QStringLiteral("."),   QStringLiteral("9"), QStringLiteral("time")};
    QRandomGenerator random(7);
    int valid = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text.append(pieces[random.bounded(int(std::size(pieces)))]);
        const FilterExpression expression = FilterExpression::parse(text, testColumns);
        expression.matches(TestRow(), int(testColumns.size()));
        valid += expression.isValid();
        if (const std::optional<FilterError> &error = expression.error()) {
            QVERIFY2(!error->message.isEmpty(), qPrintable(text));
            QVERIFY2(error->position >= 0 && error->length >= 0, qPrintable(text));
            QVERIFY2(error->position + error->length <= text.size(), qPrintable(text));
        }
    }
    QVERIFY(valid > 100);
    QVERIFY(valid < 19'900);
}

// Such an expression takes exponential time, so that its search ends without a result.
void tst_FilterExpression::searchesGivenUpHideNothing()
{
    class LongRow final : public FilterRow
    {
    public:
        QVariant raw(int column) const override { return text(column); }

        QString text(int) const override { return QString(200, u'x') + u'!'; }
    };

    for (const char *text :
         {"cmd:/^(x+x+)+$/", "/^(x+x+)+$/", "-/^(x+x+)+$/", "-cmd:/^(x+x+)+$/"}) {
        const FilterExpression expression =
            FilterExpression::parse(QString::fromLatin1(text), testColumns);
        QVERIFY2(expression.isValid(), text);
        QVERIFY2(expression.matches(LongRow(), int(testColumns.size())), text);
    }
}

void tst_FilterExpression::quotedIsReadBack_data()
{
    QTest::addColumn<QString>("value");

    for (const char *value :
         {"err", "Get all", "a\"b", "back\\slash", "OR", "/run/x/", "a|b", "-1", "k:v", "10ms", ""})
        QTest::newRow(value) << QString::fromLatin1(value);
}

void tst_FilterExpression::quotedIsReadBack()
{
    QFETCH(QString, value);

    class ValueRow final : public FilterRow
    {
    public:
        explicit ValueRow(const QString &value)
            : m_value(value)
        {}

        QVariant raw(int) const override { return m_value; }

        QString text(int) const override { return m_value; }

    private:
        QString m_value;
    };

    const FilterExpression expression = FilterExpression::parse(
        QStringLiteral("cmd=") + FilterExpression::quoted(value), testColumns);
    QVERIFY(expression.isValid());
    QVERIFY(expression.matches(ValueRow(value), 1));
    QVERIFY(!expression.matches(ValueRow(value + u'x'), 1));
}

QTEST_GUILESS_MAIN(tst_FilterExpression)
#include "tst_filterexpression.moc"

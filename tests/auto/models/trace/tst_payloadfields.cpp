// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/trace/payloadfields.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using IpcCore::CallMessage;

class tst_PayloadFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_data();
    void fields();
    void rangesAreNested_data();
    void rangesAreNested();
    void cutOff_data();
    void cutOff();
    void isBounded();
};

namespace {

QByteArray sampleCall()
{
    return CallMessage{.command = QStringLiteral("jobs.start"),
                       .arguments = {{QStringLiteral("name"), QStringLiteral("nightly")},
                                     {QStringLiteral("files"), QCborArray{1, 2, 3}}}}
        .encode();
}

const QByteArray SampleJson = R"( {"cmd": "get", "keys": ["a", 12.50], "deep": {"x": null}} )";

/// "name=value@begin-end", indented by the parents.
QStringList described(const QByteArray &payload)
{
    QStringList lines;
    const QList<PayloadField> fields = payloadFields(payload);
    for (const PayloadField &field : fields) {
        QString line = field.name + u'=' + field.value + u'@' + QString::number(field.begin) + u'-'
                       + QString::number(field.end);
        for (int parent = field.parent; parent >= 0; parent = fields.at(parent).parent)
            line.prepend(u' ');
        lines.append(line);
    }
    return lines;
}

} // namespace

void tst_PayloadFields::fields_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &payload, const QStringList &expected) {
        QTest::newRow(name) << payload << expected;
    };
    row("nothing", "", {});
    row("a word", "ping", {QStringLiteral("Command=ping@0-4")});
    row("a line", "sleep  40\n",
        {QStringLiteral("Command=sleep@0-5"), QStringLiteral("Arguments=40\\x0a@7-10")});
    row("a line with JSON", R"(put {"a": 1})",
        {QStringLiteral("Command=put@0-3"), QStringLiteral("Arguments=1 value(s)@4-12"),
         QStringLiteral(" a=1@5-11")});
    row("after blanks", " get a",
        {QStringLiteral("Command=get@1-4"), QStringLiteral("Arguments=a@5-6")});
    row("bytes", QByteArray("\x01\x02\x03", 3), {QStringLiteral("Bytes=3@0-3")});
    row("JSON", SampleJson,
        {QStringLiteral("JSON=3 value(s)@1-58"), QStringLiteral(" cmd=get@2-14"),
         QStringLiteral(" keys=2 value(s)@16-36"), QStringLiteral("  [0]=a@25-28"),
         QStringLiteral("  [1]=12.50@30-35"), QStringLiteral(" deep=1 value(s)@38-57"),
         QStringLiteral("  x=null@47-56")});
    row("a call", sampleCall(),
        {QStringLiteral("Version=1@1-2"), QStringLiteral("Command=jobs.start@2-13"),
         QStringLiteral("Arguments=2 value(s)@13-37"), QStringLiteral(" name=nightly@14-27"),
         QStringLiteral(" files=3 value(s)@27-37"), QStringLiteral("  [0]=1@34-35"),
         QStringLiteral("  [1]=2@35-36"), QStringLiteral("  [2]=3@36-37")});
}

void tst_PayloadFields::fields()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QStringList, expected);
    QCOMPARE(described(payload), expected);
}

void tst_PayloadFields::rangesAreNested_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("JSON") << SampleJson;
    QTest::newRow("a call") << sampleCall();
}

// Also of each beginning, as a trace shows it: in the order of their bytes, inside their parents.
void tst_PayloadFields::rangesAreNested()
{
    QFETCH(const QByteArray, payload);
    for (qsizetype size = 0; size <= payload.size(); ++size) {
        const QList<PayloadField> fields = payloadFields(payload.first(size));
        for (qsizetype number = 0; number < fields.size(); ++number) {
            const PayloadField &field = fields.at(number);
            QVERIFY(field.begin >= 0 && field.begin <= field.end && field.end <= size);
            QVERIFY(field.parent < number);
            if (field.parent >= 0) {
                const PayloadField &parent = fields.at(field.parent);
                QVERIFY(parent.begin <= field.begin && field.end <= parent.end);
            }
        }
    }
}

void tst_PayloadFields::cutOff_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("lastField");
    QTest::newRow("text in a call") << sampleCall().first(8) << QStringLiteral("Command=jobs.…");
    QTest::newRow("text in JSON") << QByteArray(R"({"cmd": "ge)") << QStringLiteral("cmd=\"ge");
}

// What there is of the last value is shown.
void tst_PayloadFields::cutOff()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QString, lastField);
    const PayloadField last = payloadFields(payload).constLast();
    QCOMPARE(last.name + u'=' + last.value, lastField);
    QCOMPARE(last.end, payload.size());
}

// A peer decides what is in a request.
void tst_PayloadFields::isBounded()
{
    const QByteArray deep(100'000, '[');
    QVERIFY(payloadFields(deep).size() < 100);
    QVERIFY(payloadFields(QByteArray(100'000, '\x81')).size() < 100);
    QByteArray wide = "[0";
    for (int i = 0; i < 40'000; ++i)
        wide += ",0";
    wide += "]";
    QVERIFY(payloadFields(wide).size() <= 2'000);
    QCOMPARE(payloadFields(QByteArray(1'000'000, 'x')).constFirst().value.size(), 501);
}

QTEST_APPLESS_MAIN(tst_PayloadFields)
#include "tst_payloadfields.moc"

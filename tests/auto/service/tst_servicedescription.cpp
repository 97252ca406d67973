// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/servicedescription.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;

class tst_ServiceDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void namesTheWrongMember();
    void keepsErrors();
    void readsErrorsOfOthers();
};

void tst_ServiceDescription::roundTrips()
{
    const ServiceDescription description = {
        .name = u"settings"_s,
        .version = u"1.2"_s,
        .commands = {{.name = u"get"_s, .summary = u"Reads"_s, .parameters = {}},
                     {.name = u"jobs.start"_s,
                      .summary = u"Starts"_s,
                      .parameters = {Parameter::text(u"key"_s), Parameter::any(u"value"_s)},
                      .effect = CommandDescription::Effect::Dangerous,
                      .isSlow = true,
                      .isStream = true}},
        .topics = {{.name = u"all"_s,
                    .summary = u"Every"_s,
                    .delivery = TopicDescription::Delivery::Newest}}};
    const CallResult<ServiceDescription> read = ServiceDescription::fromCbor(description.toCbor());
    QVERIFY(read);
    QCOMPARE(*read, description);
    QCOMPARE(read->command(u"get")->summary, u"Reads"_s);
    QVERIFY(!read->command(u"set"));
}

void tst_ServiceDescription::namesTheWrongMember()
{
    const QCborMap parameter = {{u"name"_s, u"p"_s}, {u"type"_s, u"colour"_s}};
    const QCborMap command = {{u"name"_s, u"get"_s}, {u"parameters"_s, QCborArray{parameter}}};
    const auto wrong = [](const QCborMap &map) {
        const CallResult<ServiceDescription> read = ServiceDescription::fromCbor(map);
        return read ? u"none"_s : read.error().parameter;
    };
    QCOMPARE(wrong({}), u"name"_s);
    QCOMPARE(wrong({{u"name"_s, u"s"_s}}), u"commands"_s);
    QCOMPARE(wrong({{u"name"_s, u"s"_s}, {u"commands"_s, QCborArray{command}}}),
             u"commands[0].parameters[0].type"_s);
    QCOMPARE(
        wrong({{u"name"_s, u"s"_s}, {u"commands"_s, QCborArray()}, {u"topics"_s, QCborArray{1}}}),
        u"topics[0].name"_s);
}

void tst_ServiceDescription::keepsErrors()
{
    const CallError error = CallError::failed(u"disk-full"_s, u"No room"_s);
    QCOMPARE(CallError::fromCbor(error.toCbor()), error);
    const CallError invalid = CallError::invalid(u"size"_s, u"Too large"_s);
    QCOMPARE(CallError::fromCbor(invalid.toCbor()), invalid);
    QCOMPARE(invalid.toCbor().value(u"kind"_s).toString(), u"invalid-argument"_s);
    QCOMPARE(CallError::lost(Error(ErrorCode::Canceled, u"x"_s)).kind, CallError::Kind::Canceled);
    QCOMPARE(CallError::lost(Error(ErrorCode::Timeout, u"x"_s)).transport.code, ErrorCode::Timeout);
}

void tst_ServiceDescription::readsErrorsOfOthers()
{
    QCOMPARE(CallError::fromCbor(3).kind, CallError::Kind::BadReply);
    for (const QString &kind : {u"from-the-future"_s, u"canceled"_s, u"transport"_s})
        QCOMPARE(CallError::fromCbor(QCborMap{{u"kind"_s, kind}}).kind, CallError::Kind::Failed);
}

QTEST_GUILESS_MAIN(tst_ServiceDescription)
#include "tst_servicedescription.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/endpointcondition.h"
#include "core/remote/hostreport.h"

#include <QtTest/qtest.h>

using namespace Monitor;

// What another host prints, which may be anything.
class tst_HostReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void oddMembers_data();
    void oddMembers();
    void isNoReport_data();
    void isNoReport();
};

void tst_HostReport::reads()
{
    const auto report = readHostReport("me@box", R"({"endpoints":[
        {"path":"/run/b","state":"QueueGrowing","reason":"3 wait\u001b[31m","pid":7,
         "program":"lampd","connections":3,"waiting":2,"control":"/run/b.control","later":[]},
        {"path":"@name","abstract":true,"state":"Listening"},
        {"path":"/run/?","pathBytes":"L3J1bi//","state":"PathNotFound","connections":null}]})");
    QVERIFY(report);
    QCOMPARE(report->size(), std::size_t(2));
    const ReportedEndpoint &first = report->front();
    QCOMPARE(first.endpoint.address, EndpointAddress::onHost("me@box", "/run/b"));
    QCOMPARE(first.control, QByteArray("/run/b.control"));
    QCOMPARE(conditionOf(first.endpoint), EndpointCondition::QueueGrowing);
    QVERIFY(conditionReason(first.endpoint).startsWith(QLatin1String("3 wait")));
    // Nothing that a terminal or a view would obey.
    QVERIFY(!conditionReason(first.endpoint).contains(QChar(0x1b)));
    QCOMPARE(ownerOf(first.endpoint).pid, 7);
    QCOMPARE(clientsOf(first.endpoint).connections, std::optional<qint64>(3));
    QCOMPARE(clientsOf(first.endpoint).waiting, std::optional<qint64>(2));
    const ReportedEndpoint &second = report->back();
    QCOMPARE(second.endpoint.address.path(), QByteArray("/run/\xff"));
    QVERIFY(second.control.isEmpty());
    QVERIFY(!clientsOf(second.endpoint).connections);
}

void tst_HostReport::oddMembers_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member :
         {R"("state":7)", R"("state":"Unheard")", R"("reason":[])", R"("pid":-5)", R"("pid":"x")",
          R"("connections":1e300)", R"("control":{})", R"("program":null)"})
        QTest::newRow(member) << QByteArray(member);
}

void tst_HostReport::oddMembers()
{
    QFETCH(const QByteArray, member);
    const auto report = readHostReport("box", R"({"endpoints":[{"path":"/x",)" + member + "}]}");
    QVERIFY(report);
    QCOMPARE(report->size(), std::size_t(1));
    QCOMPARE(conditionOf(report->front().endpoint), EndpointCondition::OtherError);
    QVERIFY(ownerOf(report->front().endpoint).pid >= 0);
    QVERIFY(report->front().control.isEmpty());
}

void tst_HostReport::isNoReport_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "[]", "{}", "{\"endpoints\":{}}", "{\"endpoints\":[", "motd\n{}"})
        QTest::newRow(text) << QByteArray(text);
}

void tst_HostReport::isNoReport()
{
    QFETCH(const QByteArray, text);
    const auto report = readHostReport("box", text);
    QVERIFY(!report);
    QCOMPARE(report.error().code, IpcCore::ErrorCode::ProtocolError);
    QVERIFY(report.error().message.startsWith(QLatin1String("box: ")));
}

QTEST_GUILESS_MAIN(tst_HostReport)
#include "tst_hostreport.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "driver/barchart.h"
#include "driver/catalogue.h"
#include "driver/costtable.h"
#include "driver/headlinetable.h"
#include "driver/jsonreport.h"
#include "driver/markdownreport.h"
#include "driver/markdowntable.h"
#include "driver/numbertext.h"
#include "driver/scenariorunner.h"
#include "driver/scenariotable.h"
#include "driver/targets.h"
#include "driver/targettable.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace Bench;

namespace {

RowResult echoOf(const char *server, const QList<double> &p50)
{
    RowResult result;
    result.row.workload = QStringLiteral("echo");
    result.row.server = QString::fromLatin1(server);
    result.row.client = usualClient(result.row.server);
    for (const double value : p50)
        result.rounds += Figures{{QStringLiteral("p50_us"), value}};
    return result;
}

QString lineWith(const QString &text, const QString &part)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.contains(part))
            return line.simplified();
    }
    return {};
}

} // namespace

class tst_BenchReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeys();
    void jsonOfAFailure();
    void targetsAreInTheCatalogue();
    void targetTables();
    void bestOfOthers();
    void headline();
    void remarksAreOnTargets();
    void scenarioTargetsAreMeasured();
    void readsFiguresOfOutput();
    void monitorTable();
    void serviceTable();
    void monitorInJson();
    void remarks();
    void verdicts();
    void selection();
    void quickHandlersOfQtEngine();
    void costs();
    void numbers();
    void tableEscapes();
    void chartEscapes();
    void chartWithoutValues();
};

void tst_BenchReport::jsonKeys()
{
    const QJsonObject machine{{QStringLiteral("cores"), 2}};
    const QJsonObject report = jsonReport(machine, {echoOf("ipccore-qt", {3, 1, 2})});
    QCOMPARE(report.keys(), (QStringList{QStringLiteral("machine"), QStringLiteral("results")}));
    QCOMPARE(report.value(QLatin1String("machine")).toObject(), machine);
    const QJsonObject row = report.value(QLatin1String("results")).toArray().at(0).toObject();
    QStringList expected =
        QStringLiteral("workload server client connections window size_bytes idle_connections "
                       "rounds p50_us p99_us p999_us requests_per_s cpu_us_per_request "
                       "syscalls_per_request context_switches_per_request "
                       "allocations_per_request rss_bytes_per_connection mib_per_s")
            .split(QLatin1Char(' '));
    expected.sort();
    QCOMPARE(row.keys(), expected);
    QCOMPARE(row.value(QLatin1String("server")), QJsonValue(QStringLiteral("ipccore-qt")));
    QCOMPARE(row.value(QLatin1String("rounds")), QJsonValue(3));
    QCOMPARE(row.value(QLatin1String("p50_us")), QJsonValue(2.0));
    QVERIFY(row.value(QLatin1String("p99_us")).isNull());
}

void tst_BenchReport::jsonOfAFailure()
{
    RowResult result = echoOf("qdbus", {});
    result.failed = QStringLiteral("hangs");
    result.countedWith = QStringLiteral("perf");
    const QJsonObject report = jsonReport({}, {result});
    const QJsonObject row = report.value(QLatin1String("results")).toArray().at(0).toObject();
    QCOMPARE(row.value(QLatin1String("failed")), QJsonValue(QStringLiteral("hangs")));
    QCOMPARE(row.value(QLatin1String("counted_with")), QJsonValue(QStringLiteral("perf")));
    QCOMPARE(row.value(QLatin1String("rounds")), QJsonValue(0));
    QVERIFY(row.value(QLatin1String("p50_us")).isNull());
}

// A target for a row that nobody runs would stay "not measured" forever.
void tst_BenchReport::targetsAreInTheCatalogue()
{
    for (const Pace &pace : {Pace::quick(), Pace::full()}) {
        QList<RowResult> results;
        const QList<Group> groups = catalogue(pace);
        for (const Group &group : groups) {
            for (const Row &row : group) {
                QVERIFY2(!find(results, row), qPrintable(row.workload + row.server));
                results += {row, {}, {}, {}};
            }
        }
        for (const Target &target : targets()) {
            QVERIFY2(find(results, target.row), qPrintable(target.what));
            for (const Row &other : target.baselines)
                QVERIFY2(find(results, other), qPrintable(target.what + other.server));
        }
    }
}

void tst_BenchReport::targetTables()
{
    const QString text =
        targetTable({echoOf("ipccore-epoll", {10, 30, 12}), echoOf("floor-epoll", {10, 15, 10}),
                     echoOf("ipccore-qt", {20, 20, 20}), echoOf("qtro", {40, 10, 40})},
                    {{QStringLiteral("a"), QStringLiteral("Because.")},
                     {QStringLiteral("qt-echo1"), QStringLiteral("Reached.")},
                     {QStringLiteral("busy"), QStringLiteral("Not measured.")}});
    QVERIFY(text.endsWith(QLatin1String("\nWhy some are not reached:\n\n- **a**: Because.\n")));
    QCOMPARE(lineWith(text, QStringLiteral("ipccore-epoll / floor-epoll")),
             QStringLiteral("| 1.200 | ≤ 1.05 | not reached | 1.000 … 2.000 | a | p50 of echo, "
                            "1 connection: ipccore-epoll / floor-epoll |"));
    QVERIFY(lineWith(text, QStringLiteral("1 connection: ipccore-qt / qtro"))
                .startsWith(QStringLiteral("| 0.500 | ≤ 1.00 | reached | 0.500 … 2.000 |")));
    QVERIFY(lineWith(text, QStringLiteral("both sides polling / "))
                .startsWith(QStringLiteral("| – | ≤ 0.25 | not measured | |")));
}

void tst_BenchReport::bestOfOthers()
{
    Target target;
    target.figure = QStringLiteral("p50_us");
    target.row = echoOf("ipccore-qt", {}).row;
    target.baselines = {echoOf("qtro", {}).row, echoOf("grpc", {}).row};
    const QList<RowResult> results{echoOf("ipccore-qt", {10, 30}), echoOf("qtro", {5, 10}),
                                   echoOf("grpc", {20, 60})};
    QCOMPARE(target.values(results), (QList<double>{2, 3}));
    target.isAtMost = false;
    QCOMPARE(target.values(results), (QList<double>{0.5, 0.5}));
    QCOMPARE(target.values(results.mid(0, 2)), QList<double>());
    target.baselines.clear();
    target.bound = 1'500'000;
    QCOMPARE(target.values(results), (QList<double>{10, 30}));
    QCOMPARE(target.boundText(), QStringLiteral("≥ 1,500,000"));
}

// Only those with their own clients.
void tst_BenchReport::headline()
{
    RowResult own = echoOf("ipccore-epoll", {12});
    own.row.client = QStringLiteral("connection");
    const QString text =
        headlineSection({echoOf("ipccore-epoll", {10}), own, echoOf("qtro", {20})});
    QVERIFY(lineWith(text, QStringLiteral(" connection "))
                .startsWith(QStringLiteral("| ipccore-epoll | connection | 12.0 | – |")));
    QVERIFY(lineWith(text, QStringLiteral(" qtro "))
                .startsWith(QStringLiteral("| qtro | own | 20.0 | – |")));
    QVERIFY(!text.contains(QLatin1String(" raw ")));
    QCOMPARE(headlineSection({echoOf("ipccore-epoll", {10})}), QString());
}

// Each target has an entry in the file, and nothing else does.
void tst_BenchReport::remarksAreOnTargets()
{
    QFile file(QStringLiteral(BENCH_REMARKS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList ids;
    for (const Target &target : targets())
        ids += target.id;
    for (const ScenarioTarget &target : monitorTargets() + serviceTargets() + bridgeTargets()) {
        if (target.bound)
            ids += target.id;
    }
    ids.sort();
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().keys(), ids);
    QVERIFY(readRemarks(file.fileName()));
}

void tst_BenchReport::scenarioTargetsAreMeasured()
{
    for (const Pace &pace : {Pace::quick(), Pace::full()}) {
        QStringList scenarios;
        for (const Scenario &scenario :
             monitorScenarios(pace) + serviceScenarios() + bridgeScenarios())
            scenarios += scenario.name;
        QCOMPARE(scenarios.removeDuplicates(), 0);
        for (const ScenarioTarget &target : monitorTargets() + serviceTargets() + bridgeTargets())
            QVERIFY2(scenarios.contains(target.scenario), qPrintable(target.id));
    }
}

void tst_BenchReport::readsFiguresOfOutput()
{
    QVERIFY(!figuresOfOutput({}));
    QVERIFY(!figuresOfOutput("[1]"));
    QCOMPARE(*figuresOfOutput("{\"a\":1.5,\"all\":{\"medianMs\":2},\"text\":\"no\"}\n"),
             (Figures{{QStringLiteral("a"), 1.5}, {QStringLiteral("all.medianMs"), 2}}));
}

void tst_BenchReport::monitorTable()
{
    QCOMPARE(monitorSection({}, {}), QString());
    const auto rounds = [](const char *figure, const QList<double> &values) {
        QList<Figures> list;
        for (const double value : values)
            list += Figures{{QString::fromLatin1(figure), value}};
        return list;
    };
    const QString text = monitorSection(
        {{QStringLiteral("gap-full"), rounds("longest_own_gap_ms", {3, 60, 4}), {}},
         {QStringLiteral("refresh"), rounds("refresh_ms", {3, 60, 4}), {}},
         {QStringLiteral("accepts"), rounds("accepts", {0}), {}},
         {QStringLiteral("gap-hanging"), {}, QStringLiteral("exit code 1: no /dev/fuse")}},
        {{QStringLiteral("m-gap-full"), QStringLiteral("Because.")},
         {QStringLiteral("m-refresh"), QStringLiteral("Reached.")}});
    // The worst round, not the median.
    QVERIFY(lineWith(text, QStringLiteral(" m-gap-full "))
                .startsWith(QStringLiteral("| 60.0 | ≤ 50 | not reached | 3.00 … 60.0 |")));
    QVERIFY(lineWith(text, QStringLiteral(" m-refresh "))
                .startsWith(QStringLiteral("| 4.00 | ≤ 16 | reached | 3.00 … 60.0 |")));
    QVERIFY(lineWith(text, QStringLiteral(" m-accepts "))
                .startsWith(QStringLiteral("| 0.00 | ≤ 0 | reached | |")));
    QVERIFY(lineWith(text, QStringLiteral(" m-gap-hanging "))
                .startsWith(QStringLiteral("| – | ≤ 50 | not measured | |")));
    QVERIFY(lineWith(text, QStringLiteral(" m-start ")).startsWith(QStringLiteral("| – | | | |")));
    QVERIFY(text.contains(QStringLiteral("\nWhy some are not reached:\n\n- **m-gap-full**: "
                                         "Because.\n\n")));
    QVERIFY(text.contains(
        QStringLiteral("\n- gap-hanging, rounds measured 0: exit code 1: no /dev/fuse\n")));
}

void tst_BenchReport::serviceTable()
{
    QCOMPARE(serviceSection({}, {}), QString());
    const QString text =
        serviceSection({{QStringLiteral("publish"), {{{QStringLiteral("publish_ms"), 6}}}, {}}},
                       {{QStringLiteral("v-publish"), QStringLiteral("Because.")}});
    QVERIFY(text.startsWith(QStringLiteral("\n## Services\n\n")));
    QVERIFY(lineWith(text, QStringLiteral(" v-publish "))
                .startsWith(QStringLiteral("| 6.00 | ≤ 5 | not reached | |")));
    QVERIFY(text.contains(QStringLiteral("- **v-publish**: Because.\n")));
}

void tst_BenchReport::monitorInJson()
{
    const QJsonObject report =
        jsonReport({}, {},
                   {{QStringLiteral("start"), {{{QStringLiteral("rss_mib"), 40}}}, {}},
                    {QStringLiteral("accepts"), {}, QStringLiteral("hangs")}});
    const QJsonArray monitor = report.value(QLatin1String("monitor")).toArray();
    QCOMPARE(monitor.size(), 2);
    const QJsonObject start = monitor.at(0).toObject();
    QCOMPARE(start.value(QLatin1String("scenario")), QJsonValue(QStringLiteral("start")));
    QCOMPARE(start.value(QLatin1String("rounds")).toArray().at(0).toObject(),
             (QJsonObject{{QStringLiteral("rss_mib"), 40}}));
    QVERIFY(!start.contains(QLatin1String("failed")));
    QCOMPARE(monitor.at(1).toObject().value(QLatin1String("failed")),
             QJsonValue(QStringLiteral("hangs")));
}

void tst_BenchReport::remarks()
{
    QTemporaryDir folder;
    const auto read = [&folder](const QByteArray &text) {
        QFile file(folder.filePath(QStringLiteral("remarks.json")));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush()
                   ? readRemarks(file.fileName())
                   : std::nullopt;
    };
    QCOMPARE(read(R"({"a": " two\nlines ", "b1": ""})"),
             (Remarks{{QStringLiteral("a"), QStringLiteral("two lines")}}));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("a is not a text")));
    QVERIFY(!read(R"({"a": 1})"));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("remarks.json")));
    QVERIFY(!read("[]"));
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("remarks.json")));
    QVERIFY(!readRemarks(folder.filePath(QStringLiteral("none/remarks.json"))));
}

void tst_BenchReport::verdicts()
{
    Target target;
    target.bound = 0.95;
    QCOMPARE(target.verdict(0.95), QStringLiteral("reached"));
    QCOMPARE(target.verdict(0.96), QStringLiteral("not reached"));
    target.isAtMost = false;
    QCOMPARE(target.verdict(0.95), QStringLiteral("reached"));
    QCOMPARE(target.verdict(0.94), QStringLiteral("not reached"));
    QCOMPARE(target.verdict(std::nullopt), QStringLiteral("not measured"));
}

void tst_BenchReport::selection()
{
    const QList<Group> all = catalogue(Pace::quick());
    QCOMPARE(selected(all, {}, {}).size(), all.size());
    QVERIFY(selected(all, {QStringLiteral("none")}, {}).isEmpty());
    const QList<Group> some =
        selected(all, {QStringLiteral("echo")}, {QStringLiteral("qtro"), QStringLiteral("grpc")});
    QCOMPARE(some.size(), 2);
    QCOMPARE(some[0].size(), 2);
    QCOMPARE(some[0][0].client, QStringLiteral("own"));
    const Programs none(QStringLiteral("/none"));
    QCOMPARE(missingPeers(some, none),
             (QStringList{QStringLiteral("qtro"), QStringLiteral("grpc")}));
    QVERIFY(withoutMissingPeers(some, none).isEmpty());
}

// Configured like its peers, except for handlers that take long or write a lot.
void tst_BenchReport::quickHandlersOfQtEngine()
{
    const QStringList withPool =
        QStringLiteral("slow-handler bulk-reply bulk-request upload shared-reply "
                       "shared-request one-write chunked")
            .split(QLatin1Char(' '));
    const QString option = QStringLiteral("--quick-handlers");
    const Programs programs(QStringLiteral("/none"));
    const QList<Group> groups = catalogue(Pace::full());
    for (const Group &group : groups) {
        for (const Row &row : group) {
            const bool expected =
                row.server == QLatin1String("ipccore-qt") && !withPool.contains(row.workload);
            QVERIFY2(programs.server(row, {}).arguments.contains(option) == expected,
                     qPrintable(row.workload + row.server));
        }
    }
    Row row;
    row.server = QStringLiteral("ipccore-qt-pool");
    const Command pool = programs.server(row, {});
    QVERIFY(pool.program.endsWith(QLatin1String("/bench_server_ipccore")));
    QCOMPARE(pool.arguments.value(3), QStringLiteral("qt"));
}

void tst_BenchReport::costs()
{
    RowResult counted = echoOf("ipccore-qt", {20});
    counted.once = {{QStringLiteral("syscalls_per_request"), 4},
                    {QStringLiteral("allocations_per_request"), 0}};
    counted.countedWith = QStringLiteral("strace");
    QVERIFY(costSection({echoOf("qtro", {20})}).isEmpty());
    const QString text = costSection({echoOf("qtro", {20}), counted});
    QCOMPARE(lineWith(text, QStringLiteral("ipccore-qt")),
             QStringLiteral("| ipccore-qt | echo | 1 | 1 | 4.00 | – | 0.00 |"));
    QVERIFY(text.contains(QLatin1String("with strace")));
    QVERIFY(!text.contains(QLatin1String("with perf")));
    QVERIFY(!text.contains(QLatin1String("qtro")));
}

void tst_BenchReport::numbers()
{
    QCOMPARE(numberText(0.951), QStringLiteral("0.95"));
    QCOMPARE(numberText(35.44), QStringLiteral("35.4"));
    QCOMPARE(numberText(107061.4), QStringLiteral("107,061"));
    QCOMPARE(ratioText(1.1044), QStringLiteral("1.104"));
}

void tst_BenchReport::tableEscapes()
{
    MarkdownTable table;
    table.addColumn(QStringLiteral("name"), MarkdownTable::Align::Left);
    table.addColumn(QStringLiteral("n"), MarkdownTable::Align::Right);
    table.addRow({QStringLiteral("a|b\nc"), QStringLiteral("1")});
    QCOMPARE(table.toMarkdown(),
             QStringLiteral("| name   |   n |\n| ------ | --: |\n| a\\|b c |   1 |\n"));
}

void tst_BenchReport::chartEscapes()
{
    BarChart chart(QStringLiteral("<&>"));
    chart.addPanel(QStringLiteral("p > \"q\""),
                   {{QStringLiteral("a & b"), 2.0, QStringLiteral("< 3"), BarChart::Colour::Ours}});
    QXmlStreamReader reader(chart.toSvg());
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts += reader.text().toString();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(texts, (QStringList{QStringLiteral("<&>"), QStringLiteral("p > \"q\""),
                                 QStringLiteral("a & b"), QStringLiteral("< 3")}));
}

void tst_BenchReport::chartWithoutValues()
{
    BarChart chart(QStringLiteral("none"));
    chart.addPanel(QStringLiteral("empty"), {});
    chart.addPanel(QStringLiteral("unmeasured"),
                   {{QStringLiteral("a"), std::nullopt, QStringLiteral("not measured"),
                     BarChart::Colour::Floor}});
    const QString svg = chart.toSvg();
    QVERIFY(!svg.contains(QLatin1String("empty")));
    QVERIFY(svg.contains(QLatin1String("width=\"0\"")));
    QVERIFY(svg.contains(QLatin1String("not measured")));
}

QTEST_GUILESS_MAIN(tst_BenchReport)
#include "tst_benchreport.moc"

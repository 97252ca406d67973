// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/tracefile.h"

#include "core/console/historyentry.h"
#include "core/trace/traceline.h"
#include "madetrace.h"

#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace IpcCore;
using namespace Monitor;

namespace {

TraceRecord gap(quint64 lost)
{
    TraceRecord record;
    record.event.number = 5;
    record.event.lost = lost;
    record.endpoint = EndpointAddress::ofPath("/run/one.sock");
    return record;
}

TraceRecord exchange(const QByteArray &request, const QByteArray &reply)
{
    HistoryEntry entry;
    entry.time = QDateTime::fromMSecsSinceEpoch(1'800'000'000'500).toUTC();
    entry.endpoint = EndpointAddress::ofAbstractName("name");
    entry.request = request;
    entry.requestSize = request.size();
    entry.reply = reply;
    entry.replySize = reply.size();
    entry.error = QStringLiteral("Timeout");
    entry.errorMessage = QStringLiteral("No answer");
    entry.connectTime = std::chrono::microseconds(20);
    entry.totalTime = std::chrono::milliseconds(3);
    return TraceRecord::of(entry);
}

QByteArray allBytes()
{
    QByteArray bytes;
    for (int c = 0; c < 256; ++c)
        bytes.append(char(c));
    return bytes;
}

// One row of each sort.
std::vector<TraceRecord> variety()
{
    std::vector<TraceRecord> records = madeRows(50, 0);
    records[3].event.preview = allBytes();
    records[4].event.preview.clear();
    records[5].program.clear();
    records[6].program = "\xff\x01 odd";
    records[7].endpoint = EndpointAddress::ofPath("/run/\xff.sock");
    records[8].event.status = TraceEvent::Status::Gone;
    records[9].isRedacted = true;
    records[10] = gap(17);
    records[11] = exchange("get it", allBytes());
    records[12] = exchange("", "");
    return records;
}

void compare(const TraceRows &read, const TraceRows &written)
{
    QCOMPARE(read.size(), written.size());
    for (qsizetype row = 0; row < read.size(); ++row) {
        TraceRecord expected = written.at(row);
        expected.number = quint64(row) + 1;
        QVERIFY2(read.at(row) == expected, qPrintable(QString::number(row)));
    }
}

} // namespace

// Traces in files: what is written can be read, by this program and others, and files of others do
// no harm.
class tst_TraceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void jsonLinesCanBeOpenedAgain();
    void droppedRowsAreCounted();
    void linesOfServersCanBeOpened();
    void keepsTheLastRows();
    void brokenLines_data();
    void brokenLines();
    void notATrace_data();
    void notATrace();
    void notAFile_data();
    void notAFile();
    void csv();
    void tsharkReadsIt();
    void isPrivate();
    void cannotBeWritten();
    void canBeCanceled();

private:
    QString path(const QString &name = QStringLiteral("trace")) const
    {
        return m_directory->filePath(name);
    }

    void fill(const QByteArray &bytes) const;
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_TraceFile::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void tst_TraceFile::fill(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray tst_TraceFile::content() const
{
    QFile file(path());
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_TraceFile::jsonLinesCanBeOpenedAgain()
{
    TraceRing ring;
    ring.append(variety());
    ring.setMark(4, {.isMarked = true, .comment = QStringLiteral("slow?\n\"ü\"")});
    ring.setMark(11, {.isMarked = false, .comment = QStringLiteral("a gap")});
    ring.setMark(20, {.isMarked = true});
    QVERIFY(writeTrace(path(), TraceFormat::JsonLines, ring.capture()));
    const auto read = readTrace(path(), {});
    QVERIFY(read);
    QCOMPARE(read->brokenLines, 0);
    compare(read->capture.rows, ring.rows());
    QCOMPARE(read->capture.marks, ring.marks());
    QCOMPARE(read->capture.dropped, 0);
}

void tst_TraceFile::droppedRowsAreCounted()
{
    TraceRing ring({.rows = 100});
    ring.append(madeRows(1'000, 0));
    ring.setMark(1'000, {.isMarked = true});
    QVERIFY(writeTrace(path(), TraceFormat::JsonLines, ring.capture()));
    const auto read = readTrace(path(), {});
    QVERIFY(read);
    QCOMPARE(read->capture.dropped, ring.dropped());
    compare(read->capture.rows, ring.rows());
    QVERIFY(read->capture.marks.value(quint64(ring.rows().size())).isMarked);
}

void tst_TraceFile::linesOfServersCanBeOpened()
{
    fill(
        R"({"connection":3,"gid":0,"latencyUs":12,"number":1,"pid":7,"preview":"hi\\x00","replySize":2,)"
        R"("requestSize":3,"status":"gone","time":"2026-11-29T12:00:00.123Z","uid":0})"
        "\n\n"
        R"({"number":2,"lost":5})");
    const auto read = readTrace(path(), {});
    QVERIFY(read);
    const TraceRows &rows = read->capture.rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).event.preview, QByteArray("hi\0", 3));
    QCOMPARE(rows.at(0).event.status, TraceEvent::Status::Gone);
    QVERIFY(rows.at(0).hasWholeRequest());
    QVERIFY(rows.at(0).endpoint.isEmpty());
    QCOMPARE(rows.at(1).event.lost, 5);
}

void tst_TraceFile::keepsTheLastRows()
{
    TraceRing ring;
    ring.append(madeRows(5'000, 0));
    ring.setMark(1, {.isMarked = true});
    ring.setMark(5'000, {.isMarked = true});
    QVERIFY(writeTrace(path(), TraceFormat::JsonLines, ring.capture()));
    const auto read = readTrace(path(), {.rows = 1'000});
    QVERIFY(read);
    const TraceRows &rows = read->capture.rows;
    QVERIFY(rows.size() <= 1'000 && rows.size() >= 950);
    QCOMPARE(read->capture.dropped + quint64(rows.size()), 5'000);
    QCOMPARE(rows.at(rows.size() - 1).event.number, 5'000);
    QCOMPARE(read->capture.marks.keys(), QList<quint64>{5'000});
}

void tst_TraceFile::brokenLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << QByteArray("{\"number\":");
    QTest::newRow("binary") << QByteArray("\0\xff\x01", 3);
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("another object") << QByteArray("{\"number\":1}");
    QTest::newRow("no time") << QByteArray("{\"number\":1,\"time\":\"noon\"}");
    QTest::newRow("too long") << QByteArray(300'000, 'x');
    QTest::newRow("deeply nested") << QByteArray(50'000, '[');
}

// They are skipped, and the first one is named.
void tst_TraceFile::brokenLines()
{
    QFETCH(const QByteArray, line);
    const QByteArray good = traceLineOf(madeRows(1, 0).front(), nullptr);
    fill(good + good + line + '\n' + good + line + '\n' + line);
    const auto read = readTrace(path(), {});
    QVERIFY(read);
    QCOMPARE(read->capture.rows.size(), 3);
    QCOMPARE(read->brokenLines, 3);
    QCOMPARE(read->firstBroken->code, ErrorCode::ProtocolError);
    QVERIFY2(read->firstBroken->message.startsWith(path() + QStringLiteral(", line 3: ")),
             qPrintable(read->firstBroken->message));
}

void tst_TraceFile::notATrace_data()
{
    brokenLines_data();
}

void tst_TraceFile::notATrace()
{
    QFETCH(const QByteArray, line);
    fill(line + '\n' + traceLineOf(madeRows(1, 0).front(), nullptr));
    const auto read = readTrace(path(), {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ProtocolError);
    QVERIFY(read.error().message.contains(QStringLiteral(", line 1: ")));
}

void tst_TraceFile::notAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QStringLiteral("none") << ErrorCode::SystemError;
    QTest::newRow("a directory") << QStringLiteral(".") << ErrorCode::AccessDenied;
    QTest::newRow("a pipe") << QStringLiteral("pipe") << ErrorCode::AccessDenied;
}

void tst_TraceFile::notAFile()
{
    QFETCH(const QString, name);
    QFETCH(const ErrorCode, code);
    QCOMPARE(::mkfifo(qPrintable(path(QStringLiteral("pipe"))), 0600), 0);
    const auto read = readTrace(path(name), {});
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().message.isEmpty());
}

void tst_TraceFile::csv()
{
    TraceRing ring;
    auto records = variety();
    records[0].event.preview = "=1+2";
    records[1].event.preview = "a,\"b\"";
    ring.append(records);
    ring.setMark(11, {.isMarked = true, .comment = QStringLiteral("two\nlines")});
    QVERIFY(writeTrace(path(), TraceFormat::Csv, ring.capture()));
    const QByteArrayList lines = content().split('\r');
    QCOMPARE(lines.size(), 52);
    const auto columns = lines[0].count(',');
    QCOMPARE(lines[0].split(',').size(), 17);
    QCOMPARE(lines[1],
             "\n1,2027-01-15T08:00:00.000Z,/run/two.sock,2,browser,1001,1000,'=1+2,65,1,ok,"
             "51,server,,,,'=1+2");
    QVERIFY(lines[2].endsWith(",\"a,\"\"b\"\"\""));
    QCOMPARE(lines[11], "\n11,,/run/one.sock,,,,,,,,,,server,17,yes,\"two\nlines\",");
    QCOMPARE(lines[13].count(','), columns);
    QVERIFY(lines[12].contains(",@name,,,,,get,6,256,failed,3000,console,"));
}

void tst_TraceFile::tsharkReadsIt()
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (tshark.isEmpty())
        QSKIP("tshark is not installed");
    TraceRing ring;
    const auto records = variety();
    ring.append(records);
    ring.setMark(2, {.isMarked = true, .comment = QStringLiteral("look here")});
    QVERIFY(writeTrace(path(), TraceFormat::Pcapng, ring.capture()));
    QProcess process;
    process.setProgram(tshark);
    QStringList arguments = {QStringLiteral("-r"), path(), QStringLiteral("-T"),
                             QStringLiteral("fields")};
    for (const char *const field :
         {"frame.interface_name", "frame.time_epoch", "frame.len", "data.data", "frame.comment"})
        arguments << QStringLiteral("-e") << QLatin1String(field);
    process.setArguments(arguments);
    process.start();
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArrayList lines = process.readAllStandardOutput().trimmed().split('\n');
    // All but the gap.
    QCOMPARE(lines.size(), qsizetype(records.size()) - 1);
    const QByteArrayList fields = lines[1].split('\t');
    QCOMPARE(fields.size(), 5);
    QCOMPARE(fields[0], "/run/one.sock");
    QCOMPARE(fields[1], "1800000000.000000000");
    QCOMPARE(fields[2], QByteArray::number(records[1].event.requestSize));
    QCOMPARE(fields[3], records[1].event.preview.toHex());
    QVERIFY(fields[4].startsWith("request 2, ok, latency 52 us"));
    QVERIFY(fields[4].contains("look here"));
    QCOMPARE(lines[10].split('\t').constFirst(), "@name");
}

void tst_TraceFile::isPrivate()
{
    fill("old");
    TraceRing ring;
    ring.append(madeRows(1, 0));
    for (const TraceFormat format :
         {TraceFormat::JsonLines, TraceFormat::Csv, TraceFormat::Pcapng}) {
        QVERIFY(writeTrace(path(), format, ring.capture()));
        const auto others =
            QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup);
        QCOMPARE(int(others), 0);
    }
}

void tst_TraceFile::cannotBeWritten()
{
    const auto written =
        writeTrace(path(QStringLiteral("none/trace")), TraceFormat::Csv, TraceRing().capture());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::SystemError);
}

void tst_TraceFile::canBeCanceled()
{
    fill(traceLineOf(madeRows(1, 0).front(), nullptr));
    const QByteArray before = content();
    TraceRing ring;
    ring.append(madeRows(10, 0));
    const auto canceled = std::make_shared<std::atomic_bool>(true);
    const auto read = readTrace(path(), {}, canceled);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Canceled);
    const auto written = writeTrace(path(), TraceFormat::JsonLines, ring.capture(), canceled);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Canceled);
    QCOMPARE(content(), before);
}

QTEST_GUILESS_MAIN(tst_TraceFile)
#include "tst_tracefile.moc"

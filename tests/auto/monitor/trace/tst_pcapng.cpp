// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/pcapng.h"

#include <QtCore/qendian.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::TraceEvent;

namespace {

TraceEvent eventOf(const QByteArray &preview)
{
    TraceEvent event;
    event.number = 7;
    event.time = QDateTime::fromMSecsSinceEpoch(1'800'000'000'123).toUTC();
    event.latency = 1'500us;
    event.status = TraceEvent::Status::Failed;
    event.connectionId = 3;
    event.peer.pid = 4711;
    event.requestSize = 1'000;
    event.replySize = 20;
    event.preview = preview;
    return event;
}

const EndpointAddress endpoint = EndpointAddress::ofPath("/run/demo.sock");

} // namespace

// Captures for Wireshark: checked by itself where it is installed.
class tst_Pcapng : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreWellFormed_data();
    void blocksAreWellFormed();
    void packet();
    void tsharkReadsIt();
};

void tst_Pcapng::blocksAreWellFormed_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<quint32>("type");
    QTest::newRow("section") << pcapngSection(QStringLiteral("test")) << quint32(0x0A0D0D0A);
    QTest::newRow("interface") << pcapngInterface(endpoint) << quint32(1);
    QTest::newRow("statistics") << pcapngStatistics(0, QDateTime::currentDateTimeUtc(), 9)
                                << quint32(5);
    for (const qsizetype size : {0, 1, 2, 3, 4, 4096})
        QTest::addRow("packet of %d", int(size))
            << pcapngPacket(0, eventOf(QByteArray(size, 'x'))) << quint32(6);
    QTest::newRow("no text") << pcapngInterface(EndpointAddress::ofPath("/\xff\x01")) << quint32(1);
    QTest::newRow("empty event") << pcapngPacket(0, {}) << quint32(6);
}

void tst_Pcapng::blocksAreWellFormed()
{
    QFETCH(const QByteArray, block);
    const auto number = [&block](qsizetype at) {
        return qFromLittleEndian<quint32>(block.data() + at);
    };
    QTEST(number(0), "type");
    QCOMPARE(block.size() % 4, 0);
    QCOMPARE(number(4), quint32(block.size()));
    QCOMPARE(number(block.size() - 4), quint32(block.size()));
}

void tst_Pcapng::packet()
{
    const QByteArray block = pcapngPacket(2, eventOf("hello"));
    const auto number = [&block](qsizetype at) {
        return qFromLittleEndian<quint32>(block.data() + at);
    };
    QCOMPARE(number(8), 2);
    QCOMPARE((quint64(number(12)) << 32) | number(16), 1'800'000'000'123'000);
    QCOMPARE(number(20), 5);
    QCOMPARE(number(24), 1'000);
    QCOMPARE(block.mid(28, 8), QByteArray("hello\0\0\0", 8));
    QVERIFY(block.contains("request 7, failed, latency 1500 us, reply 20 bytes, connection 3, "
                           "pid 4711"));
}

void tst_Pcapng::tsharkReadsIt()
{
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (tshark.isEmpty())
        QSKIP("tshark is not installed");
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("trace.pcapng")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(pcapngSection(QStringLiteral("test")) + pcapngInterface(endpoint)
               + pcapngPacket(0, eventOf("hello")) + pcapngPacket(0, eventOf(QByteArray()))
               + pcapngStatistics(0, QDateTime::currentDateTimeUtc(), 9));
    file.close();
    QProcess process;
    process.setProgram(tshark);
    QStringList arguments = {QStringLiteral("-r"), file.fileName(), QStringLiteral("-T"),
                             QStringLiteral("fields")};
    for (const char *const field : {"frame.interface_name", "frame.time_epoch", "frame.len",
                                    "frame.cap_len", "data.data", "frame.comment"})
        arguments << QStringLiteral("-e") << QLatin1String(field);
    process.setArguments(arguments);
    process.start();
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArrayList lines = process.readAllStandardOutput().split('\n');
    QCOMPARE(lines.size(), 3);
    const QByteArrayList fields = lines.constFirst().split('\t');
    QCOMPARE(fields.size(), 6);
    QCOMPARE(fields[0], "/run/demo.sock");
    QCOMPARE(fields[1], "1800000000.123000000");
    QCOMPARE(fields[2], "1000");
    QCOMPARE(fields[3], "5");
    QCOMPARE(fields[4], "68656c6c6f");
    QVERIFY(fields[5].startsWith("request 7, failed, latency 1500 us"));
    QCOMPARE(lines[1].split('\t').value(3), "0");
}

QTEST_GUILESS_MAIN(tst_Pcapng)
#include "tst_pcapng.moc"

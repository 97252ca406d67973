// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/map/clienttraffic.h"

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ConnectionInfo;

class tst_ClientTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rates_data();
    void rates();
    void silenceIsZero();
};

namespace {

ConnectionInfo connection(quint64 id, quint64 requests, quint64 in, quint64 out)
{
    ConnectionInfo info;
    info.id = id;
    info.requests = requests;
    info.bytesIn = in;
    info.bytesOut = out;
    return info;
}

} // namespace

void tst_ClientTraffic::rates_data()
{
    QTest::addColumn<quint64>("id");
    QTest::addColumn<double>("requests");
    QTest::addColumn<double>("bytes");
    QTest::newRow("busy") << quint64(1) << 5.0 << 150.0;
    QTest::newRow("quiet") << quint64(2) << 0.0 << 0.0;
    QTest::newRow("new: all of it") << quint64(4) << 2.0 << 5.0;
    QTest::newRow("counts backwards") << quint64(5) << 0.0 << 0.0;
}

void tst_ClientTraffic::rates()
{
    QFETCH(const quint64, id);
    ClientTraffic traffic;
    traffic.connections = {connection(1, 10, 100, 100), connection(2, 7, 1, 1),
                           connection(3, 1, 1, 1), connection(5, 9, 9, 9)};
    traffic.take({connection(1, 20, 200, 300), connection(2, 7, 1, 1), connection(4, 4, 5, 5),
                  connection(5, 0, 0, 0)},
                 2s);
    QCOMPARE(traffic.rates.size(), 4);
    QTEST(traffic.rates.value(id).requestsPerSecond, "requests");
    QTEST(traffic.rates.value(id).bytesPerSecond, "bytes");
}

void tst_ClientTraffic::silenceIsZero()
{
    ClientTraffic traffic;
    traffic.connections = {connection(1, 10, 100, 100)};
    traffic.take({connection(1, 20, 100, 100)}, 1s);
    traffic.takeSilence();
    QCOMPARE(traffic.rates.value(1), ClientTraffic::Rates());
    QVERIFY(traffic.rates.contains(1));
}

QTEST_GUILESS_MAIN(tst_ClientTraffic)
#include "tst_clienttraffic.moc"

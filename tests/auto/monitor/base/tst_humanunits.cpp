// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <core/base/humanunits.h>

#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

class tst_HumanUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void longest();
    void intervals_data();
    void intervals();
    void bytes_data();
    void bytes();
    void rates_data();
    void rates();
    void localized();
};

void tst_HumanUnits::durations_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("text");
    const auto add = [](std::chrono::nanoseconds duration, const char *text) {
        QTest::newRow(text) << qint64(duration.count()) << QString::fromUtf8(text);
    };
    add(-5ns, "0 ns");
    add(999ns, "999 ns");
    add(1us, "1.00 µs");
    add(9994ns, "9.99 µs");
    add(9996ns, "10.0 µs");
    add(99'940ns, "99.9 µs");
    add(99'960ns, "100 µs");
    add(999'400ns, "999 µs");
    add(999'600ns, "1.00 ms");
    add(4560us, "4.56 ms");
    add(999'600us, "1.00 s");
    add(59'940ms, "59.9 s");
    add(59'960ms, "1 min 00 s");
    add(123s, "2 min 03 s");
    add(59min + 59s + 600ms, "1 h 00 min");
    add(3h + 12min + 59s, "3 h 12 min");
    add(24h * 5 + 2h, "5 d 02 h");
    add(24h * 20'000, "20000 d 00 h");
}

void tst_HumanUnits::durations()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, text);
    QCOMPARE(humanDuration(std::chrono::nanoseconds(nanoseconds)), text);
}

void tst_HumanUnits::longest()
{
    IpcCore::LatencyHistogram latency;
    QCOMPARE(humanLongest(latency), QString());
    latency.add(1'040ms);
    QCOMPARE(humanLongest(latency), QStringLiteral("1.04 s"));
    // The buckets of an interval: the longest is not longer than the end of the highest.
    latency.addToBucket(0, 1);
    QCOMPARE(humanLongest(latency), QStringLiteral("≤ 1.07 s"));
    latency.add(3h);
    QCOMPARE(humanLongest(latency), QStringLiteral("≥ 34 min 22 s"));
}

void tst_HumanUnits::intervals_data()
{
    QTest::addColumn<std::chrono::milliseconds>("interval");
    QTest::addColumn<QString>("text");
    const auto add = [](std::chrono::milliseconds interval, const char *text) {
        QTest::newRow(text) << interval << QString::fromLatin1(text);
    };
    add(200ms, "200 ms");
    add(1s, "1 s");
    add(1500ms, "1.5 s");
    add(30s, "30 s");
    add(60s, "1 min");
    add(90s, "90 s");
    add(1h, "60 min");
}

void tst_HumanUnits::intervals()
{
    QFETCH(std::chrono::milliseconds, interval);
    QFETCH(QString, text);
    QCOMPARE(humanInterval(interval), text);
}

void tst_HumanUnits::bytes_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<QString>("text");
    const auto add = [](quint64 count, const char *text) {
        QTest::newRow(text) << count << QString::fromUtf8(text);
    };
    add(0, "0 B");
    add(999, "999 B");
    add(1000, "0.98 KiB");
    add(1024, "1.00 KiB");
    add(12'595, "12.3 KiB");
    add(1'023'600, "0.98 MiB");
    add(64ULL << 30, "64.0 GiB");
    add(~0ULL, "16.0 EiB");
}

void tst_HumanUnits::bytes()
{
    QFETCH(quint64, count);
    QFETCH(QString, text);
    QCOMPARE(humanBytes(count), text);
}

void tst_HumanUnits::rates_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("0");
    QTest::newRow("not a number") << qQNaN() << QStringLiteral("0");
    QTest::newRow("small") << 0.25 << QStringLiteral("0.25");
    QTest::newRow("middle") << 12.34 << QStringLiteral("12.3");
    QTest::newRow("large") << 123456.7 << QStringLiteral("123457");
}

void tst_HumanUnits::rates()
{
    QFETCH(double, rate);
    QFETCH(QString, text);
    QCOMPARE(humanRate(rate), text);
}

void tst_HumanUnits::localized()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(humanDuration(4'560us, german), QStringLiteral("4,56 ms"));
    QCOMPARE(humanDuration(123s, german), QStringLiteral("2 min 03 s"));
    QCOMPARE(humanBytes(12'900'000, german), QStringLiteral("12,3 MiB"));
    QCOMPARE(humanRate(0.25, german), QStringLiteral("0,25"));
}

QTEST_GUILESS_MAIN(tst_HumanUnits)
#include "tst_humanunits.moc"

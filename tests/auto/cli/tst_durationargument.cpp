// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <cli/durationargument.h>

#include <QtTest/qtest.h>

using namespace Cli;
using namespace std::chrono_literals;

class tst_DurationArgument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDurations_data();
    void readsDurations();
};

void tst_DurationArgument::readsDurations_data()
{
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<qint64>("microseconds"); // -1 if rejected
    const auto add = [](const char *argument, qint64 microseconds) {
        QTest::newRow(argument) << QByteArray(argument) << microseconds;
    };
    add("0", 0);
    add("250", 250);
    add("250us", 250);
    add("250µs", 250);
    add("1.5ms", 1500);
    add("2s", 2'000'000);
    add("", -1);
    add("s", -1);
    add("-1", -1);
    add("nan", -1);
    add("inf", -1);
    add("1e30s", -1);
    add("5 apples", -1);
}

void tst_DurationArgument::readsDurations()
{
    QFETCH(QByteArray, argument);
    QFETCH(qint64, microseconds);
    const auto duration = durationFromText(QString::fromLatin1(argument), 1us);
    QCOMPARE(duration ? qint64(duration->count()) : -1, microseconds);
    // Only a bare number depends on the option.
    const bool isBare = !argument.isEmpty() && argument.back() >= '0' && argument.back() <= '9';
    const auto other = durationFromText(QString::fromLatin1(argument), 1ms);
    QCOMPARE(other ? qint64(other->count()) : -1,
             isBare && microseconds > 0 ? microseconds * 1000 : microseconds);
}

QTEST_GUILESS_MAIN(tst_DurationArgument)
#include "tst_durationargument.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/connection.h>

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <memory>

/// Checks that `result` is an error with this code, phase and delivery.
#define VERIFY_ERROR(result, errorCode, errorPhase, errorDelivery)                                 \
    do {                                                                                           \
        const auto &checked = (result);                                                            \
        QVERIFY(!checked);                                                                         \
        QCOMPARE(checked.error().code, IpcCore::ErrorCode::errorCode);                             \
        QCOMPARE(checked.error().phase, IpcCore::Phase::errorPhase);                               \
        QCOMPARE(checked.error().delivery, IpcCore::Delivery::errorDelivery);                      \
    } while (false)

/// A test whose functions each get an endpoint path in a directory of their own.
class ClientTest : public QObject
{
    Q_OBJECT

protected:
    /// More than a local socket buffers, so the sender must wait for the reader.
    static constexpr qsizetype Large = 8 * 1024 * 1024;

    QByteArray path() const { return QFile::encodeName(m_directory->path()) + "/s"; }

    QByteArray directory() const { return QFile::encodeName(m_directory->path()); }

    /// Rows of times longer than any wait, some beyond the range of clocks and timers.
    static void addHugeTimes()
    {
        using std::chrono::milliseconds;
        QTest::addColumn<milliseconds>("time");
        QTest::newRow("a year") << milliseconds(std::chrono::hours(24 * 365));
        QTest::newRow("more than nanoseconds count") << milliseconds(9'300'000'000'000);
        QTest::newRow("almost the longest") << milliseconds::max() - milliseconds(1);
        QTest::newRow("the longest") << milliseconds::max();
    }

    /// Bytes with a long period, so that a lost or repeated piece shows.
    static QByteArray pattern(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i * 7 + i / 251);
        return bytes;
    }

private Q_SLOTS:

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void cleanup() { m_directory.reset(); }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
};

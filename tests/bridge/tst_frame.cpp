// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "wire/frame.h"

#include <QtTest/qtest.h>

using namespace Bridge;

class tst_Frame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameAgain_data();
    void isTheSameAgain();
    void layout();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void tst_Frame::isTheSameAgain_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("isLast");
    QTest::addColumn<quint32>("number");
    QTest::addColumn<quint64>("credit");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("probe") << int(Frame::Type::Probe) << false << 0U << quint64(0) << QByteArray();
    QTest::newRow("request") << int(Frame::Type::Request) << true << 0U << quint64(1)
                             << QByteArray("x");
    QTest::newRow("largest") << int(Frame::Type::Failed) << true << ~0U << ~quint64(0)
                             << QByteArray(100'000, '\0');
}

void tst_Frame::isTheSameAgain()
{
    QFETCH(const int, type);
    QFETCH(const bool, isLast);
    QFETCH(const quint32, number);
    QFETCH(const quint64, credit);
    QFETCH(const QByteArray, body);
    const Frame frame{Frame::Type(type), isLast, number, credit, body, ~credit};
    const QByteArray bytes = encodeFrame(frame);
    QCOMPARE(bytes.size(), Frame::HeaderSize + body.size());
    const auto decoded = decodeFrame(bytes);
    QVERIFY(decoded);
    QVERIFY(*decoded == frame);
}

// Other versions read it.
void tst_Frame::layout()
{
    QCOMPARE(encodeFrame({Frame::Type::Reply, true, 0x01020304, 0x05060708090a0b0c, "ab",
                          0x0d0e0f1011121314})
                 .toHex(),
             QByteArray("02060100"
                        "01020304"
                        "05060708090a0b0c"
                        "0d0e0f1011121314"
                        "6162"));
}

void tst_Frame::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    const auto frame = [](const char *start) -> QByteArray {
        return QByteArray::fromHex(start) + QByteArray(20, '\1');
    };
    QVERIFY(decodeFrame(frame("02060100")));
    QTest::newRow("short") << frame("02060100").chopped(1);
    QTest::newRow("version") << frame("01060100");
    QTest::newRow("no type") << frame("02000100");
    QTest::newRow("unknown type") << frame("02080100");
    QTest::newRow("unknown flag") << frame("02060200");
    QTest::newRow("reserved") << frame("02060101");
}

void tst_Frame::refusesWhatIsNone()
{
    QFETCH(const QByteArray, bytes);
    const auto decoded = decodeFrame(bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, IpcCore::ErrorCode::ProtocolError);
}

QTEST_APPLESS_MAIN(tst_Frame)
#include "tst_frame.moc"

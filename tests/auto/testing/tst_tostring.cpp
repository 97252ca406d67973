// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/tostring.h>

#include "support/program.h"

#include <QtTest/qtest.h>

using namespace IpcCore;

class tst_ToString : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedComparisonsShowBothSides_data();
    void failedComparisonsShowBothSides();
};

void tst_ToString::failedComparisonsShowBothSides_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("enumerations") << QByteArray("NotListening") << QByteArray("Listening");
    QTest::newRow("paths") << QByteArray("EndpointPath(\"/a\")")
                           << QByteArray("EndpointPath(\"/b\")");
    QTest::newRow("errors") << QByteArray("Error(NotListening: Nobody listens, errno 111, state "
                                          "NotListening, reason None, phase Connect, NotSent)")
                            << QByteArray("Error(SystemError: , errno 0, state OtherError, reason "
                                          "None, phase None, NotSent)");
}

// In a separate process: Qt Test also frees the texts, and aborts if it cannot.
void tst_ToString::failedComparisonsShowBothSides()
{
    QFETCH(const QByteArray, actual);
    QFETCH(const QByteArray, expected);
    Program program(QStringLiteral(FAILING_COMPARISONS), {QLatin1String(QTest::currentDataTag())});
    QVERIFY(program.start());
    QCOMPARE(program.finish(), 1);
    const QByteArray output = program.output();
    for (const QByteArray &side : {actual, expected})
        QVERIFY2(output.contains(QByteArray(": " + side + '\n')), output.constData());
}

QTEST_GUILESS_MAIN(tst_ToString)
#include "tst_tostring.moc"

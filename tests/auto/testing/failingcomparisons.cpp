// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/callmatchers.h>
#include <ipccore/testing/tostring.h>

#include <QtTest/qtest.h>

using namespace IpcCore;

class FailingComparisons : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void enumerations() { QCOMPARE(ActiveState::NotListening, ActiveState::Listening); }

    void paths() { QCOMPARE(EndpointPath("/a"), EndpointPath("/b")); }

    void errors()
    {
        Error error(ErrorCode::NotListening, QStringLiteral("Nobody listens"), 111);
        error.state = ActiveState::NotListening;
        error.phase = Phase::Connect;
        QCOMPARE(error, Error());
    }

    void matchers()
    {
        IPCCORE_VERIFY(Testing::hasValue(QCborValue(1), 2));
        qDebug("went on");
    }
};

QTEST_APPLESS_MAIN(FailingComparisons)
#include "failingcomparisons.moc"

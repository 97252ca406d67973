// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/tostring.h>

#include <QtTest/qtest.h>

using namespace IpcCore;

class FailingComparisons : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void states() { QCOMPARE(ActiveState::NotListening, ActiveState::Listening); }

    void reasons() { QCOMPARE(StateReason::Busy, StateReason::None); }

    void codes() { QCOMPARE(ErrorCode::AddressInUse, ErrorCode::ReplyTruncated); }

    void deliveries() { QCOMPARE(Delivery::NotSent, Delivery::MaybeProcessed); }

    void phases() { QCOMPARE(Phase::Send, Phase::Receive); }

    void errors()
    {
        Error error(ErrorCode::NotListening, QStringLiteral("Nobody listens"), 111);
        error.state = ActiveState::NotListening;
        error.phase = Phase::Connect;
        QCOMPARE(error, Error());
    }
};

QTEST_APPLESS_MAIN(FailingComparisons)
#include "failingcomparisons.moc"

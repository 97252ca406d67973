// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/error.h>

#include <QtTest/qtest.h>

using namespace IpcCore;

namespace {

/// The names of all values of `Enum`, numbered from 0; other numbers have none.
template <typename Enum>
QByteArray namesOf()
{
    QByteArrayList names;
    const int count = QMetaEnum::fromType<Enum>().keyCount();
    for (int i = 0; i < count; ++i)
        names += nameOf(static_cast<Enum>(i));
    return nameOf(static_cast<Enum>(-1)) + QByteArray(" | ") + names.join(' ') + " | "
           + nameOf(static_cast<Enum>(count));
}

} // namespace

class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void lowerNames();
    void printed();
    void defaults();
    void equality();
};

void tst_Error::names_data()
{
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &actual, const QByteArray &expected) {
        QTest::newRow(name) << actual << "Unknown | " + expected + " | Unknown";
    };
    row("ActiveState", namesOf<ActiveState>(),
        "Listening NotListening InvalidPath PathNotFound OtherError");
    row("StateReason", namesOf<StateReason>(),
        "None Busy AccessDenied Resources NotASocket PathTooLong WrongType SymbolicLink");
    // PROTOCOL section 9 sends these.
    row("ErrorCode", namesOf<ErrorCode>(),
        "InvalidArgument WrongState InvalidPath PathTooLong PathNotFound NotListening Busy "
        "AddressInUse AccessDenied UntrustedServer SystemResources SystemError Timeout Canceled "
        "ConnectionClosed ReplyTruncated ProtocolError MessageTooLarge WouldDeadlock WouldBlock "
        "QueueFull PeerStalled PeerGone Stopped LaunchFailed NotSupported");
    row("Delivery", namesOf<Delivery>(), "NotSent MaybeProcessed");
    row("Phase", namesOf<Phase>(), "None Connect Send Receive");
    row("ServerState", namesOf<ServerState>(), "Idle Listening Started Stopping Stopped");
    row("EngineKind", namesOf<EngineKind>(), "Auto Epoll Qt");
    row("HandlerResult", namesOf<HandlerResult>(), "Done Quit Failed");
}

void tst_Error::names()
{
    QFETCH(const QByteArray, actual);
    QFETCH(const QByteArray, expected);
    QCOMPARE(actual, expected);
}

void tst_Error::lowerNames()
{
    QCOMPARE(lowerNameOf(EngineKind::Epoll), QStringLiteral("epoll"));
    QCOMPARE(valueNamed<EngineKind>(u"epoll"), EngineKind::Epoll);
    QCOMPARE(valueNamed<EngineKind>(u"Epoll"), std::nullopt);
    QCOMPARE(valueNamed<EngineKind>(u"unknown"), std::nullopt);
    QCOMPARE(valueNamed<EngineKind>(u""), std::nullopt);
}

void tst_Error::printed()
{
    Error error(ErrorCode::NotListening, QStringLiteral("Nobody listens"), 111);
    error.state = ActiveState::NotListening;
    error.phase = Phase::Connect;
    QTest::ignoreMessage(QtDebugMsg,
                         "Error(NotListening: Nobody listens, errno 111, state NotListening, "
                         "reason None, phase Connect, NotSent) IpcCore::Delivery::NotSent");
    qDebug() << error << error.delivery;
}

void tst_Error::defaults()
{
    const Error error(ErrorCode::Busy, QStringLiteral("Later"));
    QCOMPARE(error.systemError, 0);
    QCOMPARE(error.state, ActiveState::OtherError);
    QCOMPARE(error.reason, StateReason::None);
    QCOMPARE(error.phase, Phase::None);
    // What was never sent may be sent again, so the default only fits failures before sending.
    QCOMPARE(error.delivery, Delivery::NotSent);
}

void tst_Error::equality()
{
    const Error error(ErrorCode::Busy, QStringLiteral("Later"), 11);
    Error other = error;
    QCOMPARE(other, error);
    other.delivery = Delivery::MaybeProcessed;
    QVERIFY(other != error);
    QVERIFY(error != Error(ErrorCode::Busy, QStringLiteral("Later"), 12));
}

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_error.moc"

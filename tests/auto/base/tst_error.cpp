// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/error.h>

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace IpcCore;

namespace {

// Every enumerator up to `last` has a unique name; values outside have none.
template <typename Enum>
void compareNames(Enum last, const QByteArrayList &expected)
{
    QByteArrayList names;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        names += nameOf(static_cast<Enum>(i));
    QCOMPARE(names, expected);
    QCOMPARE(QSet<QByteArray>(names.begin(), names.end()).size(), names.size());
    QCOMPARE(nameOf(static_cast<Enum>(static_cast<int>(last) + 1)), "Unknown");
    QCOMPARE(nameOf(static_cast<Enum>(-1)), "Unknown");
}

} // namespace

class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activeStateNames();
    void stateReasonNames();
    void errorCodeNames();
    void defaults();
    void equality();
};

void tst_Error::activeStateNames()
{
    compareNames(ActiveState::OtherError,
                 {"Listening", "NotListening", "InvalidPath", "PathNotFound", "OtherError"});
}

void tst_Error::stateReasonNames()
{
    compareNames(StateReason::SymbolicLink,
                 {"None", "Busy", "AccessDenied", "Resources", "NotASocket", "PathTooLong",
                  "WrongType", "SymbolicLink"});
}

void tst_Error::errorCodeNames()
{
    compareNames(
        ErrorCode::NotSupported,
        {"InvalidArgument", "WrongState",    "InvalidPath",     "PathTooLong",   "PathNotFound",
         "NotListening",    "Busy",          "AddressInUse",    "AccessDenied",  "UntrustedServer",
         "SystemResources", "SystemError",   "Timeout",         "Canceled",      "ConnectionClosed",
         "ReplyTruncated",  "ProtocolError", "MessageTooLarge", "WouldDeadlock", "WouldBlock",
         "QueueFull",       "PeerStalled",   "PeerGone",        "Stopped",       "LaunchFailed",
         "NotSupported"});
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

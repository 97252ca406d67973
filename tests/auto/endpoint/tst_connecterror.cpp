// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/connecterror.h"

#include <QtTest/qtest.h>

#include <cerrno>

using namespace IpcCore;

class tst_ConnectError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusTable_data();
    void statusTable();
    void systemFailures_data();
    void systemFailures();
    void textsAreNotFormats();
};

void tst_ConnectError::statusTable_data()
{
    QTest::addColumn<int>("systemError");
    QTest::addColumn<FileKind>("kind");
    QTest::addColumn<ActiveState>("state");
    QTest::addColumn<StateReason>("reason");
    QTest::addColumn<ErrorCode>("code");

    using enum ActiveState;
    const auto row = [](const char *name, int error, FileKind kind, ActiveState state,
                        StateReason reason, ErrorCode code) {
        QTest::newRow(name) << error << kind << state << reason << code;
    };
    const auto none = StateReason::None;
    const auto unknown = FileKind::Unknown;
    row("deserted socket", ECONNREFUSED, FileKind::Socket, NotListening, none,
        ErrorCode::NotListening);
    row("refused, unknown", ECONNREFUSED, unknown, NotListening, none, ErrorCode::NotListening);
    row("file", ECONNREFUSED, FileKind::Other, InvalidPath, StateReason::NotASocket,
        ErrorCode::InvalidPath);
    row("refused, then gone", ECONNREFUSED, FileKind::Missing, PathNotFound, none,
        ErrorCode::PathNotFound);
    row("ENOTSOCK", ENOTSOCK, unknown, InvalidPath, StateReason::NotASocket,
        ErrorCode::InvalidPath);
    row("EAGAIN", EAGAIN, unknown, NotListening, StateReason::Busy, ErrorCode::Busy);
    row("ETIMEDOUT", ETIMEDOUT, unknown, NotListening, StateReason::Busy, ErrorCode::Busy);
    row("ENOENT", ENOENT, unknown, PathNotFound, none, ErrorCode::PathNotFound);
    row("ENOTDIR", ENOTDIR, unknown, InvalidPath, none, ErrorCode::InvalidPath);
    row("ELOOP", ELOOP, unknown, InvalidPath, none, ErrorCode::InvalidPath);
    row("ENAMETOOLONG", ENAMETOOLONG, unknown, InvalidPath, StateReason::PathTooLong,
        ErrorCode::PathTooLong);
    row("EINVAL", EINVAL, unknown, InvalidPath, none, ErrorCode::InvalidPath);
    row("EPROTOTYPE", EPROTOTYPE, unknown, InvalidPath, StateReason::WrongType,
        ErrorCode::InvalidPath);
    row("EACCES", EACCES, unknown, OtherError, StateReason::AccessDenied, ErrorCode::AccessDenied);
    row("EPERM", EPERM, unknown, OtherError, StateReason::AccessDenied, ErrorCode::AccessDenied);
    const QList<int> resources{EMFILE, ENFILE, ENOMEM, ENOBUFS};
    for (const int error : resources)
        row(qPrintable(qt_error_string(error)), error, unknown, OtherError, StateReason::Resources,
            ErrorCode::SystemResources);
    row("EIO", EIO, unknown, OtherError, none, ErrorCode::SystemError);
    row("EROFS", EROFS, unknown, OtherError, none, ErrorCode::SystemError);
    row("EOPNOTSUPP", EOPNOTSUPP, unknown, OtherError, none, ErrorCode::SystemError);
}

void tst_ConnectError::statusTable()
{
    QFETCH(const int, systemError);
    QFETCH(const FileKind, kind);
    const EndpointStatus status = statusOfConnect(systemError, kind, EndpointPath("/run/x"));
    QTEST(status.state, "state");
    QTEST(status.reason, "reason");
    const bool vanished = kind == FileKind::Missing;
    QCOMPARE(status.systemError, vanished ? ENOENT : systemError);
    QVERIFY(status.message.contains(QStringLiteral("/run/x")));

    const Error error = errorFromStatus(status);
    QTEST(error.code, "code");
    QCOMPARE(error.state, status.state);
    QCOMPARE(error.reason, status.reason);
    QCOMPARE(error.systemError, status.systemError);
    QCOMPARE(error.message, status.message);
    QCOMPARE(error.phase, Phase::Connect);
    QCOMPARE(error.delivery, Delivery::NotSent);

    const EndpointStatus connected = statusOfConnect(0, kind, EndpointPath("/run/x"));
    QCOMPARE(connected.state, ActiveState::Listening);
    QCOMPARE(connected.reason, StateReason::None);
}

void tst_ConnectError::systemFailures_data()
{
    QTest::addColumn<int>("systemError");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("EACCES") << EACCES << ErrorCode::AccessDenied;
    QTest::newRow("EPERM") << EPERM << ErrorCode::AccessDenied;
    QTest::newRow("ENOENT") << ENOENT << ErrorCode::PathNotFound;
    QTest::newRow("ENOTDIR") << ENOTDIR << ErrorCode::InvalidPath;
    QTest::newRow("ELOOP") << ELOOP << ErrorCode::InvalidPath;
    QTest::newRow("ENAMETOOLONG") << ENAMETOOLONG << ErrorCode::PathTooLong;
    QTest::newRow("EADDRINUSE") << EADDRINUSE << ErrorCode::AddressInUse;
    QTest::newRow("EMFILE") << EMFILE << ErrorCode::SystemResources;
    QTest::newRow("ENOSPC") << ENOSPC << ErrorCode::SystemError;
    QTest::newRow("EROFS") << EROFS << ErrorCode::SystemError;
}

void tst_ConnectError::systemFailures()
{
    QFETCH(const int, systemError);
    const Error error = systemFailure("Cannot try", EndpointPath("/run/x"), systemError);
    QTEST(error.code, "code");
    QCOMPARE(error.systemError, systemError);
    QCOMPARE(error.message,
             QString(QStringLiteral("Cannot try: /run/x: ") + qt_error_string(systemError)));
}

// A placeholder in a path must not be filled in.
void tst_ConnectError::textsAreNotFormats()
{
    const EndpointPath path("/run/%1%2");
    for (const int systemError : {0, ECONNREFUSED, EAGAIN, ENOENT, ENAMETOOLONG, EINVAL, EIO}) {
        const QString text = statusOfConnect(systemError, FileKind::Socket, path).message;
        QVERIFY2(text.contains(QStringLiteral("/run/%1%2")), qPrintable(text));
    }
    QVERIFY(systemFailure("Cannot", path, EIO).message.contains(QStringLiteral("/run/%1%2")));
}

QTEST_GUILESS_MAIN(tst_ConnectError)
#include "tst_connecterror.moc"

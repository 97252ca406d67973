// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/ssherror.h"

#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;

class tst_SshError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void causes_data();
    void causes();
    void hostileWords();
};

void tst_SshError::causes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message"); // a part of it
    const auto row = [](const char *name, const char *said, ErrorCode code, const char *message) {
        QTest::newRow(name) << QByteArray(said) << code << QString::fromLatin1(message);
    };
    row("nothing", "", ErrorCode::SystemError, "box: ssh ended without saying why");
    row("anything", "a\nb\n\n", ErrorCode::SystemError, "box: ssh failed: b");
    row("keys", "root@box: Permission denied (publickey,password).\r\n", ErrorCode::AccessDenied,
        "accepts none of your keys");
    row("file", "Load key \"/id\": Permission denied\n", ErrorCode::SystemError, "Load key");
    row("unknown key", "No ED25519 host key is known\r\nHost key verification failed.\r\n",
        ErrorCode::AccessDenied, "not known yet");
    row("changed key",
        "@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\nHost key verification "
        "failed.\r\n",
        ErrorCode::AccessDenied, "has changed");
    row("name", "ssh: Could not resolve hostname box: Name or service not known\r\n",
        ErrorCode::PathNotFound, "no such host");
    row("refused", "ssh: connect to host box port 22: Connection refused\r\n",
        ErrorCode::NotListening, "no ssh server");
    row("silent", "Timeout, server box not responding.\r\n", ErrorCode::Timeout, "no longer");
    row("banner", "Connection timed out during banner exchange\r\n", ErrorCode::Timeout,
        "does not answer (ssh: Connection timed out during banner exchange)");
    row("closed", "Connection to box closed by remote host.\r\n", ErrorCode::ConnectionClosed,
        "closed the connection");
}

void tst_SshError::causes()
{
    QFETCH(const QByteArray, said);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, message);
    const Error error = sshError("box", said);
    QCOMPARE(error.code, code);
    QVERIFY2(error.message.contains(message), qPrintable(error.message));
}

void tst_SshError::hostileWords()
{
    const Error error = sshError("bo\x1bx", "a\x1b[2Jb\n");
    QVERIFY2(!error.message.contains(u'\x1b'), qPrintable(error.message));
}

QTEST_GUILESS_MAIN(tst_SshError)
#include "tst_ssherror.moc"

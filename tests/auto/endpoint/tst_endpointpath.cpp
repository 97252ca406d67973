// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/endpointpath.h>

#include "fixtures.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace IpcCore;

class tst_EndpointPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBytes_data();
    void keepsBytes();
    void validity_data();
    void validity();
    void relativeThenChdir();
    void relativeToRoot();
    void relativeToNothing();
    void text();
    void parts_data();
    void parts();
    void emptyPath();
    void hashed();
    void printed();
};

void tst_EndpointPath::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("plain") << QByteArray("/run/app/socket");
    QTest::newRow("blank") << QByteArray("/run/my app/a socket ");
    QTest::newRow("UTF-8") << QByteArray("/run/\xc3\xa4\xc3\xb6/\xe6\xbc\xa2");
    QTest::newRow("not UTF-8") << QByteArray("/run/\xff\xfe/\x80");
    QTest::newRow("newline") << QByteArray("/run/a\nb");
    QTest::newRow("control characters") << QByteArray("/run/\x01\x7f\x1b[0m");
    QTest::newRow("percent and placeholder") << QByteArray("/run/%1%s%n");
    QTest::newRow("at sign, no abstract name") << QByteArray("/run/@abstract");
    QTest::newRow("dots inside") << QByteArray("/run/../run/./x");
    QTest::newRow("two slashes") << QByteArray("/run//x");
    QTest::newRow("starts with a dot") << QByteArray("/run/.x");
    QTest::newRow("three dots") << QByteArray("/run/...");
}

void tst_EndpointPath::keepsBytes()
{
    QFETCH(const QByteArray, path);
    const EndpointPath endpoint(path);
    QCOMPARE(endpoint.native(), path);
    QVERIFY(endpoint.validate());
    QCOMPARE(endpoint, EndpointPath(path.constData()));
    QVERIFY(!endpoint.toString().isEmpty());
}

void tst_EndpointPath::validity_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ErrorCode>("code");
    const auto invalid = ErrorCode::InvalidPath;
    const auto tooLong = ErrorCode::PathTooLong;
    const auto fine = ErrorCode::NotSupported; // stands for no error
    const QByteArray name(249, 'n');
    const QByteArray directory = QByteArray("/d").repeated(2000);

    QTest::newRow("empty") << QByteArray() << invalid;
    QTest::newRow("NUL inside") << QByteArray("/run/a\0b", 8) << invalid;
    QTest::newRow("NUL in front") << QByteArray("\0abstract", 9) << invalid;
    QTest::newRow("NUL at the end") << QByteArray("/run/a\0", 7) << invalid;
    QTest::newRow("root") << QByteArray("/") << invalid;
    QTest::newRow("slash at the end") << QByteArray("/run/a/") << invalid;
    QTest::newRow("dot") << QByteArray("/run/.") << invalid;
    QTest::newRow("two dots") << QByteArray("/run/..") << invalid;
    QTest::newRow("only a dot") << QByteArray(".") << invalid;
    QTest::newRow("name of 249") << QByteArray("/" + name) << fine;
    QTest::newRow("name of 250") << QByteArray("/" + name + 'n') << tooLong;
    QTest::newRow("path of 4095") << QByteArray(directory + '/' + QByteArray(94, 'n')) << fine;
    QTest::newRow("path of 4096") << QByteArray(directory + '/' + QByteArray(95, 'n')) << tooLong;
}

void tst_EndpointPath::validity()
{
    QFETCH(const QByteArray, path);
    QFETCH(const ErrorCode, code);
    const Result<void> valid = EndpointPath(path).validate();
    QCOMPARE(valid.hasValue(), code == ErrorCode::NotSupported);
    if (valid)
        return;
    QCOMPARE(valid.error().code, code);
    QCOMPARE(valid.error().state, ActiveState::InvalidPath);
    QCOMPARE(valid.error().reason,
             code == ErrorCode::PathTooLong ? StateReason::PathTooLong : StateReason::None);
    QCOMPARE(valid.error().phase, Phase::Connect);
    QVERIFY(!valid.error().message.isEmpty());
}

void tst_EndpointPath::relativeThenChdir()
{
    const QTemporaryDir dir;
    const QByteArray odd = pathIn(dir, "odd\xff");
    QCOMPARE(::mkdir(odd.constData(), 0700), 0);
    EndpointPath endpoint;
    {
        const ScopedDirectory inside(odd);
        endpoint = EndpointPath("sub/x");
        QCOMPARE(endpoint.native(), QByteArray(odd + "/sub/x"));
    }
    QCOMPARE(endpoint.native(), QByteArray(odd + "/sub/x"));
    QVERIFY(endpoint.validate());
    ::rmdir(odd.constData()); // QTemporaryDir cannot: the name is not valid text
}

void tst_EndpointPath::relativeToRoot()
{
    const ScopedDirectory inside("/");
    QCOMPARE(EndpointPath("x").native(), QByteArray("/x"));
}

void tst_EndpointPath::relativeToNothing()
{
    const QTemporaryDir dir;
    const QByteArray gone = pathIn(dir, "gone");
    QCOMPARE(::mkdir(gone.constData(), 0700), 0);
    const ScopedDirectory inside(gone);
    QCOMPARE(::rmdir(gone.constData()), 0);
    const Result<void> valid = EndpointPath("x").validate();
    QVERIFY(!valid);
    QCOMPARE(valid.error().code, ErrorCode::InvalidPath);
}

void tst_EndpointPath::text()
{
    const QString text = QStringLiteral("/run/plain");
    QCOMPARE(EndpointPath(text).native(), QByteArray("/run/plain"));
    QCOMPARE(EndpointPath(text).toString(), text);
    const QString umlauts = QStringLiteral("/run/\u00e4");
    QCOMPARE(EndpointPath(umlauts).native(), QFile::encodeName(umlauts));
    const QString withNul = QStringLiteral("/run/a") + QChar::Null;
    QVERIFY(!EndpointPath(withNul).validate());
}

void tst_EndpointPath::parts_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("usual") << QByteArray("/run/app/x") << QByteArray("/run/app") << QByteArray("x");
    QTest::newRow("in root") << QByteArray("/x") << QByteArray("/") << QByteArray("x");
    QTest::newRow("no name") << QByteArray("/run/") << QByteArray("/run") << QByteArray();
}

void tst_EndpointPath::parts()
{
    QFETCH(const QByteArray, path);
    const EndpointPath endpoint(path);
    QTEST(endpoint.directory(), "directory");
    QTEST(endpoint.fileName(), "name");
}

void tst_EndpointPath::emptyPath()
{
    QVERIFY(EndpointPath().isEmpty());
    QVERIFY(EndpointPath(QString()).isEmpty());
    QVERIFY(EndpointPath(QByteArray()).isEmpty());
    QVERIFY(EndpointPath(static_cast<const char *>(nullptr)).isEmpty());
    QVERIFY(EndpointPath().fileName().isEmpty());
    QVERIFY(EndpointPath().directory().isEmpty());
}

void tst_EndpointPath::hashed()
{
    const QSet<EndpointPath> paths{"/a", "/b", "/a"};
    QCOMPARE(paths.size(), 2);
    QVERIFY(paths.contains(EndpointPath(QStringLiteral("/b"))));
    QVERIFY(!paths.contains("/c"));
}

void tst_EndpointPath::printed()
{
    QTest::ignoreMessage(QtDebugMsg, "EndpointPath(\"/run/a\") 1");
    qDebug() << EndpointPath("/run/a") << 1;
}

QTEST_GUILESS_MAIN(tst_EndpointPath)
#include "tst_endpointpath.moc"

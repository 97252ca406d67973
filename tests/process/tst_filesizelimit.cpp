// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <sys/resource.h>

// A program that may not make any files, as daemons forbid themselves, serves without
// introspection instead of being ended by SIGXFSZ.
class tst_FileSizeLimit : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void servesWithoutFiles();
};

void tst_FileSizeLimit::servesWithoutFiles()
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(directory()));
    const auto daemon = makeDaemon();
    daemon->process().setChildProcessModifier([] {
        const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
        ::setrlimit(RLIMIT_FSIZE, &none);
    });
    QVERIFY2(bringUp(*daemon), daemon->errors().constData());
    QCOMPARE(ask("ping"), QByteArray("pong"));
    QCOMPARE(ask("quit"), QByteArray());
    QCOMPARE(daemon->finish(), 0);
    QVERIFY2(daemon->errors().contains("File too large"), daemon->errors().constData());
}

QTEST_GUILESS_MAIN(tst_FileSizeLimit)
#include "tst_filesizelimit.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qfile.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

// Verbs that run until they are told to end do so, even if nobody reads what they write.
class tst_IpcctlFullOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnASignal_data();
    void endsOnASignal();
};

namespace {

constexpr int Patience = 20'000; // ms

// A pipe with a name that nobody reads, as small as possible; closed on failure.
int unreadPipe(const QByteArray &path)
{
    if (::mkfifo(path.constData(), 0600) != 0)
        return -1;
    const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
#ifdef F_SETPIPE_SZ
    ::fcntl(reader, F_SETPIPE_SZ, 4096);
#endif
    return reader;
}

int unreadBytes(int reader)
{
    int count = 0;
    return ::ioctl(reader, FIONREAD, &count) == 0 ? count : -1;
}

} // namespace

void tst_IpcctlFullOutput::endsOnASignal_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isMerged"); // both streams into one pipe
    QTest::addColumn<int>("signal");
    for (const auto &[name, signal] :
         {std::pair("SIGINT", SIGINT), std::pair("SIGTERM", SIGTERM)}) {
        const auto row = [name = name, signal = signal](const char *line, bool isMerged) {
            QTest::addRow("%s%s %s", line, isMerged ? " 2>&1" : "", name)
                << QString::fromLatin1(line).split(u' ') << isMerged << signal;
        };
        row("trace %1", false);
        row("trace %1", true);
        row("trace %1 --json", false);
        row("top --interval 0.05", false);
        row("top --interval 0.05 --json", true);
        row("send %1 ping --repeat 1000000", false);
    }
}

void tst_IpcctlFullOutput::endsOnASignal()
{
    QFETCH(QStringList, arguments);
    QFETCH(const bool, isMerged);
    QFETCH(const int, signal);
    const QTemporaryDir runtime;
    QVERIFY(runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    qunsetenv("IPCCORE_INTROSPECTION");
    const QString path = runtime.filePath(QStringLiteral("d"));
    const auto demo = startDemo(QStringLiteral(IPCDEMOD), path);
    QVERIFY(demo);
    const std::jthread client([&path](const std::stop_token &end) {
        RawPeer peer = RawPeer::connectTo(QFile::encodeName(path));
        while (!end.stop_requested() && peer.send("0008ping0000"))
            peer.receiveMessage();
    });
    const QString output = runtime.filePath(QStringLiteral("output"));
    const int reader = unreadPipe(QFile::encodeName(output));
    QVERIFY(reader >= 0);
    const auto close = qScopeGuard([reader] { ::close(reader); });

    arguments.replaceInStrings(QStringLiteral("%1"), path);
    Program program(QStringLiteral(IPCCTL), arguments);
    if (isMerged)
        program.process().setProcessChannelMode(QProcess::MergedChannels);
    program.process().setStandardOutputFile(output);
    QVERIFY(program.start());
    // Until it has been blocked for a while; a program that is slower ends while it is not.
    int before = 0;
    int same = 0;
    const auto isBlocked = [&] {
        const int count = unreadBytes(reader);
        same = count > 0 && std::exchange(before, count) == count ? same + 1 : 0;
        return same > 30;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBlocked(), Patience);
    QVERIFY(program.sendSignal(signal));
    QVERIFY(program.process().waitForFinished(Patience));
    // Unless the signal ended it, as it does once `send` is done.
    if (program.process().exitStatus() == QProcess::NormalExit)
        QVERIFY(program.process().exitCode() == 0 || program.process().exitCode() == 5);
}

QTEST_GUILESS_MAIN(tst_IpcctlFullOutput)
#include "tst_ipcctlfulloutput.moc"

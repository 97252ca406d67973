// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filetransfer.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Monitor;

class tst_FileTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads();
    void failures();
    void cancel();
    void fileThatHangs();

private:
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_dir;
};

namespace {

constexpr int PatienceMs = 20'000;

using Read = IpcCore::Result<QByteArray>;
using Written = IpcCore::Result<void>;

// The signals of a transfer.
struct TransferRecord
{
    explicit TransferRecord(FileTransfer &transfer)
    {
        QObject::connect(&transfer, &FileTransfer::readDone, &transfer,
                         [this](const Read &result) { read.append(result); });
        QObject::connect(&transfer, &FileTransfer::writeDone, &transfer,
                         [this](const Written &result) { written.append(result); });
    }

    QList<Read> read;
    QList<Written> written;
};

} // namespace

void tst_FileTransfer::writesAndReads()
{
    FileTransfer transfer;
    TransferRecord record(transfer);
    const QByteArray bytes("\0\xff\n", 3);
    transfer.write(path("x"), bytes);
    QVERIFY(transfer.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(record.written.size(), 1, PatienceMs);
    QVERIFY(!transfer.isRunning());
    QVERIFY(record.written.constFirst());
    transfer.read(path("x"));
    QTRY_COMPARE_WITH_TIMEOUT(record.read.size(), 1, PatienceMs);
    QCOMPARE(*record.read.constFirst(), bytes);
}

void tst_FileTransfer::failures()
{
    FileTransfer transfer;
    TransferRecord record(transfer);
    transfer.read(path("missing"));
    QTRY_COMPARE_WITH_TIMEOUT(record.read.size(), 1, PatienceMs);
    const Read result = record.read.constFirst();
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(path("missing")));
    transfer.write(path("no/directory"), "x");
    QTRY_COMPARE_WITH_TIMEOUT(record.written.size(), 1, PatienceMs);
    QVERIFY(!record.written.constFirst());
}

void tst_FileTransfer::cancel()
{
    FileTransfer transfer;
    TransferRecord record(transfer);
    transfer.read(path("one"));
    transfer.cancel();
    QVERIFY(!transfer.isRunning());
    // Only the second one is reported.
    transfer.read(path("two"));
    QTRY_COMPARE_WITH_TIMEOUT(record.read.size(), 1, PatienceMs);
    const Read result = record.read.constFirst();
    QVERIFY(result.error().message.contains(path("two")));
}

void tst_FileTransfer::fileThatHangs()
{
    const QByteArray pipe = QFile::encodeName(path("pipe"));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    {
        FileTransfer transfer;
        transfer.read(path("pipe"));
        transfer.cancel();
        transfer.read(path("pipe"));
    }
    // Lets the threads end as soon as they can: nobody else has the pipe open for writing.
    const int writer = ::open(pipe.constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    ::close(writer);
}

QTEST_GUILESS_MAIN(tst_FileTransfer)
#include "tst_filetransfer.moc"

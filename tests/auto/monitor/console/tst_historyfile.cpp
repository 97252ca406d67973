// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/historyfile.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <thread>
#include <unistd.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::ErrorCode;

class tst_HistoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFile();
    void entriesReturn_data();
    void entriesReturn();
    void keepsNoMoreThanItMay();
    void brokenLines();
    void halfALineAtTheEnd();
    void strangeLinesStay();
    void onlyForTheUser();
    void entriesAreLimited();
    void sizeIsLimited();
    void clear();
    void severalWriters();
    void cannotBeWritten();
    void cannotBeRead();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("a/history.jsonl")); }

    void writeRaw(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

HistoryEntry entryOf(const QByteArray &request, const QByteArray &reply = "pong")
{
    CommandOutcome outcome;
    outcome.bytesIn = reply.size();
    outcome.totalTime = 1234us;
    return HistoryEntry::of({.endpoint = EndpointAddress::ofPath("/run/x.sock"), .bytes = request},
                            outcome, reply, QDateTime::currentDateTime(), 1000);
}

QByteArrayList requestsOf(const IpcCore::Result<HistoryFile::Content> &content)
{
    QByteArrayList requests;
    for (const HistoryEntry &entry : content->entries)
        requests.append(entry.request);
    return requests;
}

} // namespace

void tst_HistoryFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_HistoryFile::writeRaw(const QByteArray &bytes) const
{
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("a")));
    QFile file(path());
    QVERIFY(file.open(QFile::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_HistoryFile::noFile()
{
    HistoryFile file(path());
    const auto content = file.load();
    QVERIFY(content);
    QVERIFY(content->entries.isEmpty());
    QCOMPARE(content->brokenLines, 0);
    QVERIFY(!QFileInfo::exists(path()));
}

void tst_HistoryFile::entriesReturn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("a\n\"b\"\tgr\xc3\xbc\xc3\x9f");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx");
    QTest::newRow("all bytes") << all;
}

void tst_HistoryFile::entriesReturn()
{
    QFETCH(QByteArray, bytes);
    HistoryEntry entry = entryOf(bytes, bytes);
    entry.endpoint = EndpointAddress::ofPath("/\xff" + QByteArray("x"));
    entry.connectTime = 5us;
    HistoryEntry failed = entryOf(bytes, bytes);
    failed.endpoint = EndpointAddress::ofAbstractName("name");
    failed.error = QStringLiteral("Timeout");
    failed.errorMessage = QStringLiteral("It took too long");
    failed.firstByteTime = 7us;

    HistoryFile file(path());
    QVERIFY(file.append(entry));
    QVERIFY(file.append(failed));
    const auto content = HistoryFile(path()).load();
    QVERIFY(content);
    QCOMPARE(content->brokenLines, 0);
    QCOMPARE(content->entries, (QList<HistoryEntry>{entry, failed}));
}

void tst_HistoryFile::keepsNoMoreThanItMay()
{
    const HistoryEntry entry = entryOf(QByteArray(2000, 'q'), QByteArray(3000, 'r'));
    QCOMPARE(entry.request.size(), 1000);
    QCOMPARE(entry.requestSize, 2000);
    QVERIFY(!entry.hasWholeRequest());
    QCOMPARE(entry.reply.size(), 1000);
    QCOMPARE(entry.replySize, 3000);
    QVERIFY(!entry.hasWholeReply());
    QCOMPARE(HistoryEntry::fromJsonLine(entry.toJsonLine()), entry);
}

void tst_HistoryFile::brokenLines()
{
    HistoryFile file(path());
    QVERIFY(file.append(entryOf("one")));
    writeRaw("no json\n\n{}\n[]\n{\"time\":\"2026-01-01T00:00:00Z\",\"endpoint\":\"/x\"}\n"
             "{\"time\":\"never\",\"endpoint\":\"/x\",\"request\":\"x\"}\n\xff\n");
    QVERIFY(file.append(entryOf("two")));
    const auto content = file.load();
    QVERIFY(content);
    QCOMPARE(requestsOf(content), (QByteArrayList{"one", "two"}));
    QCOMPARE(content->brokenLines, 6);
}

void tst_HistoryFile::halfALineAtTheEnd()
{
    HistoryFile file(path());
    QVERIFY(file.append(entryOf("one")));
    writeRaw("{\"time\":\"20");
    QVERIFY(file.append(entryOf("two")));
    QVERIFY(file.append(entryOf("three")));
    const auto content = file.load();
    QCOMPARE(requestsOf(content), (QByteArrayList{"one", "two", "three"}));
    QCOMPARE(content->brokenLines, 1);
}

// A line this version cannot read may be valid for another.
void tst_HistoryFile::strangeLinesStay()
{
    HistoryFile file(path(), {.maxEntries = 20});
    for (int i = 0; i < 12; ++i)
        QVERIFY(file.append(entryOf("before")));
    writeRaw("not of this version\n");
    // Enough to shorten the file, but not enough to drop the line for its age.
    for (int i = 0; i < 10; ++i)
        QVERIFY(file.append(entryOf("after")));
    const auto content = file.load();
    QVERIFY2(content->entries.size() + content->brokenLines < 23, "nothing was cut");
    QCOMPARE(content->brokenLines, 1);
    QFile raw(path());
    QVERIFY(raw.open(QFile::ReadOnly));
    QVERIFY(raw.readAll().contains("\nnot of this version\n"));
}

void tst_HistoryFile::onlyForTheUser()
{
    constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
                                          | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    HistoryFile file(path(), {.maxEntries = 10});
    QVERIFY(file.append(entryOf("secret")));
    QCOMPARE(QFile::permissions(path()) & Others, QFile::Permissions());
    // Made readable by somebody, or by an older version.
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(file.append(entryOf("secret")));
    QCOMPARE(QFile::permissions(path()) & Others, QFile::Permissions());
    for (int i = 0; i < 20; ++i)
        QVERIFY(file.append(entryOf("so many that it is made shorter")));
    QVERIFY(file.load()->entries.size() < 20);
    QCOMPARE(QFile::permissions(path()) & Others, QFile::Permissions());
}

void tst_HistoryFile::entriesAreLimited()
{
    HistoryFile file(path(), {.maxEntries = 20});
    for (int i = 0; i < 100; ++i)
        QVERIFY(file.append(entryOf(QByteArray::number(i))));
    const auto content = HistoryFile(path(), {.maxEntries = 100}).load();
    QVERIFY(content->entries.size() >= 18);
    QVERIFY(content->entries.size() <= 22);
    QCOMPARE(content->entries.constLast().request, QByteArray("99"));
    // Readers apply the limit, too.
    QCOMPARE(HistoryFile(path(), {.maxEntries = 3}).load()->entries.size(), 3);
}

void tst_HistoryFile::sizeIsLimited()
{
    HistoryFile file(path(), {.maxFileSize = 20'000});
    for (int i = 0; i < 100; ++i) {
        QVERIFY(file.append(entryOf(QByteArray::number(i).repeated(100))));
        QVERIFY(QFileInfo(path()).size() <= 20'000);
    }
    const auto content = file.load();
    QCOMPARE(content->brokenLines, 0);
    QVERIFY(content->entries.size() > 5);
    QCOMPARE(content->entries.constLast().request, QByteArray("99").repeated(100));
    // A file that somebody else let grow: only its end is read.
    writeRaw(QByteArray("x\n").repeated(20'000) + entryOf("last").toJsonLine() + '\n');
    QCOMPARE(requestsOf(file.load()), QByteArrayList{"last"});
}

void tst_HistoryFile::clear()
{
    HistoryFile file(path());
    QVERIFY(file.clear());
    QVERIFY(file.append(entryOf("one")));
    QVERIFY(file.clear());
    QVERIFY(file.load()->entries.isEmpty());
    QVERIFY(file.append(entryOf("two")));
    QCOMPARE(requestsOf(file.load()), QByteArrayList{"two"});
}

void tst_HistoryFile::severalWriters()
{
    constexpr int Writers = 4;
    constexpr int Entries = 100;
    // Shortened from time to time while others use it.
    const HistoryLimits limits{.maxEntries = 250};
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < Writers; ++writer) {
        threads.emplace_back([&, writer] {
            HistoryFile file(path(), limits);
            for (int i = 0; i < Entries; ++i) {
                const HistoryEntry entry = entryOf(QByteArray(5'000, char('a' + writer)));
                auto appended = file.append(entry);
                // On a busy machine a writer may lose the race for the lock for long.
                for (int again = 0; !appended && again < 20; ++again) {
                    if (appended.error().code == ErrorCode::Busy)
                        appended = file.append(entry);
                }
                if (!appended)
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures, 0);
    const auto content = HistoryFile(path()).load();
    QCOMPARE(content->brokenLines, 0);
    QCOMPARE(content->entries.size(), Writers * Entries);
    for (const HistoryEntry &entry : content->entries)
        QCOMPARE(entry.request, QByteArray(1'000, entry.request.front()));
}

void tst_HistoryFile::cannotBeWritten()
{
    // A file in place of the directory.
    QFile obstacle(m_dir->filePath(QStringLiteral("a")));
    QVERIFY(obstacle.open(QFile::WriteOnly));
    HistoryFile file(path());
    const auto result = file.append(entryOf("x"));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AccessDenied);
    // A directory in place of the file.
    QVERIFY(obstacle.remove());
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("a/history.jsonl")));
    QVERIFY(!file.append(entryOf("x")));
}

void tst_HistoryFile::cannotBeRead()
{
    QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("a/history.jsonl")));
    const auto content = HistoryFile(path()).load();
    QVERIFY(!content);
    QVERIFY(!content.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(tst_HistoryFile)
#include "tst_historyfile.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "session/messagememory.h"

#include "support/sanitizer.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace IpcCore;

namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr qint64 Limit = 512 * MiB;

QByteArray pattern(qsizetype size, int seed = 0)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(seed + i * 7 + i / 251);
    return bytes;
}

// This process's resident memory in bytes; 0 if unknown.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

class tst_MessageMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthKeepsBytes_data();
    void growthKeepsBytes();
    void roomIsWhatIsAskedForAndThere();
    void largeMessagesDoNotMove();
    void clearGivesBack();
    void refusedMemoryChangesNothing_data();
    void refusedMemoryChangesNothing();
    void worksWithoutRange();

private:
    RangePool m_ranges{0};
};

void tst_MessageMemory::growthKeepsBytes_data()
{
    QTest::addColumn<QList<qint64>>("sizes");
    QTest::newRow("small") << QList<qint64>{1, 2, 100, 5000, 5001};
    QTest::newRow("to the threshold") << QList<qint64>{10, MiB - 1, MiB};
    QTest::newRow("across it") << QList<qint64>{MiB, MiB + 1, MiB + 2};
    QTest::newRow("far across it") << QList<qint64>{5, 3 * MiB, 3 * MiB + 1, 20 * MiB};
    QTest::newRow("large at once") << QList<qint64>{2 * MiB, 4 * MiB};
    QTest::newRow("through large pages") << QList<qint64>{2 * MiB + 1, 4 * MiB - 1, 4 * MiB + 1};
}

// Alternating between append() and room().
void tst_MessageMemory::growthKeepsBytes()
{
    QFETCH(const QList<qint64>, sizes);
    const QByteArray message = pattern(sizes.last());
    MessageMemory memory;
    QVERIFY(memory.isEmpty());
    QCOMPARE(*memory.view().data(), '\0');
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        QVERIFY(memory.reserve(m_ranges, sizes[i], Limit));
        QCOMPARE(memory.capacity(), sizes[i]);
        QVERIFY(memory.view() == QByteArrayView(message).first(memory.size()));
        const QByteArray next = message.mid(memory.size(), sizes[i] - memory.size());
        if (i % 2 == 0) {
            memory.append(next);
        } else {
            const std::span<char> room = memory.room(next.size());
            QCOMPARE(std::ssize(room), next.size());
            std::copy(next.begin(), next.end(), room.begin());
            memory.grow(next.size());
        }
        QCOMPARE(memory.size(), sizes[i]);
        QVERIFY(memory.view() == QByteArrayView(message).first(sizes[i]));
        QCOMPARE(memory.view().data()[sizes[i]], '\0');
    }
    QVERIFY(memory.reserve(m_ranges, 1, Limit));
    QCOMPARE(memory.capacity(), sizes.last());
    QVERIFY(memory.view() == message);
}

void tst_MessageMemory::roomIsWhatIsAskedForAndThere()
{
    MessageMemory memory;
    QVERIFY(memory.room(10).empty());
    QVERIFY(memory.reserve(m_ranges, 100, Limit));
    memory.append("abc");
    QCOMPARE(memory.room(10).size(), std::size_t(10));
    QCOMPARE(memory.room(1000).size(), std::size_t(97));
    QVERIFY(memory.room(10).data() == memory.view().data() + 3);
    memory.room(2)[0] = 'd';
    memory.grow(1);
    QCOMPARE(memory.view(), QByteArrayView("abcd"));
    memory.grow(96);
    QVERIFY(memory.room(10).empty());
}

void tst_MessageMemory::largeMessagesDoNotMove()
{
#if !IPCCORE_LINUX
    QSKIP("No ranges of addresses here");
#endif
    MessageMemory memory;
    QVERIFY(memory.reserve(m_ranges, MiB + 1, Limit));
    memory.append("head");
    const char *const place = memory.view().data();
    for (qint64 capacity = 2 * MiB; capacity <= Limit; capacity *= 2) {
        QVERIFY(memory.reserve(m_ranges, capacity, Limit));
        QVERIFY(memory.view().data() == place);
    }
    // All of it is usable.
    memory.room(Limit).back() = 'x';
    QCOMPARE(memory.view(), QByteArrayView("head"));
}

void tst_MessageMemory::clearGivesBack()
{
    constexpr qint64 Size = 64 * MiB;
    if (residentBytes() == 0)
        QSKIP("The system does not tell how much memory is in use");
    MessageMemory memory;
    const qint64 before = residentBytes();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(memory.reserve(m_ranges, Size, Limit));
        const std::span<char> room = memory.room(Size);
        std::fill(room.begin(), room.end(), 'x');
        memory.grow(Size);
        QVERIFY(residentBytes() - before > Size - 8 * MiB);
        memory.clear(m_ranges);
        QVERIFY(memory.isEmpty());
        QVERIFY(memory.view().isEmpty());
        QCOMPARE(memory.capacity(), 0);
        QVERIFY2(residentBytes() - before < Size / 2,
                 qPrintable(QString::number(residentBytes() - before)));
    }
    // Small again, without traces.
    QVERIFY(memory.reserve(m_ranges, 10, Limit));
    memory.append("0123456789");
    QCOMPARE(memory.view(), QByteArrayView("0123456789"));
}

void tst_MessageMemory::refusedMemoryChangesNothing_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("empty") << qint64(0);
    QTest::newRow("small") << qint64(100);
    QTest::newRow("large") << 3 * MiB;
}

void tst_MessageMemory::refusedMemoryChangesNothing()
{
    if (UnderSanitizer)
        QSKIP("The sanitizer ends the process where there is no memory");
    QFETCH(const qint64, size);
    constexpr qint64 TooMuch = 1LL << 62;
    const QByteArray message = pattern(size);
    MessageMemory memory;
    if (size > 0)
        QVERIFY(memory.reserve(m_ranges, size, TooMuch)); // without a range: none is that large
    memory.append(message);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!memory.reserve(m_ranges, TooMuch, TooMuch));
        QCOMPARE(memory.size(), size);
        QCOMPARE(memory.capacity(), size);
        QVERIFY(memory.view() == message);
    }
    QVERIFY(memory.reserve(m_ranges, size + 2 * MiB, TooMuch));
    memory.append("end");
    QVERIFY(memory.view() == QByteArray(message + "end"));
}

// The system has address space for the message, but not for the largest possible one.
void tst_MessageMemory::worksWithoutRange()
{
    if (UnderSanitizer)
        QSKIP("The sanitizer needs addresses of its own");
    const QByteArray message = pattern(8 * MiB);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const rlimit limit = {.rlim_cur = 1024 * MiB, .rlim_max = 1024 * MiB};
        if (::setrlimit(RLIMIT_AS, &limit) != 0)
            ::_exit(1);
        MessageMemory memory;
        for (qsizetype done = 0; done < message.size(); done += MiB / 2) {
            if (!memory.reserve(m_ranges, done + MiB / 2, 2048 * MiB))
                ::_exit(2);
            memory.append(QByteArrayView(message).sliced(done, MiB / 2));
        }
        if (memory.view() != message)
            ::_exit(3);
        // Now without either.
        if (memory.reserve(m_ranges, 2048 * MiB, 2048 * MiB))
            ::_exit(4);
        ::_exit(memory.view() == message && memory.capacity() == message.size() ? 0 : 5);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_APPLESS_MAIN(tst_MessageMemory)
#include "tst_messagememory.moc"

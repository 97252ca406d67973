// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/uniquefd.h"

#include <QtTest/qtest.h>

#include <fcntl.h>
#include <unistd.h>

using namespace IpcCore;

namespace {

int openNull()
{
    return ::open("/dev/null", O_RDWR | O_CLOEXEC);
}

bool isOpen(int fd)
{
    return ::fcntl(fd, F_GETFD) >= 0;
}

} // namespace

class tst_UniqueFd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closes();
    void moves();
    void keepsErrno();
    void staysAboveStandard_data();
    void staysAboveStandard();
    void retriesOnInterrupt();
};

void tst_UniqueFd::closes()
{
    const int number = openNull();
    {
        const UniqueFd fd(number);
        QVERIFY(fd);
        QCOMPARE(fd.get(), number);
    }
    QVERIFY(!isOpen(number));
    QVERIFY(!UniqueFd());
}

void tst_UniqueFd::moves()
{
    UniqueFd first(openNull());
    const int number = first.get();
    UniqueFd second(std::move(first));
    QCOMPARE(second.get(), number);
    UniqueFd third(openNull());
    const int replaced = third.get();
    third = std::move(second);
    QVERIFY(!isOpen(replaced));
    QCOMPARE(third.release(), number);
    QVERIFY(!third);
    QVERIFY(isOpen(number));
    ::close(number);
}

void tst_UniqueFd::keepsErrno()
{
    UniqueFd fd(openNull());
    ::close(fd.get());
    errno = ENOENT;
    fd.reset(); // close() fails with EBADF
    QCOMPARE(errno, ENOENT);
}

void tst_UniqueFd::staysAboveStandard_data()
{
    QTest::addColumn<int>("standard");
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        QTest::addRow("%d is closed", standard) << standard;
}

void tst_UniqueFd::staysAboveStandard()
{
    QFETCH(const int, standard);
    const int kept = ::fcntl(standard, F_DUPFD_CLOEXEC, 3);
    ::close(standard);
    const int opened = openNull();
    const UniqueFd fd(opened);
    UniqueFd empty;
    empty.reset(openNull());
    const bool leftOpen = isOpen(standard);
    if (kept >= 0) { // before anything is printed
        ::dup2(kept, standard);
        ::close(kept);
    }
    QCOMPARE(opened, standard);
    QVERIFY(fd.get() > STDERR_FILENO);
    QVERIFY(empty.get() > STDERR_FILENO);
    QCOMPARE(::fcntl(fd.get(), F_GETFD), FD_CLOEXEC);
    QVERIFY(!leftOpen);
}

void tst_UniqueFd::retriesOnInterrupt()
{
    int calls = 0;
    const int result = retryOnInterrupt([&calls] {
        errno = EINTR;
        return ++calls < 3 ? -1 : 7;
    });
    QCOMPARE(result, 7);
    QCOMPARE(calls, 3);

    const int failed = retryOnInterrupt([&calls] {
        ++calls;
        errno = EBADF;
        return -1;
    });
    QCOMPARE(failed, -1);
    QCOMPARE(calls, 4);
}

QTEST_GUILESS_MAIN(tst_UniqueFd)
#include "tst_uniquefd.moc"

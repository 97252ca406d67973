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

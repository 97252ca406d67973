// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "base/pipe.h"
#include "shared/sharedmemory.h"

#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace IpcCore;

class tst_SharedMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isReadWhereItIsWritten();
    void cannotBeChangedByItsReader();
    void refusesAnythingElse_data();
    void refusesAnythingElse();
    void passesADescriptor();
    void closesDescriptorsThatAreTooMany_data();
    void closesDescriptorsThatAreTooMany();
    void refusesAMessageOfAnotherSize_data();
    void refusesAMessageOfAnotherSize();
    void isAFileToItsLimit();
};

#if IPCCORE_LINUX

namespace {

constexpr qint64 Size = 1024LL * 1024;

struct Sockets
{
    Sockets()
    {
        int both[2] = {-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, both) == 0) {
            near = UniqueFd(both[0]);
            far = UniqueFd(both[1]);
        }
    }

    UniqueFd near;
    UniqueFd far;
};

// A memory file as a peer might make one.
UniqueFd memoryFile(qint64 size, int seals, unsigned flags = MFD_ALLOW_SEALING)
{
    UniqueFd fd(::memfd_create("test", MFD_CLOEXEC | flags));
    if (::ftruncate(fd.get(), size) != 0
        || (seals != 0 && ::fcntl(fd.get(), F_ADD_SEALS, seals) != 0))
        fd.reset();
    return fd;
}

bool sendDescriptors(int socket, QByteArrayView bytes, const std::vector<int> &descriptors)
{
    iovec part = {.iov_base = const_cast<char *>(bytes.data()),
                  .iov_len = static_cast<std::size_t>(bytes.size())};
    std::vector<char> control(CMSG_SPACE(descriptors.size() * sizeof(int)));
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *const header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
    memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size() * sizeof(int));
    return ::sendmsg(socket, &message, MSG_NOSIGNAL) == bytes.size();
}

// Whether no descriptor refers to the reading end any more, other than those here.
bool isClosedElsewhere(Pipe &pipe)
{
    pipe.reading.reset();
    ::signal(SIGPIPE, SIG_IGN);
    return ::write(pipe.writing.get(), "x", 1) == -1 && errno == EPIPE;
}

} // namespace

void tst_SharedMemory::initTestCase() {}

void tst_SharedMemory::isReadWhereItIsWritten()
{
    const Result<OwnMemory> own = makeSharedMemory(Size);
    QVERIFY(own);
    const Result<SharedMapping> seen = mapPeerMemory(own->descriptor, Size);
    QVERIFY(seen);
    QCOMPARE(seen->size(), Size);
    own->mapping.data()[Size - 1] = 'x';
    QCOMPARE(seen->data()[Size - 1], 'x');
    QVERIFY((::fcntl(own->descriptor.get(), F_GETFD) & FD_CLOEXEC) != 0);
}

void tst_SharedMemory::cannotBeChangedByItsReader()
{
    const Result<OwnMemory> own = makeSharedMemory(Size);
    QVERIFY(own);
    const int fd = own->descriptor.get();
    QCOMPARE(::mmap(nullptr, Size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED);
    QCOMPARE(::pwrite(fd, "x", 1, 0), ssize_t(-1));
    QCOMPARE(::ftruncate(fd, Size / 2), -1);
    QCOMPARE(::ftruncate(fd, Size * 2), -1);
    QCOMPARE(::fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, Size), -1);
}

void tst_SharedMemory::refusesAnythingElse_data()
{
    constexpr int All = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | 0x10;
    QTest::addColumn<int>("seals");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("no seals") << 0 << Size << QByteArray("memory");
    QTest::newRow("no sealing") << 0 << Size << QByteArray("plain memory");
    QTest::newRow("may shrink") << (All & ~F_SEAL_SHRINK) << Size << QByteArray("memory");
    QTest::newRow("may grow") << (All & ~F_SEAL_GROW) << Size << QByteArray("memory");
    QTest::newRow("smaller") << All << Size - 4096 << QByteArray("memory");
    QTest::newRow("larger") << All << Size + 4096 << QByteArray("memory");
    QTest::newRow("empty") << All << qint64(0) << QByteArray("memory");
    QTest::newRow("a file") << 0 << Size << QByteArray("file");
    QTest::newRow("a pipe") << 0 << Size << QByteArray("pipe");
    QTest::newRow("large pages") << All << Size << QByteArray("large pages");
    QTest::newRow("nothing") << 0 << Size << QByteArray();
}

void tst_SharedMemory::refusesAnythingElse()
{
    QFETCH(const int, seals);
    QFETCH(const qint64, size);
    QFETCH(const QByteArray, kind);
    UniqueFd fd;
    QTemporaryFile file;
    if (kind == "memory")
        fd = memoryFile(size, seals);
    else if (kind == "plain memory")
        fd = memoryFile(size, 0, 0);
    else if (kind == "pipe")
        fd = std::move(makePipe().reading);
    else if (kind == "file" && file.open() && file.resize(size))
        fd = UniqueFd(::dup(file.handle()));
    else if (kind == "large pages")
        fd = memoryFile(2 * Size, seals, MFD_ALLOW_SEALING | MFD_HUGETLB);
    if (!fd && kind == "large pages")
        QSKIP("This system has no large pages");
    QCOMPARE(bool(fd), !kind.isEmpty());
    const Result<SharedMapping> mapped = mapPeerMemory(fd, kind == "large pages" ? 2 * Size : Size);
    QVERIFY(!mapped);
    QCOMPARE(mapped.error().code, ErrorCode::ProtocolError);
}

void tst_SharedMemory::passesADescriptor()
{
    const Sockets sockets;
    const Result<OwnMemory> own = makeSharedMemory(Size);
    QVERIFY(own);
    std::array<char, 5> bytes = {};
    UniqueFd passed;
    QCOMPARE(receiveWithDescriptor(sockets.far.get(), bytes, passed), Received::Nothing);
    QVERIFY(sendWithDescriptor(sockets.near.get(), {"hello", 5}, own->descriptor.get()));
    QCOMPARE(receiveWithDescriptor(sockets.far.get(), bytes, passed), Received::Complete);
    QCOMPARE(QByteArrayView(bytes.data(), 5), QByteArrayView("hello"));
    QVERIFY(mapPeerMemory(passed, Size));
    QVERIFY((::fcntl(passed.get(), F_GETFD) & FD_CLOEXEC) != 0);

    passed.reset();
    QVERIFY(sendWithDescriptor(sockets.near.get(), {"again", 5}, -1));
    QCOMPARE(receiveWithDescriptor(sockets.far.get(), bytes, passed), Received::Complete);
    QVERIFY(!passed);
}

void tst_SharedMemory::closesDescriptorsThatAreTooMany_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("two") << 2;
    QTest::newRow("more than fit") << 5;
    QTest::newRow("most") << 253;
}

void tst_SharedMemory::closesDescriptorsThatAreTooMany()
{
    QFETCH(const int, count);
    const Sockets sockets;
    Pipe pipe = makePipe();
    QVERIFY(pipe);
    QVERIFY(sendDescriptors(sockets.near.get(), "hello",
                            std::vector(static_cast<std::size_t>(count), pipe.reading.get())));
    std::array<char, 5> bytes = {};
    UniqueFd passed;
    QCOMPARE(receiveWithDescriptor(sockets.far.get(), bytes, passed), Received::Invalid);
    passed.reset();
    QVERIFY(isClosedElsewhere(pipe));
}

void tst_SharedMemory::refusesAMessageOfAnotherSize_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("shorter") << QByteArray("hell");
    QTest::newRow("the end") << QByteArray();
}

void tst_SharedMemory::refusesAMessageOfAnotherSize()
{
    QFETCH(const QByteArray, sent);
    Sockets sockets;
    QVERIFY(sent.isEmpty()
            || ::send(sockets.near.get(), sent.data(), std::size_t(sent.size()), 0) > 0);
    if (sent.isEmpty())
        sockets.near.reset();
    std::array<char, 5> bytes = {};
    UniqueFd passed;
    QCOMPARE(receiveWithDescriptor(sockets.far.get(), bytes, passed), Received::Invalid);
}

// Beyond it, the system would end the program.
void tst_SharedMemory::isAFileToItsLimit()
{
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit limit = {.rlim_cur = Size, .rlim_max = before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    const Result<OwnMemory> most = makeSharedMemory(Size);
    const Result<OwnMemory> more = makeSharedMemory(Size + 1);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(most);
    QVERIFY(!more);
    QCOMPARE(more.error().systemError, EFBIG);
}

#else

void tst_SharedMemory::initTestCase()
{
    const Result<OwnMemory> own = makeSharedMemory(1024LL * 1024);
    QVERIFY(!own);
    QCOMPARE(own.error().code, ErrorCode::NotSupported);
    QSKIP("Memory is only shared on Linux");
}

void tst_SharedMemory::isReadWhereItIsWritten() {}

void tst_SharedMemory::cannotBeChangedByItsReader() {}

void tst_SharedMemory::refusesAnythingElse_data() {}

void tst_SharedMemory::refusesAnythingElse() {}

void tst_SharedMemory::passesADescriptor() {}

void tst_SharedMemory::closesDescriptorsThatAreTooMany_data() {}

void tst_SharedMemory::closesDescriptorsThatAreTooMany() {}

void tst_SharedMemory::refusesAMessageOfAnotherSize_data() {}

void tst_SharedMemory::refusesAMessageOfAnotherSize() {}

void tst_SharedMemory::isAFileToItsLimit() {}

#endif

QTEST_GUILESS_MAIN(tst_SharedMemory)
#include "tst_sharedmemory.moc"

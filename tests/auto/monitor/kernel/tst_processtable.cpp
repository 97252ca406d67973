// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/processtable.h"

#include "socketfixtures.h"
#include "support/program.h"

#include <QtCore/qversionnumber.h>
#include <QtTest/qtest.h>

#include <numeric>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#if IPCCORE_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Monitor;

// What is cached, what is looked up again and what that costs; first with fake processes.
class tst_ProcessTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statText_data();
    void statText();
    void namesOfKnowledge();
    void looksOnlyForNewSockets();
    void unknowableSocketsCostOneLook_data();
    void unknowableSocketsCostOneLook();
    void missingSocketsAreTriedAgain();
    void pauseBetweenLooks();
    void reusedPid();
    void otherProgram();
    void movedSocket_data();
    void movedSocket();
    void endedDuringLook();
    void replacedDuringLook();
    void forgetsOthers();
    void notSupported();
    void ownSockets();
    void otherProcess();
    void otherUsersProcesses();
    void hiddenProcesses();
};

namespace {

// Processes made up by a test.
struct FakeProcesses
{
    std::vector<Holding> holdings;
    QHash<qint64, ProcessInfo> processes;
    int denied = 0;
    int scans = 0;
    int checks = 0; // of descriptors
    bool endDuringScan = false;
    bool closeDuringScan = false;
    bool supported = true;

    void add(quint32 inode, qint64 pid, quint64 startTime = 1)
    {
        holdings.push_back({.inode = inode, .pid = pid, .descriptor = 3});
        processes[pid] = {.pid = pid,
                          .startTime = startTime,
                          .name = "p",
                          .commandLine = {},
                          .runtimeDirectory = {}};
    }
};

class FakeSource : public ProcessSource
{
public:
    explicit FakeSource(FakeProcesses &fake)
        : m_fake(fake)
    {}

    IpcCore::Result<ProcessScan> scan(const QSet<quint32> &wanted) override
    {
        ++m_fake.scans;
        if (!m_fake.supported)
            return IpcCore::Error(IpcCore::ErrorCode::NotSupported, QStringLiteral("Not here"));
        ProcessScan scan{.holdings = {}, .deniedProcesses = m_fake.denied};
        for (const Holding &holding : m_fake.holdings) {
            if (wanted.contains(holding.inode))
                scan.holdings.push_back(holding);
        }
        if (m_fake.endDuringScan)
            m_fake.processes.clear();
        if (m_fake.closeDuringScan)
            m_fake.holdings.clear();
        return scan;
    }

    std::optional<ProcessInfo> identify(qint64 pid) override
    {
        if (!m_fake.processes.contains(pid))
            return {};
        return m_fake.processes.value(pid);
    }

    QByteArray commandLine(qint64) override { return "p\0--option\0"; }

    std::optional<QByteArray> runtimeDirectory(qint64) override { return {}; }

    bool holds(const Holding &holding) override
    {
        ++m_fake.checks;
        return std::any_of(m_fake.holdings.begin(), m_fake.holdings.end(),
                           [&holding](const Holding &other) {
                               return other.inode == holding.inode && other.pid == holding.pid;
                           });
    }

private:
    FakeProcesses &m_fake;
};

ProcessTable tableOf(FakeProcesses &fake, int pause = 0,
                     std::chrono::milliseconds missingRetry = std::chrono::hours(1))
{
    ProcessTable::Limits limits;
    limits.pause = pause;
    limits.missingRetry = missingRetry;
    return ProcessTable(std::make_unique<FakeSource>(fake), limits);
}

void update(ProcessTable &table, const std::vector<quint32> &inodes)
{
    table.update(inodes);
}

qint64 pidOf(const ProcessTable &table, quint32 inode)
{
    const SocketOwner owner = table.ownerOf(inode);
    return owner.process ? owner.process->pid : -1;
}

} // namespace

void tst_ProcessTable::statText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QByteArray>("name");
    const QByteArray fields = " S 1 2 3 4 -1 6 7 8 9 10 11 12 13 14 20 0 1 0 4711 22 23\n";
    const auto row = [&fields](const QByteArray &name) {
        QTest::newRow(name.constData()) << "42 (" + name + ')' + fields << true << name;
    };
    row("plain");
    row("two words");
    row(") S 1 2");
    row("((");
    row(")");
    row("a) (b");
    row("line\nbreak");
    row("\xff\xfe");
    QTest::newRow("no name") << "42 ()" + fields << true << QByteArray();
    const auto invalid = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text << false << QByteArray();
    };
    invalid("empty", {});
    invalid("no number", "(x)" + fields);
    invalid("no closing", "42 (x" + fields);
    invalid("number 0", "0 (x)" + fields);
    invalid("rubbish before", "4z (x)" + fields);
    invalid("too few fields", "42 (x) S 1 2 3 4");
    invalid("no start time", "42 (x) S 1 2 3 4 -1 6 7 8 9 10 11 12 13 14 20 0 1 0 ");
    invalid("start time is no number", "42 (x) S 1 2 3 4 -1 6 7 8 9 10 11 12 13 14 20 0 1 0 x 1");
}

void tst_ProcessTable::statText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, valid);
    const auto info = parseProcessStat(text);
    QCOMPARE(info.has_value(), valid);
    if (!info)
        return;
    QTEST(info->name, "name");
    QCOMPARE(info->pid, 42);
    QCOMPARE(info->startTime, quint64(4711));
}

void tst_ProcessTable::namesOfKnowledge()
{
    for (int i = 0; i <= int(OwnerKnowledge::NotSupported); ++i) {
        const auto knowledge = OwnerKnowledge(i);
        QVERIFY(ownerKnowledgeNamed(QString::fromLatin1(nameOf(knowledge))) == knowledge);
    }
    QVERIFY(ownerKnowledgeNamed(QStringLiteral("Other")) == OwnerKnowledge::NobodyFound);
}

void tst_ProcessTable::looksOnlyForNewSockets()
{
    FakeProcesses fake;
    fake.add(1, 100);
    fake.add(2, 200);
    ProcessTable table = tableOf(fake);
    for (int i = 0; i < 10; ++i)
        update(table, {1, 0, 1});
    QCOMPARE(fake.scans, 1);
    QCOMPARE(pidOf(table, 1), 100);
    for (int i = 0; i < 10; ++i)
        update(table, {1, 2});
    QCOMPARE(fake.scans, 2);
    QCOMPARE(pidOf(table, 2), 200);
    QCOMPARE(table.ownerOf(2).descriptor, 3);
    QVERIFY(table.ownerOf(2).process->commandLine.startsWith("p"));
}

void tst_ProcessTable::unknowableSocketsCostOneLook_data()
{
    QTest::addColumn<int>("denied");
    QTest::addColumn<int>("knowledge");
    QTest::newRow("all processes seen") << 0 << int(OwnerKnowledge::NobodyFound);
    QTest::newRow("some denied") << 3 << int(OwnerKnowledge::NotPermitted);
}

void tst_ProcessTable::unknowableSocketsCostOneLook()
{
    QFETCH(const int, denied);
    QFETCH(const int, knowledge);
    FakeProcesses fake;
    fake.denied = denied;
    std::vector<quint32> unknowable(1'000);
    std::iota(unknowable.begin(), unknowable.end(), 1U);
    ProcessTable table = tableOf(fake);
    for (int i = 0; i < 100; ++i)
        update(table, unknowable);
    QCOMPARE(fake.scans, 1);
    QCOMPARE(int(table.ownerOf(500).knowledge), knowledge);
    QCOMPARE(table.deniedProcesses(), denied);
}

void tst_ProcessTable::missingSocketsAreTriedAgain()
{
    FakeProcesses fake;
    ProcessTable table = tableOf(fake, 0, std::chrono::milliseconds(0));
    update(table, {1});
    QVERIFY(table.ownerOf(1).knowledge == OwnerKnowledge::NobodyFound);
    fake.add(1, 100); // passed on to a process
    update(table, {1});
    QCOMPARE(pidOf(table, 1), 100);
    update(table, {1});
    QCOMPARE(fake.scans, 2);
}

void tst_ProcessTable::pauseBetweenLooks()
{
    class SlowSource : public FakeSource
    {
    public:
        using FakeSource::FakeSource;

        IpcCore::Result<ProcessScan> scan(const QSet<quint32> &wanted) override
        {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < 3) {
            }
            return FakeSource::scan(wanted);
        }
    };

    FakeProcesses fake;
    ProcessTable::Limits limits;
    limits.pause = 1'000'000;
    ProcessTable table(std::make_unique<SlowSource>(fake), limits);
    update(table, {1});
    for (quint32 i = 2; i < 100; ++i)
        update(table, {1, i});
    QCOMPARE(fake.scans, 1);
    QVERIFY(table.ownerOf(1).knowledge == OwnerKnowledge::NobodyFound);
    QVERIFY(table.ownerOf(99).knowledge == OwnerKnowledge::NotLookedYet);
}

void tst_ProcessTable::reusedPid()
{
    FakeProcesses fake;
    fake.add(1, 100, 1);
    ProcessTable table = tableOf(fake);
    update(table, {1});
    QCOMPARE(table.ownerOf(1).process->startTime, quint64(1));
    fake.processes[100].startTime = 2;
    fake.processes[100].name = "other";
    fake.holdings.clear();
    fake.add(2, 100, 2);
    update(table, {1, 2});
    QVERIFY(!table.ownerOf(1).process);
    QCOMPARE(table.ownerOf(2).process->startTime, quint64(2));
}

void tst_ProcessTable::otherProgram()
{
    FakeProcesses fake;
    fake.add(1, 100);
    ProcessTable table = tableOf(fake);
    update(table, {1});
    fake.processes[100].name = "after exec";
    update(table, {1});
    QCOMPARE(table.ownerOf(1).process->name, QByteArray("after exec"));
}

void tst_ProcessTable::movedSocket_data()
{
    QTest::addColumn<int>("sockets");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("many") << 80;
}

// A parent closes a socket that its child keeps. Each update checks a share of them only.
void tst_ProcessTable::movedSocket()
{
    QFETCH(const int, sockets);
    FakeProcesses fake;
    std::vector<quint32> inodes(static_cast<std::size_t>(sockets));
    std::iota(inodes.begin(), inodes.end(), 1);
    for (const quint32 inode : inodes)
        fake.add(inode, 100);
    ProcessTable table = tableOf(fake);
    update(table, inodes);
    fake.holdings.erase(fake.holdings.begin());
    fake.add(1, 101);
    const int round = ProcessTable::Limits().updatesPerRound;
    int updates = 0;
    for (; updates < round && pidOf(table, 1) == 100; ++updates) {
        fake.checks = 0;
        update(table, inodes);
        // One more check tells that the new owner still has it.
        QCOMPARE_LE(fake.checks, sockets / round + 2);
    }
    QCOMPARE(pidOf(table, 1), 101);
    QVERIFY(std::all_of(inodes.begin() + 1, inodes.end(),
                        [&table](quint32 inode) { return pidOf(table, inode) == 100; }));
}

void tst_ProcessTable::endedDuringLook()
{
    FakeProcesses fake;
    fake.add(1, 100);
    fake.endDuringScan = true;
    ProcessTable table = tableOf(fake);
    update(table, {1});
    QVERIFY(!table.ownerOf(1).process);
    QVERIFY(table.ownerOf(1).knowledge == OwnerKnowledge::NotLookedYet);
    fake.endDuringScan = false;
    fake.holdings.clear();
    fake.add(1, 101);
    update(table, {1});
    QCOMPARE(pidOf(table, 1), 101);
}

// The process that now has the pid is not the one that had the socket.
void tst_ProcessTable::replacedDuringLook()
{
    FakeProcesses fake;
    fake.add(1, 100);
    fake.closeDuringScan = true;
    ProcessTable table = tableOf(fake);
    update(table, {1});
    QVERIFY(!table.ownerOf(1).process);
}

void tst_ProcessTable::forgetsOthers()
{
    FakeProcesses fake;
    fake.add(1, 100);
    ProcessTable table = tableOf(fake);
    update(table, {1});
    update(table, {});
    QVERIFY(table.ownerOf(1).knowledge == OwnerKnowledge::NotLookedYet);
    update(table, {1});
    QCOMPARE(fake.scans, 2);
}

void tst_ProcessTable::notSupported()
{
    FakeProcesses fake;
    fake.supported = false;
    ProcessTable table = tableOf(fake);
    update(table, {1});
    update(table, {1, 2});
    QCOMPARE(fake.scans, 1);
    QVERIFY(table.ownerOf(1).knowledge == OwnerKnowledge::NotSupported);
}

void tst_ProcessTable::ownSockets()
{
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    ProcessTable table;
    update(table, {inodeOf(socket)});
    const SocketOwner owner = table.ownerOf(inodeOf(socket));
    if (owner.knowledge == OwnerKnowledge::NotSupported)
        QSKIP("Not available on this system");
    QVERIFY(owner.knowledge == OwnerKnowledge::Known);
    QCOMPARE(owner.process->pid, ::getpid());
    QCOMPARE(owner.descriptor, socket.get());
    QCOMPARE(owner.process->name, QByteArray("tst_processtable").left(15));
    QVERIFY(owner.process->commandLine.contains("tst_processtable"));
    QVERIFY(owner.process->startTime > 0);
}

void tst_ProcessTable::otherProcess()
{
    QTemporaryDir dir;
    const QByteArray path = pathIn(dir, "x");
    const FileDescriptor listener = listeningSocket(path);
    auto mate =
        std::make_unique<Program>(QStringLiteral(SOCKETMATE),
                                  QStringList{QStringLiteral("connect"), QFile::decodeName(path)});
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/the/mate's"));
    // In front of it or behind, it takes several reads.
    environment.insert(QStringLiteral("LONG"), QString(10'000, u'x'));
    environment.insert(QStringLiteral("ZLONG"), QString(10'000, u'x'));
    mate->process().setProcessEnvironment(environment);
    QVERIFY(mate->start());
    QVERIFY(mate->waitForLine("ready"));
    const FileDescriptor server = acceptedSocket(listener);

    // The other process's descriptor: the socket is among its first few.
    quint32 inode = 0;
    for (int fd = 3; fd < 10 && inode == 0; ++fd) {
        const QString link =
            QStringLiteral("/proc/%1/fd/%2").arg(mate->process().processId()).arg(fd);
        char target[64] = {};
        if (::readlink(QFile::encodeName(link).constData(), target, sizeof(target) - 1) > 0)
            std::sscanf(target, "socket:[%u]", &inode);
    }
    if (inode == 0)
        QSKIP("Not available on this system");
    ProcessTable::Limits limits;
    limits.pause = 0;
    ProcessTable table(ProcessSource::ofSystem(), limits);
    update(table, {inode});
    if (table.ownerOf(inode).knowledge == OwnerKnowledge::NotSupported)
        QSKIP("Not available on this system");
    QCOMPARE(pidOf(table, inode), mate->process().processId());
    QCOMPARE(table.ownerOf(inode).process->runtimeDirectory.value_or("unknown"),
             QByteArray("/the/mate's"));
    mate.reset();
    update(table, {inode});
    QVERIFY2(!table.ownerOf(inode).process, "a process that has ended is named no more");
}

// For everybody but root, init belongs to somebody else.
void tst_ProcessTable::otherUsersProcesses()
{
    if (::geteuid() == 0)
        QSKIP("root may look into every process");
    ProcessTable table;
    update(table, {0xfffffffe});
    if (table.ownerOf(1).knowledge == OwnerKnowledge::NotSupported)
        QSKIP("Not available on this system");
    QVERIFY(table.deniedProcesses() > 0);
    QVERIFY(table.ownerOf(0xfffffffe).knowledge == OwnerKnowledge::NotPermitted);
}

// A /proc that does not list them at all.
void tst_ProcessTable::hiddenProcesses()
{
#if IPCCORE_LINUX
    // Earlier kernels would change every /proc.
    if (::geteuid() != 0
        || QVersionNumber::fromString(QSysInfo::kernelVersion()) < QVersionNumber(5, 8))
        QSKIP("Needs a /proc of its own, and another user");
    constexpr int NoMounts = 99;
    const pid_t child = ::fork();
    if (child == 0) {
        if (::unshare(CLONE_NEWNS) != 0
            || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("proc", "/proc", "proc", 0, "hidepid=2") != 0)
            ::_exit(NoMounts);
        constexpr uid_t Nobody = 65534;
        if (::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)
            ::_exit(NoMounts);
        ProcessTable table;
        update(table, {0xfffffffe});
        ::_exit(table.ownerOf(0xfffffffe).knowledge == OwnerKnowledge::NotPermitted ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == NoMounts)
        QSKIP("This process may not mount anything");
    QCOMPARE(status, 0);
#else
    QSKIP("Only Linux has processes in /proc");
#endif
}

QTEST_GUILESS_MAIN(tst_ProcessTable)
#include "tst_processtable.moc"

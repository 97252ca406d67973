// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/endpointgroupsmodel.h"

#include "core/kernel/sockdiag.h"
#include "core/observer/endpointcondition.h"
#include "models/table/roles.h"
#include "models/workspace.h"
#include "observerfixtures.h"
#include "socketfixtures.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace Monitor;

// Endpoints of a made-up registry, in their groups.
class tst_EndpointGroupsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyGroups();
    void groups();
    void rowsOfEndpoints();
    void pinnedOnesAreInOneGroup();
    void pinnedBeforeItIsThere();
    void addedOnesAreMine();
    void missingFilesOfOthers();
    void changesAreTold();
    void figuresAreNotTold();
    void rowsThatWait();
    void heldRowsStay();
    void hostsAreGroups();
    void randomRefreshes();

private:
    using Group = EndpointGroupsModel::Group;

    void setRegistered(const QSet<EndpointAddress> &addresses);
    bool poll();
    /// Polls, and waits for the update of the groups.
    bool update();

    EndpointAddress address(const char *name) const
    {
        return EndpointAddress::ofPath(QFile::encodeName(m_dir->filePath(QLatin1String(name))));
    }

    QStringList namesIn(Group group) const;

    QVariant ofGroup(Group group) const { return m_model->index(group, 0).data(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EndpointGroupsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QSignalSpy> m_resets;
};

namespace {

constexpr int PatienceMs = 20'000;
constexpr int Rounds = 500;

#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)

// A socket that another user listens on; closed if this user may not become another one.
FileDescriptor listeningAsAnother(const QByteArray &path)
{
    if (::seteuid(ForeignUid) != 0)
        return {};
    FileDescriptor listener = listeningSocket(path);
    return ::seteuid(0) == 0 ? std::move(listener) : FileDescriptor();
}

// A file that belongs to another user.
EndpointAddress somebodyElses(const QTemporaryDir &directory)
{
    if (::geteuid() != 0)
        return EndpointAddress::ofPath("/etc/passwd");
    QFile file(directory.filePath(QStringLiteral("foreign")));
    if (!file.open(QIODevice::WriteOnly) || ::fchown(file.handle(), 65534, 65534) != 0)
        return {};
    return EndpointAddress::ofPath(QFile::encodeName(file.fileName()));
}

} // namespace

void tst_EndpointGroupsModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_dir = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>();
    m_workspace->observer().setFindsListeners(false);
    setRegistered({});
    m_model = std::make_unique<EndpointGroupsModel>(m_workspace->endpoints(), m_workspace->pinned(),
                                                    m_workspace->hosts());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_resets = std::make_unique<QSignalSpy>(m_model.get(), &QAbstractItemModel::modelReset);
}

void tst_EndpointGroupsModel::cleanup()
{
    QVERIFY(m_resets->isEmpty());
    m_resets.reset();
    m_tester.reset();
    m_model.reset();
    m_workspace.reset();
}

void tst_EndpointGroupsModel::setRegistered(const QSet<EndpointAddress> &addresses)
{
    m_workspace->observer().setRegistry(registryOf(addresses.values()));
}

bool tst_EndpointGroupsModel::poll()
{
    return pollOnce(m_workspace->observer());
}

bool tst_EndpointGroupsModel::update()
{
    if (!poll())
        return false;
    // The groups update by a zero timer; one started later fires later.
    QTimer later;
    later.setSingleShot(true);
    QSignalSpy passed(&later, &QTimer::timeout);
    later.start(0);
    return passed.wait(PatienceMs);
}

QStringList tst_EndpointGroupsModel::namesIn(Group group) const
{
    QStringList names;
    const QModelIndex parent = m_model->index(group, 0);
    for (int row = 0; row < m_model->rowCount(parent); ++row)
        names.append(m_model->index(row, 0, parent).data().toString());
    return names;
}

void tst_EndpointGroupsModel::emptyGroups()
{
    QCOMPARE(m_model->rowCount(), int(EndpointGroupsModel::FirstHost));
    QCOMPARE(ofGroup(Group::Pinned).toString(), QStringLiteral("Pinned (0)"));
    QCOMPARE(ofGroup(Group::Mine).toString(), QStringLiteral("Mine (0)"));
    QCOMPARE(ofGroup(Group::System).toString(), QStringLiteral("System (0)"));
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex index = m_model->index(group, 0);
        QCOMPARE(index.flags(), Qt::ItemIsEnabled);
        QVERIFY(!index.data(KeyRole).isValid());
        QVERIFY(!index.data(ConditionRole).isValid());
        QVERIFY(m_model->addressAt(index).isEmpty());
    }
    QVERIFY(m_model->addressAt({}).isEmpty());
    QVERIFY(!m_model->indexOf(address("a")).isValid());
}

void tst_EndpointGroupsModel::hostsAreGroups()
{
    RemoteHosts &hosts = m_workspace->hosts();
    for (const char *name : {"b", "a"})
        QVERIFY(hosts.add(name));
    QCOMPARE(m_model->rowCount(), EndpointGroupsModel::FirstHost + 2);
    const int b = EndpointGroupsModel::FirstHost;
    QCOMPARE(m_model->index(b, 0).data().toString(), QStringLiteral("b: not connected"));
    QCOMPARE(m_model->index(b, 0).data(Qt::ToolTipRole).toString(),
             QStringLiteral("b: not connected yet"));
    // Their endpoints are there, with that reason, before anybody connects.
    const auto onA = EndpointAddress::onHost("a", "/run/x.sock");
    const auto onB = EndpointAddress::onHost("b", "/run/x.sock");
    m_workspace->addEndpoint(onA);
    m_workspace->pinned().setPinned(onB, true);
    QVERIFY(update());
    TRY_COMPARE(m_model->indexOf(onA).parent().row(), b + 1);
    TRY_COMPARE(m_model->indexOf(onB).parent().row(), int(Group::Pinned));
    m_workspace->pinned().setPinned(onB, false);
    m_workspace->addEndpoint(onB);
    QVERIFY(update());
    TRY_COMPARE(m_model->indexOf(onB).parent().row(), b);
    QCOMPARE(m_model->indexOf(onB).data().toString(), QStringLiteral("x.sock"));
    // A group that goes leaves the one after it alone.
    const QPersistentModelIndex kept = m_model->indexOf(onA);
    hosts.remove("b");
    QCOMPARE(m_model->rowCount(), EndpointGroupsModel::FirstHost + 1);
    QCOMPARE(QModelIndex(kept), m_model->indexOf(onA));
    QCOMPARE(kept.parent().row(), b);
    QVERIFY(update());
    QVERIFY(!m_model->indexOf(onB).isValid());
    QVERIFY(!m_workspace->isAdded(onB));
}

void tst_EndpointGroupsModel::groups()
{
    const EndpointAddress foreign = somebodyElses(*m_dir);
    QVERIFY(!foreign.isEmpty());
    setRegistered({address("b"), address("a"), foreign, address("c")});
    m_workspace->pinned().setPinned(address("c"), true);
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(namesIn(Group::Pinned), QStringList{QStringLiteral("c")});
    QCOMPARE(m_model->addressAt(m_model->index(0, 0, m_model->index(Group::System, 0))), foreign);
    QCOMPARE(ofGroup(Group::Mine).toString(), QStringLiteral("Mine (2)"));
    QCOMPARE(ofGroup(Group::System).toString(), QStringLiteral("System (1)"));
    setRegistered({address("b")});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("b")});
    TRY_COMPARE(namesIn(Group::System), QStringList());
    // Pinned means watched.
    QCOMPARE(namesIn(Group::Pinned), QStringList{QStringLiteral("c")});
    m_workspace->pinned().setPinned(address("c"), false);
    TRY_COMPARE(namesIn(Group::Pinned), QStringList());
    TRY_COMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("b")});
}

void tst_EndpointGroupsModel::rowsOfEndpoints()
{
    setRegistered({address("a"), address("b")});
    m_workspace->addEndpoint(EndpointAddress::ofAbstractName("ipccore-test-nobody"));
    QVERIFY(poll());
    TRY_COMPARE(m_model->rowCount(m_model->index(Group::Mine, 0)), 3);
    const QModelIndex b = m_model->indexOf(address("b"));
    QVERIFY(b.isValid());
    QCOMPARE(b.parent(), m_model->index(Group::Mine, 0));
    QCOMPARE(m_model->addressAt(b), address("b"));
    QCOMPARE(b.data().toString(), QStringLiteral("b"));
    QCOMPARE(b.data(KeyRole).toByteArray(), address("b").key());
    QCOMPARE(b.data(ConditionRole).toInt(), int(EndpointCondition::PathNotFound));
    QVERIFY(b.data(Qt::ToolTipRole).toString().startsWith(address("b").toString() + u'\n'));
    QCOMPARE(b.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("b, %1").arg(conditionName(EndpointCondition::PathNotFound)));
    QVERIFY(b.flags() & Qt::ItemIsSelectable);
    QVERIFY(!m_model->hasChildren(b));
    const QModelIndex name =
        m_model->indexOf(EndpointAddress::ofAbstractName("ipccore-test-nobody"));
    QCOMPARE(name.data().toString(), QStringLiteral("@ipccore-test-nobody"));
}

void tst_EndpointGroupsModel::pinnedOnesAreInOneGroup()
{
    setRegistered({address("a"), address("b"), address("c")});
    QVERIFY(poll());
    TRY_COMPARE(m_model->rowCount(m_model->index(Group::Mine, 0)), 3);
    const QPersistentModelIndex a = m_model->indexOf(address("a"));
    const QPersistentModelIndex c = m_model->indexOf(address("c"));
    bool isTwice = false;
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, [this, &isTwice] {
        isTwice = isTwice || namesIn(Group::Mine).size() + namesIn(Group::Pinned).size() > 3;
    });
    m_workspace->pinned().setPinned(address("b"), true);
    TRY_COMPARE(namesIn(Group::Pinned), QStringList{QStringLiteral("b")});
    QCOMPARE(namesIn(Group::Mine), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(ofGroup(Group::Pinned).toString(), QStringLiteral("Pinned (1)"));
    QCOMPARE(m_model->indexOf(address("b")).parent(), m_model->index(Group::Pinned, 0));
    m_workspace->pinned().setPinned(address("b"), false);
    TRY_COMPARE(namesIn(Group::Pinned), QStringList());
    QCOMPARE(namesIn(Group::Mine).size(), 3);
    QVERIFY(!isTwice);
    // Rows that did not change were not removed and inserted again.
    QCOMPARE(m_model->addressAt(a), address("a"));
    QCOMPARE(m_model->addressAt(c), address("c"));
}

void tst_EndpointGroupsModel::pinnedBeforeItIsThere()
{
    m_workspace->pinned().setPinned(address("later"), true);
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Pinned), QStringList{QStringLiteral("later")});
    const QPersistentModelIndex row = m_model->indexOf(address("later"));
    QCOMPARE(row.data(ConditionRole).toInt(), int(EndpointCondition::PathNotFound));
    setRegistered({address("later")});
    QVERIFY(poll());
    QTRY_COMPARE_WITH_TIMEOUT(m_model->addressAt(row), address("later"), PatienceMs);
    QCOMPARE(namesIn(Group::Mine), QStringList());
    // An endpoint that was also added stays when it is no longer pinned.
    m_workspace->addEndpoint(address("later"));
    setRegistered({});
    m_workspace->pinned().setPinned(address("later"), false);
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("later")});
}

void tst_EndpointGroupsModel::addedOnesAreMine()
{
    const EndpointAddress foreign = somebodyElses(*m_dir);
    QVERIFY(!foreign.isEmpty());
    setRegistered({foreign});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::System).size(), 1);
    m_workspace->addEndpoint(foreign);
    TRY_COMPARE(namesIn(Group::Mine).size(), 1);
    QCOMPARE(namesIn(Group::System), QStringList());
    m_workspace->removeEndpoint(foreign);
    TRY_COMPARE(namesIn(Group::System).size(), 1);
    QCOMPARE(namesIn(Group::Mine), QStringList());
}

// The kernel tells whose the socket is, where no file does.
void tst_EndpointGroupsModel::missingFilesOfOthers()
{
    if (!SockDiag::isSupported() || ::geteuid() != 0)
        QSKIP("Needs another user, and the kernel's list of sockets");
    QCOMPARE(::chmod(QFile::encodeName(m_dir->path()).constData(), 0777), 0);
    const FileDescriptor listener = listeningAsAnother(address("foreign").key());
    if (!listener)
        QSKIP("This user may not become another one");
    QCOMPARE(::unlink(address("foreign").key().constData()), 0);
    setRegistered({address("foreign"), address("a")});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::System), QStringList{QStringLiteral("foreign")});
    QCOMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("a")});
}

void tst_EndpointGroupsModel::changesAreTold()
{
    setRegistered({address("a"), address("b")});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine).size(), 2);
    const QPersistentModelIndex b = m_model->indexOf(address("b"));
    const QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsRemoved);
    EndpointCondition told = conditionOf(*m_workspace->endpoints().endpoint(address("b")));
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &first, const QModelIndex &last) {
                if (first.parent() == b.parent() && first.row() <= b.row() && b.row() <= last.row())
                    told = EndpointCondition(b.data(ConditionRole).toInt());
            });
    QFile file(m_dir->filePath(QStringLiteral("b")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(poll());
    TRY_COMPARE(int(told), int(EndpointCondition::InvalidPath));
    QCOMPARE(moved.size(), 0);
}

// They change with every poll, and the list does not show them.
void tst_EndpointGroupsModel::figuresAreNotTold()
{
    // Called in the observer's thread, once per poll.
    m_workspace->observer().setRegistry(
        [path = address("a").key(), pid = std::make_shared<qint64>(1)] {
            return std::vector<RegisteredEndpoint>{
                {.path = path, .control = {}, .program = {}, .pid = ++*pid}};
        });
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine).size(), 1);
    QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy changed(&m_workspace->endpoints(), &QAbstractItemModel::dataChanged);
    for (int round = 0; round < 5; ++round)
        QVERIFY(update());
    QCOMPARE(changed.size(), 5);
    QCOMPARE(told.size(), 0);
}

// Between a poll and the update of the groups.
void tst_EndpointGroupsModel::rowsThatWait()
{
    setRegistered({address("a"), address("b")});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine).size(), 2);
    const QPersistentModelIndex a = m_model->indexOf(address("a"));
    bool wasAsked = false;
    connect(&m_workspace->endpoints(), &QAbstractItemModel::rowsRemoved, this, [&] {
        wasAsked = true;
        QVERIFY(a.isValid());
        QCOMPARE(a.data().toString(), QStringLiteral("a"));
        QVERIFY(!a.data(Qt::ToolTipRole).isValid());
        QCOMPARE(m_model->addressAt(a), address("a"));
    });
    setRegistered({address("b")});
    QVERIFY(poll());
    QVERIFY(wasAsked);
    TRY_COMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("b")});
    QVERIFY(!a.isValid());
}

void tst_EndpointGroupsModel::heldRowsStay()
{
    setRegistered({address("b"), address("c")});
    QVERIFY(poll());
    TRY_COMPARE(namesIn(Group::Mine).size(), 2);
    m_model->setHeld(true);
    setRegistered({address("a"), address("c")});
    QVERIFY(poll());
    // Processes what the poll caused.
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->endpoints().endpoint(address("a")), PatienceMs);
    QCoreApplication::processEvents();
    QCOMPARE(namesIn(Group::Mine), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    const QModelIndex gone = m_model->indexOf(address("b"));
    QCOMPARE(gone.data(ConditionRole).toInt(), int(EndpointCondition::NotListening));
    QCOMPARE(gone.data(KeyRole).toByteArray(), address("b").key());
    m_model->setHeld(false);
    TRY_COMPARE(namesIn(Group::Mine), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    // What the user does shows at once.
    m_model->setHeld(true);
    m_workspace->pinned().setPinned(address("c"), true);
    TRY_COMPARE(namesIn(Group::Pinned), QStringList{QStringLiteral("c")});
    // But he may still point at the rows.
    setRegistered({address("a"), address("b"), address("c")});
    QVERIFY(poll());
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->endpoints().endpoint(address("b")), PatienceMs);
    QCoreApplication::processEvents();
    QCOMPARE(namesIn(Group::Mine), QStringList{QStringLiteral("a")});
    m_model->setHeld(false);
    TRY_COMPARE(namesIn(Group::Mine), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void tst_EndpointGroupsModel::randomRefreshes()
{
    const auto seed = std::random_device()();
    qInfo("seed: %u", seed);
    std::mt19937 random(seed);
    const auto chance = [&random] { return random() % 2 == 0; };
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names.append(QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0')));
    const auto at = [&](const QString &name) { return address(qPrintable(name)); };
    const EndpointAddress kept = at(names[6]);
    QPersistentModelIndex row;
    for (int round = 0; round < Rounds; ++round) {
        QSet<EndpointAddress> registered{kept};
        QStringList mine;
        QStringList pinned;
        for (const QString &name : std::as_const(names)) {
            const EndpointAddress address = at(name);
            if (chance())
                registered.insert(address);
            if (address != kept && random() % 4 == 0)
                m_workspace->pinned().setPinned(address, chance());
            if (m_workspace->pinned().contains(address))
                pinned.append(name);
            else if (registered.contains(address))
                mine.append(name);
        }
        setRegistered(registered);
        // Pins are polled for, too, perhaps with the registry before.
        const auto isUpToDate = [&] {
            return update() && namesIn(Group::Mine) == mine && namesIn(Group::Pinned) == pinned;
        };
        QVERIFY2(QTest::qWaitFor(isUpToDate, PatienceMs), qPrintable(QString::number(round)));
        if (!row.isValid())
            row = m_model->indexOf(kept);
        QVERIFY2(round == 0 || m_model->addressAt(row) == kept, qPrintable(QString::number(round)));
    }
}

QTEST_GUILESS_MAIN(tst_EndpointGroupsModel)
#include "tst_endpointgroupsmodel.moc"

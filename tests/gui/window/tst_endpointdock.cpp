// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/endpointdock.h"

#include "gui/table/pointerhold.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/workspace.h"
#include "observerfixtures.h"
#include "table/pointing.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtreeview.h>

#include <random>

using namespace Monitor;

// The list at the side, with a made-up registry.
class tst_EndpointDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsByPath_data();
    void findsByPath();
    void choiceComesBack();
    void userChooses();
    void holdsStillBelowTheMouse();
    void randomRefreshes();

private:
    void setRegistered(const QList<EndpointAddress> &addresses);
    bool poll();
    /// In list order, without groups.
    QList<EndpointAddress> shown() const;

    QAbstractItemModel *list() const { return m_dock->findChild<QTreeView *>()->model(); }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EndpointGroupsModel> m_model;
    std::unique_ptr<EndpointDock> m_dock;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int PatienceMs = 20'000;
constexpr int Rounds = 300;

#define TRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, PatienceMs)

// In a directory that does not exist, so no one owns them.
EndpointAddress at(const char *name)
{
    return EndpointAddress::ofPath(QByteArray("/nowhere at all/") + name);
}

} // namespace

void tst_EndpointDock::init()
{
    m_workspace = std::make_unique<Workspace>();
    m_workspace->observer().setFindsListeners(false);
    setRegistered({});
    m_model = std::make_unique<EndpointGroupsModel>(m_workspace->endpoints(), m_workspace->pinned(),
                                                    m_workspace->hosts());
    m_dock = std::make_unique<EndpointDock>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_EndpointDock::cleanup()
{
    m_tester.reset();
    m_dock.reset();
    m_model.reset();
    m_workspace.reset();
}

void tst_EndpointDock::setRegistered(const QList<EndpointAddress> &addresses)
{
    m_workspace->observer().setRegistry(registryOf(addresses));
}

bool tst_EndpointDock::poll()
{
    return pollOnce(m_workspace->observer());
}

QList<EndpointAddress> tst_EndpointDock::shown() const
{
    QList<EndpointAddress> addresses;
    for (int group = 0; group < list()->rowCount(); ++group) {
        const QModelIndex parent = list()->index(group, 0);
        for (int row = 0; row < list()->rowCount(parent); ++row)
            addresses.append(EndpointAddress::ofKernelName(
                list()->index(row, 0, parent).data(KeyRole).toByteArray()));
    }
    return addresses;
}

void tst_EndpointDock::findsByPath_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<EndpointAddress>>("found");
    const QList all{at("One.sock"), at("one two"), at("three[3]")};
    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("case") << QStringLiteral("ONE") << QList{all[0], all[1]};
    QTest::newRow("directory") << QStringLiteral("nowhere") << all;
    QTest::newRow("with spaces") << QStringLiteral("e t") << QList{all[1]};
    QTest::newRow("no expression") << QStringLiteral("[3]") << QList{all[2]};
    QTest::newRow("dot") << QStringLiteral("n.w") << QList<EndpointAddress>();
    QTest::newRow("none") << QStringLiteral("four") << QList<EndpointAddress>();
    // In their state and tool tips.
    QTest::newRow("no state") << QStringLiteral("Path not found") << QList<EndpointAddress>();
}

void tst_EndpointDock::findsByPath()
{
    QFETCH(const QString, text);
    QFETCH(const QList<EndpointAddress>, found);
    setRegistered({at("one two"), at("three[3]"), at("One.sock")});
    QVERIFY(poll());
    TRY_COMPARE(shown().size(), 3);
    m_dock->filterEdit()->setText(text);
    QCOMPARE(shown(), found);
    QCOMPARE(list()->rowCount(), int(EndpointGroupsModel::FirstHost));
}

void tst_EndpointDock::choiceComesBack()
{
    QSignalSpy chosen(m_dock.get(), &EndpointDock::currentEndpointChanged);
    m_dock->setCurrentEndpoint(at("b"));
    QVERIFY(m_dock->currentEndpoint().isEmpty());
    setRegistered({at("a"), at("b"), at("c")});
    QVERIFY(poll());
    TRY_COMPARE(m_dock->currentEndpoint(), at("b"));
    m_dock->filterEdit()->setText(QStringLiteral("/a"));
    QVERIFY(m_dock->currentEndpoint().isEmpty());
    m_dock->filterEdit()->clear();
    TRY_COMPARE(m_dock->currentEndpoint(), at("b"));
    setRegistered({at("a"), at("c")});
    QVERIFY(poll());
    TRY_COMPARE(shown().size(), 2);
    // Not the neighbour in its place.
    QVERIFY(m_dock->currentEndpoint().isEmpty());
    setRegistered({at("a"), at("b"), at("c")});
    QVERIFY(poll());
    TRY_COMPARE(m_dock->currentEndpoint(), at("b"));
    m_workspace->pinned().setPinned(at("b"), true);
    TRY_COMPARE(shown().constFirst(), at("b"));
    TRY_COMPARE(m_dock->currentEndpoint(), at("b"));
    for (const QList<QVariant> &arguments : std::as_const(chosen))
        QCOMPARE(arguments.constFirst().value<EndpointAddress>(), at("b"));
}

void tst_EndpointDock::userChooses()
{
    setRegistered({at("a"), at("b")});
    QVERIFY(poll());
    TRY_COMPARE(shown().size(), 2);
    m_dock->setCurrentEndpoint(at("a"));
    auto *view = m_dock->findChild<QTreeView *>();
    QSignalSpy chosen(m_dock.get(), &EndpointDock::currentEndpointChanged);
    QSignalSpy activated(m_dock.get(), &EndpointDock::endpointActivated);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.takeFirst().constFirst().value<EndpointAddress>(), at("b"));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.constFirst().constFirst().value<EndpointAddress>(), at("b"));
    // After the user's own choice, the earlier one is no longer wanted.
    setRegistered({at("a")});
    QVERIFY(poll());
    TRY_COMPARE(shown().size(), 1);
    QVERIFY(m_dock->currentEndpoint().isEmpty());
    setRegistered({at("a"), at("c")});
    QVERIFY(poll());
    TRY_COMPARE(shown().size(), 2);
    QVERIFY(m_dock->currentEndpoint().isEmpty());
}

void tst_EndpointDock::holdsStillBelowTheMouse()
{
    setRegistered({at("b"), at("c")});
    QVERIFY(poll());
    TRY_COMPARE(shown(), (QList{at("b"), at("c")}));
    const auto *hold = m_dock->findChild<PointerHold *>();
    QVERIFY(hold);
    pointAt(*m_dock->findChild<QTreeView *>()->viewport(), {5, 5});
    QVERIFY(hold->isHeld());
    setRegistered({at("a"), at("b"), at("c")});
    QVERIFY(poll());
    QCoreApplication::processEvents();
    // On a slow machine, the moment may be over.
    QVERIFY(shown().size() == 2 || !hold->isHeld());
    TRY_COMPARE(shown(), (QList{at("a"), at("b"), at("c")}));
    QVERIFY(!hold->isHeld());
}

void tst_EndpointDock::randomRefreshes()
{
    const auto seed = std::random_device()();
    qInfo("seed: %u", seed);
    std::mt19937 random(seed);
    const auto chance = [&random] { return random() % 2 == 0; };
    const QList all{at("a"), at("ab"), at("b"), at("bc"), at("c"), at("ca")};
    m_dock->setCurrentEndpoint(at("b"));
    for (int round = 0; round < Rounds; ++round) {
        const QString text = QStringList{QString(), QStringLiteral("/a"),
                                         QStringLiteral("b")}[qsizetype(random() % 3)];
        QList<EndpointAddress> registered;
        QList<EndpointAddress> pinned;
        QList<EndpointAddress> others;
        for (const EndpointAddress &address : all) {
            if (random() % 4 == 0)
                m_workspace->pinned().setPinned(address, chance());
            const bool isPinned = m_workspace->pinned().contains(address);
            const bool isRegistered = chance();
            if (isRegistered)
                registered.append(address);
            if ((isPinned || isRegistered) && address.toString().contains(text))
                (isPinned ? pinned : others).append(address);
        }
        m_dock->filterEdit()->setText(text);
        setRegistered(registered);
        QVERIFY(poll());
        TRY_COMPARE(shown(), pinned + others);
        TRY_COMPARE(m_dock->currentEndpoint(),
                    shown().contains(at("b")) ? at("b") : EndpointAddress());
    }
}

QTEST_MAIN(tst_EndpointDock)
#include "tst_endpointdock.moc"

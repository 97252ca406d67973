// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/connectionspage.h"

#include "gui/table/filteredit.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/workspace.h"
#include "monitorfixture.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>

using namespace Monitor;
using IpcCore::AsyncClient;
using View = ConnectionModel::View;

// The clients of a real server in another process.
class tst_ConnectionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyStates();
    void views();
    void frozenRowsAreOfTheirEndpoint();
    void viewIsRestored();
    void closedConnectionsAreLeftOut();
    void contextMenu();
    void groupsByProcess();

private:
    bool hasText(const QString &text) const;

    QComboBox *viewBox() const { return m_page->tablePanel()->findChild<QComboBox *>(); }

    QVariant raw(const char *column) const
    {
        return m_page->model().index(0, ConnectionModel::columnOf(column)).data(RawRole);
    }

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<Program> m_demo;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ConnectionsPage> m_page;
    QString m_path;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

bool tst_ConnectionsPage::hasText(const QString &text) const
{
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void tst_ConnectionsPage::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_path = m_directories->path(QStringLiteral("demo.sock"));
    m_demo = startDemo(QStringLiteral(DEMO), m_path);
    QVERIFY(m_demo);
    m_workspace = std::make_unique<Workspace>();
    m_workspace->setInterval(EndpointObserver::ShortestInterval);
    m_page = std::make_unique<ConnectionsPage>(*m_workspace);
    m_page->resize(900, 400);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_workspace->observer().start();
}

void tst_ConnectionsPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_demo.reset();
    m_directories.reset();
}

void tst_ConnectionsPage::emptyStates()
{
    QVERIFY(hasText(QStringLiteral("Select an endpoint")));
    const EndpointAddress demo = EndpointAddress::ofPath(m_path.toLocal8Bit());
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->endpoints().endpoint(demo), PatienceMs);
    m_page->setEndpoint(demo);
    QTRY_VERIFY_WITH_TIMEOUT(hasText(QStringLiteral("Nobody is connected to ") + m_path),
                             PatienceMs);
    const EndpointAddress missing =
        EndpointAddress::ofPath(m_directories->path(QStringLiteral("no.sock")).toLocal8Bit());
    m_workspace->addEndpoint(missing);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->endpoints().endpoint(missing), PatienceMs);
    m_page->setEndpoint(missing);
    QTRY_VERIFY_WITH_TIMEOUT(hasText(QStringLiteral("Path not found: No such file")), PatienceMs);
    m_page->setEndpoint({});
    QVERIFY(hasText(QStringLiteral("Select an endpoint")));
}

void tst_ConnectionsPage::views()
{
    AsyncClient client(m_path);
    const auto reply = client.send("ping");
    m_page->setEndpoint(EndpointAddress::ofPath(m_path.toLocal8Bit()));
    QTRY_COMPARE_WITH_TIMEOUT(raw("requests").toInt(), 1, PatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(raw("recvq").isValid(), PatienceMs);
    const QVariant key = m_page->model().index(0, 0).data(KeyRole);
    QVERIFY(m_page->tablePanel()->selectKey(key));
    viewBox()->setCurrentIndex(viewBox()->findData(int(View::Kernel)));
    QCOMPARE(m_page->model().rowCount(), 1);
    QVERIFY(!raw("requests").isValid());
    QVERIFY(raw("recvq").isValid());
    // The selection stays, and all that is known of it is available.
    QCOMPARE(m_page->tablePanel()->currentKey(), key);
    QVERIFY(m_page->currentConnection() && m_page->currentConnection()->connection.server);
    viewBox()->setCurrentIndex(viewBox()->findData(int(View::Server)));
    QCOMPARE(raw("requests").toInt(), 1);
    QVERIFY(!raw("recvq").isValid());
    viewBox()->setCurrentIndex(viewBox()->findData(int(View::Both)));
    QVERIFY(raw("requests").isValid());
    QVERIFY(raw("recvq").isValid());
}

void tst_ConnectionsPage::frozenRowsAreOfTheirEndpoint()
{
    AsyncClient client(m_path);
    const auto reply = client.send("ping");
    const auto address = EndpointAddress::ofPath(m_path.toLocal8Bit());
    m_page->setEndpoint(address);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->model().rowCount(), 1, PatienceMs);
    const QVariant key = m_page->model().index(0, 0).data(KeyRole);
    QVERIFY(m_page->tablePanel()->selectKey(key));
    m_page->tablePanel()->setFrozen(true);
    QVERIFY(m_page->currentConnection() && m_page->shownConnection());
    m_page->setEndpoint({});
    QCOMPARE(m_page->tablePanel()->currentKey(), key);
    QVERIFY(!m_page->shownConnection());
    // Before the first report.
    m_page->setEndpoint(address);
    QVERIFY(!m_page->currentConnection());
    QVERIFY(m_page->shownConnection() && !m_page->shownConnection()->isGone);
    QCOMPARE(m_page->shownConnection()->identity, key.toULongLong());
    m_page->tablePanel()->setFrozen(false);
    QVERIFY(!m_page->shownConnection());
}

void tst_ConnectionsPage::viewIsRestored()
{
    QSettings settings(m_directories->path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    viewBox()->setCurrentIndex(viewBox()->findData(int(View::Server)));
    m_page->saveLayout(settings);
    viewBox()->setCurrentIndex(viewBox()->findData(int(View::Both)));
    m_page->restoreLayout(settings);
    QCOMPARE(m_page->model().view(), View::Server);
    settings.setValue(QStringLiteral("view"), 99);
    m_page->restoreLayout(settings);
    QCOMPARE(m_page->model().view(), View::Both);
}

void tst_ConnectionsPage::closedConnectionsAreLeftOut()
{
    QSettings settings(m_directories->path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    QAction *const showClosed = m_page->showClosedAction();
    QVERIFY(m_page->pageActions().contains(showClosed));
    m_page->restoreLayout(settings); // Saved by an older version.
    QVERIFY(showClosed->isChecked());
    m_page->model().setMarkTime(std::chrono::hours(1));
    auto client = std::make_unique<AsyncClient>(m_path);
    const auto reply = client->send("ping");
    m_page->setEndpoint(EndpointAddress::ofPath(m_path.toLocal8Bit()));
    QTRY_COMPARE_WITH_TIMEOUT(raw("requests").toInt(), 1, PatienceMs);
    client.reset();
    QTRY_COMPARE_WITH_TIMEOUT(raw("state").toString(), QStringLiteral("closed"), PatienceMs);
    showClosed->trigger();
    QCOMPARE(m_page->model().rowCount(), 0);
    m_page->saveLayout(settings);
    settings.sync();
    m_page->resetLayout();
    QVERIFY(showClosed->isChecked() && m_page->model().showsGone());
    QSettings again(settings.fileName(), QSettings::IniFormat);
    m_page->restoreLayout(again);
    QVERIFY(!showClosed->isChecked() && !m_page->model().showsGone());
}

void tst_ConnectionsPage::contextMenu()
{
    QMenu menu;
    Q_EMIT m_page->tablePanel()->contextMenuAboutToShow(&menu, {});
    for (QAction *action : m_page->pageActions())
        QVERIFY(menu.actions().contains(action));
}

void tst_ConnectionsPage::groupsByProcess()
{
    std::vector<std::unique_ptr<AsyncClient>> clients;
    QList<QFuture<IpcCore::Result<QByteArray>>> replies;
    for (int number = 0; number < 5; ++number) {
        clients.push_back(std::make_unique<AsyncClient>(m_path));
        replies.append(clients.back()->send("sleep 60000000"));
    }
    const EndpointAddress demo = EndpointAddress::ofPath(m_path.toLocal8Bit());
    m_page->setEndpoint(demo);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->model().rowCount(), 5, PatienceMs);
    TablePanel *const connections = m_page->tablePanel();
    m_page->groupAction()->setChecked(true);
    TablePanel *const processes = m_page->tablePanel();
    QVERIFY(processes != connections && processes->isVisible() && !connections->isVisible());
    const qint64 pid = QCoreApplication::applicationPid();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->clients().rowCount(), 1, PatienceMs);
    QCOMPARE(m_page->clients().row(0).pid, pid);
    QCOMPARE(m_page->clients().row(0).connections, 5U);
    QTRY_VERIFY_WITH_TIMEOUT(hasText(QStringLiteral("5 connection(s)")), PatienceMs);
    QVERIFY(!m_page->currentConnection());
    // It stays grouped after a restart.
    const QString file = m_directories->path(QStringLiteral("settings.ini"));
    QSettings settings(file, QSettings::IniFormat);
    m_page->saveLayout(settings);
    m_page->groupAction()->setChecked(false);
    m_page->restoreLayout(settings);
    QCOMPARE(m_page->tablePanel(), processes);
    // A row opens.
    QVERIFY(processes->selectKey(pid));
    QTest::keyClick(processes->view(), Qt::Key_Return);
    QCOMPARE(m_page->tablePanel(), connections);
    QVERIFY(connections->isVisible());
    QCOMPARE(connections->filterEdit()->text(), QStringLiteral("pid=%1").arg(pid));
    QCOMPARE(connections->proxy()->rowCount(), 5);
}

QTEST_MAIN(tst_ConnectionsPage)
#include "tst_connectionspage.moc"

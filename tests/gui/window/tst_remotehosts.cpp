// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/route.h"
#include "core/observer/endpointcondition.h"
#include "demowindow.h"
#include "gui/console/commandeditor.h"
#include "gui/console/endpointselector.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/console/resultbar.h"
#include "gui/console/serveractions.h"
#include "gui/look/actiontext.h"
#include "gui/pages/connectionspage.h"
#include "gui/pages/consolepage.h"
#include "gui/pages/overviewpage.h"
#include "gui/table/filteredit.h"
#include "gui/table/tablepanel.h"
#include "gui/window/addhostdialog.h"
#include "gui/window/endpointdock.h"
#include "gui/window/hostmenu.h"
#include "models/records/endpointgroupsmodel.h"
#include "models/records/endpointmodel.h"
#include "models/table/roles.h"
#include "support/rawpeer.h"
#include "support/sshserver.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstatusbar.h>

#include <algorithm>
#include <csignal>
#include <unistd.h>

using namespace Monitor;

// Other hosts in the window, with OpenSSH's own server.
class tst_RemoteHosts : public DemoWindow
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void addsByDialog();
    void refusesNoHost();
    void sendsThere();
    void losesTheHostInAReply();
    void showsConnections();
    void stopsThere();
    void saysWhatIsNotForwarded();
    void manyAtOnce();
    void closesWhileConnecting();
    void filters();
    void tellsWhyNot();
    void survivesTheHost();
    void removes();
    void remembers();

private:
    static constexpr int SshPatienceMs = 60'000;

    EndpointAddress remote() const
    {
        return EndpointAddress::onHost("box", QFile::encodeName(m_path));
    }

    void addHost(const QString &name);

    bool isListed() { return groups()->indexOf(remote()).isValid(); }

    QString groupOfHost()
    {
        return groups()->index(EndpointGroupsModel::FirstHost, 0).data().toString();
    }

    QAction *command(const QString &text)
    {
        for (const auto &[name, action] : window().findChild<HostMenu *>()->commands()) {
            if (name == text)
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<SshServer> m_ssh;
};

void tst_RemoteHosts::initTestCase()
{
    if (const QString why = SshServer::whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void tst_RemoteHosts::init()
{
    open();
    m_ssh = std::make_unique<SshServer>(QStringList{
        QStringLiteral("XDG_RUNTIME_DIR=") + qEnvironmentVariable("XDG_RUNTIME_DIR"),
        QStringLiteral("PATH=%1:/usr/bin:/bin").arg(QFileInfo(QStringLiteral(IPCCTL)).path())});
    QVERIFY(m_ssh->isValid());
    qputenv("IPCCORE_SSH", m_ssh->sshCommand().toLocal8Bit());
}

void tst_RemoteHosts::cleanup()
{
    end();
    m_ssh.reset();
}

void tst_RemoteHosts::addHost(const QString &name)
{
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window().findChild<AddHostDialog *>();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>();
    TRY_VERIFY(edit->hasFocus());
    edit->setText(name);
    QTest::keyClick(edit, Qt::Key_Return);
    TRY_VERIFY(!window().findChild<AddHostDialog *>());
}

void tst_RemoteHosts::addsByDialog()
{
    QVERIFY(startServer());
    showWindow();
    QVERIFY(!window().findChild<HostMenu *>()->menuAction()->isEnabled());
    addHost(QStringLiteral("box"));
    QCOMPARE(groupOfHost(), QStringLiteral("box: connecting…"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    QCOMPARE(groups()->indexOf(remote()).parent().data().toString(), groupOfHost());
    TRY_COMPARE(groupOfHost(), QStringLiteral("box (1)"));
    const EndpointModel &model = m_monitor->workspace.endpoints();
    const auto cell = [&](const char *column, int role = Qt::DisplayRole) {
        return model.index(model.rowOf(remote()), EndpointModel::columnOf(column)).data(role);
    };
    QCOMPARE(cell("host").toString(), QStringLiteral("box"));
    QCOMPARE(cell("state").toString(), QStringLiteral("Listening"));
    // The server itself reports, by way of ssh.
    QTRY_VERIFY_WITH_TIMEOUT(cell("rate", RawRole).isValid(), SshPatienceMs);
    // What only its host knows is not guessed.
    QVERIFY(!cell("owner", RawRole).isValid());
    QCOMPARE(cell("owner", Qt::ToolTipRole).toString(), QStringLiteral("Only its own host knows."));
}

void tst_RemoteHosts::refusesNoHost()
{
    showWindow();
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = window().findChild<AddHostDialog *>();
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>();
    TRY_VERIFY(edit->hasFocus());
    for (const char *wrong : {"", "-oProxyCommand=id", "$(id)"}) {
        edit->setText(QLatin1String(wrong));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->host().isEmpty());
    }
    QTest::keyClick(edit, Qt::Key_Escape);
    TRY_VERIFY(!window().findChild<AddHostDialog *>());
    QVERIFY(m_monitor->workspace.hosts().names().isEmpty());
}

void tst_RemoteHosts::sendsThere()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(routeTo(remote()), SshPatienceMs);
    dock()->setCurrentEndpoint(remote());
    actionNamed(window(), QStringLiteral("Send Request"))->trigger();
    RequestPane &pane = window().console()->current();
    QCOMPARE(pane.endpointSelector().endpoint(), remote());
    pane.editor().setRequest("echo over ssh");
    pane.send();
    QTRY_COMPARE_WITH_TIMEOUT(pane.replyView().reply(), QByteArray("over ssh"), SshPatienceMs);
}

void tst_RemoteHosts::losesTheHostInAReply()
{
    const QByteArray path = QFile::encodeName(m_directories->path(QStringLiteral("raw.sock")));
    RawPeer listener = RawPeer::listenOn(path);
    QVERIFY(listener.isOpen());
    showWindow();
    addHost(QStringLiteral("box"));
    const EndpointAddress raw = EndpointAddress::onHost("box", path);
    m_monitor->workspace.addEndpoint(raw);
    QTRY_VERIFY_WITH_TIMEOUT(routeTo(raw), SshPatienceMs);
    RequestPane &pane = window().console()->current();
    pane.endpointSelector().setEndpoint(raw);
    pane.editor().setRequest("ping");
    pane.send();
    RawPeer server = listener.accept();
    QCOMPARE(server.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY(server.send("0009start"));
    QTRY_COMPARE_WITH_TIMEOUT(pane.replyView().reply(), QByteArray("start"), SshPatienceMs);
    QVERIFY(pane.isSending());
    QVERIFY(m_ssh->signalAll(SIGKILL));
    QTRY_VERIFY_WITH_TIMEOUT(!pane.isSending(), SshPatienceMs);
    // What arrived stays.
    QCOMPARE(pane.replyView().reply(), QByteArray("start"));
    QVERIFY2(pane.resultBar().statusText().startsWith(QLatin1String("ReplyTruncated")),
             qPrintable(pane.resultBar().statusText()));
    QVERIFY2(pane.resultBar().problemText().contains(QLatin1String("hung up")),
             qPrintable(pane.resultBar().problemText()));
    QTRY_COMPARE_WITH_TIMEOUT(groupOfHost(), QStringLiteral("box: not connected"), SshPatienceMs);
    // The next one says why, and waits for nobody.
    pane.send();
    QTRY_VERIFY_WITH_TIMEOUT(!pane.isSending(), SshPatienceMs);
    QVERIFY2(pane.resultBar().problemText().contains(QLatin1String("box is not connected")),
             qPrintable(pane.resultBar().problemText()));
}

// As its own kernel and server see them.
void tst_RemoteHosts::showsConnections()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    RawPeer client = RawPeer::connectTo(QFile::encodeName(m_path));
    // By then the server, too, has it in its list.
    QVERIFY(client.send("0008ping0000") && !client.receiveMessage().isEmpty());
    window().showEndpoint(remote());
    window().showTab(MainWindow::Tab::Connections);
    auto *page = window().findChild<ConnectionsPage *>();
    const auto ours = [page] {
        const auto &rows = page->model().rows();
        const auto found = std::find_if(rows.begin(), rows.end(), [](const ConnectionRow &row) {
            return row.connection.clientPid() == QCoreApplication::applicationPid();
        });
        return found != rows.end() && found->connection.kernel && found->connection.server
                       && !found->isDisputed
                   ? &*found
                   : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(ours(), SshPatienceMs);
    // It was there before.
    QVERIFY(!ours()->isNew);
    // Numbers of users mean others there.
    QCOMPARE(ours()->user, QString::number(::getuid()));
    const auto *note = page->findChild<QLabel *>();
    QCOMPARE(note->text(), QStringLiteral("Processes, PIDs and users are those of box."));
    // Nobody asks while nobody looks.
    window().showTab(MainWindow::Tab::Overview);
    const auto told = [this] {
        const auto endpoint = m_monitor->workspace.observer().snapshot()->find(remote());
        return endpoint && endpoint->connections;
    };
    QTRY_VERIFY_WITH_TIMEOUT(!told(), SshPatienceMs);
}

void tst_RemoteHosts::stopsThere()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    window().showEndpoint(remote());
    const ServerActions &actions = window().console()->serverActions();
    QTRY_VERIFY_WITH_TIMEOUT(actions.stopAction()->isEnabled(), SshPatienceMs);
    QVERIFY(!actions.startAction()->isEnabled());
    QVERIFY(actions.startAction()->toolTip().contains(QLatin1String("only be started there")));
    actions.stopAction()->trigger();
    auto *question = window().findChild<QMessageBox *>();
    QVERIFY(question);
    const QString who = QStringLiteral("process %1 on box").arg(m_server->process().processId());
    QVERIFY2(question->text().contains(who), qPrintable(question->text()));
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_server->process().state(), QProcess::NotRunning, SshPatienceMs);
    TRY_VERIFY(!actions.stopAction()->isEnabled());
}

void tst_RemoteHosts::saysWhatIsNotForwarded()
{
    const QString program = m_directories->path(QStringLiteral("ipcctl"));
    QFile file(program);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho '{\"endpoints\":['\n"
               "i=100; while [ $i -lt 400 ]; do echo \"{\\\"path\\\":\\\"/no/$i\\\"},\"; "
               "i=$((i+1)); done\necho '{\"path\":\"/no/400\"}]}'\n");
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    file.close();
    m_ssh = std::make_unique<SshServer>(
        QStringList{QStringLiteral("PATH=%1:/usr/bin:/bin").arg(QFileInfo(program).path())});
    QVERIFY(m_ssh->isValid());
    qputenv("IPCCORE_SSH", m_ssh->sshCommand().toLocal8Bit());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_COMPARE_WITH_TIMEOUT(
        groupOfHost(), QStringLiteral("box (301, of which 45 are not forwarded)"), SshPatienceMs);
    const QString reason =
        groups()->index(EndpointGroupsModel::FirstHost, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(reason.contains(QLatin1String("301 endpoints, of which 256 are")), qPrintable(reason));
}

// Twenty processes of ssh at a time; some of the hosts are removed while they connect.
void tst_RemoteHosts::manyAtOnce()
{
    QVERIFY(startServer());
    showWindow();
    RemoteHosts &hosts = m_monitor->workspace.hosts();
    QList<QByteArray> names;
    for (int i = 0; i < 20; ++i)
        names.append("user" + QByteArray::number(i) + "@box");
    for (const QByteArray &name : std::as_const(names)) {
        QVERIFY(hosts.add(name));
        hosts.find(name)->open();
    }
    for (int i = 0; i < 20; i += 4)
        hosts.remove(names[i]);
    QCOMPARE(hosts.names().size(), 15);
    const auto areDecided = [&hosts] {
        const auto all = hosts.names();
        return std::none_of(all.begin(), all.end(), [&hosts](const QByteArray &name) {
            return hosts.find(name)->state() == HostObserver::State::Connecting;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areDecided(), 2 * SshPatienceMs);
    for (const QByteArray &name : hosts.names())
        hosts.remove(name);
    QCOMPARE(groups()->rowCount(), int(EndpointGroupsModel::FirstHost));
    QTRY_COMPARE_WITH_TIMEOUT(m_ssh->processes(), QList<pid_t>(), SshPatienceMs);
}

// ssh waits for an answer that does not come, and goes with the window.
void tst_RemoteHosts::closesWhileConnecting()
{
    showWindow();
    addHost(QStringLiteral("mute"));
    QCOMPARE(groupOfHost(), QStringLiteral("mute: connecting…"));
    const auto forwards = [] {
        return QDir(qEnvironmentVariable("XDG_RUNTIME_DIR"))
            .entryList({QStringLiteral("ipccore-ssh-*")}, QDir::Dirs);
    };
    QCOMPARE(forwards().size(), 1);
    QElapsedTimer timer;
    timer.start();
    m_monitor.reset();
    QVERIFY2(timer.elapsed() < PatienceMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(forwards(), QStringList());
    m_monitor = std::make_unique<OpenMonitor>();
}

void tst_RemoteHosts::filters()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    TablePanel *table = window().findChild<OverviewPage *>()->tablePanel();
    TRY_VERIFY(rowOfKey(overviewModel(), m_address.key()) >= 0);
    table->filterEdit()->setFilter(QStringLiteral("host:box"));
    TRY_VERIFY(rowOfKey(overviewModel(), m_address.key()) < 0);
    QVERIFY(rowOfKey(overviewModel(), remote().key()) >= 0);
}

void tst_RemoteHosts::tellsWhyNot()
{
    showWindow();
    addHost(QStringLiteral("changed"));
    QTRY_COMPARE_WITH_TIMEOUT(groupOfHost(), QStringLiteral("changed: not connected"),
                              SshPatienceMs);
    const QString reason =
        groups()->index(EndpointGroupsModel::FirstHost, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(reason.contains(QLatin1String("its host key has changed")), qPrintable(reason));
    QCOMPARE(window().statusBar()->currentMessage(), reason);
}

void tst_RemoteHosts::survivesTheHost()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    QVERIFY(m_ssh->signalAll(SIGKILL));
    QTRY_COMPARE_WITH_TIMEOUT(groupOfHost(), QStringLiteral("box: not connected"), SshPatienceMs);
    const auto state = [this] {
        return EndpointCondition(groups()->indexOf(remote()).data(ConditionRole).toInt());
    };
    TRY_COMPARE(state(), EndpointCondition::OtherError);
    QAction *connect = command(QStringLiteral("box: Connect"));
    QVERIFY(connect);
    connect->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(state(), EndpointCondition::Listening, SshPatienceMs);
    QVERIFY(command(QStringLiteral("box: Disconnect")));
}

void tst_RemoteHosts::removes()
{
    QVERIFY(startServer());
    showWindow();
    addHost(QStringLiteral("box"));
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), SshPatienceMs);
    m_monitor->workspace.pinned().setPinned(remote(), true);
    command(QStringLiteral("box: Remove Host"))->trigger();
    QCOMPARE(groups()->rowCount(), int(EndpointGroupsModel::FirstHost));
    TRY_VERIFY(rowOfKey(overviewModel(), remote().key()) < 0);
    TRY_VERIFY(!isListed());
    QVERIFY(!window().findChild<HostMenu *>()->menuAction()->isEnabled());
}

// Only its name, and whether to connect.
void tst_RemoteHosts::remembers()
{
    QSettings settings(m_directories->path(QStringLiteral("settings")), QSettings::IniFormat);
    RemoteHosts &hosts = m_monitor->workspace.hosts();
    QVERIFY(hosts.add("box"));
    QVERIFY(hosts.add("user@other"));
    hosts.setConnectsAtStart("box", true);
    m_monitor->workspace.save(settings);
    m_monitor = std::make_unique<OpenMonitor>();
    RemoteHosts &again = m_monitor->workspace.hosts();
    m_monitor->workspace.restore(settings);
    QCOMPARE(again.names(), (QList<QByteArray>{"box", "user@other"}));
    QVERIFY(again.connectsAtStart("box"));
    QVERIFY(!again.connectsAtStart("user@other"));
    again.openAtStart();
    QTRY_COMPARE_WITH_TIMEOUT(again.find("box")->state(), HostObserver::State::Connected,
                              SshPatienceMs);
    QCOMPARE(again.find("user@other")->state(), HostObserver::State::Away);
}

QTEST_MAIN(tst_RemoteHosts)
#include "tst_remotehosts.moc"

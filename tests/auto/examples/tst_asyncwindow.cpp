// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "requestwindow.h"
#include "support/program.h"

#include <QtCore/qlocale.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

/// The window of the example, with the demo daemon.
class tst_AsyncWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void repliesAreListed_data();
    void repliesAreListed();
    void sendsWhatIsTyped();
    void slowRequestHoldsUpNobody();
    void cancels();
    void withoutServer();
    void closesWhileWaiting();
    void runsAsProgram();

private:
    QString textOf(int row, int column) const;
    QPushButton *button(const QString &text) const;

    QTreeWidget *list() const { return m_window->findChild<QTreeWidget *>(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    std::unique_ptr<Program> m_daemon;
    std::unique_ptr<RequestWindow> m_window;
};

void tst_AsyncWindow::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void tst_AsyncWindow::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_path = m_directory->filePath(u"d"_s);
    m_daemon = startDemo(QStringLiteral(IPCDEMOD), m_path);
    QVERIFY(m_daemon);
    m_window = std::make_unique<RequestWindow>(m_path);
    m_window->show();
}

void tst_AsyncWindow::cleanup()
{
    m_window.reset();
    m_daemon.reset();
}

QString tst_AsyncWindow::textOf(int row, int column) const
{
    return list()->topLevelItem(row)->text(column);
}

QPushButton *tst_AsyncWindow::button(const QString &text) const
{
    const auto buttons = m_window->findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, text, &QPushButton::text);
    return found == buttons.end() ? nullptr : *found;
}

void tst_AsyncWindow::repliesAreListed_data()
{
    QTest::addColumn<QString>("request");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("toolTip");
    QTest::newRow("small") << u"ping"_s << u"done, 4 bytes"_s << u"pong"_s << QString();
    QTest::newRow("empty") << u"echo "_s << u"done, 0 bytes"_s << QString() << QString();
    QTest::newRow("large") << u"big"_s << u"done, 791.02 KiB"_s << u"big: "_s << QString();
    QTest::newRow("in pieces") << u"chunk"_s << u"done, 791.02 KiB"_s << u"big: "_s << QString();
    QTest::newRow("failure") << u"fail"_s << u"ConnectionClosed"_s << QString()
                             << u"The server may have done it."_s;
}

void tst_AsyncWindow::repliesAreListed()
{
    QFETCH(QString, request);
    QFETCH(QString, state);
    QFETCH(QString, text);
    QFETCH(QString, toolTip);
    m_window->send(request);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(0, 1), state, Program::PatienceMs);
    QVERIFY2(textOf(0, 2).startsWith(text), qPrintable(textOf(0, 2)));
    QVERIFY(textOf(0, 2).size() <= 1000);
    QCOMPARE(list()->topLevelItem(0)->toolTip(2), toolTip);
    QCOMPARE(textOf(0, 2).isEmpty(), request == u"echo ");
}

void tst_AsyncWindow::sendsWhatIsTyped()
{
    auto *const field = m_window->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"ping"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"echo a b"_s);
    QTest::mouseClick(button(u"&Send"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(0, 2), u"pong"_s, Program::PatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(1, 2), u"a b"_s, Program::PatienceMs);
    QVERIFY(field->text().isEmpty());
}

void tst_AsyncWindow::slowRequestHoldsUpNobody()
{
    m_window->send(u"sleep 600000"_s);
    for (int i = 1; i <= 20; ++i)
        m_window->send(u"echo %1"_s.arg(i));
    for (int i = 1; i <= 20; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(textOf(i, 2), QString::number(i), Program::PatienceMs);
    QCOMPARE(textOf(0, 1), u"waiting"_s);
}

void tst_AsyncWindow::cancels()
{
    m_window->send(u"slow"_s); // takes several seconds
    QTRY_VERIFY_WITH_TIMEOUT(textOf(0, 1).startsWith(u"receiving, "), Program::PatienceMs);
    QVERIFY(textOf(0, 2).startsWith(u"big: "));
    m_window->send(u"sleep 600000"_s);
    list()->selectAll();
    QTest::mouseClick(button(u"&Cancel"_s), Qt::LeftButton);
    for (const int row : {0, 1})
        QCOMPARE(textOf(row, 1), u"Canceled"_s);
    m_window->send(u"ping"_s);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(2, 2), u"pong"_s, Program::PatienceMs);
    // What has ended stays as it is.
    list()->selectAll();
    QTest::mouseClick(button(u"&Cancel"_s), Qt::LeftButton);
    QCOMPARE(textOf(2, 1), u"done, 4 bytes"_s);
}

void tst_AsyncWindow::withoutServer()
{
    RequestWindow window(m_directory->filePath(u"none"_s));
    window.send(u"ping"_s);
    const QTreeWidgetItem *const row = window.findChild<QTreeWidget *>()->topLevelItem(0);
    QCOMPARE(row->text(1), u"waiting"_s);
    QTRY_COMPARE_WITH_TIMEOUT(row->text(1), u"PathNotFound"_s, Program::PatienceMs);
    QVERIFY(!row->text(2).isEmpty());
    QCOMPARE(row->toolTip(2), u"The server has not seen it."_s);
}

void tst_AsyncWindow::closesWhileWaiting()
{
    m_window->send(u"slow"_s);
    m_window->send(u"sleep 600000"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(0, 1).startsWith(u"receiving, "), Program::PatienceMs);
    m_window.reset();
    QCoreApplication::processEvents();
}

void tst_AsyncWindow::runsAsProgram()
{
    Program window(QStringLiteral(ASYNC_WINDOW), {m_path, u"ping"_s, u"fail"_s});
    QVERIFY(window.start());
    QVERIFY(window.waitForLine("ping: done, 4 bytes"));
    QVERIFY(window.waitForLine("fail: ConnectionClosed"));
    QVERIFY(window.sendSignal(SIGTERM));
    QCOMPARE(window.finish(), -1);

    Program withoutPath(QStringLiteral(ASYNC_WINDOW), {});
    QVERIFY(withoutPath.start());
    QCOMPARE(withoutPath.finish(), 64);
}

QTEST_MAIN(tst_AsyncWindow)
#include "tst_asyncwindow.moc"

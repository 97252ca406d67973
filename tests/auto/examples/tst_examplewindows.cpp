// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/virtualscreen.h"

#include <ipccore/service/blockingserviceclient.h>

#include <QtCore/qdir.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace IpcCore;
using namespace Qt::StringLiterals;

// The services and their windows as users start them, on a virtual screen, driven by keys.
class tst_ExampleWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void settingsAreKeptInStep();
    void settingsOutlastTheDaemon();
    void progressIsShown();
    void progressIsCanceled();
    void leavingCancels();

private:
    /// Started, with the runtime directory and the screen of this test.
    std::unique_ptr<Program> run(const QString &program, const QStringList &arguments = {}) const;
    /// The service, once it answers.
    std::unique_ptr<Program> serve(const QString &program, const QString &name) const;
    CallResult<> call(const QString &service, const QString &command,
                      const QCborMap &arguments = {}) const;
    /// Gives the focus to the window with that title, once it can be seen.
    QByteArray enter(const QString &title) const;
    void keepPicture() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<VirtualScreen> m_screen;
};

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

void tst_ExampleWindows::initTestCase()
{
    for (const char *program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            QSKIP(qPrintable(u"%1 is not installed"_s.arg(QLatin1String(program))));
    }
    QVERIFY(QDir().mkpath(QStringLiteral(PICTURES)));
}

void tst_ExampleWindows::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_screen = std::make_unique<VirtualScreen>(m_directory->path());
    QVERIFY(m_screen->start());
}

void tst_ExampleWindows::cleanup()
{
    m_screen.reset();
    m_directory.reset();
}

std::unique_ptr<Program> tst_ExampleWindows::run(const QString &program,
                                                 const QStringList &arguments) const
{
    auto started = std::make_unique<Program>(program, arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"DISPLAY"_s, m_screen->display());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    started->process().setProcessEnvironment(environment);
    return started->start() ? std::move(started) : nullptr;
}

CallResult<> tst_ExampleWindows::call(const QString &service, const QString &command,
                                      const QCborMap &arguments) const
{
    const QString path = m_directory->filePath(service + u'/' + service + u".sock"_s);
    return BlockingServiceClient(EndpointPath(path), {.waitIfBusy = true, .waitIfNotFound = true})
        .call(command, arguments);
}

std::unique_ptr<Program> tst_ExampleWindows::serve(const QString &program,
                                                   const QString &name) const
{
    auto service = run(program);
    const auto answers = [this, &name] { return call(name, u"ping"_s).hasValue(); };
    return service && QTest::qWaitFor(answers, PatienceMs) ? std::move(service) : nullptr;
}

QByteArray tst_ExampleWindows::enter(const QString &title) const
{
    QByteArray window;
    const auto isThere = [&] { return !(window = m_screen->windowNamed(title)).isEmpty(); };
    if (QTest::qWaitFor(isThere, PatienceMs))
        m_screen->focus(window);
    return window;
}

// To look at.
void tst_ExampleWindows::keepPicture() const
{
    m_screen->picture().save(
        QStringLiteral(PICTURES "/%1.png").arg(QString::fromLatin1(QTest::currentTestFunction())));
}

void tst_ExampleWindows::settingsAreKeptInStep()
{
    const auto daemon = serve(QStringLiteral(SETTINGS_DAEMON), u"settings"_s);
    QVERIFY(daemon);
    const auto one = run(QStringLiteral(SETTINGS_WINDOW), {u"-geometry"_s, u"+20+20"_s});
    const auto other = run(QStringLiteral(SETTINGS_WINDOW),
                           {u"-geometry"_s, u"+400+20"_s, u"-title"_s, u"Other settings"_s});
    QVERIFY(one && other);
    for (Program *const window : {one.get(), other.get()})
        QVERIFY(window->waitForLine(R"(shown: {"theme":"light","fontsize":11,"sound":true})"));

    QVERIFY(!enter(u"^Settings$"_s).isEmpty());
    m_screen->press(u"Down"_s); // the theme has the focus
    for (Program *const window : {one.get(), other.get()})
        QVERIFY(window->waitForLine(R"(shown: {"theme":"dark","fontsize":11,)"));
    m_screen->press(u"alt+s"_s);
    for (Program *const window : {one.get(), other.get()})
        QVERIFY(window->waitForLine(R"(shown: {"theme":"dark","fontsize":11,"sound":false})"));
    QVERIFY(!enter(u"^Other settings$"_s).isEmpty());
    m_screen->press(u"alt+f"_s);
    m_screen->press(u"Up"_s);
    for (Program *const window : {one.get(), other.get()})
        QVERIFY(window->waitForLine(R"(shown: {"theme":"dark","fontsize":12,"sound":false})"));
    // From no window at all.
    QVERIFY(call(u"settings"_s, u"set"_s, {{u"fontsize"_s, 20}, {u"sound"_s, true}}));
    for (Program *const window : {one.get(), other.get()})
        QVERIFY(window->waitForLine(R"(shown: {"theme":"dark","fontsize":20,"sound":true})"));
    keepPicture();
}

void tst_ExampleWindows::settingsOutlastTheDaemon()
{
    const auto window = run(QStringLiteral(SETTINGS_WINDOW));
    QVERIFY(window);
    QVERIFY(!enter(u"^Settings$"_s).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->countOfColours() > 5, PatienceMs);
    keepPicture();
    for (const int size : {10, 15}) {
        const auto daemon = serve(QStringLiteral(SETTINGS_DAEMON), u"settings"_s);
        QVERIFY(daemon);
        QVERIFY(call(u"settings"_s, u"set"_s, {{u"fontsize"_s, size}}));
        QVERIFY(window->waitForLine("shown: {\"theme\":\"light\",\"fontsize\":"
                                    + QByteArray::number(size)));
        QVERIFY(call(u"settings"_s, u"quit"_s));
        QCOMPARE(daemon->finish(), 0);
    }
}

void tst_ExampleWindows::progressIsShown()
{
    const auto service = serve(QStringLiteral(PROGRESS_SERVICE), u"progress"_s);
    QVERIFY(service);
    const auto window = run(QStringLiteral(PROGRESS_WINDOW), {u"40"_s});
    QVERIFY(window);
    QVERIFY(!enter(u"^Progress$"_s).isEmpty());
    m_screen->press(u"alt+p"_s);
    QVERIFY(window->waitForLine("Page 1 of 40"));
    QVERIFY(window->waitForLine("Page 20 of 40"));
    keepPicture();
    QVERIFY(window->waitForLine("Page 40 of 40"));
    QVERIFY(window->waitForLine("Printed 40 pages"));
    QVERIFY(call(u"progress"_s, u"quit"_s));
    QCOMPARE(service->finish(), 0);
}

void tst_ExampleWindows::progressIsCanceled()
{
    const auto service = serve(QStringLiteral(PROGRESS_SERVICE), u"progress"_s);
    QVERIFY(service);
    // So many that they are not printed before it is canceled.
    const auto window = run(QStringLiteral(PROGRESS_WINDOW), {u"1000"_s});
    QVERIFY(window);
    QVERIFY(!enter(u"^Progress$"_s).isEmpty());
    m_screen->press(u"alt+p"_s);
    QVERIFY(window->waitForLine("Page 2 of 1000"));
    m_screen->press(u"alt+c"_s);
    QVERIFY(window->waitForLine("Canceled"));
    QVERIFY(service->waitForLine("canceled at page "));
    keepPicture();
    QVERIFY(!window->output().contains("Printed"));
    m_screen->press(u"alt+p"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window->output().count("Page 1 of 1000\n") == 2, PatienceMs);
}

void tst_ExampleWindows::leavingCancels()
{
    const auto service = serve(QStringLiteral(PROGRESS_SERVICE), u"progress"_s);
    QVERIFY(service);
    const auto window = run(QStringLiteral(PROGRESS_WINDOW), {u"1000"_s});
    QVERIFY(window);
    QVERIFY(!enter(u"^Progress$"_s).isEmpty());
    m_screen->press(u"alt+p"_s);
    QVERIFY(window->waitForLine("Page 2 of 1000"));
    QVERIFY(window->sendSignal(SIGTERM));
    QVERIFY(service->waitForLine("canceled at page "));
}

QTEST_GUILESS_MAIN(tst_ExampleWindows)
#include "tst_examplewindows.moc"

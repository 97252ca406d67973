// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/childprogram.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;

class tst_ChildProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void results_data();
    void results();
    void bytesStayAsTheyAre();
    void tooSlow();
    void contextThatIsGone();

private:
    std::optional<CommandResult> run(const ChildProgram &program,
                                     std::chrono::milliseconds patience = 60s);
};

std::optional<CommandResult> tst_ChildProgram::run(const ChildProgram &program,
                                                   std::chrono::milliseconds patience)
{
    std::optional<CommandResult> got;
    runCommand(program, patience, this, [&got](const CommandResult &result) { got = result; });
    // Never at once.
    if (got)
        return std::nullopt;
    [&] { QTRY_VERIFY_WITH_TIMEOUT(got, 60'000); }();
    return got;
}

void tst_ChildProgram::results_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("errors");
    QTest::newRow("success") << QByteArray("echo a; echo b >&2") << 0 << QByteArray("a\n")
                             << QByteArray("b\n");
    QTest::newRow("failure") << QByteArray("exit 3") << 3 << QByteArray() << QByteArray();
    QTest::newRow("killed") << QByteArray("kill -KILL $$") << -1 << QByteArray() << QByteArray();
    QTest::newRow("no input") << QByteArray("cat") << 0 << QByteArray() << QByteArray();
    QTest::newRow("environment") << QByteArray("echo $MORE") << 0 << QByteArray("a b\n")
                                 << QByteArray();
}

void tst_ChildProgram::results()
{
    QFETCH(const QByteArray, script);
    const auto result = run({.words = {"sh", "-c", script}, .environment = {"MORE=a b"}});
    QVERIFY(result);
    QTEST(result->exitCode, "exitCode");
    QTEST(result->output, "output");
    QTEST(result->errors, "errors");
    QVERIFY(!result->tookTooLong);

    const auto missing = run({.words = {"/no/such/program"}, .environment = {}});
    QVERIFY(missing);
    QCOMPARE(missing->exitCode, -1);
}

void tst_ChildProgram::bytesStayAsTheyAre()
{
    const auto result =
        run({.words = {"printf", "%s", "\xff\xfe a\n\xc3"}, .environment = {}, .isApart = true});
    QVERIFY(result);
    QCOMPARE(result->output, QByteArray("\xff\xfe a\n\xc3"));
}

void tst_ChildProgram::tooSlow()
{
    const auto result = run({.words = {"sleep", "1000"}, .environment = {}}, 100ms);
    QVERIFY(result);
    QVERIFY(result->tookTooLong);
    QCOMPARE(result->exitCode, -1);
}

void tst_ChildProgram::contextThatIsGone()
{
    bool isCalled = false;
    {
        QObject context;
        runCommand({.words = {"true"}, .environment = {}}, 60s, &context,
                   [&isCalled](const CommandResult &) { isCalled = true; });
    }
    QVERIFY(run({.words = {"true"}, .environment = {}}));
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(tst_ChildProgram)
#include "tst_childprogram.moc"

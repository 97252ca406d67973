// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "playedservice.h"
#include "support/program.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qmap.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

// Completion offers exactly what each verb's help lists. Runs bash; of zsh and fish, which are
// rarely installed, mostly reads the files and checks their syntax.
class tst_Completions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void syntax_data() { addShells(); }

    void syntax();

    void verbs_data() { addShells(); }

    void verbs();

    void options_data();
    void options();

    void locksAreLeftOut_data();
    void locksAreLeftOut();

    void values_data();
    void values();
    void offersOfAService_data();
    void offersOfAService();
    void bashOffersOfAService_data();
    void bashOffersOfAService();

private:
    using Words = QSet<QString>;

    // Option names, and whether they take a value.
    using Options = QMap<QString, bool>;

    static QString helpOf(const QStringList &arguments);
    static QString textOf(const char *file);
    static Words bash(const QStringList &words);
    static Words verbsIn(const QString &shell);
    static Options optionsIn(const QString &shell, const QString &verb);

    static void addShells()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    QMap<QString, Options> m_verbs;
};

namespace {

QStringList captured(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

bool isInstalled(const QString &shell)
{
    return !QStandardPaths::findExecutable(shell).isEmpty();
}

bool hasBash()
{
    return isInstalled(QStringLiteral("bash"));
}

} // namespace

QString tst_Completions::helpOf(const QStringList &arguments)
{
    Program ipcctl(QStringLiteral(IPCCTL), arguments + QStringList(QStringLiteral("--help")));
    return ipcctl.start() && ipcctl.finish() == 0 ? QString::fromUtf8(ipcctl.output()) : QString();
}

QString tst_Completions::textOf(const char *file)
{
    QFile completion(QStringLiteral(COMPLETIONS "/") + QLatin1String(file));
    return completion.open(QIODevice::ReadOnly) ? QString::fromUtf8(completion.readAll())
                                                : QString();
}

void tst_Completions::initTestCase()
{
    const QStringList verbs = captured(QStringLiteral("^  ([a-z]+) "), helpOf({}));
    QVERIFY(verbs.size() > 10);
    for (const QString &verb : verbs) {
        const QString help = helpOf({verb});
        Options &options = m_verbs[verb];
        for (const QString &name :
             captured(QStringLiteral("^  (?:-., )?--([a-z-]+)(?: <[A-Z]+>)?  "), help))
            options[name] = help.contains(QStringLiteral("--") + name + QStringLiteral(" <"));
        QVERIFY(options.contains(QStringLiteral("help")));
    }
}

// What bash offers to complete the last of `words`.
tst_Completions::Words tst_Completions::bash(const QStringList &words)
{
    const QString script = QStringLiteral(
        "source \"$1\" || exit; shift\n"
        // Only works during a real completion, which this is not.
        "compopt() { :; }\n"
        "COMP_LINE=\"$*\" COMP_WORDS=() COMPREPLY=()\n"
        // As bash does it.
        "for word; do\n"
        "    while [[ $word =~ ^([^:=]*)([:=]+)(.*)$ ]]; do\n"
        "        [ -n \"${BASH_REMATCH[1]}\" ] && COMP_WORDS+=(\"${BASH_REMATCH[1]}\")\n"
        "        COMP_WORDS+=(\"${BASH_REMATCH[2]}\") word=${BASH_REMATCH[3]}\n"
        "        [ -n \"$word\" ] || continue 2\n"
        "    done\n"
        "    COMP_WORDS+=(\"$word\")\n"
        "done\n"
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
        "\"$(complete -p ipcctl | sed 's/.*-F \\([^ ]*\\) .*/\\1/')\"\n"
        "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
    Program shell(QStringLiteral("bash"),
                  QStringList{QStringLiteral("--norc"), QStringLiteral("-c"), script,
                              QStringLiteral("bash"), QStringLiteral(COMPLETIONS "/ipcctl")}
                      + words);
    if (!shell.start() || shell.finish() != 0 || !shell.errors().isEmpty())
        return {QString::fromUtf8(shell.errors())};
    const QStringList lines = QString::fromUtf8(shell.output()).split(u'\n', Qt::SkipEmptyParts);
    return {lines.begin(), lines.end()};
}

tst_Completions::Words tst_Completions::verbsIn(const QString &shell)
{
    if (shell == u"bash") {
        Words words = bash({QStringLiteral("ipcctl"), QString()});
        return words.subtract(
            {QStringLiteral("--host"), QStringLiteral("--help"), QStringLiteral("--version")});
    }
    const QStringList verbs = shell == u"zsh"
                                  ? captured(QStringLiteral("^    '([a-z]+):"), textOf("_ipcctl"))
                                  : captured(QStringLiteral("__fish_use_subcommand .*-a ([a-z]+) "),
                                             textOf("ipcctl.fish"));
    return {verbs.begin(), verbs.end()};
}

tst_Completions::Options tst_Completions::optionsIn(const QString &shell, const QString &verb)
{
    Options options;
    if (shell == u"bash") {
        const QString program = QStringLiteral("ipcctl");
        for (const QString &option : bash({program, verb, QStringLiteral("-")}))
            // After an option that takes a value, no further option is offered.
            options[option.mid(2)] = bash({program, verb, option, QStringLiteral("--h")}).isEmpty();
    } else if (shell == u"zsh") {
        const QString own =
            captured(QStringLiteral("^%1\\)\\n((?:    .*\\n)+)    ;;").arg(verb), textOf("_ipcctl"))
                .value(0);
        for (const QString &option : captured(QStringLiteral("--([a-z-]+=?)\\["), own))
            options[QString(option).remove(u'=')] = option.endsWith(u'=');
    } else {
        const QString own =
            captured(
                QStringLiteral("(.*__fish_seen_subcommand_from %1'.*|^complete -c ipcctl -l.*)")
                    .arg(verb),
                textOf("ipcctl.fish"))
                .join(u'\n');
        for (const QString &option : captured(QStringLiteral("-l ([a-z-]+(?: -[xr])?)"), own))
            options[option.section(u' ', 0, 0)] = option.contains(u' ');
    }
    return options;
}

void tst_Completions::syntax()
{
    QFETCH(QString, shell);
    if (!isInstalled(shell))
        QSKIP("The shell is not installed");
    const QString file = shell == u"bash"  ? QStringLiteral("ipcctl")
                         : shell == u"zsh" ? QStringLiteral("_ipcctl")
                                           : QStringLiteral("ipcctl.fish");
    Program check(shell, {QStringLiteral("-n"), QStringLiteral(COMPLETIONS "/") + file});
    QVERIFY(check.start());
    QCOMPARE(check.finish(), 0);
    QCOMPARE(check.errors(), QByteArray());
}

void tst_Completions::verbs()
{
    QFETCH(QString, shell);
    if (shell == u"bash" && !hasBash())
        QSKIP("bash is not installed");
    QStringList expected = m_verbs.keys();
    // Not a verb of its own, but completed like one.
    expected.append(QStringLiteral("help"));
    QCOMPARE(verbsIn(shell), Words(expected.begin(), expected.end()));
}

void tst_Completions::options_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("verb");
    for (const char *shell : {"bash", "zsh", "fish"}) {
        for (auto verb = m_verbs.cbegin(); verb != m_verbs.cend(); ++verb)
            QTest::addRow("%s %s", shell, qPrintable(verb.key()))
                << QString::fromLatin1(shell) << verb.key();
    }
}

void tst_Completions::options()
{
    QFETCH(QString, shell);
    QFETCH(QString, verb);
    if (shell == u"bash" && !hasBash())
        QSKIP("bash is not installed");
    QCOMPARE(optionsIn(shell, verb), m_verbs[verb]);
}

void tst_Completions::locksAreLeftOut_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("output");
    // Runs the line that a key press has completed.
    QTest::newRow("zsh") << QStringLiteral("zsh")
                         << QStringLiteral(
                                "zmodload zsh/zpty && zpty shell TERM=dumb zsh -f -i || exit 77\n"
                                "zpty -w shell \"PS1=; fpath=($1 \\$fpath); autoload -U compinit; "
                                "compinit -u -D; ipcctl() { print -r -- \\\"[\\$#:\\$2]\\\" }\"\n"
                                "zpty -w shell \"ipcctl state $2/a\"$'\\t'\n"
                                "zpty -r shell text '*\\[[0-9]:*\\]*' && print -r -- $text\n")
                         << QStringLiteral("[2:%1/a1]");
    QTest::newRow("fish") << QStringLiteral("fish")
                          << QStringLiteral("source $argv[2]/ipcctl.fish\n"
                                            "complete -C \"ipcctl state $argv[3]/a\"\n"
                                            "complete -C \"ipcctl top $argv[3]/a\"\n"
                                            "complete -C \"ipcctl send --file $argv[3]/b\"\n")
                          << QStringLiteral("%1/a1\n%1/b.flock\n");
}

void tst_Completions::locksAreLeftOut()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, script);
    QFETCH(QString, output);
    if (!isInstalled(shell))
        QSKIP("The shell is not installed");
    const QTemporaryDir directory;
    for (const char *name : {"a1", "a2.flock", "b.flock"}) {
        QFile file(directory.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Program program(shell, {QStringLiteral("-c"), script, shell, QStringLiteral(COMPLETIONS),
                            directory.path()});
    QVERIFY(program.start());
    const int exitCode = program.finish();
    if (exitCode == 77)
        QSKIP("The shell cannot run another one in a terminal");
    QCOMPARE(exitCode, 0);
    output.replace(QStringLiteral("%1"), directory.path());
    QVERIFY2(QString::fromUtf8(program.output()).contains(output), program.output().constData());
}

void tst_Completions::values_data()
{
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *line, const char *offered) {
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ')
                            << QString::fromLatin1(offered);
    };
    row("ipcctl st", "state stats stop");
    row("ipcctl --v", "--version");
    row("ipcctl --ho", "--host");
    row("ipcctl --host box st", "state stats stop");
    row("ipcctl --host=box st", "state stats stop");
    row("ipcctl --host box top --count ", "");
    row("ipcctl --host box trace --f", "--filter");
    row("ipcctl --host box stats /et", "");
    row("ipcctl --host box send --file /et", "/etc");
    row("ipcctl trace --f", "--filter");
    row("ipcctl top --count ", "");
    row("ipcctl stats /et", "/etc");
    row("ipcctl send --file /et", "/etc");
    row("ipcctl send /etc ping /et", "");
    row("ipcctl send --file=/et", "/etc");
    row("ipcctl he", "help");
    row("ipcctl list --color ", "auto always never");
    row("ipcctl list --color=a", "auto always");
    row("ipcctl help st", "state stats stop");
    row("ipcctl help state ", "");
    row("ipcctl top /et", "");
    row("ipcctl state --wait 5 /et", "/etc");
    row("ipcctl state --wait=5 /et", "/etc");
    row("ipcctl state --json /et", "/etc");
    row("ipcctl state -- /et", "/etc");
    row("ipcctl state /etc /et", "");
    row("ipcctl metrics /etc /et", "/etc");
    row("ipcctl metrics --openmetrics /a /b /et", "/etc");
    row("ipcctl send --file /x /et", "/etc");
    row("ipcctl send --file=/x /et", "/etc");
    row("ipcctl state %1/a:", "b");
    row("ipcctl state %1/a:b", "b");
    row("ipcctl state %1/a=", "b");
    row("ipcctl state %1/d:", "e/");
    row("ipcctl state %1/s", "%1/s");
    row("ipcctl send --file %1/s", "%1/s %1/s.flock");
}

// In bash; up to the end of the last word.
void tst_Completions::values()
{
    QFETCH(QStringList, line);
    QFETCH(QString, offered);
    if (!hasBash())
        QSKIP("bash is not installed");
    const QTemporaryDir directory;
    for (const char *name : {"a:b", "a=b", "s", "s.flock"}) {
        QFile file(directory.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QDir(directory.path()).mkdir(QStringLiteral("d:e")));
    line.replaceInStrings(QStringLiteral("%1"), directory.path());
    const QStringList expected =
        offered.replace(QStringLiteral("%1"), directory.path()).split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(bash(line), Words(expected.begin(), expected.end()));
}

void tst_Completions::bashOffersOfAService_data()
{
    QTest::addColumn<QString>("line"); // without "ipcctl"; %1 is the service's path
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *line, const char *offered) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(offered);
    };
    row("call %1 ", "count echo fail jobs.start raw quit set");
    row("call --yes %1 s", "set");
    row("call %1 set ", "key=color key=size value= force=true force=false");
    row("call %1 set value=3 k", "key=color key=size");
    // Only what follows the "=" is replaced.
    row("call %1 set key=c", "color");
    row("describe %1 e", "echo");
    row("describe %1 echo s", "set");
    row("subscribe %1 ", "settings");
    row("subscribe %1 settings ", "");
    row("call %1.none ", "");
    row("send %1 ", "");
}

void tst_Completions::bashOffersOfAService()
{
    QFETCH(QString, line);
    QFETCH(QString, offered);
    if (!hasBash())
        QSKIP("bash is not installed");
    const QTemporaryDir directory;
    PlayedService service(directory.filePath(QStringLiteral("s")));
    QVERIFY(service.start());
    line.replace(QStringLiteral("%1"), directory.filePath(QStringLiteral("s")));
    const QStringList expected = offered.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(bash(QStringList(QStringLiteral(IPCCTL)) + line.split(u' ')),
             Words(expected.begin(), expected.end()));
    // Completion calls nothing else.
    QCOMPARE(service.calls(), QStringList());
}

void tst_Completions::offersOfAService_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("typed");  // without "ipcctl"; %1 is the service's path
    QTest::addColumn<QString>("output"); // fish offers; zsh completes the line and runs it
    const auto row = [](const char *shell, const char *typed, const char *output) {
        QTest::addRow("%s: %s", shell, typed)
            << QString::fromLatin1(shell) << QString::fromLatin1(typed)
            << QString::fromLatin1(output);
    };
    row("fish", "call %1 e", "echo\tGives back what it gets\n");
    row("fish", "call --yes %1 set k", "key=color\tWhich one\nkey=size\tWhich one\n");
    row("fish", "subscribe %1 s", "settings\tEvery setting\n");
    row("fish", "describe %1 echo se", "set\tChanges a setting\n");
    row("zsh", "call %1 e", "[call][%1][echo]");
    row("zsh", "call %1 set key=c", "[call][%1][set][key=color]");
    row("zsh", "subscribe %1 s", "[subscribe][%1][settings]");
    row("zsh", "describe %1 echo se", "[describe][%1][echo][set]");
}

void tst_Completions::offersOfAService()
{
    QFETCH(QString, shell);
    QFETCH(QString, typed);
    QFETCH(QString, output);
    if (!isInstalled(shell))
        QSKIP("The shell is not installed");
    const QTemporaryDir directory;
    PlayedService service(directory.filePath(QStringLiteral("s")));
    QVERIFY(service.start());
    for (QString *text : {&typed, &output})
        text->replace(QStringLiteral("%1"), directory.filePath(QStringLiteral("s")));
    const QString script =
        shell == u"fish"
            ? QStringLiteral("source $argv[2]/ipcctl.fish; set -p PATH $argv[3]\n"
                             "complete -C \"ipcctl $argv[4]\"\n")
            // Runs the line that a key press has completed; what it prints is not what is typed.
            : QStringLiteral(
                "zmodload zsh/zpty && zpty shell TERM=dumb zsh -f -i || exit 77\n"
                "zpty -w shell \"PS1=; fpath=($1 \\$fpath); path=($2 \\$path); "
                "autoload -U compinit; compinit -u -D\"\n"
                "zpty -w shell 'ipcctl() { if [[ $* == *--words* ]]; then command ipcctl \"$@\"; "
                "else print -r -- BE\"GIN[${(j:][:)@}]E\"ND; fi }'\n"
                "zpty -w shell \"ipcctl $3\"$'\\t'\n"
                "zpty -r shell text '*BEGIN\\[*END*' && print -r -- $text\n");
    Program program(shell, {QStringLiteral("-c"), script, shell, QStringLiteral(COMPLETIONS),
                            QFileInfo(QStringLiteral(IPCCTL)).path(), typed});
    QVERIFY(program.start());
    const int exitCode = program.finish();
    if (exitCode == 77)
        QSKIP("The shell cannot run another one in a terminal");
    QCOMPARE(exitCode, 0);
    QVERIFY2(QString::fromUtf8(program.output()).contains(output), program.output().constData());
}

QTEST_GUILESS_MAIN(tst_Completions)
#include "tst_completions.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

// The manual pages tell every option that --help tells, and are well formed.
class tst_ManPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void options_data();
    void options();
    void wellFormed_data();
    void wellFormed();
    void anyText();
    void programFails();

private:
    void addProgram(const QString &path);
    QStringList writePage(const QByteArray &script);

    QTemporaryDir m_directory;
    QString m_page;
};

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString pageOf(const QString &program)
{
    return QStringLiteral(MAN_PAGES "/%1.1").arg(QFileInfo(program).fileName());
}

QString helpOf(const QString &path, const QStringList &verb)
{
    Program program(path, verb + QStringList(QStringLiteral("--help")));
    return program.start() && program.finish() == 0 ? QString::fromUtf8(program.output())
                                                    : QString();
}

QStringList captured(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

// From the heading to the next one.
QString section(const QString &page, const QString &heading)
{
    const QString start = u'\n' + heading + u'\n';
    const qsizetype from = page.indexOf(start);
    return from < 0 ? QString()
                    : page.sliced(from + start.size()).section(QStringLiteral("\n.S"), 0, 0);
}

} // namespace

void tst_ManPages::initTestCase()
{
    QVERIFY(m_directory.isValid());
    qputenv("LC_ALL", "C");
}

void tst_ManPages::addProgram(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString help = helpOf(path, {});
    const QString page = textOf(pageOf(path));
    QTest::addRow("%s", qPrintable(name)) << help << section(page, QStringLiteral(".SH OPTIONS"));
    const QStringList verbs = captured(
        QStringLiteral("^  ([a-z]+) "),
        help.section(QStringLiteral("Verbs:\n"), 1, 1).section(QStringLiteral("\n\n"), 0, 0));
    for (const QString &verb : verbs)
        QTest::addRow("%s %s", qPrintable(name), qPrintable(verb))
            << helpOf(path, {verb}).remove(QStringLiteral("-h, --help"))
            << section(page, QStringLiteral(".SS ") + verb);
}

void tst_ManPages::options_data()
{
    QTest::addColumn<QString>("help");
    QTest::addColumn<QString>("page");
    addProgram(QStringLiteral(IPCCTL));
#ifdef IPCMONITOR
    addProgram(QStringLiteral(IPCMONITOR));
#endif
#ifdef IPCBRIDGE
    addProgram(QStringLiteral(IPCBRIDGE));
#endif
}

void tst_ManPages::options()
{
    QFETCH(const QString, help);
    QFETCH(const QString, page);
    QVERIFY(help.contains(QStringLiteral("Options:")));
    QVERIFY(!page.isEmpty());
    const QStringList names = captured(QStringLiteral("^  (?:-., )?--([a-z-]+)"), help);
    for (const QString &name : names) {
        const QString escaped = QString(name).replace(u'-', QStringLiteral("\\-"));
        QVERIFY2(page.contains(QStringLiteral("\\fB\\-\\-%1\\fR").arg(escaped)), qPrintable(name));
    }
    const QStringList arguments = captured(QStringLiteral("^  ([A-Z]+)  "), help);
    for (const QString &name : arguments)
        QVERIFY2(page.contains(QStringLiteral("\n\\fI%1\\fR\n").arg(name)), qPrintable(name));
}

void tst_ManPages::wellFormed_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("ipcctl") << pageOf(QStringLiteral(IPCCTL));
#ifdef IPCMONITOR
    QTest::newRow("ipcmonitor") << pageOf(QStringLiteral(IPCMONITOR));
#endif
#ifdef IPCBRIDGE
    QTest::newRow("ipcbridge") << pageOf(QStringLiteral(IPCBRIDGE));
#endif
    QTest::newRow("C interface") << QStringLiteral(C_PAGE);
}

void tst_ManPages::wellFormed()
{
    QFETCH(const QString, page);
    QVERIFY(!textOf(page).contains(QRegularExpression(QStringLiteral("@[a-z]+@"))));
    if (QStandardPaths::findExecutable(QStringLiteral("mandoc")).isEmpty())
        QSKIP("mandoc is not installed");
    Program mandoc(QStringLiteral("mandoc"), {QStringLiteral("-Tlint"), page});
    QVERIFY(mandoc.start());
    const int exitCode = mandoc.finish();
    QCOMPARE(QString::fromUtf8(mandoc.output()), QString());
    QCOMPARE(exitCode, 0);
}

// The arguments of the program that writes a page, for a program that is `script`.
QStringList tst_ManPages::writePage(const QByteArray &script)
{
    const QString program = m_directory.filePath(QStringLiteral("program"));
    const QString source = m_directory.filePath(QStringLiteral("program.1.in"));
    m_page = m_directory.filePath(QStringLiteral("program.1"));
    const auto write = [](const QString &path, const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    if (!write(program, "#!/bin/sh\n" + script) || !write(source, "@description@\n@options@\n")
        || !QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner))
        return {};
    return {program, source, m_page, QStringLiteral("1"), QStringLiteral("2026-01-02")};
}

// Whatever a program says shows as it is: nothing of it is a command of roff.
void tst_ManPages::anyText()
{
    Program manpage(QStringLiteral(MANPAGE), writePage("cat <<'END'\n"
                                                       "Usage: program [options]\n"
                                                       ".SH It's über 100 °C\n"
                                                       "  'so \\n stays - ^~`\n"
                                                       "\n"
                                                       "Options:\n"
                                                       "  -x, --long <A-B>  .so file\n"
                                                       "                    \U0001F600 end.\n"
                                                       "END\n"));
    QVERIFY(manpage.start());
    QCOMPARE(manpage.finish(), 0);
    QCOMPARE(textOf(m_page),
             QStringLiteral("\\&.SH It\\(aqs \\[u00FC]ber 100 \\[u00B0]C\n"
                            ".PP\n.EX\n  \\(aqso \\en stays \\- \\(ha\\(ti\\(ga\n.EE\n"
                            ".TP\n\\fB\\-x\\fR, \\fB\\-\\-long\\fR \\fIA\\-B\\fR\n"
                            "\\&.so file \\[u1F600] end.\n"));
}

void tst_ManPages::programFails()
{
    Program manpage(QStringLiteral(MANPAGE), writePage("echo 'Usage: program'; exit 3\n"));
    QVERIFY(manpage.start());
    QCOMPARE(manpage.finish(), 1);
    QVERIFY(!QFile::exists(m_page));
}

QTEST_GUILESS_MAIN(tst_ManPages)
#include "tst_manpages.moc"

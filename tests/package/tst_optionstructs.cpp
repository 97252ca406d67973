// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Structs of options grow only at their end, and each member has a default. So designated
// initializers go on compiling, without warnings about members that they leave out.
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

namespace {

const QString ipccoreDirectory = QStringLiteral(IPCCORE_DIRECTORY "/");

struct Member
{
    QString name;
    bool hasDefault = false;
};

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

/** The data members of a struct without bodies of functions. */
QList<Member> membersOf(const QString &header, const QString &name)
{
    static const QRegularExpression noise(
        QStringLiteral(R"(/\*.*?\*/|//[^\n]*|\bpublic:|\bQ_(GADGET|ENUM)\w*(\(\w+\))?)"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression other(
        QStringLiteral(R"(^(static|enum|using|friend)\b|\)( const| = default)*$)"));
    static const QRegularExpression member(QStringLiteral(R"(\b(\w+)\s*(=.*|\{.*)?$)"),
                                           QRegularExpression::DotMatchesEverythingOption);
    QString text = textOf(ipccoreDirectory + header).remove(noise);
    const qsizetype begin = text.indexOf(QStringLiteral(" %1\n{").arg(name));
    const qsizetype end = text.indexOf(QLatin1String("\n};"), begin);
    if (begin < 0 || end < 0)
        return {};
    text = text.mid(begin, end - begin).section(u'{', 1);
    QList<Member> members;
    const QStringList statements = text.split(u';');
    for (const QString &each : statements) {
        const QString statement = each.simplified();
        if (statement.isEmpty() || statement.contains(other))
            continue;
        const QRegularExpressionMatch match = member.match(statement);
        members.append({match.captured(1), match.hasCaptured(2)});
    }
    return members;
}

} // namespace

class tst_OptionStructs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void members_data();
    void members();
};

void tst_OptionStructs::members_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("kept");
    const QStringList lines =
        textOf(QStringLiteral(OPTION_MEMBERS)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words.first() != u"#")
            QTest::newRow(qPrintable(words.at(1))) << words.first() << words.mid(2);
    }
}

void tst_OptionStructs::members()
{
    QFETCH(const QString, header);
    QFETCH(const QStringList, kept);
    const QList<Member> members = membersOf(header, QString::fromLatin1(QTest::currentDataTag()));
    QStringList names;
    for (const Member &member : members) {
        names.append(member.name);
        QVERIFY2(member.hasDefault, qPrintable(member.name + QLatin1String(" has no default")));
    }
    QVERIFY2(
        names.mid(0, kept.size()) == kept,
        qPrintable(QStringLiteral("Members were moved or removed, or added before the last: %1")
                       .arg(names.join(u' '))));
}

QTEST_GUILESS_MAIN(tst_OptionStructs)
#include "tst_optionstructs.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <allverbs.h>

#include <QtTest/qtest.h>

using namespace Cli;

// What the table of each verb says.
class tst_Verbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void helpFitsTerminals_data() { addVerbs(); }

    void helpFitsTerminals();

    void durationsNameTheirUnit_data() { addVerbs(); }

    void durationsNameTheirUnit();

private:
    static void addVerbs()
    {
        QTest::addColumn<const Verb *>("verb");
        for (const Verb *verb : AllVerbs)
            QTest::newRow(verb->name) << verb;
    }
};

// The parser wraps everything else.
void tst_Verbs::helpFitsTerminals()
{
    QFETCH(const Verb *, verb);
    QString text = QString::fromUtf8(verb->details);
    if (verb->appendix != nullptr)
        text += verb->appendix();
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void tst_Verbs::durationsNameTheirUnit()
{
    QFETCH(const Verb *, verb);
    for (const Option &option : verb->options) {
        const bool isDuration = qstrcmp(option.value, "TIME") == 0;
        QCOMPARE(QByteArray(option.help).contains("A bare number is in "), isDuration);
    }
}

QTEST_GUILESS_MAIN(tst_Verbs)
#include "tst_verbs.moc"

// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/language.h"
#include "gui/look/pseudotranslator.h"

#include <QtTest/qtest.h>

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qlocale.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qxmlstream.h>

using namespace Monitor;

namespace {

constexpr int PatienceMs = 60'000;

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    bool isFinished = true;
    QStringList translations;

    QString id() const { return context + u'|' + comment + u'|' + source; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().hasAttribute(QLatin1String("numerus"));
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isPlural) {
                message.translations = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// All messages in a .ts file; empty if it cannot be read.
QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("message"))
                messages.append(readMessage(xml, context));
            else
                context = xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString translationFile(const QString &directory, const QString &language)
{
    return QStringLiteral("%1/ipcmonitor_%2.ts").arg(directory, language);
}

/// What arg() and plurals fill in, sorted by name.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d+|n)"));
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

qsizetype mnemonicsIn(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&[^&\\s]"));
    return text.count(mnemonic);
}

/// The number of plural forms Qt knows for the language.
qsizetype formsOf(const QString &language)
{
    return language == QLatin1String("ja") || language == QLatin1String("zh_CN") ? 1 : 2;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void complete_data();
    void complete();
    void upToDate();
    void chosen_data();
    void chosen();
    void unknownIsSystem();
    void englishPlurals();
    void best_data();
    void best();
    void pseudo_data();
    void pseudo();

private:
    void addLanguages() const;
};

void tst_Translations::cleanup()
{
    QLocale::setDefault(QLocale::system());
}

void tst_Translations::addLanguages() const
{
    QTest::addColumn<QString>("language");
    for (const Language::Entry &entry : Language::entries())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

void tst_Translations::complete_data()
{
    addLanguages();
}

// Nothing is left untranslated, and no translation has other placeholders or mnemonics.
void tst_Translations::complete()
{
    QFETCH(QString, language);
    const QList<Message> messages =
        messagesOf(translationFile(QStringLiteral(TRANSLATIONS), language));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const QByteArray id = message.id().toUtf8();
        const char *where = id.constData();
        QVERIFY2(message.isFinished, where);
        QCOMPARE(message.translations.size(), message.isPlural ? formsOf(language) : 1);
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.trimmed().isEmpty(), where);
            QVERIFY2(placeholdersOf(translation) == placeholdersOf(message.source), where);
            QVERIFY2(mnemonicsIn(translation) == mnemonicsIn(message.source), where);
            QVERIFY2(translation.endsWith(u'…') == message.source.endsWith(u'…'), where);
            QVERIFY2(translation.count(u'\n') == message.source.count(u'\n'), where);
        }
    }
}

// The files contain exactly the texts in the sources.
void tst_Translations::upToDate()
{
    if (!QFile::exists(QStringLiteral(LUPDATE)))
        QSKIP("lupdate is not installed");
    const QTemporaryDir directory;
    QVERIFY(directory.isValid());
    for (const Language::Entry &entry : Language::entries()) {
        const QString copy = translationFile(directory.path(), entry.name);
        const QString original = translationFile(QStringLiteral(TRANSLATIONS), entry.name);
        QVERIFY(QFile::copy(original, copy));
        QStringList arguments{QStringLiteral("-silent"),    QStringLiteral("-no-obsolete"),
                              QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"),         QStringLiteral(MONITOR)};
        if (entry.name == QLatin1String("en"))
            arguments.append(QStringLiteral("-pluralonly"));
        for (const char *folder : {"core", "models", "gui"})
            arguments.append(
                QStringLiteral("%1/%2").arg(QStringLiteral(MONITOR), QLatin1String(folder)));
        arguments << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(PatienceMs));
        const QByteArray said = lupdate.readAll();
        QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0,
                 said.constData());
        // After something it cannot parse, it guesses contexts.
        QVERIFY2(!said.contains("nknown"), said.constData());
        QStringList expected;
        for (const Message &message : messagesOf(copy))
            expected.append(message.id());
        QStringList actual;
        for (const Message &message : messagesOf(original))
            actual.append(message.id());
        expected.sort();
        actual.sort();
        QVERIFY(!expected.isEmpty());
        QVERIFY2(actual == expected, "Build the target update_translations, and translate.");
    }
}

void tst_Translations::chosen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::newRow("de") << "de" << QStringLiteral("Endpunkt") << QStringLiteral("1.234,5");
    QTest::newRow("en") << "en" << QStringLiteral("Endpoint") << QStringLiteral("1,234.5");
    QTest::newRow("es") << "es" << QStringLiteral("Punto de conexión") << QStringLiteral("1234,5");
    QTest::newRow("fr") << "fr" << QStringLiteral("Point de terminaison")
                        << QStringLiteral("1\u202f234,5");
    QTest::newRow("ja") << "ja" << QStringLiteral("エンドポイント") << QStringLiteral("1,234.5");
    QTest::newRow("zh_CN") << "zh_CN" << QStringLiteral("端点") << QStringLiteral("1,234.5");
    QTest::newRow("pseudo") << "pseudo" << QStringLiteral("[Éñdpöîñt~~]") << QString();
}

void tst_Translations::chosen()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, number);
    Language languages;
    languages.choose(language);
    QCOMPARE(languages.current(), language);
    QCOMPARE(QCoreApplication::translate("Columns", "Endpoint"), text);
    if (!number.isEmpty())
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), number);
}

void tst_Translations::unknownIsSystem()
{
    Language languages;
    languages.choose(QStringLiteral("de"));
    languages.choose(QStringLiteral("tlh"));
    QCOMPARE(languages.current(), Language::bestOf(QLocale::system().uiLanguages()));
    QCOMPARE(QLocale().name(), QLocale::system().name());
}

// English has plurals, too.
void tst_Translations::englishPlurals()
{
    const auto endpoints = [](int count) {
        return QCoreApplication::translate("Monitor::PollStatus", "%Ln endpoint(s)", nullptr,
                                           count);
    };
    {
        Language languages;
        languages.choose(QStringLiteral("en"));
        QCOMPARE(endpoints(1), QStringLiteral("1 endpoint"));
        QCOMPARE(endpoints(2), QStringLiteral("2 endpoints"));
    }
    // Its translators are removed with it.
    QCOMPARE(endpoints(1), QStringLiteral("1 endpoint(s)"));
}

void tst_Translations::best_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("language");
    QTest::newRow("none") << ""
                          << "en";
    QTest::newRow("C") << "C"
                       << "en";
    QTest::newRow("german") << "de-DE de"
                            << "de";
    QTest::newRow("austrian") << "de-AT"
                              << "de";
    QTest::newRow("portable name") << "fr_CA"
                                   << "fr";
    QTest::newRow("first that there is") << "nl-NL nl es-MX en"
                                         << "es";
    QTest::newRow("english before others") << "en-GB de"
                                           << "en";
    QTest::newRow("unknown") << "nl pl"
                             << "en";
    QTest::newRow("japanese") << "ja-JP"
                              << "ja";
    QTest::newRow("simplified") << "zh-Hans-CN zh-CN zh"
                                << "zh_CN";
    QTest::newRow("singapore") << "zh-SG"
                               << "zh_CN";
    QTest::newRow("traditional") << "zh-TW"
                                 << "en";
}

void tst_Translations::best()
{
    QFETCH(QString, wanted);
    QTEST(Language::bestOf(wanted.split(u' ', Qt::SkipEmptyParts)), "language");
}

void tst_Translations::pseudo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("word") << "Hello" << QStringLiteral("[Héllö~]");
    QTest::newRow("short") << "x"
                           << "[x]";
    QTest::newRow("mnemonic") << "&End" << QStringLiteral("[&Eñd]");
    QTest::newRow("placeholders") << "%1 %n %Ln %L2 n" << QStringLiteral("[%1 %n %Ln %L2 ñ~~~~~]");
    QTest::newRow("pattern") << "JSON (*.json)" << QStringLiteral("[JSÖN (*.json)~~~~]");
}

void tst_Translations::pseudo()
{
    QFETCH(QString, text);
    QTEST(PseudoTranslator::pseudo(text), "result");
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"

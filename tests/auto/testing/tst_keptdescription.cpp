// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/keptdescription.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Qt::StringLiterals;
using Testing::compareDescriptions;
using Testing::DescriptionChanges;
using Testing::isCompatible;
using Testing::Match;

class tst_KeptDescription : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changes_data();
    void changes();
    void sameAfterJson();
    void writesEachVersionAlike();
    void missingFileTellsHow();
    void badFiles_data();
    void badFiles();
    void namesEachChange();
    void keepsWhenAsked();

private:
    static ServiceDescription base();

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

ServiceDescription tst_KeptDescription::base()
{
    ServiceDescription service;
    service.name = u"base"_s;
    service.version = u"1.0"_s;
    service.commands = {
        {.name = u"run"_s,
         .summary = u"Runs"_s,
         .parameters = {Parameter::text(u"name"_s),
                        Parameter::integer(u"size"_s).range(1, 10).unit(u"MB"_s).defaultValue(5),
                        Parameter::choice(u"color"_s, {u"red"_s, u"blue"_s}).optional()},
         .effect = CommandDescription::Effect::Changing},
        {.name = u"show"_s,
         .summary = u"Shows"_s,
         .parameters = {Parameter::bytes(u"what"_s).defaultValue(QByteArray("a\xff"))}},
    };
    service.topics = {{.name = u"state"_s, .summary = u"All of it"_s}};
    return service;
}

void tst_KeptDescription::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_file = m_directory->filePath(u"base.json"_s);
}

void tst_KeptDescription::changes_data()
{
    using Change = std::function<void(ServiceDescription &)>;
    QTest::addColumn<ServiceDescription>("now");
    QTest::addColumn<QStringList>("incompatible");
    QTest::addColumn<QStringList>("compatible");
    const auto row = [](const char *name, const Change &change, const QStringList &incompatible,
                        const QStringList &compatible) {
        ServiceDescription now = base();
        change(now);
        QTest::newRow(name) << now << incompatible << compatible;
    };
    const auto breaks = [&row](const char *name, const Change &change, const QString &line) {
        row(name, change, {line}, {});
    };
    const auto passes = [&row](const char *name, const Change &change, const QString &line) {
        row(name, change, {}, {line});
    };
    // The parameter of that index of "run".
    using Refined = std::function<Parameter(const Parameter &)>;
    const auto refine = [](int index, const Refined &refined) -> Change {
        return [index, refined](ServiceDescription &now) {
            Parameter &parameter = now.commands[0].parameters[index];
            parameter = refined(parameter);
        };
    };
    const auto replace = [](int index, const Parameter &parameter) -> Change {
        return [index, parameter](ServiceDescription &now) {
            now.commands[0].parameters[index] = parameter;
        };
    };
    const auto insert = [](int index, const Parameter &parameter) -> Change {
        return [index, parameter](ServiceDescription &now) {
            now.commands[0].parameters.insert(index, parameter);
        };
    };

    row("nothing", [](ServiceDescription &) {}, {}, {});
    row("texts",
        [](ServiceDescription &now) {
            now.version = u"2.0"_s;
            now.commands[0].summary = u"Goes"_s;
            now.commands[0].parameters[0] = now.commands[0].parameters[0].summary(u"Whose"_s);
            now.topics[0].summary = u"Much of it"_s;
        },
        {}, {});
    passes(
        "service's name", [](ServiceDescription &now) { now.name = u"b"_s; },
        u"the service was called \"base\", is called \"b\""_s);

    breaks(
        "command gone", [](ServiceDescription &now) { now.commands.removeLast(); },
        u"show: the command is gone"_s);
    passes(
        "command new",
        [](ServiceDescription &now) {
            now.commands += {.name = u"stop"_s, .summary = {}, .parameters = {}};
        },
        u"stop: the command is new"_s);
    breaks(
        "more effect",
        [](ServiceDescription &now) {
            now.commands[0].effect = CommandDescription::Effect::Dangerous;
        },
        u"run: effect was changing, is dangerous"_s);
    passes(
        "less effect",
        [](ServiceDescription &now) {
            now.commands[0].effect = CommandDescription::Effect::Reading;
        },
        u"run: effect was changing, is reading"_s);
    breaks(
        "stream", [](ServiceDescription &now) { now.commands[0].isStream = true; },
        u"run: its reply was one value, is a stream"_s);
    breaks(
        "slow", [](ServiceDescription &now) { now.commands[0].isSlow = true; },
        u"run: speed was quick, is slow"_s);

    breaks(
        "parameter gone", [](ServiceDescription &now) { now.commands[0].parameters.removeLast(); },
        u"run: color: the parameter is gone"_s);
    breaks("parameter new and required", insert(3, Parameter::text(u"more"_s)),
           u"run: more: the parameter is new and required"_s);
    passes("parameter new and optional", insert(3, Parameter::text(u"more"_s).optional()),
           u"run: more: the parameter is new"_s);
    row("parameter new in between", insert(1, Parameter::text(u"more"_s).optional()),
        {u"run: the order in lines was name, size, color, is name, more, size, color"_s},
        {u"run: more: the parameter is new"_s});
    breaks(
        "order", [](ServiceDescription &now) { now.commands[0].parameters.swapItemsAt(0, 1); },
        u"run: the order in lines was name, size, color, is size, name, color"_s);
    breaks("required", replace(2, Parameter::choice(u"color"_s, {u"red"_s, u"blue"_s})),
           u"run: color: it was optional, is required"_s);
    passes("optional", refine(0, [](const Parameter &old) { return old.optional(); }),
           u"run: name: it was required, is optional"_s);
    breaks("type", replace(0, Parameter::bytes(u"name"_s)),
           u"run: name: its type was text, is bytes"_s);
    passes("wider type",
           replace(1, Parameter::number(u"size"_s).range(1, 10).unit(u"MB"_s).defaultValue(5)),
           u"run: size: its type was integer, is number"_s);
    passes("any text", replace(2, Parameter::text(u"color"_s).optional()),
           u"run: color: its type was choice, is text"_s);
    breaks("higher minimum", refine(1, [](const Parameter &old) { return old.range(2, 10); }),
           u"run: size: its range was 1 to 10, is 2 to 10"_s);
    breaks("lower maximum", refine(1, [](const Parameter &old) { return old.range(0, 9.5); }),
           u"run: size: its range was 1 to 10, is 0 to 9.5"_s);
    breaks("first range", refine(0, [](const Parameter &old) { return old.range(0, 9); }),
           u"run: name: its range was any, is 0 to 9"_s);
    passes("wider range", refine(1, [](const Parameter &old) { return old.range(0, 11); }),
           u"run: size: its range was 1 to 10, is 0 to 11"_s);
    passes("no range", replace(1, Parameter::integer(u"size"_s).unit(u"MB"_s).defaultValue(5)),
           u"run: size: its range was 1 to 10, is any"_s);
    breaks("choice gone", replace(2, Parameter::choice(u"color"_s, {u"red"_s}).optional()),
           u"run: color: the choice \"blue\" is gone"_s);
    passes("choice new",
           replace(2, Parameter::choice(u"color"_s, {u"green"_s, u"red"_s, u"blue"_s}).optional()),
           u"run: color: the choice \"green\" is new"_s);
    breaks("default", refine(1, [](const Parameter &old) { return old.defaultValue(6); }),
           u"run: size: its default was 5, is 6"_s);
    breaks("no default",
           replace(1, Parameter::integer(u"size"_s).range(1, 10).unit(u"MB"_s).optional()),
           u"run: size: its default was 5, is none"_s);
    passes("first default",
           refine(2, [](const Parameter &old) { return old.defaultValue(u"red"_s); }),
           u"run: color: its default was none, is \"red\""_s);
    breaks("unit", refine(1, [](const Parameter &old) { return old.unit(u"kB"_s); }),
           u"run: size: its unit was \"MB\", is \"kB\""_s);
    passes("first unit", refine(0, [](const Parameter &old) { return old.unit(u"words"_s); }),
           u"run: name: its unit was \"\", is \"words\""_s);
    breaks("rest", refine(0, [](const Parameter &old) { return old.rest(); }),
           u"run: name: what it takes of a line was one word, is the rest"_s);

    breaks(
        "topic gone", [](ServiceDescription &now) { now.topics.clear(); },
        u"state: the topic is gone"_s);
    passes(
        "topic new",
        [](ServiceDescription &now) { now.topics += {.name = u"log"_s, .summary = {}}; },
        u"log: the topic is new"_s);
    breaks(
        "newest only",
        [](ServiceDescription &now) {
            now.topics[0].delivery = TopicDescription::Delivery::Newest;
        },
        u"state: delivery was every, is newest"_s);
}

void tst_KeptDescription::changes()
{
    QFETCH(const ServiceDescription, now);
    QFETCH(const QStringList, incompatible);
    QFETCH(const QStringList, compatible);
    const DescriptionChanges changes = compareDescriptions(base(), now);
    QCOMPARE(changes.incompatible, incompatible);
    QCOMPARE(changes.compatible, compatible);

    QVERIFY(Testing::writeDescription(m_file, base()));
    const Match match = isCompatible(m_file, now);
    QCOMPARE(match.matches, incompatible.isEmpty());
    for (const QString &line : incompatible)
        QVERIFY2(match.message.contains(u"\n  - "_s + line), qPrintable(match.message));
}

void tst_KeptDescription::sameAfterJson()
{
    QVERIFY(Testing::writeDescription(m_file, base()));
    const auto read = Testing::readDescription(m_file);
    QVERIFY(read);
    QVERIFY(*read == base());
    QVERIFY(compareDescriptions(*read, base()) == DescriptionChanges());
}

void tst_KeptDescription::writesEachVersionAlike()
{
    const auto contents = [this](const ServiceDescription &description) {
        QFile file(m_file);
        return Testing::writeDescription(m_file, description) && file.open(QIODevice::ReadOnly)
                   ? file.readAll()
                   : QByteArray("not written");
    };
    const QByteArray first = contents(base());
    QVERIFY2(first.contains("\n            \"effect\": \"changing\",\n"), first.constData());
    const auto read = Testing::readDescription(m_file);
    QVERIFY(read);
    QCOMPARE(contents(*read), first);
    const auto nowhere = Testing::writeDescription(m_file + u"/nowhere"_s, base());
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::SystemError);
}

void tst_KeptDescription::missingFileTellsHow()
{
    const Match match = isCompatible(m_file, base());
    QVERIFY(!match);
    QCOMPARE(
        match.message,
        u"expected: a kept description, but there is no file \"%1\"\n"
        "To keep this one, run this test once with IPCCORE_KEEP_DESCRIPTIONS=1 in its "
        "environment, or\n  ipcctl describe PATH --json > %1\nand commit the file"_s.arg(m_file));
    const auto read = Testing::readDescription(m_file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"no-file"_s);
}

void tst_KeptDescription::badFiles_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty") << QByteArray() << u"is not a JSON object"_s;
    QTest::newRow("list") << QByteArray("[1]") << u"is not a JSON object"_s;
    QTest::newRow("cut off") << QByteArray(R"({"name": "a")") << u"at byte 12"_s;
    QTest::newRow("other object") << QByteArray("{}") << u": name"_s;
    QTest::newRow("parameter") << QByteArray(
        R"({"name":"a","commands":[{"name":"b","parameters":[{"name":"c"}]}]})")
                               << u": commands[0].parameters[0].type"_s;
}

void tst_KeptDescription::badFiles()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, told);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
    file.close();
    const Match match = isCompatible(m_file, base());
    QVERIFY(!match);
    QVERIFY2(match.message.contains(told), qPrintable(match.message));
}

void tst_KeptDescription::namesEachChange()
{
    QVERIFY(Testing::writeDescription(m_file, base()));
    ServiceDescription now = base();
    now.commands.removeLast();
    now.commands[0].isSlow = true;
    now.topics += {.name = u"log"_s, .summary = {}};
    const Match match = isCompatible(m_file, now);
    QVERIFY(!match);
    QCOMPARE(
        match.message,
        u"expected: what clients of base were told in %1\n"
        "These changes break them:\n"
        "  - run: speed was quick, is slow\n"
        "  - show: the command is gone\n"
        "These do not:\n"
        "  + log: the topic is new\n"
        "If they are wanted, run this test once with IPCCORE_KEEP_DESCRIPTIONS=1 in its "
        "environment, or\n  ipcctl describe PATH --json > %1\nand commit the file"_s.arg(m_file));
}

void tst_KeptDescription::keepsWhenAsked()
{
    qputenv("IPCCORE_KEEP_DESCRIPTIONS", "1");
    const Match kept = isCompatible(m_file, base());
    const Match impossible = isCompatible(m_file + u"/nowhere"_s, base());
    qunsetenv("IPCCORE_KEEP_DESCRIPTIONS");
    QVERIFY2(kept, qPrintable(kept.message));
    QVERIFY(!impossible);
    const Match again = isCompatible(m_file, base());
    QVERIFY2(again, qPrintable(again.message));
}

QTEST_GUILESS_MAIN(tst_KeptDescription)
#include "tst_keptdescription.moc"

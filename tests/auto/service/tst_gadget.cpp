// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "scriptedservice.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/serviceclient.h>

#include <limits>

struct Person
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int age MEMBER age)

public:
    QString name;
    int age = 0;

    bool operator==(const Person &other) const = default;
};

struct Team
{
    Q_GADGET
    Q_PROPERTY(Mood mood MEMBER mood)
    Q_PROPERTY(bool isOpen MEMBER isOpen)
    Q_PROPERTY(uchar level MEMBER level)
    Q_PROPERTY(quint32 number MEMBER number)
    Q_PROPERTY(qint64 size MEMBER size)
    Q_PROPERTY(quint64 total MEMBER total)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(QByteArray picture MEMBER picture)
    Q_PROPERTY(QStringList tags MEMBER tags)
    Q_PROPERTY(QList<int> scores MEMBER scores)
    Q_PROPERTY(Person head MEMBER head)
    Q_PROPERTY(QList<Person> people MEMBER people)
    Q_PROPERTY(QCborValue extra MEMBER extra)
    Q_PROPERTY(int doubled READ doubled STORED false)

public:
    enum class Mood {
        Good,
        Bad = 7,
    };
    Q_ENUM(Mood)

    int doubled() const { return level * 2; }

    Mood mood = Mood::Good;
    bool isOpen = false;
    uchar level = 0;
    quint32 number = 0;
    qint64 size = 0;
    quint64 total = 0;
    double share = 0;
    QByteArray picture;
    QStringList tags;
    QList<int> scores;
    Person head;
    QList<Person> people;
    QCborValue extra;

    bool operator==(const Team &other) const = default;
};

class tst_Gadget : public QObject, ScriptedService
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void map();
    void roundTrip();
    void wrongShape_data();
    void wrongShape();
    void missing_data();
    void missing();
    void unknownMember();
    void calls();
    void callsBlocking();
    void callsWithWrongShape();

private:
    static Team team()
    {
        Team team;
        team.mood = Team::Mood::Bad;
        team.isOpen = true;
        team.level = 255;
        team.number = std::numeric_limits<quint32>::max();
        team.size = std::numeric_limits<qint64>::min();
        team.total = 1;
        team.share = 0.5;
        team.picture = QByteArray("\0\xff", 2);
        team.tags = QStringList{QStringLiteral("a"), QString()};
        team.scores = {3, -4};
        team.head = {QStringLiteral("Ada"), 36};
        team.people = {{QStringLiteral("Grace"), 85}, {QStringLiteral("Alan"), 41}};
        team.extra = QCborArray{1, nullptr};
        return team;
    }
};

void tst_Gadget::map()
{
    const QCborMap map = toCbor(team());
    QCOMPARE(map.value(QLatin1String("mood")), QCborValue(QStringLiteral("Bad")));
    QCOMPARE(map.value(QLatin1String("level")), QCborValue(255));
    QCOMPARE(map.value(QLatin1String("scores")), QCborValue(QCborArray{3, -4}));
    QCOMPARE(map.value(QLatin1String("picture")), QCborValue(QByteArray("\0\xff", 2)));
    QCOMPARE(map.value(QLatin1String("tags")),
             QCborValue(QCborArray{QStringLiteral("a"), QString()}));
    QCOMPARE(map.value(QLatin1String("people"))[1],
             QCborValue(QCborMap{{QStringLiteral("name"), QStringLiteral("Alan")},
                                 {QStringLiteral("age"), 41}}));
    QVERIFY(!map.contains(QLatin1String("doubled")));
    QVERIFY(!toCbor(Team()).contains(QLatin1String("extra")));
}

void tst_Gadget::roundTrip()
{
    for (const Team &each : {Team(), team()}) {
        const QCborValue sent = QCborValue::fromCbor(QCborValue(toCbor(each)).toCbor());
        const CallResult<Team> read = fromCbor<Team>(sent);
        QVERIFY2(read, read ? "" : qPrintable(read.error().parameter));
        QCOMPARE(*read, each);
    }
}

void tst_Gadget::wrongShape_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *title, const char *name, const QCborValue &value,
                        const char *path) {
        QTest::newRow(title) << QString::fromLatin1(name) << value << QString::fromLatin1(path);
    };
    row("unknown name", "mood", QStringLiteral("Ugly"), "mood");
    row("number for a name", "mood", 7, "mood");
    row("integer for a boolean", "isOpen", 1, "isOpen");
    row("too large", "level", 256, "level");
    row("negative", "number", -1, "number");
    row("too large for 32 bits", "number", 1LL << 32, "number");
    row("negative for 64 bits", "total", -1, "total");
    row("double for an integer", "size", 1.5, "size");
    row("text for a number", "share", QStringLiteral("1"), "share");
    row("text for bytes", "picture", QStringLiteral("1"), "picture");
    row("no list", "tags", QStringLiteral("a"), "tags");
    row("wrong element", "tags", QCborArray{QStringLiteral("a"), 1}, "tags[1]");
    row("element out of range", "scores", QCborArray{1, 1LL << 40}, "scores[1]");
    row("no map", "head", 1, "head");
    row("null", "head", nullptr, "head");
    const QCborMap good = toCbor(Person());
    QCborMap bad = good;
    bad[QStringLiteral("age")] = QStringLiteral("old");
    row("in a gadget", "head", bad, "head.age");
    row("in a list of gadgets", "people", QCborArray{good, good, good, bad}, "people[3].age");
}

void tst_Gadget::wrongShape()
{
    QFETCH(const QString, name);
    QFETCH(const QCborValue, value);
    QFETCH(const QString, path);
    QCborMap map = toCbor(team());
    map[name] = value;
    const CallResult<Team> read = fromCbor<Team>(map);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, CallError::Kind::BadReply);
    QCOMPARE(read.error().parameter, path);
}

void tst_Gadget::missing_data()
{
    QTest::addColumn<QString>("name");
    const QCborMap map = toCbor(Team());
    for (const auto &entry : map)
        QTest::newRow(qPrintable(entry.first.toString())) << entry.first.toString();
}

void tst_Gadget::missing()
{
    QFETCH(const QString, name);
    QCborMap map = toCbor(Team());
    map.remove(name);
    const CallResult<Team> read = fromCbor<Team>(map);
    QVERIFY(!read);
    QCOMPARE(read.error().parameter, name);
}

void tst_Gadget::unknownMember()
{
    QCborMap map = toCbor(team());
    map[QStringLiteral("new")] = 1;
    const CallResult<Team> read = fromCbor<Team>(map);
    QVERIFY(read);
    QCOMPARE(*read, team());
}

void tst_Gadget::calls()
{
    const auto server =
        serveCalls([](const CallMessage &call, Reply &) { return Frames{result(call.arguments)}; });
    ServiceClient client(path());
    const CallResult<Team> outcome = outcomeOf(client.call<Team>(QStringLiteral("echo"), team()));
    QVERIFY(outcome);
    QCOMPARE(*outcome, team());
    const CallResult<Person> person =
        outcomeOf(client.call<Person>(QStringLiteral("echo"), toCbor(team().head)));
    QVERIFY(person);
    QCOMPARE(*person, team().head);
}

void tst_Gadget::callsBlocking()
{
    const auto server =
        serveCalls([](const CallMessage &call, Reply &) { return Frames{result(call.arguments)}; });
    BlockingServiceClient client(path());
    const CallResult<Team> outcome = client.call<Team>(QStringLiteral("echo"), team());
    QVERIFY(outcome);
    QCOMPARE(*outcome, team());
}

void tst_Gadget::callsWithWrongShape()
{
    const auto server = serveCalls(echoCall);
    ServiceClient client(path());
    const CallResult<Person> outcome =
        outcomeOf(client.call<Person>(QStringLiteral("echo"), team()));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, CallError::Kind::BadReply);
}

QTEST_GUILESS_MAIN(tst_Gadget)

#include "tst_gadget.moc"

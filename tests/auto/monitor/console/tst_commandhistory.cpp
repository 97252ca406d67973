// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/commandhistory.h"
#include "core/privacy/privacy.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Monitor;

// The history survives restarts, whatever the state of the files.
class tst_CommandHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void survivesARestart();
    void addedWhileLoading();
    void oldestGo();
    void largestGo();
    void clear();
    void noSecretsOnDisk();
    void withoutHistory();
    void smallerLimits();
    void brokenHistory();
    void cannotBeWritten();
    void favourites();
    void favouritesOfTwoPrograms();
    void favouritesAreOnlyForTheUser();
    void brokenFavourites_data();
    void brokenFavourites();
    void favouritesInAPipe();
    void historyInAPipe();

private:
    QString path(const char *name) const
    {
        return QDir(m_dir->path()).filePath(QString::fromLatin1(name));
    }

    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }

    QByteArray read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr int PatienceMs = 20'000;

HistoryEntry entryOf(const QByteArray &request)
{
    return HistoryEntry::of({.endpoint = EndpointAddress::ofPath("/x"), .bytes = request}, {}, {},
                            QDateTime::currentDateTime(), 100'000);
}

QByteArrayList requestsOf(const CommandHistory &history)
{
    QByteArrayList requests;
    for (const HistoryEntry &entry : history.entries())
        requests.append(entry.request);
    return requests;
}

bool load(CommandHistory &history)
{
    QSignalSpy spy(&history, &CommandHistory::loaded);
    history.load();
    return spy.wait(PatienceMs);
}

Favourite favouriteOf(const char *name, const QByteArray &request)
{
    return {.name = QString::fromLatin1(name),
            .request = request,
            .endpoint = EndpointAddress::ofPath("/x")};
}

} // namespace

void tst_CommandHistory::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_CommandHistory::startsEmpty()
{
    CommandHistory history(path("new/deep"));
    QSignalSpy failed(&history, &CommandHistory::failed);
    QVERIFY(load(history));
    QVERIFY(history.entries().isEmpty());
    QVERIFY(history.favourites().isEmpty());
    QVERIFY(failed.isEmpty());
}

void tst_CommandHistory::survivesARestart()
{
    QList<HistoryEntry> before;
    {
        CommandHistory history(m_dir->path());
        QSignalSpy added(&history, &CommandHistory::added);
        for (int i = 0; i < 100; ++i)
            history.add(entryOf(QByteArray::number(i)));
        QCOMPARE(added.size(), 100);
        before = history.entries();
    }
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QCOMPARE(history.entries(), before);
}

void tst_CommandHistory::addedWhileLoading()
{
    {
        CommandHistory(m_dir->path()).add(entryOf("old"));
    }
    CommandHistory history(m_dir->path());
    QSignalSpy loaded(&history, &CommandHistory::loaded);
    history.add(entryOf("before"));
    history.load();
    history.add(entryOf("after"));
    QVERIFY(loaded.wait(PatienceMs));
    QCOMPARE(requestsOf(history), (QByteArrayList{"old", "before", "after"}));
}

void tst_CommandHistory::oldestGo()
{
    CommandHistory history(m_dir->path(), {.maxEntries = 10});
    QSignalSpy dropped(&history, &CommandHistory::dropped);
    for (int i = 0; i < 12; ++i)
        history.add(entryOf(QByteArray::number(i)));
    QCOMPARE(history.entries().size(), 10);
    QCOMPARE(history.entries().constFirst().request, QByteArray("2"));
    QCOMPARE(dropped.size(), 2);
}

void tst_CommandHistory::largestGo()
{
    CommandHistory history(m_dir->path(), {.maxFileSize = 1'000});
    for (int i = 0; i < 10; ++i)
        history.add(entryOf(QByteArray(400, char('0' + i))));
    QCOMPARE(history.entries().size(), 2);
    QCOMPARE(history.entries().constLast().request.front(), '9');
}

void tst_CommandHistory::clear()
{
    {
        CommandHistory history(m_dir->path());
        history.add(entryOf("secret"));
        QSignalSpy cleared(&history, &CommandHistory::cleared);
        history.clear();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(history.entries().isEmpty());
    }
    QVERIFY(!QFile::exists(path("history.jsonl")));
}

// Neither in the file, nor for those who look at the entries.
void tst_CommandHistory::noSecretsOnDisk()
{
    const Privacy privacy;
    const HistoryEntry secret = HistoryEntry::of(
        {.endpoint = EndpointAddress::ofPath("/x"), .bytes = "login password=S3CR3T"}, {},
        R"({"token":"S3CR3T"})", QDateTime::currentDateTime(), 100'000);
    {
        CommandHistory history(m_dir->path());
        history.setPrivacy(privacy);
        history.add(secret);
        history.add(entryOf("ping"));
        QVERIFY(!history.entries().first().hasWholeRequest());
        QVERIFY(history.entries().last().hasWholeRequest());
        QTRY_VERIFY_WITH_TIMEOUT(read("history.jsonl").contains("ping"), PatienceMs);
    }
    QVERIFY(read("history.jsonl").contains("redacted"));
    for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden))
        QVERIFY2(!read(qPrintable(name)).contains("S3CR3T"), qPrintable(name));
    CommandHistory history(m_dir->path());
    const QSignalSpy loaded(&history, &CommandHistory::loaded);
    history.load();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, PatienceMs);
    QCOMPARE(history.entries().size(), 2);
    const HistoryEntry &entry = history.entries().first();
    QVERIFY(entry.isRequestRedacted && entry.isReplyRedacted);
    QVERIFY(!entry.hasWholeRequest());
    QCOMPARE(entry.requestSize, secret.requestSize);
}

void tst_CommandHistory::withoutHistory()
{
    Privacy privacy;
    privacy.setEndpointsWithoutHistory({QStringLiteral("/x")});
    {
        CommandHistory history(m_dir->path());
        history.setPrivacy(privacy);
        history.add(entryOf("hidden"));
        QVERIFY(history.entries().isEmpty());
        privacy.setEndpointsWithoutHistory({});
        history.add(entryOf("seen"));
        QTRY_VERIFY_WITH_TIMEOUT(read("history.jsonl").contains("seen"), PatienceMs);
    }
    QVERIFY(!read("history.jsonl").contains("hidden"));
}

void tst_CommandHistory::smallerLimits()
{
    CommandHistory history(m_dir->path());
    for (int i = 0; i < 50; ++i)
        history.add(entryOf(QByteArray::number(i)));
    QTRY_COMPARE_WITH_TIMEOUT(read("history.jsonl").count('\n'), 50, PatienceMs);
    HistoryLimits limits;
    limits.maxEntries = 20;
    history.setLimits(limits);
    QCOMPARE(history.entries().size(), 20);
    QTRY_VERIFY_WITH_TIMEOUT(read("history.jsonl").count('\n') <= 20, PatienceMs);
    QVERIFY(read("history.jsonl").contains("\"49\""));
}

void tst_CommandHistory::brokenHistory()
{
    write("history.jsonl", "what is this\n" + entryOf("good").toJsonLine() + "\n{");
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QCOMPARE(requestsOf(history), QByteArrayList{"good"});
    QCOMPARE(history.brokenLines(), 2);
}

void tst_CommandHistory::cannotBeWritten()
{
    write("file", {});
    CommandHistory history(path("file"));
    QSignalSpy failed(&history, &CommandHistory::failed);
    history.add(entryOf("one"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    QCOMPARE(requestsOf(history), QByteArrayList{"one"});
}

void tst_CommandHistory::favourites()
{
    const Favourite binary = favouriteOf("binary", QByteArray("\0\xff", 2));
    {
        CommandHistory history(m_dir->path());
        // Kept, although nothing is loaded yet.
        history.addFavourite(favouriteOf("early", "e"));
        QVERIFY(load(history));
        QSignalSpy changed(&history, &CommandHistory::favouritesChanged);
        history.addFavourite(favouriteOf("goes", "g"));
        history.addFavourite(favouriteOf("changes", "c"));
        history.removeFavourite(1);
        history.replaceFavourite(1, binary);
        history.removeFavourite(7);
        history.replaceFavourite(-1, binary);
        QCOMPARE(changed.size(), 4);
    }
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QCOMPARE(history.favourites(), (QList<Favourite>{favouriteOf("early", "e"), binary}));
}

void tst_CommandHistory::favouritesOfTwoPrograms()
{
    const Favourite both = favouriteOf("both", "b");
    const Favourite gone = favouriteOf("gone", "g");
    {
        CommandHistory history(m_dir->path());
        QVERIFY(load(history));
        history.addFavourite(both);
        history.addFavourite(gone);
    }
    {
        auto first = std::make_unique<CommandHistory>(m_dir->path());
        auto second = std::make_unique<CommandHistory>(m_dir->path());
        QVERIFY(load(*first));
        QVERIFY(load(*second));
        first->addFavourite(favouriteOf("of the first", "1"));
        first->removeFavourite(1);
        // Its files are complete once it is destroyed.
        first.reset();
        second->addFavourite(favouriteOf("of the second", "2"));
        second->addFavourite(favouriteOf("and another", "2"));
    }
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QStringList names;
    for (const Favourite &favourite : history.favourites())
        names.append(favourite.name);
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("and another"), QStringLiteral("both"),
                                 QStringLiteral("of the first"), QStringLiteral("of the second")}));
}

void tst_CommandHistory::favouritesAreOnlyForTheUser()
{
    {
        CommandHistory history(m_dir->path());
        QVERIFY(load(history));
        history.addFavourite(favouriteOf("secret", "s"));
    }
    const QFile::Permissions permissions = QFile::permissions(path("favourites.json"));
    QVERIFY(permissions & QFile::ReadOwner);
    QVERIFY(!(permissions
              & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
}

void tst_CommandHistory::brokenFavourites_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("no request") << QByteArray("[{\"name\": \"x\"}]");
    QTest::newRow("no name") << QByteArray("[{\"request\": \"x\"}]");
}

void tst_CommandHistory::brokenFavourites()
{
    QFETCH(QByteArray, bytes);
    write("favourites.json", bytes);
    {
        CommandHistory history(m_dir->path());
        QSignalSpy failed(&history, &CommandHistory::failed);
        QVERIFY(load(history));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
        QVERIFY(history.favourites().isEmpty());
        history.addFavourite(favouriteOf("new", "n"));
    }
    QFile aside(path("favourites.json.broken"));
    QVERIFY(aside.open(QFile::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QCOMPARE(history.favourites().size(), 1);
}

// Opening a pipe for reading blocks until somebody opens it for writing.
void tst_CommandHistory::favouritesInAPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path("favourites.json")).constData(), 0600), 0);
    {
        CommandHistory history(m_dir->path());
        QSignalSpy failed(&history, &CommandHistory::failed);
        QVERIFY(load(history));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
        history.addFavourite(favouriteOf("new", "n"));
    }
    QVERIFY(QFileInfo::exists(path("favourites.json.broken")));
    CommandHistory history(m_dir->path());
    QVERIFY(load(history));
    QCOMPARE(history.favourites().size(), 1);
}

void tst_CommandHistory::historyInAPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(path("history.jsonl")).constData(), 0600), 0);
    CommandHistory history(m_dir->path());
    QSignalSpy failed(&history, &CommandHistory::failed);
    QVERIFY(load(history));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, PatienceMs);
    // Kept as long as the window is open.
    history.add(entryOf("new"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, PatienceMs);
    QCOMPARE(requestsOf(history), QByteArrayList{"new"});
}

QTEST_GUILESS_MAIN(tst_CommandHistory)
#include "tst_commandhistory.moc"

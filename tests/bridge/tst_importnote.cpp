// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "importer/importnote.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/file.h>

using namespace Bridge;

class tst_ImportNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesWithItsOwner();
    void removesWhatKilledOnesLeft();

private:
    QStringList notes() const
    {
        return QDir(m_directory.filePath(QStringLiteral("ipccore"))).entryList(QDir::Files);
    }

    // One that nobody has changed for some time.
    std::unique_ptr<QFile> leave(const char *name, int secondsAgo) const
    {
        auto file = std::make_unique<QFile>(m_directory.filePath(QStringLiteral("ipccore/"))
                                            + QLatin1String(name));
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
        const bool isLeft = file->open(QFile::WriteOnly)
                            && file->setFileTime(then, QFileDevice::FileModificationTime);
        return isLeft ? std::move(file) : nullptr;
    }

    const QTemporaryDir m_directory;
    const ImportOptions m_options{.service = "box", .endpoint = IpcCore::EndpointPath("/x")};
};

void tst_ImportNote::goesWithItsOwner()
{
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_directory.path()));
    {
        ImportNote note;
        note.write(m_options, {});
        QCOMPARE(notes().size(), 1);
    }
    QCOMPARE(notes(), QStringList());
}

// Nobody else would, and readers look at each of them.
void tst_ImportNote::removesWhatKilledOnesLeft()
{
    constexpr int Hour = 3600;
    const auto left = leave("1-a.remote", Hour);
    const auto starting = leave("2-b.remote", 0);
    const auto used = leave("3-c.remote", Hour);
    const auto other = leave("4-d.json", Hour);
    QVERIFY(left && starting && used && other);
    QCOMPARE(::flock(used->handle(), LOCK_EX), 0);
    ImportNote first;
    first.write(m_options, {});
    ImportNote second;
    second.write(m_options, {});
    QStringList names = notes();
    QCOMPARE(names.size(), 5);
    for (const char *kept : {"2-b.remote", "3-c.remote", "4-d.json"})
        QVERIFY2(names.contains(QLatin1String(kept)), kept);
}

QTEST_GUILESS_MAIN(tst_ImportNote)
#include "tst_importnote.moc"

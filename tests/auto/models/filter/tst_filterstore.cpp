// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/filter/filterstore.h"

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// Saved and recent filters.
class tst_FilterStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history();
    void saved();
    void settings();
    void damagedSettings();
};

namespace {

QString numbered(int number)
{
    return QStringLiteral("pid:%1").arg(number);
}

} // namespace

void tst_FilterStore::history()
{
    FilterStore store;
    for (int i = 0; i < 25; ++i)
        store.addToHistory(numbered(i));
    QCOMPARE(store.history().size(), FilterStore::HistoryLimit);
    QCOMPARE(store.history().first(), numbered(24));
    store.addToHistory(QStringLiteral("  pid:20 "));
    QCOMPARE(store.history().size(), FilterStore::HistoryLimit);
    QCOMPARE(store.history().first(), numbered(20));
    QCOMPARE(store.history().count(numbered(20)), 1);
    store.addToHistory(QStringLiteral("  "));
    QCOMPARE(store.history().first(), numbered(20));
}

void tst_FilterStore::saved()
{
    FilterStore store;
    store.save(QStringLiteral("slow"), QStringLiteral("lat>10ms"));
    store.save(QStringLiteral(" mine "), QStringLiteral("uid:0"));
    store.save(QStringLiteral("slow"), QStringLiteral("lat>20ms"));
    store.save(QString(), QStringLiteral("x"));
    store.save(QStringLiteral("blank"), QStringLiteral(" "));
    const QList<FilterStore::Saved> expected = {
        {QStringLiteral("mine"), QStringLiteral("uid:0")},
        {QStringLiteral("slow"), QStringLiteral("lat>20ms")}};
    QCOMPARE(store.saved(), expected);
    store.remove(QStringLiteral("mine"));
    QCOMPARE(store.saved().size(), 1);
}

void tst_FilterStore::settings()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.ini"));
    FilterStore store;
    store.save(QStringLiteral("slow, \"very\""), QStringLiteral("lat>10ms, \"a\""));
    store.addToHistory(numbered(1));
    store.addToHistory(numbered(2));
    {
        QSettings settings(path, QSettings::IniFormat);
        store.saveTo(settings);
    }
    FilterStore restored;
    restored.addToHistory(numbered(3));
    restored.restoreFrom(QSettings(path, QSettings::IniFormat));
    QCOMPARE(restored.saved(), store.saved());
    QCOMPARE(restored.history(), store.history());
}

void tst_FilterStore::damagedSettings()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("savedFilters"), QStringList{QStringLiteral("no text")});
    settings.setValue(QStringLiteral("filterHistory"), 5);
    FilterStore store;
    store.restoreFrom(settings);
    QVERIFY(store.saved().isEmpty());
    QVERIFY(store.history().isEmpty());
}

QTEST_GUILESS_MAIN(tst_FilterStore)
#include "tst_filterstore.moc"
